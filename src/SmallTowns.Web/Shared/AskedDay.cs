using System.Globalization;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Shared;

/// <summary>The day of the past that a reader asks to see the portal on: a day, or a sentence why it cannot be.</summary>
/// <param name="Typed">As it was asked for, cut where it is too long to be a date.</param>
public sealed record AskedDay(string Typed, DateOnly Day, string? Fault)
{
    private const int LongestTyped = 40;

    /// <summary>None where nothing is asked.</summary>
    public static AskedDay? Read(string? typed, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        var text = TextStart.Of(typed.Trim(), LongestTyped);
        // The very last day has no end that could be told.
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day == DateOnly.MaxValue)
            return new(text, default, T($"«{text}» — не дата. Нужен день, например 2026-11-01.", $"“{text}” is not a date. Give a day such as 2026-11-01."));
        return day <= today
            ? new(text, day, null)
            : new(text, day, T(
                $"{Days.InWords(day)} ещё не наступило. Можно выбрать сегодняшний день или любой прошедший.",
                $"{Days.InWords(day)} has not come yet. Choose today or any day before."));
    }
}
