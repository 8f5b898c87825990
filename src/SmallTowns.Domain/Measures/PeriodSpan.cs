namespace SmallTowns.Domain.Measures;

/// <summary>From which day of the year a period goes to which, and over how many turns of the year. That of a single day says nothing.</summary>
/// <param name="Until">The day after its last: the end of February is one whatever the year.</param>
public readonly record struct PeriodSpan(int FromMonth, int FromDay, (int Month, int Day) Until, int Years);
