namespace SmallTowns.Web.Hosting;

/// <summary>Input that the framework could not read is the sender's fault, not ours.</summary>
public static class MalformedInput
{
    public static int? StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        // A page's query parameter that is not of its type: the framework throws no type of its own.
        InvalidOperationException { InnerException: null or FormatException or OverflowException } unreadable
            when unreadable.Message.StartsWith("Cannot parse the value", StringComparison.Ordinal) => StatusCodes.Status400BadRequest,
        _ => null,
    };
}
