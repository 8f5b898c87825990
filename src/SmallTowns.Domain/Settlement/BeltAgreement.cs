namespace SmallTowns.Domain.Settlement;

/// <summary>How the belt by rule and the belt by expert stand to each other.</summary>
public enum BeltAgreement
{
    Neither = 1,
    RuleOnly = 2,

    /// <summary>The rule is silent and a person has spoken: that is no conflict.</summary>
    ExpertOnly = 3,
    Agree = 4,
    Conflict = 5,
}
