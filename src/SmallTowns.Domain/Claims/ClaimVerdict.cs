using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Claims;

/// <summary>What the numbers allow to say of a claim. There is no "proved": a test cannot do that.</summary>
public enum ClaimVerdict
{
    /// <summary>The numbers needed are not there.</summary>
    NotTestable = 0,

    /// <summary>It is as stated, and more so than chance usually makes it.</summary>
    Agrees = 1,

    /// <summary>Chance alone often makes as much.</summary>
    NotShown = 2,

    /// <summary>It is the other way round, and more so than chance usually makes it.</summary>
    Contradicts = 3,

    /// <summary>The order that is stated is not the order of the numbers.</summary>
    DoesNotFollow = 4,
}

internal static class ClaimVerdicts
{
    /// <summary>Two-sided: a difference the other way round would have been noticed too.</summary>
    public static ClaimVerdict OfDirection(bool isAsStated, double pTwoSided) =>
        pTwoSided >= PermutationP.Significance ? ClaimVerdict.NotShown
        : isAsStated ? ClaimVerdict.Agrees
        : ClaimVerdict.Contradicts;
}
