using SmallTowns.Domain.Figures;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Towns;

/// <summary>What a profile lacks and what of it is overdue, in words.</summary>
public static class TownNeedWords
{
    public static string Of(TownNeed need, IReadOnlyDictionary<string, string> indicatorNames) => need.Kind switch
    {
        TownNeedKind.NameRu => "название",
        TownNeedKind.NameEn => "название по-английски",
        TownNeedKind.Oktmo => "код ОКТМО",
        TownNeedKind.Municipality => "муниципальное образование",
        TownNeedKind.Coordinates => "координаты",
        TownNeedKind.TravelTime => "время в пути",
        TownNeedKind.Population => "население",
        TownNeedKind.AreaOfTown => "площадь города",
        TownNeedKind.AreaOfMunicipality => "площадь муниципального образования",
        TownNeedKind.Employment => "занятость по отраслям",
        TownNeedKind.Section => $"раздел «{Words.Of(need.Section!.Value)}»",
        TownNeedKind.Indicator => indicatorNames.GetValueOrDefault(need.Indicator!, need.Indicator!),
        _ => throw new ArgumentOutOfRangeException(nameof(need), need.Kind, "This need has no text yet."),
    };

    public static string Of(DueFigure due, IReadOnlyDictionary<string, string> indicatorNames) =>
        due.Indicator is { } code ? indicatorNames.GetValueOrDefault(code, code) : "население";

    /// <summary>"просрочено 3, с 01.01.2015", "до 31.12.2026", "сроков нет".</summary>
    public static string Of(FigureFreshness freshness, DateOnly today) => freshness.OverdueCount(today) switch
    {
        0 when freshness.Next(today) is { } next => $"до\u00A0{next.On:dd.MM.yyyy}",
        0 => "сроков нет",
        var count => $"просрочено\u00A0{count}, с\u00A0{freshness.OldestOverdue(today)!.On:dd.MM.yyyy}",
    };
}
