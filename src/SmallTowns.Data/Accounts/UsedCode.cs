namespace SmallTowns.Data.Accounts;

/// <summary>A one-time code that has been accepted, by its step of thirty seconds: the row is there once, and so is the code.</summary>
public sealed class UsedCode
{
    public int UserId { get; init; }

    /// <summary>Number of the step since 1970 (RFC 6238).</summary>
    public long Step { get; init; }
}
