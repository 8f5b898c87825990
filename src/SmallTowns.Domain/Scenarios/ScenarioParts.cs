namespace SmallTowns.Domain.Scenarios;

/// <summary>How a population goes on after its last census.</summary>
public enum ScenarioMethod
{
    /// <summary>As many people more or fewer each year as between two censuses.</summary>
    Linear = 1,

    /// <summary>As many per cent a year as between two censuses.</summary>
    Exponential = 2,

    /// <summary>Each further interval repeats the ratio of two censuses.</summary>
    CensusRatio = 3,

    /// <summary>Per cent a year that an analyst has typed.</summary>
    OwnRate = 4,
}

/// <summary>How many people there were, or would be, in a year.</summary>
public readonly record struct CensusCount(int Year, double People);

/// <summary>Per cent a year of an analyst's own.</summary>
public readonly record struct OwnRates(double Low, double Base, double High);

/// <summary>Mean yearly change between two censuses: people of a linear scenario, a share of the population of the others.</summary>
public readonly record struct IntercensalRate(int FromYear, int ToYear, double Yearly);

/// <summary>People by year, from the last census to the last year.</summary>
/// <param name="Yearly">The rate that was taken, in the unit of <see cref="IntercensalRate"/>.</param>
public sealed record ScenarioPath(IReadOnlyList<CensusCount> Points, double Yearly)
{
    public double End => Points[^1].People;
}

/// <summary>The last census projected from those before it, beside what was counted.</summary>
public readonly record struct BackTest(int FromYear, int ToYear, double Projected, double Counted)
{
    /// <summary>People: above zero where more were projected than counted.</summary>
    public double ErrorPeople => Projected - Counted;

    /// <summary>Per cent of what was counted.</summary>
    public double ErrorPercent => 100 * ErrorPeople / Counted;
}
