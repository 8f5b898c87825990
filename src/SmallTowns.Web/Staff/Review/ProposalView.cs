using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Kinds.Figures;

namespace SmallTowns.Web.Staff.Review;

public sealed record ProposalView
{
    /// <summary>With town, source, revisions and comments.</summary>
    public required Proposal Proposal { get; init; }

    public required string What { get; init; }
    public Figure? Figure { get; init; }
    public Figure? FigureBefore { get; init; }
    public SectionContent? Content { get; init; }
    public SectionContent? ContentBefore { get; init; }

    /// <summary>The source of a section as it is published, where another is proposed.</summary>
    public Source? SourceBefore { get; init; }

    /// <summary>Nothing would be published that is not published already.</summary>
    public bool ChangesNothing { get; init; }

    /// <summary>Whoever set the time of publication may no longer publish: at that time it goes back to its author.</summary>
    public bool IsScheduledByNobody { get; init; }

    /// <summary>The name of the file that it came from.</summary>
    public string? Batch { get; init; }

    public required IReadOnlyList<RevisionView> Revisions { get; init; }
    public required IReadOnlyList<DecisionView> Decisions { get; init; }

    /// <summary>What is published around a figure that is still open.</summary>
    public FigureSurroundings? Surroundings { get; init; }

    public required ProposalRights May { get; init; }

    public IReadOnlyList<string> Warnings => Figure is null || Surroundings is null
        ? []
        : FigureWarnings.Of(FigureInput.Of(Figure), Surroundings, (Figure as IndicatorValue)?.Indicator);
}

/// <param name="Value">The proposed number; empty for a section.</param>
public sealed record RevisionView(int Number, string By, DateTime Utc, string Reason, string? Value);

public sealed record DecisionView(ProposalState State, string By, DateTime Utc, string? Reason, ChangeOrigin Origin);

/// <summary>Which buttons this person gets. The services ask again.</summary>
/// <param name="IsOwn">The person could decide, but has a part in it.</param>
public sealed record ProposalRights(bool Publish, bool Return, bool Withdraw, bool Amend, bool Recall, bool Restore, bool IsOwn);
