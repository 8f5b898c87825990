namespace SmallTowns.Domain.Settlement;

/// <summary>How a printed number stands to the computed one.</summary>
public enum PrintedAgreement
{
    /// <summary>The computed number rounds to the printed one (half away from zero).</summary>
    Equal = 1,

    /// <summary>It does not round to it, but cutting off the further decimals gives it.</summary>
    Truncated = 2,
    Differs = 3,
}
