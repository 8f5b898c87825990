using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Consents;
using SmallTowns.Domain.Letters;

namespace SmallTowns.Web.Letters;

/// <param name="Text">Plain.</param>
public sealed record LetterText(string Subject, string Text)
{
    /// <summary>Of letters that come again and again: the whole address to which a mail program posts to end them (RFC 8058).</summary>
    public string? OneClickStop { get; init; }
}

/// <summary>
/// Letters to people of the consent ledger: put in the transaction of what they tell, sent by a job. While they wait their words are sealed
/// with the keys of the portal, which are not in the database.
/// </summary>
public sealed class LetterOutbox(IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector seal = protection.CreateProtector("SmallTowns.Letters");

    /// <summary>Adds a letter to this unit of work.</summary>
    /// <param name="person">Tracked by the context, or added to it.</param>
    /// <param name="about">What it is about, by a key without personal data.</param>
    public async Task<Letter> PutAsync(SmallTownsDbContext db, ConsentPerson person, string purpose, string about, LetterText text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        var letter = Letter.Of(Guid.NewGuid().ToString("N"), person, purpose, about, seal.Protect(JsonSerializer.Serialize(text)), utcNow);
        db.Letters.Add(letter);
        await db.PutJobAsync(LetterSending.KindCode, letter.Key, utcNow, cancellationToken);
        return letter;
    }

    /// <summary>The words of a letter that waits.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The keys that sealed it are gone.</exception>
    public LetterText Open(string contentSealed) => JsonSerializer.Deserialize<LetterText>(seal.Unprotect(contentSealed))!;
}
