using SmallTowns.Domain.Work;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Staff.Work;

/// <summary>A knowledge item as it is typed, and what its writer has said of it.</summary>
public sealed class KnowledgeInput
{
    public SupportKind Kind { get; set; } = SupportKind.Consulting;
    public string Title { get; set; } = "";
    public string Question { get; set; } = "";
    public string Answer { get; set; } = "";
    public bool NamesNobody { get; set; }
    public bool TracesAreNobodys { get; set; }

    public static KnowledgeInput Of(KnowledgeText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new() { Kind = text.Kind, Title = text.Title, Question = text.Question, Answer = text.Answer };
    }

    public KnowledgeText Read() => new(Kind, Title, Question, Answer);
}
