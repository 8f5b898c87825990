using System.Globalization;

namespace SmallTowns.Domain.Meetings;

/// <summary>
/// A person's right to speak and vote for a member. The head of the municipality has it by office; others have a proxy, which
/// without its date is void and without a term lasts one year (Civil Code of Russia, article 186).
/// </summary>
/// <param name="Key">Which one; attendance points to it.</param>
/// <param name="Member">The member's key.</param>
public sealed record Mandate(string Key, string Member, MandateKind Kind)
{
    public const int DefaultTermYears = 1;

    /// <summary>Of the row that it is registered by.</summary>
    public static string KeyOf(int rowId) => rowId.ToString(CultureInfo.InvariantCulture);

    /// <summary>The day that stands on the proxy, or on which the head took office.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>The first day, where it is later than the day of issue.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? Until { get; init; }

    public DateTime RegisteredUtc { get; init; }

    public DateTime? RevokedUtc { get; init; }

    /// <summary>The only meeting it is for; empty for any.</summary>
    public int? MeetingId { get; init; }

    /// <summary>The only items it is for; empty for all of them.</summary>
    public IReadOnlyList<int> Items { get; init; } = [];

    /// <summary>The last day on which it serves; empty for the head, who has it while in office, and for a proxy that never did.</summary>
    public DateOnly? LastDay => Until ?? (Kind is MandateKind.Proxy ? IssuedOn?.AddYears(DefaultTermYears).AddDays(-1) : null);

    public bool IsVoid => Kind is MandateKind.Proxy && IssuedOn is null;

    /// <param name="day">The day of the meeting in its own zone.</param>
    public bool Serves(DateOnly day, DateTime momentUtc, int meetingId, int itemId) =>
        !IsVoid
        && (IssuedOn is null || IssuedOn <= day)
        && (From is null || From <= day)
        && (LastDay is null || day <= LastDay)
        && (RevokedUtc is null || momentUtc < RevokedUtc)
        && (MeetingId is null || MeetingId == meetingId)
        && (Items.Count == 0 || Items.Contains(itemId));

    /// <summary>
    /// Which of those who are there speaks for the member: the head before any proxy, a proxy of a later day before one of an
    /// earlier. Of one day, the one registered last.
    /// </summary>
    public static Mandate? Of(IEnumerable<Mandate> present)
    {
        ArgumentNullException.ThrowIfNull(present);
        return present
            .OrderByDescending(mandate => mandate.Kind is MandateKind.HeadByOffice)
            .ThenByDescending(mandate => mandate.IssuedOn)
            .ThenByDescending(mandate => mandate.RegisteredUtc)
            .FirstOrDefault();
    }
}

public enum MandateKind
{
    HeadByOffice = 1,
    Proxy = 2,
}
