using System.Globalization;
using SmallTowns.Domain.Press;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Press;

/// <summary>When an event is, in words.</summary>
public static class EventDates
{
    public static string Of(EventContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var first = content.FirstDay!.Value;
        var days = content.LastDay is { } last && last != first ? T($"с {Days.InWords(first)} по {Days.InWords(last)}", $"{Days.InWords(first)} to {Days.InWords(last)}") : Days.InWords(first);
        return Hours(content) is { } hours ? $"{days}, {hours}" : days;
    }

    private static string? Hours(EventContent content) => content switch
    {
        { StartsAt: { } start, EndsAt: { } end } => T($"с {Clock(start)} до {Clock(end)} (Москва)", $"{Clock(start)} to {Clock(end)} (Moscow)"),
        { StartsAt: { } start } => T($"начало в {Clock(start)} (Москва)", $"starts at {Clock(start)} (Moscow)"),
        _ => null,
    };

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
