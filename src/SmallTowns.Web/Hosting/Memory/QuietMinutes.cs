namespace SmallTowns.Web.Hosting.Memory;

/// <summary>
/// Asked once a minute: is this the moment to give memory back? Once after work was done, when it has been quiet for so many
/// minutes in a row. Health checks, a crawler and a page that keeps itself alive are still quiet.
/// </summary>
public sealed class QuietMinutes(int minutes)
{
    /// <summary>More in a minute than this is work.</summary>
    public const int MostWhenQuiet = 30;

    /// <summary>Less than this altogether leaves too little behind to stop everybody for.</summary>
    public const int LeastWork = 300;

    private long seen;
    private long compactedAt;
    private int quiet;

    public bool IsEnough(long total)
    {
        quiet = total - seen > MostWhenQuiet ? 0 : quiet + 1;
        seen = total;
        if (quiet < minutes || total - compactedAt < LeastWork)
            return false;
        compactedAt = total;
        return true;
    }
}
