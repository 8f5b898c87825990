using SmallTowns.Domain;
using SmallTowns.Domain.Living;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Life;

/// <summary>What living and working in a town is measured by, in the order of the page: codes of the catalogue.</summary>
public sealed record LivingGroup(string Id, LocalizedText Name, IReadOnlyList<string> Codes);

/// <summary>The measures of living as they are published; one that nobody has published anything of is there without values.</summary>
public sealed class LivingMeasures(PublishedMeasures measures)
{
    public const string Wage = "average-wage", Unemployed = "registered-unemployed", PricePrimary = "housing-price-primary", PriceSecondary = "housing-price-secondary",
        UtilitiesCost = "utilities-cost", Vacancies = "vacancies", Households = "households";

    public static IReadOnlyList<LivingGroup> Groups { get; } =
    [
        new("work", new("Работа", "Work"), [Unemployed, "registered-unemployment-rate", Vacancies, Wage, "wage-excluding-small-firms"]),
        new("housing", new("Жильё", "Housing"), [PricePrimary, PriceSecondary, "housing-rent", "housing-per-person"]),
        new("tariffs", new("Тарифы", "Tariffs"),
            ["tariff-cold-water", "tariff-hot-water", "tariff-drainage", "tariff-heat", "tariff-gas", "tariff-power", "tariff-waste", "tariff-maintenance", "tariff-capital-repair", UtilitiesCost]),
        new("networks", new("Сети", "Networks"), ["water-network-wear", "heat-network-wear", "network-accidents"]),
    ];

    public async ValueTask<LivingBook> GetAsync(CancellationToken cancellationToken)
    {
        var list = (await measures.ListAsync(cancellationToken)).Heads.ToDictionary(head => head.Code, StringComparer.Ordinal);
        Dictionary<string, LivingMeasure> read = new(StringComparer.Ordinal);
        foreach (var code in Groups.SelectMany(group => group.Codes).Append(Households))
        {
            // A catalogue may have lost a row; what is left is shown.
            if (list.TryGetValue(code, out var head))
                read[code] = new(head, head.HasValues ? await measures.GetAsync(head, null, cancellationToken) : null);
        }

        return new(read);
    }
}

public sealed record LivingMeasure(MeasureHead Head, PublishedMeasure? Values)
{
    /// <summary>The newest; of several of one time that of the smallest territory.</summary>
    public Observation? Latest(string town) => Values?.Of(town).Where(value => value.IsChosen).OrderByDescending(value => value.Period).ThenBy(value => value.Basis).FirstOrDefault();
}

public sealed record LivingBook(IReadOnlyDictionary<string, LivingMeasure> Measures)
{
    public Observation? Latest(string code, string town) => Measures.GetValueOrDefault(code)?.Latest(town);

    public decimal? HouseholdsOf(string town) => Latest(LivingMeasures.Households, town)?.Value;

    /// <summary>Months of the average wage for a square metre, by the newest price there is, with what it is made from.</summary>
    public (decimal Months, Observation Price, Observation Wage)? MonthsPerSquareMetre(string town) =>
        (Latest(LivingMeasures.PricePrimary, town) ?? Latest(LivingMeasures.PriceSecondary, town)) is { } price && Latest(LivingMeasures.Wage, town) is { } wage
        && Affordability.MonthsOfWagePerSquareMetre(price.Value, wage.Value) is { } months ? (months, price, wage) : null;

    public (decimal Percent, Observation Cost, Observation Wage)? UtilitiesOfWage(string town) =>
        Latest(LivingMeasures.UtilitiesCost, town) is { } cost && Latest(LivingMeasures.Wage, town) is { } wage
        && Affordability.UtilitiesPercentOfWage(cost.Value, wage.Value) is { } percent ? (percent, cost, wage) : null;
}

/// <summary>Values with their time and territory, as they stand in a cell.</summary>
public static class LivingWords
{
    public static string ValueOf(MeasureHead head, Observation value)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(value);
        var number = Words.Qualified(value.Qualifier, Numbers.Show(value.Value, head.Decimals), value.UpperValue is { } upper ? Numbers.Show(upper, head.Decimals) : null);
        return $"{number}\u00A0{T(head.Unit)}";
    }

    /// <summary>"2024, район".</summary>
    public static string WhenAndWhere(Observation value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return $"{Shared.Components.PublishedSourceRefs.Show(value.Period) ?? PublishedFigureWords.YearNotStated}, {Words.LowerFirst(Words.Of(value.Basis))}";
    }
}
