using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Data.Mappings;

namespace SmallTowns.Data.Editions;

/// <summary>
/// What the machine-readable file of an open dataset held from a publication on until the next version. Rows are only added:
/// the address of a version gives its bytes for as long as the portal is there.
/// </summary>
public sealed class DatasetVersion : DatasetVersionHead
{
    /// <summary>The CSV file, compressed by gzip.</summary>
    public required byte[] Content { get; init; }
}

/// <summary>A version without its bytes, as it stands in lists.</summary>
public class DatasetVersionHead
{
    public const int DatasetMaxLength = 60;
    public const int StampMaxLength = 20;
    public const int Sha256Length = 64;

    public long Id { get; init; }
    public required string Dataset { get; init; }

    /// <summary>From 1, for each dataset.</summary>
    public int Number { get; init; }

    /// <summary>The publication since which it is true.</summary>
    public long Edition { get; init; }

    /// <summary>When that was.</summary>
    public DateTime Utc { get; init; }

    /// <summary>Its moment by the clocks of the region, as names of files say it: <c>20261129T1207</c>. No two versions of a dataset have the same.</summary>
    public required string Stamp { get; init; }

    /// <summary>The day since which the file has these columns.</summary>
    public DateOnly StructureSince { get; init; }

    /// <summary>The columns as JSON, as they were described when the structure began; empty in later versions of the same structure.</summary>
    public required string Structure { get; init; }

    /// <summary>Of the file's bytes, in lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    public int Rows { get; init; }
    public int Added { get; init; }
    public int Changed { get; init; }
    public int Withdrawn { get; init; }
}

internal sealed class DatasetVersionMapping : IEntityTypeConfiguration<DatasetVersion>
{
    public void Configure(EntityTypeBuilder<DatasetVersion> version)
    {
        version.ToTable("DatasetVersions");
        version.HasKey(v => v.Id);
        version.Property(v => v.Dataset).HasMaxLength(DatasetVersionHead.DatasetMaxLength);
        version.Property(v => v.Stamp).HasMaxLength(DatasetVersionHead.StampMaxLength);
        version.Property(v => v.Sha256).HasMaxLength(DatasetVersionHead.Sha256Length);
        version.HasIndex(v => new { v.Dataset, v.Number }, UniqueIndexes.OneVersionOfDataset).IsUnique();
    }
}
