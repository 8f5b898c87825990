using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Data.Seeding;

/// <summary>Puts the shipped data into an empty database: all of it in one transaction, once.</summary>
internal static class Seeder
{
    public const string PaperSet = "paper-2014";

    public static async Task SeedAsync(SmallTownsDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await IsSeededAsync(db, cancellationToken))
            return;

        var utcNow = clock.GetUtcNow().UtcDateTime;
        db.ActAs(new ChangeActor(null, SeedContext.Author, ChangeOrigin.Shipped, utcNow));
        var context = new SeedContext(db, utcNow);
        CatalogueSeed.Add(context);
        TownSeed.Add(context);
        FigureSeed.Add(context);
        PublicationSeed.Add(context);
        AssociationSeed.Add(context);
        AddRoles(db);
        db.Publications.Add(new Publication { Number = Publication.Shipped, Utc = utcNow });
        db.SeedRecords.Add(new SeedRecord { Name = PaperSet, AppliedUtc = utcNow });

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another node may have seeded the same database between the check and the save: then the work is done.
            db.ChangeTracker.Clear();
            if (!await IsSeededAsync(db, cancellationToken))
                throw;
        }
    }

    public static Task<bool> IsSeededAsync(SmallTownsDbContext db, CancellationToken cancellationToken) =>
        db.SeedRecords.AnyAsync(record => record.Name == PaperSet, cancellationToken);

    private static void AddRoles(SmallTownsDbContext db)
    {
        foreach (var role in Enum.GetNames<StaffRole>())
            db.Roles.Add(new IdentityRole<int>(role) { NormalizedName = role.ToUpperInvariant(), ConcurrencyStamp = role });
    }
}
