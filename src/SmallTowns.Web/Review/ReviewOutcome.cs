using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff;

namespace SmallTowns.Web.Review;

/// <summary>What came of a decision about a proposal.</summary>
public abstract record ReviewOutcome
{
    private ReviewOutcome()
    {
    }

    public sealed record Done : ReviewOutcome;

    /// <summary>Somebody decided before, or the author took it back or is amending it.</summary>
    public sealed record AlreadyDecided(string? ByName, DateTime? Utc) : ReviewOutcome;

    /// <summary>The author amended it while it was being read: it has to be read again.</summary>
    public sealed record Amended : ReviewOutcome;

    /// <summary>What is published is no longer what the proposal was made against: publishing would overwrite it unseen.</summary>
    public sealed record Outdated : ReviewOutcome;

    /// <summary>It is published already, word for word: readers would be told of a change and find none.</summary>
    /// <param name="ProposalId">Which of the proposals that were to be published.</param>
    public sealed record NothingToPublish(int ProposalId) : ReviewOutcome;

    /// <summary>Nobody publishes what they wrote themselves.</summary>
    public sealed record OwnProposal : ReviewOutcome;

    public sealed record Invalid(IReadOnlyList<InputProblem> Problems) : ReviewOutcome
    {
        public Invalid(string field, string sentence) : this([new InputProblem(field, sentence)])
        {
        }
    }

    /// <summary>What was published is used by then: it cannot be taken back.</summary>
    public sealed record StillUsed(string Why) : ReviewOutcome;

    /// <summary>The town's page would break a rule of release.</summary>
    public sealed record Blocked(IReadOnlyList<string> Errors) : ReviewOutcome;
}
