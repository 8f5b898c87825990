using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmallTowns.Data.Editions;

/// <summary>
/// Counts the publications of a topic. The number rises in the transaction of the publication, so whoever reads a number
/// and then the rest reads at least that edition.
/// </summary>
public sealed class PublicEdition
{
    public const int TopicMaxLength = 100;

    public required string Topic { get; init; }
    public long Number { get; init; }
}

internal sealed class PublicEditionMapping : IEntityTypeConfiguration<PublicEdition>
{
    public void Configure(EntityTypeBuilder<PublicEdition> edition)
    {
        edition.HasKey(e => e.Topic);
        edition.Property(e => e.Topic).HasMaxLength(PublicEdition.TopicMaxLength);
    }
}
