namespace SmallTowns.Domain.Sites.Finding;

public enum Influence
{
    /// <summary>The more of it, the better.</summary>
    More = 1,

    /// <summary>The less of it, the better.</summary>
    Less = 2,

    /// <summary>The nearer to a number, the better.</summary>
    Ideal = 3,
}

/// <summary>What should be, by how much it counts beside the other wishes.</summary>
/// <param name="Weight">Positive; those of all wishes are brought to 100.</param>
/// <param name="Ideal">Of <see cref="Influence.Ideal"/> alone.</param>
public sealed record Wish(NumberColumn Column, double Weight, Influence Influence, double? Ideal = null);

/// <summary>
/// How a wish makes points of numbers, among the candidates. With the least and the greatest known number of them, a and b:
/// more: (x − a) / (b − a); less: (b − x) / (b − a); ideal: 1 − |x − x₀| / max(|a − x₀|, |b − x₀|); 1 where all are equal. An interval has the
/// points of its worst and of its best number, so that an unknown has from 0 to 1 and nothing stands in its place. What is known not to be there has 0.
/// </summary>
public sealed class WishScale
{
    private readonly Wish wish;
    private readonly double span;

    public WishScale(Wish wish, RowSet candidates)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(candidates);
        this.wish = wish;
        var (least, greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var row in candidates)
        {
            var fact = wish.Column[row];
            // A bound of an unknown is no number of anybody; NaN is less than nothing and more than nothing.
            if (double.IsFinite(fact.Low) && fact.Low < least)
                least = fact.Low;
            if (double.IsFinite(fact.Low) && fact.Low > greatest)
                greatest = fact.Low;
            if (double.IsFinite(fact.High) && fact.High < least)
                least = fact.High;
            if (double.IsFinite(fact.High) && fact.High > greatest)
                greatest = fact.High;
        }

        IsKnown = least <= greatest;
        (Least, Greatest) = IsKnown ? (least, greatest) : (0, 0);
        span = wish is { Influence: Influence.Ideal, Ideal: { } ideal } ? Math.Max(Math.Abs(Least - ideal), Math.Abs(Greatest - ideal)) : Greatest - Least;
    }

    /// <summary>Whether a number of any candidate is known.</summary>
    public bool IsKnown { get; }

    /// <summary>Of the candidates.</summary>
    public double Least { get; }

    /// <summary>Of the candidates.</summary>
    public double Greatest { get; }

    /// <returns>From 0 to 1: of the worst and of the best that the number may be.</returns>
    public (double Certain, double Possible) PointsOf(NumberFact fact)
    {
        if (fact.IsNone)
            return (0, 0);
        switch (wish.Influence)
        {
            case Influence.More:
                return (Up(fact.Low), Up(fact.High));
            case Influence.Less:
                return (Down(fact.High), Down(fact.Low));
            default:
                var ideal = wish.Ideal!.Value;
                var nearest = Math.Clamp(ideal, fact.Low, fact.High);
                return (Math.Min(Near(fact.Low, ideal), Near(fact.High, ideal)), Near(nearest, ideal));
        }
    }

    private double Up(double number) => double.IsNegativeInfinity(number) ? 0 : span > 0 ? Math.Clamp((number - Least) / span, 0, 1) : 1;

    private double Down(double number) => double.IsPositiveInfinity(number) ? 0 : span > 0 ? Math.Clamp((Greatest - number) / span, 0, 1) : 1;

    private double Near(double number, double ideal) => double.IsInfinity(number) ? 0 : span > 0 ? Math.Clamp(1 - Math.Abs(number - ideal) / span, 0, 1) : 1;
}
