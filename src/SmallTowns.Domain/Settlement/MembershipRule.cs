namespace SmallTowns.Domain.Settlement;

/// <summary>
/// A member town has fewer people than the limit: P &lt; 50 000 (the paper: towns "to 50 thousand").
/// Exactly 50 000 is a small town by class but no longer a member. Within 5 % of the limit on either side,
/// ends included (47 500 … 52 500), the answer carries a warning: Курганинск has 48 534.
/// </summary>
public sealed record MembershipRule(long LimitPeople = 50_000, double WarningBandPercent = 5)
{
    public static MembershipRule Default { get; } = new();

    /// <returns>The eligibility; LimitsNotAscending for a limit or band without meaning; or a fault of <see cref="TownPopulation.FaultOf"/>.</returns>
    public Calculated<MembershipEligibility> Assess(double? population)
    {
        if (LimitPeople <= 0 || !(WarningBandPercent is >= 0 and <= 100))
            return Calculated.Failed<MembershipEligibility>(CalculationFault.LimitsNotAscending);
        if (TownPopulation.FaultOf(population) is { } fault)
            return Calculated.Failed<MembershipEligibility>(fault);

        var people = population!.Value;
        var nearLimit = 100 * Math.Abs(people - LimitPeople) <= WarningBandPercent * LimitPeople;
        return Calculated.Of((people < LimitPeople, nearLimit) switch
        {
            (true, false) => MembershipEligibility.Eligible,
            (true, true) => MembershipEligibility.EligibleNearLimit,
            (false, true) => MembershipEligibility.NotEligibleNearLimit,
            (false, false) => MembershipEligibility.NotEligible,
        });
    }
}
