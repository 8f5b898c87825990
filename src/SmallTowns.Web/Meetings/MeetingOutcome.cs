using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Meetings;

/// <summary>What became of a command about a meeting.</summary>
public abstract record MeetingOutcome
{
    /// <param name="Id">Of what was made, where something was.</param>
    public sealed record Done(int Id = 0) : MeetingOutcome;

    public sealed record Invalid(IReadOnlyList<InputProblem> Problems) : MeetingOutcome
    {
        public Invalid(string field, string sentence)
            : this([new InputProblem(field, sentence)])
        {
        }
    }

    /// <summary>The rules do not allow it, and why.</summary>
    public sealed record Refused(string Sentence) : MeetingOutcome;

    /// <summary>Somebody else was faster: what the form was opened on is no more.</summary>
    public sealed record Overtaken : MeetingOutcome;
}
