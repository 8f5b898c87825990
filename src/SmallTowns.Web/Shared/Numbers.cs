using System.Globalization;

namespace SmallTowns.Web.Shared;

/// <summary>
/// Numbers as readers write them: <c>2 443,2</c> (no-break spaces) in Russian, <c>2,443.2</c> in English, "—" for none.
/// A half is rounded away from zero, for display only; nothing is computed from a rounded number.
/// </summary>
public static class Numbers
{
    public const string None = "—";

    private const string NoBreakSpace = "\u00A0";

    private static readonly NumberFormatInfo RussianFormat = Format(group: NoBreakSpace, point: ",");
    private static readonly NumberFormatInfo EnglishFormat = Format(group: ",", point: ".");

    public static string Show(decimal? value, int decimals = 0) =>
        value is { } number
            ? Math.Round(number, decimals, MidpointRounding.AwayFromZero).ToString("N" + decimals, Language.IsEnglish ? EnglishFormat : RussianFormat)
            : None;

    /// <summary>With as many decimals as the number has: a correction may be in the last of them.</summary>
    public static string ShowWhole(decimal value) => Show(value, WithoutTrailingZeros(value).Scale);

    /// <summary>The same number in the shortest form: 1.500 becomes 1.5. A database gives all places of its column back.</summary>
    public static decimal WithoutTrailingZeros(decimal value) => value / 1.0000000000000000000000000000m;

    public static string Show(long? value) => Show((decimal?)value);

    public static string Show(double? value, int decimals = 0) => Show(ToDecimal(value), decimals);

    /// <summary><c>41,3 тыс.</c>, <c>41.3 thousand</c>; below a thousand the number itself.</summary>
    public static string Thousands(decimal? value, int decimals = 1) =>
        value is not { } number || Math.Abs(number) < 1000
            ? Show(value)
            : Show(number / 1000, decimals) + NoBreakSpace + Language.T("тыс.", "thousand");

    public static string Thousands(double? value, int decimals = 1) => Thousands(ToDecimal(value), decimals);

    /// <summary><c>56,2 %</c>, <c>56.2%</c>; the value is in per cent already.</summary>
    public static string Percent(decimal? value, int decimals = 1) =>
        value is null ? None : Show(value, decimals) + Language.T(NoBreakSpace + "%", "%");

    public static string Percent(double? value, int decimals = 1) => Percent(ToDecimal(value), decimals);

    /// <summary>A change: <c>+1 194</c>, <c>−2,2</c>, <c>0</c>.</summary>
    public static string WithSign(double? value, int decimals = 0) => Signed(value > 0, Show(value, decimals), Show(0m, decimals));

    /// <summary>A change in per cent: <c>+13,1 %</c>, <c>0,0 %</c>.</summary>
    public static string PercentWithSign(decimal? value, int decimals = 1) => Signed(value > 0, Percent(value, decimals), Percent(0m, decimals));

    public static string PercentWithSign(double? value, int decimals = 1) => Signed(value > 0, Percent(value, decimals), Percent(0m, decimals));

    /// <summary>The number and its unit, kept on one line.</summary>
    public static string With(string unit, decimal? value, int decimals = 0) =>
        value is null ? None : Show(value, decimals) + NoBreakSpace + unit;

    public static string With(string unit, double? value, int decimals = 0) => With(unit, ToDecimal(value), decimals);

    /// <summary>For SVG and other machine readers: a dot, no groups, at most two decimals.</summary>
    public static string Machine(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    // A minus is a part of the number; what rounds to zero has no sign.
    private static string Signed(bool isMore, string shown, string zero) =>
        shown == zero || shown == "−" + zero ? zero : isMore ? "+" + shown : shown;

    // Through decimal, 2.675 is 2.675 (not 2.67499…) and its half rounds as a reader would. NaN and the infinite show as none.
    private static decimal? ToDecimal(double? value) =>
        value is { } number && Math.Abs(number) < 1e27 ? (decimal)number : null;

    private static NumberFormatInfo Format(string group, string point) => NumberFormatInfo.ReadOnly(new NumberFormatInfo
    {
        NumberGroupSeparator = group,
        NumberDecimalSeparator = point,
        NegativeSign = "−",
        NumberNegativePattern = 1,
    });
}
