namespace SmallTowns.Domain.Readers;

/// <summary>A page with what it was asked, kept by a reader under a name of their own.</summary>
public sealed class SavedView : Entity
{
    public const int KeyLength = 32;
    public const int AddressMaxLength = 2000;
    public const int NameMaxLength = 200;

    public required string Key { get; init; }
    public int AccountId { get; init; }

    /// <summary>From the base of the portal, without a language: <c>investors/sites?areaFrom=5</c>.</summary>
    public required string Address { get; init; }
    public required string Name { get; init; }

    /// <summary>Whether what is new there is sent by mail.</summary>
    public bool SendsNew { get; set; }
    public DateTime SavedUtc { get; init; }
    public DateTime? ConfirmedUtc { get; private set; }

    /// <summary>What was published on days before this one has been told.</summary>
    public DateOnly ToldBefore { get; private set; }

    public static SavedView Of(string key, string address, string name, bool sendsNew, DateTime utcNow) =>
        new() { Key = key, Address = address, Name = name, SendsNew = sendsNew, SavedUtc = utcNow };

    /// <param name="today">What is published from here on is new.</param>
    public void Confirm(DateTime utcNow, DateOnly today)
    {
        if (ConfirmedUtc is not null)
            return;
        (ConfirmedUtc, ToldBefore) = (utcNow, today);
    }

    public void Tell(DateOnly before) => ToldBefore = before > ToldBefore ? before : ToldBefore;
}
