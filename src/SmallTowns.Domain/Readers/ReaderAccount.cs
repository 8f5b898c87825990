using System.Security.Cryptography;
using System.Text;
using SmallTowns.Domain.Consents;

namespace SmallTowns.Domain.Readers;

/// <summary>
/// A reader who keeps views of the site. Who they are is an e-mail that they have shown to be theirs; it stands in the consent ledger
/// and goes with the consent.
/// </summary>
public sealed class ReaderAccount : Entity
{
    public const int KeyLength = 32;
    public const int LanguageLength = 2;
    public const int AddressHashLength = 2 * SHA256.HashSizeInBytes;
    public const int MostViews = 20;

    /// <summary>How long an address waits that nobody has confirmed: a stranger may have typed it.</summary>
    public static readonly TimeSpan UnconfirmedFor = TimeSpan.FromDays(2);

    /// <summary>Stands in links and in the reader's cookie.</summary>
    public required string Key { get; init; }
    public int PersonId { get; init; }
    public ConsentPerson? Person { get; init; }

    /// <summary>So that an address has one account; empty once it has ended.</summary>
    public string? AddressHash { get; private set; }

    /// <summary>Of the letters: <c>ru</c>, <c>en</c>.</summary>
    public required string Language { get; init; }
    public DateTime MadeUtc { get; init; }
    public DateTime? ConfirmedUtc { get; private set; }
    public DateTime? EndedUtc { get; private set; }
    public List<SavedView> Views { get; } = [];

    public bool IsConfirmed => ConfirmedUtc is not null && EndedUtc is null;

    public static ReaderAccount Of(string key, ConsentPerson person, string address, string language, DateTime utcNow) =>
        new() { Key = key, Person = person, AddressHash = HashOf(address), Language = language, MadeUtc = utcNow };

    /// <summary>Capitals and blanks around an address make no other one of it.</summary>
    public static string HashOf(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.Trim().ToLowerInvariant())));
    }

    /// <summary>The reader has opened a letter that went to the address.</summary>
    public void Confirm(DateTime utcNow)
    {
        if (EndedUtc is not null)
            throw new InvalidOperationException("The account has ended.");
        ConfirmedUtc ??= utcNow;
    }

    /// <summary>The address is free for another account. What the reader kept is deleted by whoever ends it.</summary>
    public void End(DateTime utcNow)
    {
        EndedUtc ??= utcNow;
        AddressHash = null;
    }
}
