using SmallTowns.Domain.Cases;

namespace SmallTowns.Web.Staff.Cases;

/// <summary>A proposal while it is being typed. It survives JSON: a page that was lost gives it back.</summary>
public sealed class ProposalFormModel
{
    /// <summary>How long a new form proposes it to be valid.</summary>
    private const int UsualDays = 30;

    public string Language { get; set; } = "ru";
    public DateOnly? ValidUntil { get; set; }
    public string Letter { get; set; } = "";
    public string References { get; set; } = "";
    public List<string> Towns { get; set; } = [];
    public List<QuestionRow> Questions { get; set; } = [];

    /// <summary>What the case is about, and what was asked.</summary>
    public static ProposalFormModel Of(InvestorCase about, bool isKept, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(about);
        return new()
        {
            Language = about.Language,
            ValidUntil = today.AddDays(UsualDays),
            References = string.Join(", ", about.Objects.Select(row => row.Reference).Order(StringComparer.Ordinal)),
            Towns = [.. about.Towns.Select(row => row.Slug).Order(StringComparer.Ordinal)],
            Questions = isKept ? [.. AskedQuestions.In(about.Question).Select(question => new QuestionRow { Question = question })] : [],
        };
    }

    public ProposalInput Read() => new(Language, ValidUntil, Letter, References, Towns, [.. Questions.Select(row => new AnsweredQuestion(row.Question, row.Answer))]);

    public sealed class QuestionRow
    {
        public string Question { get; set; } = "";
        public string Answer { get; set; } = "";
    }
}
