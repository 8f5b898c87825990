using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Review;

/// <summary>What came of a decision about several proposals: all of it was done, or nothing.</summary>
public abstract record PickedOutcome
{
    private PickedOutcome()
    {
    }

    public sealed record Done(int Count) : PickedOutcome;

    public sealed record Invalid(IReadOnlyList<InputProblem> Problems) : PickedOutcome
    {
        public Invalid(string field, string sentence) : this([new InputProblem(field, sentence)])
        {
        }
    }

    /// <summary>Nothing was done.</summary>
    /// <param name="Rows">Those that stand in the way; the others could be decided without them.</param>
    /// <param name="Errors">What no single row is to blame for: a rule of release that all of them together would break.</param>
    public sealed record Refused(IReadOnlyList<RowObstacle> Rows, IReadOnlyList<string> Errors) : PickedOutcome;
}

/// <param name="What">"Абинск: население, 2025"; empty where the person may not read it.</param>
/// <param name="Why">In a sentence.</param>
public sealed record RowObstacle(int ProposalId, string? What, string Why);
