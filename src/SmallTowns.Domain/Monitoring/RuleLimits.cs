namespace SmallTowns.Domain.Monitoring;

/// <summary>Which of its terms each kind of rule has. What a kind has not is not stored, so that two alike rules are alike.</summary>
public static class RuleLimits
{
    public static bool HasMeasure(WarningRuleKind kind) => kind is not WarningRuleKind.OutageHours;

    public static bool HasDivisor(WarningRuleKind kind) => kind is WarningRuleKind.Ratio;

    public static bool HasLimit(WarningRuleKind kind) => kind is WarningRuleKind.Decline or WarningRuleKind.BelowRegion or WarningRuleKind.Ratio or WarningRuleKind.OutageHours;

    public static bool HasYears(WarningRuleKind kind) => kind is WarningRuleKind.Decline or WarningRuleKind.Stale;

    public static bool HasDays(WarningRuleKind kind) => kind is WarningRuleKind.OutageHours;

    /// <summary>The terms without what their kind has not.</summary>
    public static RuleTerms Trimmed(RuleTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return terms with
        {
            Measure = HasMeasure(terms.Kind) ? terms.Measure : "",
            Divisor = HasDivisor(terms.Kind) ? terms.Divisor : "",
            Limit = HasLimit(terms.Kind) ? terms.Limit : null,
            IsAbove = terms.Kind is WarningRuleKind.Ratio && terms.IsAbove,
            Years = HasYears(terms.Kind) ? terms.Years : null,
            Days = HasDays(terms.Kind) ? terms.Days : null,
            Service = HasDays(terms.Kind) ? terms.Service : null,
        };
    }
}
