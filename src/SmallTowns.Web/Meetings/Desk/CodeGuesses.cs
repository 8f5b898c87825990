namespace SmallTowns.Web.Meetings.Desk;

/// <summary>How often wrong codes may be tried, by everybody together: nobody's address is kept beside a secret vote.</summary>
public sealed class CodeGuesses(TimeProvider clock)
{
    private const int MostPerMinute = 60;

    private readonly Lock gate = new();
    private DateTime minute;
    private int failed;

    public bool MayTry()
    {
        lock (gate)
            return Count() < MostPerMinute;
    }

    public void Failed()
    {
        lock (gate)
            failed = Count() + 1;
    }

    private int Count()
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        if (utcNow - minute >= TimeSpan.FromMinutes(1))
            (minute, failed) = (utcNow, 0);
        return failed;
    }
}
