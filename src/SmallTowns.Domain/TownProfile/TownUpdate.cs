using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Places;

namespace SmallTowns.Domain.TownProfile;

/// <summary>A line of "updates" on a town's page: what changed in what was published, and why. Published like the change itself.</summary>
public sealed class TownUpdate : Entity
{
    public const int NoteMaxLength = 1000;

    public int TownId { get; init; }
    public Town? Town { get; init; }
    public DateTime Utc { get; init; }
    public TownUpdateKind Kind { get; init; }

    /// <summary>Which part of the profile; empty where a figure changed.</summary>
    public TownSectionKind? Section { get; init; }

    /// <summary>The figure that no longer stands.</summary>
    public int? OldFigureId { get; init; }
    public Figure? OldFigure { get; init; }

    /// <summary>The figure that stands instead; empty where one was withdrawn and none took its place.</summary>
    public int? NewFigureId { get; init; }
    public Figure? NewFigure { get; init; }

    public required string NoteRu { get; init; }
    public string? NoteEn { get; init; }

    /// <summary>Empty where a figure that came with the program was withdrawn.</summary>
    public int? ProposalId { get; init; }
}

public enum TownUpdateKind
{
    Changed = 1,
    Withdrawn = 2,
}
