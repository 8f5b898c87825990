using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Shared.Components;

namespace SmallTowns.Web.Shared;

/// <summary>What figures and their parts are called in the back office, proposed or published.</summary>
public static class FigureWords
{
    public static string Of(FigureKind kind) => kind switch
    {
        FigureKind.Population => "Население",
        FigureKind.Area => "Площадь",
        FigureKind.TravelTime => "Время в пути",
        FigureKind.Employment => "Занятость",
        FigureKind.Indicator => "Показатель",
        FigureKind.ExpertBelt => "Пояс по мнению эксперта",
        _ => throw Unknown(kind),
    };

    /// <summary>Who vouches for a number.</summary>
    public static string Of(FigureStatus status) => status switch
    {
        FigureStatus.Official => "официальная статистика",
        FigureStatus.Municipal => "данные администрации",
        FigureStatus.Estimate => "оценка",
        FigureStatus.Expert => "мнение эксперта",
        FigureStatus.PublishedInPaper => "напечатано в статье",
        FigureStatus.Secondary => "справочник со ссылкой на статистику",
        _ => throw Unknown(status),
    };

    public static string Of(FigureQualifier qualifier) => qualifier switch
    {
        FigureQualifier.Exact => "ровно столько",
        FigureQualifier.About => "около",
        FigureQualifier.LessThan => "менее",
        FigureQualifier.MoreThan => "более",
        FigureQualifier.Range => "от … до …",
        _ => throw Unknown(qualifier),
    };

    public static string Of(PopulationMethod method) => method switch
    {
        PopulationMethod.Census => "перепись",
        PopulationMethod.EstimateOnFirstOfJanuary => "оценка на 1 января",
        PopulationMethod.Published => "источник не говорит",
        _ => throw Unknown(method),
    };

    public static string Of(TravelMode mode) => mode switch
    {
        TravelMode.NotStated => "источник не говорит",
        TravelMode.Road => "по автодороге",
        TravelMode.Rail => "по железной дороге",
        _ => throw Unknown(mode),
    };

    public static string Of(EmploymentMeasure measure) => measure switch
    {
        EmploymentMeasure.People => "человек",
        EmploymentMeasure.PercentOfEmployed => "% от всех занятых",
        EmploymentMeasure.PercentOfPublicSectorEmployed => "% от занятых в бюджетной сфере",
        _ => throw Unknown(measure),
    };

    /// <summary>"Население", "Занятость: Образование", the name of the indicator. Needs the sector or indicator loaded.</summary>
    public static string Name(Figure figure) => figure switch
    {
        EmploymentCount employment => $"{Of(FigureKind.Employment)}: {employment.Sector?.NameRu}",
        IndicatorValue value => value.Indicator?.NameRu ?? Of(FigureKind.Indicator),
        _ => Of(figure.Kind),
    };

    public static string Unit(Figure figure) => figure switch
    {
        EmploymentCount employment => Unit(employment.Measure),
        IndicatorValue value => value.Indicator?.UnitRu ?? "",
        _ => Unit(figure.Kind),
    };

    public static string Unit(FigureKind kind) => kind switch
    {
        FigureKind.Population => Units.People,
        FigureKind.Area => Units.SquareKm,
        FigureKind.TravelTime => Units.Minutes,
        _ => "",
    };

    public static string Unit(EmploymentMeasure? measure) => measure == EmploymentMeasure.People ? Units.People : "%";

    /// <summary>"около 36 700 чел.", with as many decimals as the number has.</summary>
    public static string Value(Figure figure) => figure is ExpertBelt belt
        ? Words.Of((SettlementBelt?)belt.Belt)
        : With(Unit(figure), Words.Qualified(figure.Qualifier, Number(figure.Value), figure.UpperValue is { } upper ? Number(upper) : null));

    /// <summary>"Население, 2025, по городу".</summary>
    public static string Subject(Figure figure) => $"{Name(figure)}, {When(figure.Period)}, {Words.Over(figure.Basis)}";

    /// <summary>"41 300 чел. → 41 520 чел. (+0,5 %)"; the value alone where nothing stood before.</summary>
    public static string Change(Figure figure, Figure? before) => before is null ? Value(figure)
        : Value(before) == Value(figure) ? $"{Value(figure)} (число то же)"
        : $"{Value(before)} → {Value(figure)}{InPercent(figure, before)}";

    public static string With(string unit, string number) => unit.Length == 0 ? number : $"{number}\u00A0{unit}";

    public static string Number(decimal value) => Numbers.ShowWhole(value);

    public static string When(Period? period) => PublishedSourceRefs.Show(period) ?? "источник не говорит, когда";

    private static string InPercent(Figure figure, Figure before) =>
        figure is not ExpertBelt && PlausibleChange.Percent(figure.Value, before.Value) is { } change
            ? $" ({Numbers.PercentWithSign(change)})"
            : "";

    // A new member without words is a mistake of ours: tests go through all of them.
    private static ArgumentOutOfRangeException Unknown(object word) => new(nameof(word), word, "This word has no text yet.");
}
