namespace SmallTowns.Web.Shared.Charts;

/// <summary>A number's place between two ends, in per cent of the picture's width or height.</summary>
public sealed record Scale(double From, double To, double AtFrom, double AtTo, bool Logarithmic = false)
{
    public double At(double value)
    {
        var (from, to, here) = Logarithmic ? (Math.Log(From), Math.Log(To), Math.Log(value)) : (From, To, value);
        return to == from ? (AtFrom + AtTo) / 2 : AtFrom + (here - from) / (to - from) * (AtTo - AtFrom);
    }

    /// <summary>The position as SVG text, e.g. <c>42.5%</c>.</summary>
    public string Percent(double value) => Numbers.Machine(At(value)) + "%";

    /// <summary>The length between two numbers as SVG text.</summary>
    public string Width(double from, double to) => Numbers.Machine(At(to) - At(from)) + "%";

    /// <summary>Round steps (1, 2, 5 · 10ⁿ) that cover the values, about as many as asked for.</summary>
    public static IReadOnlyList<double> Ticks(double low, double high, int about)
    {
        if (high <= low)
            high = low + 1;
        var rough = (high - low) / about;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = (rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 } * power;
        var first = Math.Floor(low / step);
        var last = Math.Ceiling(high / step);
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * step)];
    }
}
