using SmallTowns.Domain;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Sites.Finding;
using SmallTowns.Web.Finding;
using SmallTowns.Web.Public.Investors.Sites;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Investors.Compare;

/// <summary>What is compared, row by row, in words.</summary>
internal static class CompareRows
{
    public static IEnumerable<(string Title, IReadOnlyList<string> Cells)> Of(ComparedSites compared)
    {
        IReadOnlyList<ComparedSite> objects = [.. compared.Objects.Select(site => new ComparedSite(site, compared.Sites))];
        return Rows.Select(row => (row.Title(), (IReadOnlyList<string>)[.. objects.Select(row.Cell)]));
    }

    private static readonly IReadOnlyList<(Func<string> Title, Func<ComparedSite, string> Cell)> Rows =
    [
        (() => T("Что это", "What it is"), site => T(SiteWords.Of(site.Own.Kind))),
        (() => T("Состояние", "Status"), site => T(SiteWords.Of(site.Own.Status))),
        (() => T("Площадь участка", "Area of a plot"), site => site.Extent(SiteTrait.Area, SiteUnits.Hectare)),
        (() => T("Площадь помещений", "Floor area"), site => site.Extent(SiteTrait.Floor, SiteUnits.SquareMetre)),
        (() => T("Цена продажи", "Price of sale"), site => site.IsFound ? SiteListWords.Roubles(site.ExtentOf(SiteTrait.Price)) : Number(site.Whole.PriceRoubles, SiteUnits.Rouble)),
        (() => T("Аренда в год", "Rent a year"), site => Number(site.Whole.RentRoublesPerYear, SiteUnits.RoublePerYear)),
        (() => T("Форма сделки", "Form of the deal"), site => Choices(site, SiteTrait.Deal)),
        (() => T("Собственность", "Ownership"), site => Choices(site, SiteTrait.Ownership)),
        (() => T("Категория земель", "Category of land"), site => Choices(site, SiteTrait.Category)),
        (() => T("Разрешённое использование", "Permitted use"), site => Choices(site, SiteTrait.Use)),
        (() => T("Обременения", "Encumbrances"), site => Text(site.Whole.Encumbrances)),
        (() => T("Свободно электричества", "Free power"), site => site.Extent(SiteTrait.Power, SiteUnits.Megawatt)),
        (() => T("Свободно газа", "Free gas"), site => site.Extent(SiteTrait.Gas, SiteUnits.CubicMetrePerHour)),
        (() => T("Свободно воды", "Free water"), site => site.Extent(SiteTrait.Water, SiteUnits.CubicMetrePerHour)),
        (() => T("Подъездная дорога", "Access road"), site => Text(site.Whole.AccessRoad)),
        (() => T("До федеральной дороги", "To a federal road"), site => site.Extent(SiteTrait.Road, SiteUnits.Kilometre)),
        (() => T("До грузовой станции", "To a freight station"), site => site.IsFound && site.ExtentOf(SiteTrait.Rail) is { Known: > 0, Greatest: 0 } ? T("есть ветка", "a siding") : site.Extent(SiteTrait.Rail, SiteUnits.Kilometre)),
        (() => T("До центра края", "To the regional centre"), Minutes),
        (() => T("Особый режим", "Special regime"), site => Choices(site, SiteTrait.Regime)),
        (() => T("Срок до начала работы", "Months to operation"), site => site.IsFound ? SiteListWords.Months(site.ExtentOf(SiteTrait.Months)) : SiteListWords.Unknown),
        (() => T("Готовность", "Readiness"), site => Choices(site, SiteTrait.Level)),
        (() => T("Проверено", "Checked"), site => site.Sites.VerifiedOn(site.Own.Reference) is { } on ? Days.InWords(on) : SiteListWords.Unknown),
    ];

    private static string Choices(ComparedSite site, SiteTrait trait)
    {
        var mask = site.CodesOf(trait);
        return mask == 0 ? SiteListWords.None
            : string.Join(", ", SiteParameters.OfCodes(trait).Choices.Where(choice => (mask & CodeColumn.Bit(choice.Number)) != 0).Select(choice => Words.LowerFirst(T(choice.Name)))
                .Concat((mask & CodeColumn.Unknown) != 0 ? [SiteListWords.Unknown] : []));
    }

    private static string Number(Parameter<double> parameter, string unit) => parameter.State switch
    {
        ParameterState.Value => SiteWords.With(parameter.Value!.Value, unit),
        ParameterState.No => SiteListWords.None,
        _ => SiteListWords.Unknown,
    };

    private static string Text(Parameter<LocalizedText> parameter) => parameter.State switch
    {
        ParameterState.Value => T(parameter.Value!.Value),
        ParameterState.No => SiteListWords.None,
        _ => SiteListWords.Unknown,
    };

    private static string Minutes(ComparedSite site) => site.Sites.System.Find(site.Own.Reference.Town) switch
    {
        { IsCentre: true } => T("центр", "centre"),
        { TravelTime: { } time } => Words.Of(time.Qualifier, time.Value, time.UpperValue),
        _ => SiteListWords.Unknown,
    };
}

/// <summary>An object with its rows of the index: its own, or those of its free parts.</summary>
internal sealed class ComparedSite
{
    private readonly IReadOnlyList<int> rows;

    public ComparedSite(SiteObject own, FindableSites sites)
    {
        (Own, Sites, Whole) = (own, sites, sites.Effective(own.Reference));
        var index = sites.Index;
        rows = index.RowOf(own.Reference) is not { } row ? []
            : index.ReferenceOf(row) == own.Reference ? [row]
            : [.. index.Groups.RowsOf(index.Groups.Of(row)).Where(part => (index.Codes(SiteTrait.Status)[part] & CodeColumn.Bit((int)SiteStatus.Free)) != 0)];
    }

    public SiteObject Own { get; }

    /// <summary>With what it takes over.</summary>
    public SiteObject Whole { get; }

    public FindableSites Sites { get; }

    /// <summary>Something of it is on offer.</summary>
    public bool IsFound => rows.Count > 0;

    public NumberExtent ExtentOf(SiteTrait trait) => NumberExtent.Of(Sites.Index.Numbers(trait), rows);

    public string Extent(SiteTrait trait, string unit) => IsFound ? SiteListWords.Range(ExtentOf(trait), SiteWords.Unit(unit)) : SiteListWords.Unknown;

    public int CodesOf(SiteTrait trait) => IsFound ? rows.Aggregate(0, (mask, row) => mask | Sites.Index.Codes(trait)[row]) : CodeColumn.Unknown;
}
