using Microsoft.EntityFrameworkCore;
using SmallTowns.Data.Mappings;
using SmallTowns.Data.Seeding;
using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Municipalities;
using SmallTowns.Domain.Publications;
using SmallTowns.Domain.Regions;
using SmallTowns.Domain.Towns;

namespace SmallTowns.Data;

/// <summary>
/// The one model for both databases. What the providers do differently is a named override on the derived contexts;
/// queries are written once, against this class.
/// </summary>
public abstract class SmallTownsDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Region> Regions => Set<Region>();
    public DbSet<BeltDescription> BeltDescriptions => Set<BeltDescription>();
    public DbSet<TransportRay> TransportRays => Set<TransportRay>();
    public DbSet<Town> Towns => Set<Town>();
    public DbSet<TownStatement> TownStatements => Set<TownStatement>();
    public DbSet<Municipality> Municipalities => Set<Municipality>();
    public DbSet<TownMunicipality> TownMunicipalities => Set<TownMunicipality>();
    public DbSet<Source> Sources => Set<Source>();
    public DbSet<Figure> Figures => Set<Figure>();
    public DbSet<Indicator> Indicators => Set<Indicator>();
    public DbSet<EmploymentSector> EmploymentSectors => Set<EmploymentSector>();
    public DbSet<AssociationBody> AssociationBodies => Set<AssociationBody>();
    public DbSet<AssociationGoal> AssociationGoals => Set<AssociationGoal>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<PrintedNumber> PrintedNumbers => Set<PrintedNumber>();
    public DbSet<Discrepancy> Discrepancies => Set<Discrepancy>();
    internal DbSet<SeedRecord> SeedRecords => Set<SeedRecord>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RaiseVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RaiseVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<decimal>().HavePrecision(18, 6);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SmallTownsDbContext).Assembly);

        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            if (entity.ClrType.IsSubclassOf(typeof(Entity)) && entity.BaseType is null)
                modelBuilder.Entity(entity.ClrType).Property(nameof(Entity.Version)).IsConcurrencyToken();

            // Nothing disappears because something else was deleted: what is used cannot be deleted at all.
            foreach (var key in entity.GetForeignKeys().Where(key => !key.IsOwnership && key.DeclaringEntityType.ClrType.IsSubclassOf(typeof(Entity))))
                key.DeleteBehavior = DeleteBehavior.Restrict;
        }
    }

    private void RaiseVersions()
    {
        foreach (var entry in ChangeTracker.Entries<Entity>().Where(entry => entry.State == EntityState.Modified))
            entry.Entity.Version++;
    }
}
