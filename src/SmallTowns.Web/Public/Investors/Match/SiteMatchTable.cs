using SmallTowns.Domain;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Sites.Finding;
using SmallTowns.Web.Finding;
using SmallTowns.Web.Public.Investors.Sites;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Investors.Match;

/// <summary>Offers of the register to be matched.</summary>
public sealed class SiteMatchTable(FindableSites sites, SiteReference? without) : MatchTable
{
    private static readonly (SiteTrait Trait, MatchTrait Match)[] Wishable =
    [
        Of(SiteTrait.Area, "area", new("Площадь участка", "Area of a plot"), new("га", "ha"), Influence.More),
        Of(SiteTrait.Floor, "floor", new("Площадь помещений", "Floor area"), new("м²", "m²"), Influence.More),
        Of(SiteTrait.Price, "price", new("Цена продажи", "Price of sale"), new("₽", "RUB"), Influence.Less),
        Of(SiteTrait.Power, "power", new("Свободная мощность", "Free power"), new("МВт", "MW"), Influence.More),
        Of(SiteTrait.Gas, "gas", new("Свободный газ", "Free gas"), new("м³/ч", "m³/h"), Influence.More),
        Of(SiteTrait.Water, "water", new("Свободная вода", "Free water"), new("м³/ч", "m³/h"), Influence.More),
        Of(SiteTrait.Rail, "rail", new("До грузовой станции", "To a freight station"), new("км", "km"), Influence.Less),
        Of(SiteTrait.Road, "road", new("До федеральной дороги", "To a federal road"), new("км", "km"), Influence.Less),
        Of(SiteTrait.Minutes, "minutes", new("До центра края", "To the regional centre"), new("мин", "min"), Influence.Less),
        Of(SiteTrait.Months, "months", new("Срок до начала работы", "Months to operation"), new("мес.", "months"), Influence.Less),
        Of(SiteTrait.Level, "level", new("Готовность", "Readiness"), new("уровень", "level"), Influence.More),
    ];

    private static readonly (SiteTrait Trait, Utility Utility)[] Networks = [(SiteTrait.Power, Utility.Power), (SiteTrait.Gas, Utility.Gas), (SiteTrait.Water, Utility.Water)];

    private readonly SiteIndex index = sites.Index;

    public override RowGroups Groups => index.Groups;

    public override RowSet Start { get; } = StartOf(sites.Index, without);

    public override IReadOnlyList<MatchTrait> Traits { get; } = [.. Wishable.Select(wishable => wishable.Match)];

    public static string? NameOf(SiteTrait trait) => Wishable.FirstOrDefault(wishable => wishable.Trait == trait).Match?.Name;

    public override NumberColumn Column(MatchTrait trait) => index.Numbers(TraitOf(trait));

    public override IReadOnlyList<MatchCut> Cuts(MatchQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return
        [
            .. SiteParameters.All.Where(question.Must.Asks).GroupBy(parameter => parameter.Trait).Select(asked => (Trait: asked.Key, Criterion: question.Must.CriterionOf(asked.Key)!, Asked: asked))
                .Select(cut => new MatchCut(
                    $"{cut.Trait}".ToLowerInvariant(), string.Join("; ", cut.Asked.Select(parameter => SiteListWords.Condition(question.Must, parameter, sites.System))),
                    index.Judge(cut.Criterion), question.KeepsUnknown && cut.Criterion.MayKeepUnknown)),
        ];
    }

    public override string ValueOf(MatchTrait trait, int row)
    {
        var extent = NumberExtent.Of(Column(trait), [row]);
        return TraitOf(trait) switch
        {
            SiteTrait.Price => SiteListWords.Roubles(extent),
            SiteTrait.Months => SiteListWords.Months(extent),
            SiteTrait.Level => T(SiteWords.LevelOf((int)extent.Least)),
            SiteTrait.Rail when extent is { Known: > 0, Greatest: 0 } => T("есть ветка", "a siding"),
            _ => SiteListWords.Range(extent, T(trait.Unit)),
        };
    }

    public override string Show(MatchTrait trait, double number) => TraitOf(trait) switch
    {
        SiteTrait.Price => SiteListWords.Roubles(new(number, number, 1, 0)),
        SiteTrait.Level => T(SiteWords.LevelOf((int)number)),
        SiteTrait.Months => SiteListWords.Months(new(number, number, 1, 0)),
        _ => SiteListWords.Between(number, number, T(trait.Unit)),
    };

    public override string? ValueOf(MatchCut cut, int row)
    {
        ArgumentNullException.ThrowIfNull(cut);
        return Wishable.FirstOrDefault(wishable => $"{wishable.Trait}".Equals(cut.Key, StringComparison.OrdinalIgnoreCase)).Match is { } trait ? ValueOf(trait, row) : null;
    }

    public override (string Name, string Href, string Note) Describe(int group, int row)
    {
        var (whole, unit) = (sites.Find(index.OfferOf(group)), sites.Find(index.ReferenceOf(row)));
        var town = sites.System.Find(whole.Reference.Town) is { } known ? T(known.Name) : whole.Reference.Town;
        var part = unit.Reference == whole.Reference ? "" : $"; {Words.LowerFirst(T(SiteWords.Of(unit.Kind)))} {unit.Reference}";
        return (T(whole.NameRu, whole.NameEn), SitePage.AddressOf(unit.Reference), $"{T(SiteWords.Of(whole.Kind))}, {town}, {whole.Reference}{part}");
    }

    public override string? LikeAddressOf(int row) => new MatchQuestion { Like = index.ReferenceOf(row) }.Address;

    public override IReadOnlyList<string> WorksOf(int row, MatchQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var asked = Networks.Where(network => question.Must.CriterionOf(network.Trait) is not null || question.Wishes.Any(wish => TraitOf(wish.Trait) == network.Trait)).Select(network => network.Utility);
        return [.. SiteWorks.Of(sites.Effective(index.ReferenceOf(row)), asked).Select(Say)];
    }

    private static string Say(SiteWork work)
    {
        var what = work.Utility is { } utility ? T(SiteWords.Of(utility)) : T("подъездная дорога", "access road");
        if (work.IsRefused)
            return T($"{what}: сетевая компания отказала", $"{what}: refused by the network company");
        List<string> parts = [];
        if (!work.IsSure)
            parts.Add(T("неизвестно, есть ли", "unknown whether it is there"));
        if (work.Metres is { } metres)
            parts.Add(T($"до точки подключения {SiteWords.With(metres, SiteUnits.Metre)}", $"{SiteWords.With(metres, SiteUnits.Metre)} to the point of connection"));
        else if (work.Utility is not null)
            parts.Add(T("расстояние неизвестно", "the distance is unknown"));
        if (work.EarliestOn is { } on)
            parts.Add(T($"не раньше {Days.InWords(on)}", $"not before {Days.InWords(on)}"));
        if (work.FeeRoubles is { } fee)
            parts.Add(T($"плата {SiteWords.With(fee, SiteUnits.Rouble)}", $"a fee of {SiteWords.With(fee, SiteUnits.Rouble)}"));
        return parts.Count == 0 ? what : $"{what}: {string.Join(", ", parts)}";
    }

    private static SiteTrait TraitOf(MatchTrait trait) => Wishable.First(wishable => wishable.Match.Name == trait.Name).Trait;

    private static (SiteTrait, MatchTrait) Of(SiteTrait trait, string name, LocalizedText label, LocalizedText unit, Influence usual) => (trait, new(name, label, unit, usual));

    /// <summary>What is free, unless another status is asked for; the object that the others are to be like is not among them.</summary>
    private static RowSet StartOf(SiteIndex index, SiteReference? without)
    {
        var column = new NumberColumn(index.Rows);
        for (var row = 0; row < index.Rows; row++)
            column[row] = NumberFact.Of(index.ReferenceOf(row) == without || index.OfferOf(index.Groups.Of(row)) == without ? 0 : 1);
        return without is null ? RowSet.All(index.Rows) : column.Judge(NumberRange.AtLeast(1)).Yes;
    }
}
