using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Consents;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Links;

namespace SmallTowns.Web.Consents;

/// <summary>Who has agreed to what, when and for which purpose, and the end of it.</summary>
public sealed class ConsentLedger(ExpiringLinks links, TimeProvider clock)
{
    /// <summary>The version of a document that people are asked to agree to now; empty where nobody is to be asked.</summary>
    public static async Task<ConsentVersion?> InForceAsync(SmallTownsDbContext db, string documentKey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var subject = Subject.FullKeyOf(ConsentTextContent.Kind, documentKey);
        var content = await db.PublishedDocuments.Where(document => document.SubjectKey == subject).Select(document => document.Content).SingleOrDefaultAsync(cancellationToken);
        return content is null || !ContentJson.Read<ConsentTextContent>(content).IsThere() ? null
            : await db.ConsentVersions.AsNoTracking().Where(version => version.DocumentKey == documentKey)
                .OrderByDescending(version => version.Number).FirstAsync(cancellationToken);
    }

    /// <summary>Whether what is kept of a person may be used now. When that has ended, nothing is shown or sent, though the erasure may still be hours away.</summary>
    /// <param name="personId">Empty for nobody.</param>
    public static Task<bool> MayBeKeptAsync(SmallTownsDbContext db, int? personId, DateTime utcNow, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Consents.AnyAsync(
            consent => consent.PersonId == personId && consent.DocumentVersion!.Act == ConsentAct.Process && consent.WithdrawnUtc == null && consent.KeptUntilUtc > utcNow, cancellationToken);
    }

    /// <summary>
    /// Adds the consents of one person to this unit of work, each with a link by which the person can withdraw it. Nobody's data can
    /// be shown that are not kept: a consent to process is among them.
    /// </summary>
    /// <param name="name">Read and checked by the form, as the address is.</param>
    /// <param name="agreed">What was before the person's eyes: <see cref="InForceAsync"/>.</param>
    /// <param name="givenFor"><see cref="Consent.GivenFor"/>.</param>
    public IReadOnlyList<GivenConsent> Give(
        SmallTownsDbContext db, string name, string address, IReadOnlyCollection<ConsentVersion> agreed, string givenFor)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (agreed.All(version => version.Act != ConsentAct.Process))
            throw new ArgumentException("Nothing may be kept of a person who has not agreed to it.", nameof(agreed));
        var utcNow = clock.GetUtcNow().UtcDateTime;
        var person = ConsentPerson.Of(name, address, utcNow);
        List<GivenConsent> given = [];
        foreach (var version in agreed)
        {
            var kept = TimeSpan.FromDays(version.KeptDays);
            var consent = new Consent
            {
                Key = Guid.NewGuid().ToString("N"),
                Person = person,
                VersionId = version.Id,
                Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
                GivenFor = givenFor,
                GivenUtc = utcNow,
                KeptUntilUtc = utcNow + kept,
            };
            db.Consents.Add(consent);
            given.Add(new(consent, links.Make(db, ConsentWithdrawal.PurposeCode, consent.Key, kept)));
        }

        return given;
    }

    /// <summary>
    /// Ends a consent in the caller's transaction, with the next save of the context. Without a consent to process nothing else that
    /// the person agreed to with it can hold. The data go with the next run of <see cref="ConsentErasure"/>.
    /// </summary>
    /// <returns>How many consents have ended; 0 where this one had ended before.</returns>
    public static async Task<int> WithdrawAsync(
        SmallTownsDbContext db, string consentKey, ConsentWithdrawnBy by, DateTime utcNow, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var consent = await db.Consents.Include(c => c.DocumentVersion).Include(c => c.Person!.Consents).SingleOrDefaultAsync(c => c.Key == consentKey, cancellationToken);
        if (consent is null || !consent.HoldsAt(utcNow))
            return 0;
        var ended = consent.DocumentVersion!.Act == ConsentAct.Process ? consent.Person!.Consents.Where(c => c.HoldsAt(utcNow)).ToList() : [consent];
        foreach (var one in ended)
        {
            one.Withdraw(by, utcNow);
            await ExpiringLinks.RevokeAsync(db, ConsentWithdrawal.PurposeCode, one.Key, utcNow, cancellationToken);
        }

        return ended.Count;
    }

    /// <summary>The same for all that a person has agreed to.</summary>
    public static async Task WithdrawAllAsync(SmallTownsDbContext db, int personId, ConsentWithdrawnBy by, DateTime utcNow, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        foreach (var key in await db.Consents.Where(consent => consent.PersonId == personId && consent.WithdrawnUtc == null).Select(consent => consent.Key).ToListAsync(cancellationToken))
            await WithdrawAsync(db, key, by, utcNow, cancellationToken);
    }
}

/// <param name="WithdrawalToken">Of the link that is sent to the person: <see cref="ExpiringLinks.AddressOf"/>.</param>
public sealed record GivenConsent(Consent Consent, string WithdrawalToken);
