using SmallTowns.Domain.Work;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Work;

/// <summary>What became of a command about the work.</summary>
public abstract record WorkOutcome
{
    /// <param name="Id">Of what was made, where something was.</param>
    public sealed record Done(int Id = 0) : WorkOutcome;

    public sealed record Invalid(IReadOnlyList<InputProblem> Problems) : WorkOutcome
    {
        public Invalid(string field, string sentence)
            : this([new InputProblem(field, sentence)])
        {
        }
    }

    /// <summary>Somebody else was faster: what the form was opened on is no more.</summary>
    public sealed record Overtaken : WorkOutcome;

    public static WorkOutcome Of(IReadOnlyList<WorkFinding> findings) =>
        findings.Count == 0 ? new Done() : new Invalid([.. findings.Select(finding => new InputProblem(finding.Field, WorkWords.Of(finding)))]);
}
