namespace SmallTowns.Web.Hosting.Requests;

/// <summary>Requests that got no line of their own.</summary>
public sealed class RequestTally
{
    /// <summary>Answered from the cache, or with a file of the site.</summary>
    public RequestCounts Cheap { get; } = new();

    /// <summary>Beyond the bound of lines.</summary>
    public RequestCounts Unwritten { get; } = new();
}
