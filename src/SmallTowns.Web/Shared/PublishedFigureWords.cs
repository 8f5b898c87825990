using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Shared.Components;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Shared;

/// <summary>What a published figure is called, and how its number reads, in the reader's language.</summary>
public static class PublishedFigureWords
{
    public static string YearNotStated => T("год не указан", "year not stated");

    /// <summary>"2014", "1 января 2020 г.", or that the source does not say.</summary>
    public static string When(PublishedFigure figure) => PublishedSourceRefs.Show(figure.Period) ?? YearNotStated;

    /// <summary>"Население, 2014, по городу".</summary>
    public static string Subject(PublishedFigure figure) => $"{NameOf(figure)}, {WhenAndOver(figure)}";

    /// <summary>"2014, по городу".</summary>
    public static string WhenAndOver(PublishedFigure figure) => $"{When(figure)}, {Words.Over(figure.Basis)}";

    public static string NameOf(PublishedFigure figure) => figure.Kind switch
    {
        FigureKind.Population => T("Население", "Population"),
        FigureKind.Area => T("Площадь", "Area"),
        FigureKind.TravelTime => T("Время в пути", "Travel time"),
        FigureKind.ExpertBelt => T("Пояс расселения по экспертной оценке", "Settlement belt by expert judgement"),
        FigureKind.Employment => $"{T("Занятость", "Employment")}: {T(figure.Sector?.Name)}",
        FigureKind.Indicator => T(figure.Indicator?.Name) ?? T("Показатель", "Indicator"),
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure.Kind, "This kind has no name yet."),
    };

    /// <summary>"36 607 чел.", with as many decimals as the published number has.</summary>
    public static string ValueOf(PublishedFigure figure)
    {
        if (figure.Kind == FigureKind.ExpertBelt)
            return Words.Of((SettlementBelt)(int)figure.Value);
        var number = Words.Qualified(figure.Qualifier, Numbers.ShowWhole(figure.Value), figure.UpperValue is { } upper ? Numbers.ShowWhole(upper) : null);
        return UnitOf(figure) is { Length: > 0 } unit ? $"{number}\u00A0{unit}" : number;
    }

    private static string UnitOf(PublishedFigure figure) => figure.Kind switch
    {
        FigureKind.Population => Units.People,
        FigureKind.Area => Units.SquareKm,
        FigureKind.TravelTime => Units.Minutes,
        FigureKind.Indicator => T(figure.Indicator?.Unit) ?? "",
        FigureKind.Employment => figure.Measure == EmploymentMeasure.People ? Units.People : "%",
        _ => "",
    };
}
