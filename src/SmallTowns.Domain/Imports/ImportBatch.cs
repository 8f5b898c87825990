using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Imports;

/// <summary>The proposals that came from one file, and what became of its rows.</summary>
public sealed class ImportBatch : Entity, IRecorded
{
    public const int NameMaxLength = 260;
    public const int HashLength = 64;

    public ImportKind Kind { get; init; }

    /// <summary>The indicator that the file is about; empty for the other kinds.</summary>
    public int? IndicatorId { get; init; }

    public required string FileName { get; init; }
    public required string Sha256 { get; init; }
    public long Bytes { get; init; }
    public int Rows { get; init; }
    public int NewCount { get; init; }
    public int ChangedCount { get; init; }
    public int SameCount { get; init; }
    public int ConflictCount { get; init; }
    public int ByUserId { get; init; }
    public required string ByName { get; init; }
    public DateTime Utc { get; init; }
    public DateTime? RecalledUtc { get; set; }

    public string RecordSubject => RecordSubjects.ImportBatch;
    public string RecordKey => $"import:{Sha256}";
    public Scope? RecordScope => null;
}

public enum ImportKind
{
    Towns = 1,
    Population = 2,
    Areas = 3,
    TravelTimes = 4,
    Employment = 5,
    Indicator = 6,
}
