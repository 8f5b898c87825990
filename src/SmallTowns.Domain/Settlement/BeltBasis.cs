namespace SmallTowns.Domain.Settlement;

/// <summary>How the rule arrived at a belt.</summary>
public enum BeltBasis
{
    /// <summary>From a stated number of minutes (exact or about).</summary>
    Value = 1,

    /// <summary>From a bound only ("less than 90", "more than 90").</summary>
    Bound = 2,

    /// <summary>The method does not say: no travel time, or nearer than the first belt begins.</summary>
    Undefined = 3,
}
