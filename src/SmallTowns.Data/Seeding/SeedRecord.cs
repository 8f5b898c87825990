using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmallTowns.Data.Seeding;

/// <summary>
/// Says that a set of shipped data has gone in. It is written in the same transaction as the data, so a process killed
/// half-way leaves neither; and what an editor later changes or removes does not come back at the next start.
/// </summary>
internal sealed class SeedRecord
{
    public const int NameMaxLength = 60;

    public required string Name { get; init; }
    public DateTime AppliedUtc { get; init; }
}

internal sealed class SeedRecordMapping : IEntityTypeConfiguration<SeedRecord>
{
    public void Configure(EntityTypeBuilder<SeedRecord> record)
    {
        record.HasKey(r => r.Name);
        record.Property(r => r.Name).HasMaxLength(SeedRecord.NameMaxLength);
    }
}
