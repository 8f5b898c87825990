using SmallTowns.Domain.History;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff;

namespace SmallTowns.Web.Review;

/// <summary>What came of proposing.</summary>
public abstract record ProposeOutcome
{
    private ProposeOutcome()
    {
    }

    /// <summary>The proposal waits for review.</summary>
    public sealed record Sent(int ProposalId) : ProposeOutcome;

    public sealed record Invalid(IReadOnlyList<InputProblem> Problems) : ProposeOutcome
    {
        public Invalid(string field, string sentence) : this([new InputProblem(field, sentence)])
        {
        }
    }

    /// <summary>What was sent is what stands already: nothing was saved.</summary>
    public sealed record NothingChanged : ProposeOutcome;

    /// <summary>Somebody else changed it since the form was opened: nothing was saved, and the person chooses field by field.</summary>
    public sealed record Conflict(EditConflict Theirs) : ProposeOutcome;
}

/// <summary>
/// What a form was opened on: the content as it stood, and the open proposal that it came from if there was one. It goes
/// back with what was typed, so that nothing saved in between is overwritten unseen.
/// </summary>
/// <param name="Content">JSON; the person's changes are counted from it.</param>
public sealed record EditBase(string Content, int? ProposalId, int ProposalVersion)
{
    /// <summary>Nothing stood there: a new figure.</summary>
    public static readonly EditBase Nothing = new("{}", null, 0);
}

/// <summary>How a change is sent in: why, made on what, by which way.</summary>
public sealed record Sending(string Reason, EditBase BasedOn, ChangeOrigin Origin = ChangeOrigin.Screen);

/// <summary>What stands now in the place of what the form was opened on. A form that goes on from here sends it as its new base.</summary>
public sealed record EditConflict(EditBase Now, string ByName, DateTime Utc);
