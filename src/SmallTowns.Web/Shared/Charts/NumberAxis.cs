using System.Text.RegularExpressions;

namespace SmallTowns.Web.Shared.Charts;

/// <summary>
/// The ticks of an axis and how they are written: 1, 2, 5 · 10ⁿ that cover the values, evenly on a linear axis; on a logarithmic one
/// all of these, or powers of ten where they would be too many.
/// </summary>
public sealed class NumberAxis
{
    /// <summary>Values closer than this to each other, relative to their size, are one.</summary>
    private const double Same = 1e-9;

    private static readonly int[] Digits = [1, 2, 5];

    private NumberAxis(IReadOnlyList<double> ticks, bool isLogarithmic, Func<double, string> format)
    {
        (Ticks, IsLogarithmic) = (ticks, isLogarithmic);
        IsInThousands = ticks.Max(Math.Abs) >= 10_000 && ticks.All(tick => tick % 1000 == 0);
        var areWhole = ticks.All(tick => tick == Math.Round(tick));
        var texts = ticks.Select(tick => format(IsInThousands ? tick / 1000 : tick)).Select(text => areWhole ? WithoutZeros(text) : text).ToList();
        // A format with fewer decimals than the steps have would write two ticks alike.
        Texts = texts.Distinct().Count() == texts.Count ? texts : [.. ticks.Select(tick => Numbers.Show(IsInThousands ? tick / 1000 : tick, Decimals(ticks)))];
    }

    public IReadOnlyList<double> Ticks { get; }

    /// <summary>As they are written, none like another.</summary>
    public IReadOnlyList<string> Texts { get; }

    public bool IsLogarithmic { get; }

    /// <summary>Large round numbers are written in thousands, which the title of the axis has to say.</summary>
    public bool IsInThousands { get; }

    /// <param name="values">At least one; positive for a logarithmic axis.</param>
    /// <param name="fits">Whether there is room for these; of all that fit the axis with the most ticks is taken.</param>
    public static NumberAxis Of(IReadOnlyCollection<double> values, bool isLogarithmic, Func<double, string> format, Func<NumberAxis, bool> fits)
    {
        var (low, high) = (values.Min(), values.Max());
        if (high - low <= Same * Math.Max(Math.Abs(low), Math.Abs(high)))
            (low, high) = isLogarithmic ? (low / 2, high * 2) : low == 0 ? (-1, 1) : (low - Math.Abs(low) / 2, high + Math.Abs(high) / 2);
        var choices = (isLogarithmic ? LogarithmicTicks(low, high) : LinearTicks(low, high)).Select(ticks => new NumberAxis(ticks, isLogarithmic, format)).ToList();
        return choices.Find(axis => fits(axis)) ?? choices[^1];
    }

    public Scale Between(double atFrom, double atTo) => new(Ticks[0], Ticks[^1], atFrom, atTo, IsLogarithmic);

    private static IEnumerable<IReadOnlyList<double>> LinearTicks(double low, double high) =>
        Enumerable.Range(1, 6).Reverse().Select(about => Scale.Ticks(low, high, about));

    // All of 1, 2, 5, then every power of ten, every second, every third…
    private static IEnumerable<IReadOnlyList<double>> LogarithmicTicks(double low, double high)
    {
        var (first, last) = ((int)Math.Floor(Math.Log10(low)), (int)Math.Ceiling(Math.Log10(high)));
        var steps = Enumerable.Range(first, last - first + 1).SelectMany(power => Digits.Select(digit => digit * Math.Pow(10, power))).ToList();
        yield return [.. steps.Where((step, i) => (i == steps.Count - 1 || steps[i + 1] > low) && (i == 0 || steps[i - 1] < high))];
        for (var by = 1; by <= last - first; by++)
            yield return [.. Enumerable.Range(0, (last - first + by - 1) / by + 1).Select(i => Math.Pow(10, first + i * by))];
    }

    // "50,0" among whole ticks is "50".
    private static string WithoutZeros(string text) => Regex.Replace(text, Language.IsEnglish ? @"\.0+(?!\d)" : @",0+(?!\d)", "");

    private static int Decimals(IReadOnlyList<double> ticks) =>
        Math.Clamp((int)Math.Ceiling(-Math.Log10(ticks.Zip(ticks.Skip(1), (low, high) => high - low).Min())), 0, 15);
}
