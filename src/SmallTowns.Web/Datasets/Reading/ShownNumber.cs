using System.Globalization;

namespace SmallTowns.Web.Datasets.Reading;

/// <summary>What a cell of a workbook says that stores a number: dates and per cent as they are shown, all else as it is stored.</summary>
internal static class ShownNumber
{
    private const int MillisecondsOfDay = 86_400_000;

    // The calendar of workbooks has a 29th of February 1900: days before it are counted from one day later.
    private const int LeapDayThatNeverWas = 60;
    private static readonly DateTime Epoch = new(1899, 12, 30);
    private static readonly DateTime Epoch1904 = new(1904, 1, 1);

    public static FileCell Of(double number, NumberFormat format, bool countsFrom1904)
    {
        var section = format.For(number);
        if (format.IsDate && section.IsDate && Serial(number, section, countsFrom1904) is { } date)
            return date;
        return section.IsDate ? new(Digits(number) ?? Exact(number), CellKind.Number) : Number(number, section);
    }

    /// <summary>As much of a day as is shown: a year, a month, a day. What shows no year is spelled so that it is no period.</summary>
    public static FileCell Day(DateTime day, FormatSection shown) => new(
        (shown.HasYear, shown.HasMonth, shown.HasDay) switch
        {
            (true, false, false) => (shown.SaysOtherThanYear ? shown.Before : "") + day.ToString("yyyy", CultureInfo.InvariantCulture) + (shown.SaysOtherThanYear ? shown.After : ""),
            (true, true, false) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            (false, true, true) => day.ToString("dd.MM", CultureInfo.InvariantCulture),
            (false, true, false) => day.ToString("MM", CultureInfo.InvariantCulture),
            (false, false, true) => day.ToString("dd", CultureInfo.InvariantCulture),
            (false, false, false) => day.ToString("HH:mm", CultureInfo.InvariantCulture),
            _ => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        },
        CellKind.Date);

    /// <summary>Fifteen digits, as spreadsheets compute: 2443.1999999999998 in the file is 2443.2 on the screen.</summary>
    public static string? Digits(double number) =>
        Math.Abs(number) < 1e15 && decimal.TryParse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? exact.ToString(CultureInfo.InvariantCulture)
            : null;

    private static FileCell Number(double stored, FormatSection section)
    {
        var number = section.IsPercent ? stored * 100 : stored;
        if (Digits(number) is not { } digits)
            return new(Exact(number), CellKind.Number);
        return new(digits, CellKind.Number)
        {
            IsPercent = section.IsPercent || section.SaysPercent,
            Shown = section.ShownInsteadOf(decimal.Parse(digits, CultureInfo.InvariantCulture)),
        };
    }

    private static string Exact(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static FileCell? Serial(double serial, FormatSection shown, bool countsFrom1904)
    {
        if (serial is < 0 or >= 2_950_000)
            return null;
        // A thousandth of a second before midnight is midnight, as the sheet shows it.
        var milliseconds = (long)Math.Round(serial * MillisecondsOfDay, MidpointRounding.AwayFromZero);
        var days = milliseconds / MillisecondsOfDay;
        if (shown is { HasYear: false, HasMonth: false, HasDay: false })
            return new(TimeSpan.FromMilliseconds(milliseconds).ToString(days > 0 ? @"d\.hh\:mm\:ss" : @"hh\:mm\:ss", CultureInfo.InvariantCulture), CellKind.Date);
        if (countsFrom1904)
            return Day(Epoch1904.AddDays(days), shown);
        return days switch
        {
            0 => new("1900-01-00", CellKind.Date),
            < LeapDayThatNeverWas => Day(Epoch.AddDays(days + 1), shown),
            LeapDayThatNeverWas => new("1900-02-29", CellKind.Date),
            _ => Day(Epoch.AddDays(days), shown),
        };
    }
}
