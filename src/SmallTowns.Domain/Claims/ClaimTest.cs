using SmallTowns.Domain.Published;

namespace SmallTowns.Domain.Claims;

/// <summary>A claim of the paper held against numbers. The verdict follows from them by rule and is written nowhere.</summary>
/// <param name="Figures">By which populations; empty where the claim is tested by censuses or by places alone.</param>
public abstract record ClaimTest(PaperClaim Claim, FigureSet? Figures = null)
{
    /// <summary>How many towns were looked at.</summary>
    public abstract int Towns { get; }

    public abstract ClaimVerdict Verdict { get; }
}
