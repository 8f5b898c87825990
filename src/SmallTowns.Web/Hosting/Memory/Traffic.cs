namespace SmallTowns.Web.Hosting.Memory;

/// <summary>How much has been asked of the portal since its start: requests, and what people do on open pages.</summary>
public sealed class Traffic
{
    private long total;

    public long Total => Interlocked.Read(ref total);

    public void Note() => Interlocked.Increment(ref total);
}
