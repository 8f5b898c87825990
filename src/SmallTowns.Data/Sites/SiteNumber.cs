using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Sites;

namespace SmallTowns.Data.Sites;

/// <summary>The last number that an object of a town's register was given. It only rises, so that no reference is given twice.</summary>
public sealed class SiteNumber
{
    public int TownId { get; init; }
    public Town? Town { get; init; }
    public int Last { get; init; }
}

public static class SiteNumbers
{
    /// <summary>Takes the next reference of a town. Of two people at once each gets one of their own; one that is never used is never given again.</summary>
    /// <returns>Null when the town has used up its numbers.</returns>
    public static async Task<SiteReference?> TakeReferenceAsync(this SmallTownsDbContext db, int townId, string townSlug, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var numbers = await db.Database.SqlQuery<int>($"""
            INSERT INTO "SiteNumbers" ("TownId", "Last") VALUES ({townId}, 1)
            ON CONFLICT ("TownId") DO UPDATE SET "Last" = "SiteNumbers"."Last" + 1
            RETURNING "Last" AS "Value"
            """).ToListAsync(cancellationToken);
        return SiteReference.TryCreate(townSlug, numbers.Single());
    }

    /// <summary>Whether the reference was given by the portal: a form is opened for no other.</summary>
    public static Task<bool> WasGivenAsync(this SmallTownsDbContext db, int townId, SiteReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<SiteNumber>().AnyAsync(number => number.TownId == townId && number.Last >= reference.Number, cancellationToken);
    }
}

internal sealed class SiteNumberMapping : IEntityTypeConfiguration<SiteNumber>
{
    public void Configure(EntityTypeBuilder<SiteNumber> number)
    {
        number.ToTable("SiteNumbers");
        number.HasKey(n => n.TownId);
        number.Property(n => n.TownId).ValueGeneratedNever();
        number.HasOne(n => n.Town).WithOne().HasForeignKey<SiteNumber>(n => n.TownId).OnDelete(DeleteBehavior.Restrict);
    }
}
