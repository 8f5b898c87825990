using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Towns.Profile;

/// <summary>How a line of the updates reads.</summary>
public static class UpdateWords
{
    /// <summary>"Население, 2014, по городу"; the heading of a section where that changed.</summary>
    public static string Subject(PublishedUpdate update) => (update.Section, update.Kind == PublicChangeKind.Withdrawn ? update.Old : update.New ?? update.Old) switch
    {
        ({ } section, _) => Words.Of(section),
        (_, { } figure) => $"{NameOf(figure)}, {WhenAndOver(figure)}",
        _ => T("Показатель", "A figure"),
    };

    /// <summary>"36 607 чел. → 36 700 чел."; that it was withdrawn; nothing to say of the words of a text.</summary>
    public static string? Change(PublishedUpdate update) => update switch
    {
        { Kind: PublicChangeKind.Withdrawn, Old: { } old, New: { } other } when (other.Period, other.Basis) != (old.Period, old.Basis) =>
            T($"снято с публикации: {ValueOf(old)}; основным стало значение {ValueOf(other)} ({WhenAndOver(other)})",
                $"withdrawn: {ValueOf(old)}; the headline figure is now {ValueOf(other)} ({WhenAndOver(other)})"),
        { Kind: PublicChangeKind.Withdrawn, Old: { } old, New: { } instead } =>
            T($"снято с публикации: {ValueOf(old)}; снова действует: {ValueOf(instead)}", $"withdrawn: {ValueOf(old)}; in force again: {ValueOf(instead)}"),
        { Kind: PublicChangeKind.Withdrawn, Old: { } old } => T($"снято с публикации: {ValueOf(old)}", $"withdrawn: {ValueOf(old)}"),
        { Kind: PublicChangeKind.Withdrawn } => T("снято с публикации", "withdrawn"),
        { Old: { } old, New: { } now } when ValueOf(old) == ValueOf(now) => T($"{ValueOf(now)}, число то же", $"{ValueOf(now)}, the same number"),
        { Old: { } old, New: { } now } => $"{ValueOf(old)} → {ValueOf(now)}",
        { New: { } now } => T($"новое значение: {ValueOf(now)}", $"new value: {ValueOf(now)}"),
        _ => null,
    };

    private static string WhenAndOver(PublishedFigure figure) => $"{ProfileWords.When(figure)}, {Words.Over(figure.Basis)}";

    private static string NameOf(PublishedFigure figure) => figure.Kind switch
    {
        FigureKind.Population => T("Население", "Population"),
        FigureKind.Area => T("Площадь", "Area"),
        FigureKind.TravelTime => T("Время в пути", "Travel time"),
        FigureKind.ExpertBelt => T("Пояс расселения по экспертной оценке", "Settlement belt by expert judgement"),
        FigureKind.Employment => $"{T("Занятость", "Employment")}: {T(figure.Sector?.Name)}",
        FigureKind.Indicator => T(figure.Indicator?.Name) ?? T("Показатель", "Indicator"),
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure.Kind, "This kind has no name yet."),
    };

    private static string ValueOf(PublishedFigure figure)
    {
        if (figure.Kind == FigureKind.ExpertBelt)
            return Words.Of((SettlementBelt)(int)figure.Value);
        var number = Words.Qualified(figure.Qualifier, Show(figure.Value), figure.UpperValue is { } upper ? Show(upper) : null);
        return UnitOf(figure) is { Length: > 0 } unit ? $"{number}\u00A0{unit}" : number;
    }

    // As many decimals as the published number has: a correction may be in the last of them.
    private static string Show(decimal value) => Numbers.Show(value, (value / 1.0000000000000000000000000000m).Scale);

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
