using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Sites.Finding;

namespace SmallTowns.Web.Public.Investors.Match;

/// <summary>A question of matching answered: the funnel of what must be, the ranking by what should be, and each result with its reasons.</summary>
public sealed class MatchAnswer
{
    /// <summary>A wish of which half the points are reached speaks for a result, the others against it.</summary>
    private const double Half = 0.5;

    private readonly IReadOnlyList<RankedGroup> ranked;

    public MatchAnswer(MatchTable table, MatchQuestion question, Judged? before = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(question);
        (Table, Question) = (table, question);
        var cuts = table.Cuts(question);
        Cuts = [.. cuts.OrderBy(cut => question.Order.Contains(cut.Key) ? question.Order.ToList().IndexOf(cut.Key) : question.Order.Count)];
        Funnel = new(table.Groups, before is null ? table.Start : table.Start.And(before.Yes), [.. Cuts.Select(cut => (cut.Judged, cut.KeepsUnknown))]);
        Ranking = question.Wishes.Count == 0 ? null
            : new(table.Groups, Funnel.Left, [.. question.Wishes.Select(wish => new Wish(table.Column(wish.Trait), (double)wish.Weight, wish.Influence, (double?)wish.Ideal))]);
        ranked = Ranking?.Ranked ?? InOrder();
    }

    public MatchTable Table { get; }
    public MatchQuestion Question { get; }

    /// <summary>In the order in which they cut.</summary>
    public IReadOnlyList<MatchCut> Cuts { get; }
    public Funnel Funnel { get; }

    /// <summary>Empty where nothing is wished for.</summary>
    public Ranking? Ranking { get; }

    public int Count => ranked.Count;

    public int Pages => Math.Max(1, (Count + MatchQuestion.PageSize - 1) / MatchQuestion.PageSize);

    public int Page => Math.Min(Question.Page, Pages);

    public IEnumerable<MatchResult> Results => ranked.Skip((Page - 1) * MatchQuestion.PageSize).Take(MatchQuestion.PageSize).Select((group, i) => ResultOf(group, (Page - 1) * MatchQuestion.PageSize + i + 1));

    /// <summary>The name of a group, by its best row.</summary>
    public string NameOf(int group) => Table.Describe(group, ranked.First(known => known.Group == group).Row).Name;

    /// <summary>The question with one cut moved before the one above it.</summary>
    public MatchQuestion Earlier(int cut)
    {
        List<string> keys = [.. Cuts.Select(known => known.Key)];
        (keys[cut - 1], keys[cut]) = (keys[cut], keys[cut - 1]);
        return Question with { Order = keys, Page = 1 };
    }

    private MatchResult ResultOf(RankedGroup group, int place)
    {
        var (name, href, note) = Table.Describe(group.Group, group.Row);
        List<MatchReason> reasons = [.. Cuts.Select(cut => new MatchReason(cut.Text, Table.ValueOf(cut, group.Row), null, 0, 0, cut.AnswerOf(group.Row)))];
        for (var i = 0; i < Question.Wishes.Count; i++)
        {
            var (wish, fact, weight) = (Question.Wishes[i], Table.Column(Question.Wishes[i].Trait)[group.Row], Ranking!.Weights[i]);
            var (certain, possible) = Ranking.Scales[i].PointsOf(fact);
            var answer = certain >= Half ? Answer.Yes : possible >= Half && fact.IsUnknown ? Answer.NotKnown : Answer.No;
            reasons.Add(new("", Table.ValueOf(wish.Trait, group.Row), wish.Trait, certain * weight, possible * weight, answer));
        }

        return new(place, name, href, note, Ranking is null ? null : group.Certain, Ranking is null ? null : group.Possible, reasons, Table.WorksOf(group.Row, Question), Table.LikeAddressOf(group.Row));
    }

    /// <summary>Without wishes: those that fit for certain first.</summary>
    private IReadOnlyList<RankedGroup> InOrder()
    {
        List<RankedGroup> all = [];
        foreach (var row in Funnel.Left)
        {
            var (group, sure) = (Table.Groups.Of(row), Cuts.Count(cut => cut.AnswerOf(row) == Answer.Yes));
            if (all.Count == 0 || all[^1].Group != group)
                all.Add(new(group, row, sure, sure));
            else if (sure > all[^1].Certain)
                all[^1] = new(group, row, sure, sure);
        }

        return [.. all.OrderByDescending(group => group.Certain)];
    }
}

/// <param name="Certain">Points from 0 to 100; empty where nothing is wished for.</param>
public sealed record MatchResult(
    int Place, string Name, string Href, string Note, double? Certain, double? Possible, IReadOnlyList<MatchReason> Reasons, IReadOnlyList<string> Works, string? LikeHref);

/// <summary>Why a result stands where it stands: one thing that must or should be, and how it is here.</summary>
/// <param name="Text">What must be; empty for a wish.</param>
/// <param name="Value">How it is here; empty where the condition says it all.</param>
/// <param name="Wish">What should be; empty for a condition.</param>
/// <param name="Certain">Points of the wish whatever the unknown turns out to be.</param>
/// <param name="Answer">Yes speaks for it, no against it, and the rest nobody knows.</param>
public sealed record MatchReason(string Text, string? Value, MatchTrait? Wish, double Certain, double Possible, Answer Answer);
