using SmallTowns.Domain.Published;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Sites.Finding;
using SmallTowns.Web.Finding;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Investors.Match;

/// <summary>Reads a <see cref="MatchQuestion"/> from an address.</summary>
public static class MatchReader
{
    private const int MostPages = 10_000;
    private const decimal MostOfTown = 1_000_000_000;

    private static readonly (string Code, Influence Value)[] Influences = [("more", Influence.More), ("less", Influence.Less), ("ideal", Influence.Ideal)];

    public static string CodeOf(Influence influence) => Influences.First(known => known.Value == influence).Code;

    public static bool IsOfTowns(IQueryCollection query) => query[MatchQuestion.Of].Contains(MatchQuestion.Towns);

    public static MatchQuestion Read(QueryReader reader, MatchTable table, SettlementSystem system, FindableSites sites)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(sites);
        var isOfTowns = reader.Choice(MatchQuestion.Of, [("sites", false), (MatchQuestion.Towns, true)]) ?? false;
        var like = isOfTowns ? null : Like(reader, sites);
        var wishes = Wishes(reader, table);
        if (wishes.Count == 0 && like is { } target && sites.Index.RowOf(target) is { } row)
            wishes = LikeRow(sites.Index, row, table);
        return new()
        {
            IsOfTowns = isOfTowns,
            Must = isOfTowns ? SiteQuestion.Everything with { KeepsUnknown = reader.One<bool>(SiteQuestion.Unknown, text => text switch { "1" => true, "0" => false, _ => null }, () => QueryReader.Allowed(["1", "0"])) ?? true }
                : SiteQuestionReader.Conditions(reader, system),
            TownLimits = isOfTowns ? TownLimits(reader, table) : new Dictionary<string, decimal>(),
            TownBelts = isOfTowns ? Belts(reader) : 0,
            Order = [.. reader.Given(MatchQuestion.OrderName).Distinct()],
            Wishes = wishes,
            Like = like,
            Page = reader.Whole(SiteQuestion.PageName, 1, MostPages) ?? 1,
        };
    }

    private static SiteReference? Like(QueryReader reader, FindableSites sites) => reader.One<SiteReference>(
        MatchQuestion.LikeName, text => SiteReference.TryParse(text) is { } reference && sites.Index.RowOf(reference) is not null ? reference : null,
        () => T("Такого объекта в реестре нет.", "There is no such object in the register."));

    private static List<AskedWish> Wishes(QueryReader reader, MatchTable table)
    {
        List<AskedWish> wishes = [];
        foreach (var trait in table.Traits)
        {
            if (reader.Number(trait.Weight, 0, 100) is not { } weight || weight == 0)
                continue;
            var ideal = reader.Number(trait.Ideal, 0, MostOfTown);
            var influence = reader.Choice(trait.Wish, Influences) ?? (ideal is not null ? Influence.Ideal : trait.Usual);
            if (influence == Influence.Ideal && ideal is null)
            {
                reader.Fault(trait.Ideal, "", T("Не сказано, какое число лучше всего.", "Which number is the best is not said."));
                influence = trait.Usual;
            }

            if (wishes.Count < Ranking.MostWishes)
                wishes.Add(new(trait, weight, influence, influence == Influence.Ideal ? ideal : null));
        }

        return wishes;
    }

    /// <summary>All that is known of the object, with equal weights.</summary>
    private static List<AskedWish> LikeRow(SiteIndex index, int row, MatchTable table) =>
    [
        .. SiteLikeness.Of(index, row).Join(table.Traits, known => SiteMatchTable.NameOf(known.Trait), trait => trait.Name,
            (known, trait) => new AskedWish(trait, 10, Influence.Ideal, Math.Round((decimal)known.Number, 3))),
    ];

    private static Dictionary<string, decimal> TownLimits(QueryReader reader, MatchTable table)
    {
        Dictionary<string, decimal> limits = [];
        foreach (var name in table.Traits.SelectMany(trait => new[] { trait.Name + "From", trait.Name + "To" }))
        {
            if (reader.Number(name, 0, MostOfTown) is { } limit)
                limits.Add(name, limit);
        }

        return limits;
    }

    private static int Belts(QueryReader reader)
    {
        var parameter = SiteParameters.OfCodes(SiteTrait.Belt);
        return reader.Many<int>("belt", text => parameter.Choices.FirstOrDefault(choice => choice.Code == text)?.Number, () => QueryReader.Allowed(parameter.Choices.Select(choice => choice.Code)))
            .Aggregate(0, (mask, code) => mask | CodeColumn.Bit(code));
    }
}
