using SmallTowns.Domain.Places;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Domain.Figures;

/// <summary>What a figure is made with besides what somebody says of it: who that is, the key of its subject, and rows that may have no number yet.</summary>
public sealed record FigureOrigin
{
    /// <summary><see cref="Town.Key"/> or <see cref="Region.KeyOf"/>: <c>town:krasnodar-krai/abinsk</c>.</summary>
    public required string SubjectKey { get; init; }

    public Town? Town { get; init; }
    public Region? Region { get; init; }
    public Source? Source { get; init; }
    public required string ProposedBy { get; init; }
    public required DateTime ProposedUtc { get; init; }
}
