using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;

namespace SmallTowns.Domain.Imports;

/// <summary>The proposals that came from one file, and what became of its rows. Its title is the name of the file.</summary>
public sealed class ImportBatch : ProposalBatch
{
    public const int HashLength = 64;

    public ImportKind Kind { get; init; }

    /// <summary>The indicator that the file is about; empty for the other kinds.</summary>
    public int? IndicatorId { get; init; }

    public required string Sha256 { get; init; }
    public long Bytes { get; init; }
    public int Rows { get; init; }
    public int NewCount { get; init; }
    public int ChangedCount { get; init; }
    public int SameCount { get; init; }
    public int ConflictCount { get; init; }

    public override ChangeOrigin Origin => ChangeOrigin.Import;
    public override string RecordSubject => RecordSubjects.ImportBatch;
    public override string RecordKey => $"import:{Sha256}";
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
