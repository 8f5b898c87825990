using SmallTowns.Domain.History;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Figures;

/// <summary>An indicator that makes no sense for a town (a port in the steppe): its absence is not a gap.</summary>
public sealed class NotApplicable : Entity, IRecorded
{
    public const int ReasonMaxLength = 500;

    public int IndicatorId { get; init; }
    public Indicator? Indicator { get; init; }
    public int TownId { get; init; }
    public Town? Town { get; init; }
    public required string ReasonRu { get; set; }

    public string RecordSubject => RecordSubjects.NotApplicable;
    public string RecordKey => $"not-applicable:{IndicatorId}:{TownId}";
    public Scope? RecordScope => Scope.Town(TownId);
}
