namespace SmallTowns.Domain.Reports;

/// <summary>What a reader says of a page: whether it was useful, and what is missing. Nothing of the reader is kept with it.</summary>
public sealed class PageOpinion : Entity
{
    public const int PageMaxLength = 300;
    public const int TextMaxLength = 1000;

    /// <summary>How long one stays after it was read, and how long in any case.</summary>
    public static readonly TimeSpan KeptAfterClosing = TimeSpan.FromDays(30);
    public static readonly TimeSpan KeptAtMost = TimeSpan.FromDays(365);

    /// <summary>From the base of the portal, without a language and without a query.</summary>
    public required string Page { get; init; }

    /// <summary>In which the page was read: <c>ru</c>, <c>en</c>.</summary>
    public required string Language { get; init; }
    public bool IsUseful { get; init; }
    public string? Text { get; init; }
    public DateTime SentUtc { get; init; }
    public DateTime? ClosedUtc { get; private set; }
    public string? ClosedBy { get; private set; }

    public void Close(string by, DateTime utc) => (ClosedBy, ClosedUtc) = (ClosedBy ?? by, ClosedUtc ?? utc);
}
