using SmallTowns.Domain.Work;
using SmallTowns.Web.Staff.Forms;
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

    /// <summary>What stood when the form was opened, so that a draft does not overwrite unseen what others have saved; empty for a new one.</summary>
    public KnowledgeText? Opened { get; set; }
    public int Version { get; set; }

    public static KnowledgeInput Of(KnowledgeText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new() { Kind = text.Kind, Title = text.Title, Question = text.Question, Answer = text.Answer };
    }

    public static KnowledgeInput Of(KnowledgeItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var text = TextOf(item);
        return new() { Kind = item.Kind, Title = item.Title, Question = item.Question, Answer = item.Answer, Opened = text, Version = item.Version };
    }

    /// <summary>What both have changed differently.</summary>
    public IReadOnlyList<ConflictField> ConflictsWith(KnowledgeItem now)
    {
        var (opened, theirs, mine) = (Opened ?? TextOf(now), TextOf(now), Read());
        return [.. Fields.Where(field => field.Of(mine) != field.Of(theirs) && field.Of(mine) != field.Of(opened) && field.Of(theirs) != field.Of(opened))
            .Select(field => new ConflictField(field.Name, field.Label, field.Of(opened), field.Of(theirs), field.Of(mine)))];
    }

    /// <summary>The changes of both; where both changed the same, as the person has chosen. Somebody has to read it again.</summary>
    /// <param name="mine">Fields to be kept as they were typed here.</param>
    public KnowledgeInput JoinedWith(KnowledgeItem now, IReadOnlySet<string> mine)
    {
        ArgumentNullException.ThrowIfNull(mine);
        var (opened, theirs, typed) = (Opened ?? TextOf(now), TextOf(now), Read());
        var joined = Of(now);
        if (Keeps(nameof(Kind), text => text.Kind.ToString()))
            joined.Kind = Kind;
        if (Keeps(nameof(Title), text => text.Title))
            joined.Title = Title;
        if (Keeps(nameof(Question), text => text.Question))
            joined.Question = Question;
        if (Keeps(nameof(Answer), text => text.Answer))
            joined.Answer = Answer;
        return joined;

        bool Keeps(string field, Func<KnowledgeText, string> of) => of(typed) != of(opened) && (of(theirs) == of(opened) || mine.Contains(field));
    }

    private static readonly IReadOnlyList<(string Name, string Label, Func<KnowledgeText, string> Of)> Fields =
    [
        (nameof(Kind), "О какой помощи", text => WorkWords.Of(text.Kind)),
        (nameof(Title), "Заголовок", text => text.Title),
        (nameof(Question), "Вопрос", text => text.Question),
        (nameof(Answer), "Ответ", text => text.Answer),
    ];

    private static KnowledgeText TextOf(KnowledgeItem item) => new(item.Kind, item.Title, item.Question, item.Answer);

    public KnowledgeText Read() => new(Kind, Title, Question, Answer);
}
