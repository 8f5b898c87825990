using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Consents;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Staff.Consents;

/// <summary>The ledger of consents: how many there are, who is behind one that is looked for, and what was erased.</summary>
public sealed class ConsentQueries(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    public const int MostFound = 50;
    private const int ActsShown = 50;

    /// <summary>By document, without anybody's name.</summary>
    [Requires(Permission.KeepConsentLedger)]
    public async Task<IReadOnlyList<ConsentCount>> CountAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepConsentLedger);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return
        [
            .. (await db.Consents
                .GroupBy(consent => new { consent.DocumentVersion!.DocumentKey, consent.DocumentVersion.Number, consent.DocumentVersion.TitleRu })
                .Select(version => new ConsentCount(
                    version.Key.TitleRu, version.Key.DocumentKey, version.Key.Number, version.Count(),
                    version.Count(consent => consent.WithdrawnUtc == null && consent.KeptUntilUtc > utcNow),
                    version.Count(consent => consent.WithdrawnUtc != null)))
                .ToListAsync(cancellationToken))
                .OrderBy(version => version.DocumentKey, StringComparer.Ordinal).ThenByDescending(version => version.Number),
        ];
    }

    /// <summary>The consents of people whose name or address holds these letters; of whom is erased nothing can be found.</summary>
    [Requires(Permission.KeepConsentLedger)]
    public async Task<IReadOnlyList<FoundConsent>> FindAsync(StaffActor by, string letters, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepConsentLedger);
        if (string.IsNullOrWhiteSpace(letters))
            return [];
        var utcNow = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // Compared here: SQLite knows capitals of Latin letters only.
        var people = (await db.ConsentPersons.Where(person => person.ErasedUtc == null).Select(person => new { person.Id, person.Name, person.Address }).ToListAsync(cancellationToken))
            .Where(person => Holds(person.Name) || Holds(person.Address)).Select(person => person.Id).Take(MostFound).ToList();
        return
        [
            .. (await db.Consents.AsNoTracking().Include(consent => consent.Person).Include(consent => consent.DocumentVersion)
                .Where(consent => people.Contains(consent.PersonId)).OrderByDescending(consent => consent.GivenUtc).ThenBy(consent => consent.Id)
                .ToListAsync(cancellationToken))
                .Select(consent => new FoundConsent(consent, consent.HoldsAt(utcNow))),
        ];

        bool Holds(string? text) => text?.Contains(letters.Trim(), StringComparison.CurrentCultureIgnoreCase) is true;
    }

    /// <summary>The latest first.</summary>
    [Requires(Permission.KeepConsentLedger)]
    public async Task<IReadOnlyList<ErasureAct>> ActsAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepConsentLedger);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.ErasureActs.AsNoTracking().OrderByDescending(act => act.Id).Take(ActsShown).ToListAsync(cancellationToken);
    }
}

/// <param name="Holding">Neither withdrawn nor over.</param>
public sealed record ConsentCount(string Title, string DocumentKey, int Number, int Given, int Holding, int Withdrawn);

public sealed record FoundConsent(Consent Consent, bool Holds);
