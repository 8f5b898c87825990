using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Web.Review;

/// <summary>A proposal in a line.</summary>
/// <param name="What">"Население, 2025, по городу: 41 300 → 41 520 чел. (+0,5 %)".</param>
/// <param name="WarningCount">How much of it deserves a second look.</param>
public sealed record ProposalLine(string What, int WarningCount = 0);

/// <summary>What of a proposal its kind alone can tell.</summary>
public sealed record ProposalSubstance
{
    public required string What { get; init; }

    /// <summary>What deserves a second look.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Nothing would be published that is not published already.</summary>
    public required bool ChangesNothing { get; init; }

    /// <summary>Before and after.</summary>
    public required ShownComparison Comparison { get; init; }

    public Source? Source { get; init; }

    /// <summary>The form where the proposal is amended; empty where it is made elsewhere.</summary>
    public string? EditAddress { get; init; }

    /// <summary>What each revision proposed, in a word, by its number; empty where a word cannot say it.</summary>
    public IReadOnlyDictionary<int, string> RevisionValues { get; init; } = new Dictionary<int, string>();

    /// <summary>What of it can be proposed anew.</summary>
    public IReadOnlyList<RestoreChoice> Restores { get; init; } = [];
}

/// <param name="Before">What stood before the proposal instead of what it made.</param>
/// <param name="AsksSource">Whether the person says from which source it is.</param>
public sealed record RestoreChoice(string Title, bool Before, bool AsksSource = false);

/// <summary>A component of the kind with what it shows.</summary>
public sealed record ShownComparison(Type Component, IDictionary<string, object?> Parameters);
