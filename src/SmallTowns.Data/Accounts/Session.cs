namespace SmallTowns.Data.Accounts;

/// <summary>By what a person came in.</summary>
public enum SignInMeans
{
    Password = 1,
    Code = 2,
    RecoveryCode = 3,
    Passkey = 4,
}

/// <summary>
/// One way in that stands open: a browser in which a member of staff has signed in. The cookie names the row, so whatever ends the
/// row ends the session, wherever its pages are open.
/// </summary>
public sealed class Session
{
    public const int DeviceMaxLength = 100;
    public const int AddressMaxLength = 45;

    /// <summary>How long one that is over is kept: people look back when they suspect that somebody else was in.</summary>
    public static readonly TimeSpan KeptAfterEnd = TimeSpan.FromDays(90);

    public Guid Id { get; init; }
    public int UserId { get; init; }
    public DateTime MadeUtc { get; init; }

    /// <summary>When the person last did something in it, to the minute.</summary>
    public DateTime SeenUtc { get; set; }

    /// <summary>It ends then however busy it is.</summary>
    public DateTime EndsUtc { get; init; }

    public DateTime? EndedUtc { get; set; }

    public SignInMeans Means { get; set; }

    /// <summary>Browser and system in words: "Firefox, Windows". Empty where the browser does not say.</summary>
    public string Device { get; init; } = "";

    public string Address { get; init; } = "";
}
