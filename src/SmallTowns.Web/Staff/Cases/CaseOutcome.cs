using SmallTowns.Domain.Cases;
using SmallTowns.Web.Cases;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Cases;

public abstract record CaseOutcome
{
    public sealed record Done : CaseOutcome;

    public sealed record Invalid(IReadOnlyList<InputProblem> Problems) : CaseOutcome
    {
        public Invalid(string field, string sentence) : this([new InputProblem(field, sentence)])
        {
        }

        public static Invalid Of(IEnumerable<CaseFinding> findings) => new([.. findings.Select(finding => new InputProblem(finding.Field, CaseWords.Of(finding.Fault)))]);
    }

    /// <summary>Somebody else was faster, or the case is gone.</summary>
    public sealed record Overtaken : CaseOutcome;
}
