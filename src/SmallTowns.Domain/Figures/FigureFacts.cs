using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Domain.Figures;

/// <summary>What every kind of figure is made from. The subject and the source are given as rows at hand or by their keys.</summary>
public sealed record FigureFacts
{
    /// <summary><see cref="Town.Key"/> or <see cref="Region.KeyOf"/>: <c>town:krasnodar-krai/abinsk</c>.</summary>
    public required string SubjectKey { get; init; }

    public int? TownId { get; init; }
    public Town? Town { get; init; }
    public int? RegionId { get; init; }
    public Region? Region { get; init; }
    public required decimal Value { get; init; }
    public decimal? UpperValue { get; init; }
    public FigureQualifier Qualifier { get; init; } = FigureQualifier.Exact;
    public required TerritorialBasis Basis { get; init; }
    public Period? Period { get; init; }
    public int SourceId { get; init; }
    public Source? Source { get; init; }
    public string? SourcePlaceRu { get; init; }
    public string? SourcePlaceEn { get; init; }
    public string? SourcePlaceUrl { get; init; }
    public required FigureStatus Status { get; init; }
    public string? NoteRu { get; init; }
    public string? NoteEn { get; init; }
    public required string ProposedBy { get; init; }
    public required DateTime ProposedUtc { get; init; }
}
