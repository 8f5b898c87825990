using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Staff.Review;

public sealed record ProposalView
{
    /// <summary>With revisions and comments.</summary>
    public required Proposal Proposal { get; init; }

    /// <summary>What its kind tells of it.</summary>
    public required ProposalSubstance Substance { get; init; }

    /// <summary>The town, the region or the body that it concerns.</summary>
    public required string Concerned { get; init; }

    public string What => Substance.What;

    /// <summary>Nothing would be published that is not published already.</summary>
    public bool ChangesNothing { get; init; }

    /// <summary>Whoever set the time of publication may no longer publish: at that time it goes back to its author.</summary>
    public bool IsScheduledByNobody { get; init; }

    /// <summary>The title of the batch that it came in.</summary>
    public string? Batch { get; init; }

    public required IReadOnlyList<RevisionView> Revisions { get; init; }
    public required IReadOnlyList<DecisionView> Decisions { get; init; }

    /// <summary>Whether the whole page of a town can be shown with it.</summary>
    public bool HasPreview { get; init; }

    public required ProposalRights May { get; init; }
}

/// <param name="Value">The proposed number; empty for a section.</param>
public sealed record RevisionView(int Number, string By, DateTime Utc, string Reason, string? Value);

public sealed record DecisionView(ProposalState State, string By, DateTime Utc, string? Reason, ChangeOrigin Origin);

/// <summary>Which buttons this person gets. The services ask again.</summary>
/// <param name="IsOwn">The person could decide, but has a part in it.</param>
public sealed record ProposalRights(bool Publish, bool Return, bool Withdraw, bool Amend, bool Recall, bool Restore, bool IsOwn);
