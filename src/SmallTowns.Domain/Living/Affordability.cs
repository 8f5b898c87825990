namespace SmallTowns.Domain.Living;

/// <summary>What a wage buys. Each number keeps its own territory and year; whoever shows the result shows them too.</summary>
public static class Affordability
{
    /// <summary>Price of a square metre / monthly wage.</summary>
    public static decimal? MonthsOfWagePerSquareMetre(decimal pricePerSquareMetreRoubles, decimal monthlyWageRoubles) =>
        pricePerSquareMetreRoubles > 0 && monthlyWageRoubles > 0 ? pricePerSquareMetreRoubles / monthlyWageRoubles : null;

    /// <summary>Monthly cost of housing and utilities of one person / monthly wage × 100.</summary>
    public static decimal? UtilitiesPercentOfWage(decimal monthlyCostRoubles, decimal monthlyWageRoubles) =>
        monthlyCostRoubles > 0 && monthlyWageRoubles > 0 ? monthlyCostRoubles / monthlyWageRoubles * 100 : null;
}
