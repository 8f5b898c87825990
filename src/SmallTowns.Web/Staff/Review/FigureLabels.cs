using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Components;
using SmallTowns.Web.Staff.Figures;

namespace SmallTowns.Web.Staff.Review;

/// <summary>How a figure reads in the back office, proposed or published, in one line or field by field.</summary>
public static class FigureLabels
{
    public const string PeriodNotStated = "период не указан";
    private const string None = "—";

    /// <summary>"Население, 2025, по городу".</summary>
    public static string Subject(Figure figure) => $"{Name(figure)}, {Period(figure)}, {Words.Over(figure.Basis)}";

    public static string Name(Figure figure) => figure switch
    {
        PopulationCount => "Население",
        TerritoryArea => "Площадь",
        TravelTime => "Время в пути",
        ExpertBelt => "Пояс по экспертной оценке",
        EmploymentCount employment => "Занятость: " + (employment.Sector?.NameRu ?? "отрасль"),
        IndicatorValue value => value.Indicator?.NameRu ?? "Показатель",
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure.Kind, "This kind has no name yet."),
    };

    public static string Period(Figure figure) => PublishedSourceRefs.Show(figure.Period) ?? PeriodNotStated;

    /// <summary>"около 41 300 чел.".</summary>
    public static string Value(Figure figure)
    {
        if (figure is ExpertBelt belt)
            return Words.Of(belt.Belt);
        var number = Words.Qualified(figure.Qualifier, Number(figure.Value), figure.UpperValue is { } upper ? Number(upper) : null);
        return Unit(figure) is { Length: > 0 } unit ? $"{number}\u00A0{unit}" : number;
    }

    /// <summary>"41 300 → 41 520 чел. (+0,5 %)"; the value alone where nothing stood before.</summary>
    public static string Change(Figure figure, Figure? before) => before is null
        ? Value(figure)
        : before.Value == figure.Value && Value(before) == Value(figure)
            ? $"{Value(figure)} (число то же)"
            : $"{Value(before)} → {Value(figure)}{InPercent(figure, before)}";

    public static string Percent(decimal change) => (change > 0 ? "+" : "") + Numbers.Percent(change);

    public static string Of(FigureStatus status) => status switch
    {
        FigureStatus.Official => "официальное",
        FigureStatus.Municipal => "данные муниципалитета",
        FigureStatus.Estimate => "оценка",
        FigureStatus.Expert => "экспертное",
        FigureStatus.PublishedInPaper => "напечатано в статье",
        FigureStatus.Secondary => "из вторичного источника",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>Every field of a figure with its name, in the order in which a reviewer checks them.</summary>
    public static IReadOnlyList<(string Field, string Value)> Fields(Figure figure) =>
    [
        ("Что", Name(figure)),
        ("Значение", Value(figure)),
        ("Период", Period(figure)),
        ("Территория", Words.Of(figure.Basis)),
        ("Источник", figure.Source?.TitleRu ?? None),
        ("Кто ручается", Of(figure.Status)),
        .. OfKind(figure),
        ("Примечание по-русски", figure.NoteRu ?? None),
        ("Примечание по-английски", figure.NoteEn ?? None),
    ];

    private static IEnumerable<(string, string)> OfKind(Figure figure) => figure switch
    {
        PopulationCount population =>
        [
            ("Как посчитано", Of(population.Method)),
            ("Округление", population.RoundedTo == 1 ? "точное число" : $"до {population.RoundedTo} чел."),
        ],
        TravelTime time => [("Чем ехать", Of(time.Mode))],
        EmploymentCount employment => [("Мера", Of(employment.Measure))],
        ExpertBelt belt => [("Почему по-русски", belt.ReasonRu ?? None), ("Почему по-английски", belt.ReasonEn ?? None)],
        _ => [],
    };

    public static string Of(PopulationMethod method) => method switch
    {
        PopulationMethod.Census => "перепись",
        PopulationMethod.EstimateOnFirstOfJanuary => "оценка на 1 января",
        PopulationMethod.Published => "способ в источнике не назван",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, null),
    };

    public static string Of(TravelMode mode) => mode switch
    {
        TravelMode.NotStated => "источник не говорит",
        TravelMode.Road => "по дороге",
        TravelMode.Rail => "по железной дороге",
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, null),
    };

    public static string Of(EmploymentMeasure measure) => measure switch
    {
        EmploymentMeasure.People => "человек",
        EmploymentMeasure.PercentOfEmployed => "процент занятых",
        EmploymentMeasure.PercentOfPublicSectorEmployed => "процент занятых в организациях",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, null),
    };

    private static string InPercent(Figure figure, Figure before) =>
        figure is not ExpertBelt && FigureWarnings.ChangePercent(figure.Value, before.Value) is { } change ? $" ({Percent(change)})" : "";

    // As many decimals as the number has: a correction may be in the last of them.
    private static string Number(decimal value) => Numbers.Show(value, (value / 1.0000000000000000000000000000m).Scale);

    private static string Unit(Figure figure) => figure switch
    {
        PopulationCount => Units.People,
        TerritoryArea => Units.SquareKm,
        TravelTime => Units.Minutes,
        IndicatorValue value => value.Indicator?.UnitRu ?? "",
        EmploymentCount { Measure: EmploymentMeasure.People } => Units.People,
        EmploymentCount => "%",
        _ => "",
    };
}
