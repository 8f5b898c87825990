using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Web.Staff.Towns;

/// <summary>How fresh the figures of a town are, in words.</summary>
public static class FreshnessWords
{
    /// <summary>"просрочено 3, с 01.01.2015", "до 31.12.2026", "сроков нет".</summary>
    public static string Of(FigureFreshness freshness, DateOnly today) => freshness.OverdueCount(today) switch
    {
        0 when freshness.Next(today) is { } next => $"до\u00A0{next.On:dd.MM.yyyy}",
        0 => "сроков нет",
        var count => $"просрочено\u00A0{count}, с\u00A0{freshness.OldestOverdue(today)!.On:dd.MM.yyyy}",
    };
}
