namespace SmallTowns.Domain.Cases;

/// <summary>What is expected of a project, and what has come of it.</summary>
/// <param name="ExpectedStart">The day on which work is expected to begin.</param>
/// <param name="Jobs">New jobs.</param>
public sealed record CaseFacts(DateOnly? ExpectedStart, DateOnly? RealStart, int? Jobs, long? InvestmentRoubles)
{
    public const int MostJobs = 1_000_000;

    /// <summary>A hundred million million: beyond any project, within any column.</summary>
    public const long MostRoubles = 100_000_000_000_000;

    public static readonly CaseFacts None = new(null, null, null, null);

    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);

    public IEnumerable<CaseFinding> Findings(DateOnly today)
    {
        if (ExpectedStart < Earliest || ExpectedStart > Latest)
            yield return new(nameof(ExpectedStart), CaseFault.OutOfRange);
        if (RealStart < Earliest)
            yield return new(nameof(RealStart), CaseFault.OutOfRange);
        else if (RealStart > today)
            yield return new(nameof(RealStart), CaseFault.InTheFuture);
        if (Jobs is < 0 or > MostJobs)
            yield return new(nameof(Jobs), CaseFault.OutOfRange);
        if (InvestmentRoubles is < 0 or > MostRoubles)
            yield return new(nameof(InvestmentRoubles), CaseFault.OutOfRange);
    }
}
