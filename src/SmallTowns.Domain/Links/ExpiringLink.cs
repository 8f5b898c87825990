namespace SmallTowns.Domain.Links;

/// <summary>
/// A link that lets whoever holds it do one thing without signing in. The address holds a token, this row only its hash: who reads
/// the database cannot use what others were sent.
/// </summary>
public sealed class ExpiringLink : Entity
{
    public const int PurposeMaxLength = 40;
    public const int SubjectMaxLength = 200;

    /// <summary>How long a link is remembered after its end, so that its holder is told what has become of it.</summary>
    public static readonly TimeSpan KeptAfterEnd = TimeSpan.FromDays(30);

    /// <summary><see cref="LinkToken.HashOf"/>.</summary>
    public required string TokenHash { get; init; }

    /// <summary>What it does: the code of a purpose.</summary>
    public required string Purpose { get; init; }

    /// <summary>With what, by a key that means nothing to strangers. No personal data: it stays for a while after the link has ended.</summary>
    public required string Subject { get; init; }

    /// <summary>What changes something can be done once.</summary>
    public bool IsSingleUse { get; init; }
    public DateTime MadeUtc { get; init; }
    public DateTime ExpiresUtc { get; init; }

    /// <summary>When it was used last.</summary>
    public DateTime? UsedUtc { get; private set; }
    public DateTime? RevokedUtc { get; private set; }

    public LinkState StateAt(DateTime utc) =>
        RevokedUtc is not null ? LinkState.Revoked
        : IsSingleUse && UsedUtc is not null ? LinkState.Used
        : ExpiresUtc <= utc ? LinkState.Expired
        : LinkState.Open;
}

public enum LinkState
{
    Open = 1,
    Used = 2,
    Expired = 3,
    Revoked = 4,

    /// <summary>There is no such link, or it ended long ago.</summary>
    Unknown = 5,
}
