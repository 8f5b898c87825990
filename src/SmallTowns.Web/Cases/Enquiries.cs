using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Consents;
using SmallTowns.Web.Consents;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Letters;
using SmallTowns.Web.Links;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Cases;

/// <summary>Takes enquiries of investors and questions of others: each opens a case, promises a day, and gives its sender a private address.</summary>
public sealed class Enquiries(
    IDbContextFactory<SmallTownsDbContext> contexts, ConsentLedger ledger, ExpiringLinks links, LetterOutbox outbox,
    PublishedWorkingCalendar calendars, PublicAddress addresses, TimeProvider clock)
{
    /// <summary>The document of consent to process what an investor leaves.</summary>
    public const string ConsentDocument = "enquiry";

    /// <summary>The same of residents and journalists.</summary>
    public const string QuestionConsentDocument = "question";

    /// <summary>What people are asked to agree to; empty while only anonymous questions are taken.</summary>
    public async Task<ConsentVersion?> ConsentAsync(CaseAsker asker, CancellationToken cancellationToken)
    {
        var document = asker == CaseAsker.Investor ? ConsentDocument : QuestionConsentDocument;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await ConsentLedger.InForceAsync(db, document, cancellationToken) is { Act: ConsentAct.Process } version ? version : null;
    }

    public async Task<PromisedReply> PromiseAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var days = (await CaseTerms.InForceAsync(db, cancellationToken)).LeadDays;
        var due = (await calendars.GetAsync(cancellationToken)).After(RegionCalendar.Today(clock), days);
        return new(days, due.Value, due.YearsByWeekends);
    }

    /// <param name="enquiry">Without problems.</param>
    /// <param name="request">By which it came: the letter leads back to where the sender was.</param>
    public async Task<SentEnquiry> SendAsync(Enquiry enquiry, HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(enquiry);
        var (utcNow, key) = (clock.GetUtcNow().UtcDateTime, Guid.NewGuid().ToString("N"));
        var calendar = await calendars.GetAsync(cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var given = enquiry.Person is { } person
            ? ledger.Give(db, person.Name, person.Email, [person.Agreed], CaseKeys.About(key))[0]
            : null;
        var opened = InvestorCase.Open(
            key, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, given?.Consent.Person, enquiry.Text,
            await CaseTerms.InForceAsync(db, cancellationToken), calendar, utcNow, enquiry.Asker);
        opened.SetSubject(enquiry.Objects, enquiry.Towns);
        db.InvestorCases.Add(opened);
        var token = links.Make(db, CaseLink.PurposeCode, key, CaseLink.Lifetime);
        // The number of the case is known once it is saved, and the letter names it.
        await db.SaveChangesAsync(cancellationToken);
        if (given is not null)
        {
            var root = addresses.RootFor(request);
            await outbox.PutAsync(
                db, given.Consent.Person!, CaseLetters.Opened, CaseKeys.About(key),
                CaseLetters.OfOpening(opened, new(root, token, given.WithdrawalToken)), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        // Whoever pressed the button may go; whether it is done must not be left open.
        await transaction.CommitAsync(CancellationToken.None);
        return new(opened.Number, token);
    }
}
