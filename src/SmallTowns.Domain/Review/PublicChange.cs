using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Review;

/// <summary>A line of "updates" for readers: what changed in what was published, and why. Published like the change itself.</summary>
public sealed class PublicChange : Entity
{
    public const int NoteMaxLength = 1000;

    public PublicChangeKind Kind { get; init; }

    /// <summary>The kind and the key of what changed, as its proposal has them.</summary>
    public required string SubjectKind { get; init; }
    public required string SubjectKey { get; init; }
    public ScopeKind ScopeKind { get; init; }
    public int? ScopeId { get; init; }
    public DateTime Utc { get; init; }

    /// <summary>The figure that no longer stands.</summary>
    public long? OldFigureId { get; init; }
    public Figure? OldFigure { get; init; }

    /// <summary>The figure that stands instead; empty where one was withdrawn and none took its place.</summary>
    public long? NewFigureId { get; init; }
    public Figure? NewFigure { get; init; }

    public required string NoteRu { get; init; }
    public string? NoteEn { get; init; }

    /// <summary>Empty where a figure that came with the program was withdrawn.</summary>
    public int? ProposalId { get; init; }
}

public enum PublicChangeKind
{
    Changed = 1,
    Withdrawn = 2,

    /// <summary>Nothing of it was published before.</summary>
    Added = 3,
}
