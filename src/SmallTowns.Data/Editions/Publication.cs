using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Data.Mappings;

namespace SmallTowns.Data.Editions;

/// <summary>One publication of the portal. Its number, that of <see cref="PublicTopics.Any"/>, is the edition that it made.</summary>
public sealed class Publication
{
    /// <summary>The number of what came with the portal.</summary>
    public const long Shipped = 0;

    public long Number { get; init; }
    public DateTime Utc { get; init; }
}

internal sealed class PublicationMapping : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> publication)
    {
        publication.ToTable(AppendOnly.Publications);
        publication.HasKey(p => p.Number);
        publication.Property(p => p.Number).ValueGeneratedNever();
    }
}
