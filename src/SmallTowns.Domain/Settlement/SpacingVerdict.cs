namespace SmallTowns.Domain.Settlement;

/// <summary>What a test of the towns' spacing against random patterns allows to say.</summary>
public enum SpacingVerdict
{
    /// <summary>Random patterns are often like it: neither evenness nor unevenness is shown.</summary>
    NotShown = 0,
    MoreEven = 1,
    Clustered = 2,
}
