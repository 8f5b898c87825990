using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Cooperation;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Cooperation;

/// <summary>
/// Drafts of agreements: new ones, those that come of talks, and what is written into them. A number is given with the draft and never again:
/// the index refuses a second one of the year, and whoever was slower takes the next.
/// </summary>
public sealed class AgreementDrafting(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    /// <summary>More people than this do not draft an agreement at the same moment.</summary>
    private const int MostAttempts = 20;

    private const int UsualNoticeDays = 30;

    [Requires(Permission.KeepAgreements)]
    public async Task<CommandOutcome> DraftAsync(StaffActor by, AgreementText text, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepAgreements);
        ArgumentNullException.ThrowIfNull(text);
        var (hand, clean) = (Hand(by), Cleaned(text));
        return await NumberedAsync(async db =>
        {
            await RequireAsync(db, by, hand, cancellationToken);
            if (await ProblemsAsync(db, clean, cancellationToken) is { Count: > 0 } problems)
                return new CommandOutcome.Invalid(problems);
            var drafted = await AddAsync(db, clean, hand, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await CooperationNotices.TellAsync(db, drafted, [drafted.ResponsibleUserId], "Составлен проект, вы за него отвечаете.", hand, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return new CommandOutcome.Done(drafted.Id);
        }, cancellationToken);
    }

    /// <summary>Two towns have come to terms: the draft begins with what is known of them, and both entries lead to it.</summary>
    /// <returns>Done with the id of the agreement.</returns>
    [Requires(Permission.KeepAgreements)]
    public async Task<CommandOutcome> AgreeAsync(StaffActor by, int talkId, int version, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepAgreements);
        var hand = Hand(by);
        return await NumberedAsync(async db =>
        {
            await RequireAsync(db, by, hand, cancellationToken);
            if (await EntryWork.TalkAsync(db, talkId, cancellationToken) is not { } found || found.Talk.Version != version)
                return new CommandOutcome.Overtaken();
            if (found.Talk.State is not TalkState.GoesOn)
                return CooperationWords.Outcome([new("", CooperationFault.WrongState)]);
            var (need, offer) = (found.Need, found.Offer);
            var drafted = await AddAsync(db, new()
            {
                Subject = need.Subject,
                Title = need.Title,
                Matter = offer.Terms,
                From = need.From > offer.From ? need.From : offer.From,
                To = need.To < offer.To ? need.To : offer.To,
                NoticeDays = UsualNoticeDays,
                ResponsibleUserId = by.UserId,
                Parties = [new() { TownId = offer.TownId }, new() { TownId = need.TownId }],
            }, hand, cancellationToken);
            found.Talk.Agree(need, offer, drafted, hand);
            await db.SaveChangesAsync(cancellationToken);
            foreach (var entry in new[] { need, offer })
                await CooperationNotices.TellAsync(db, entry, await CooperationNotices.PeopleOfAsync(db, entry, cancellationToken), $"Договорились: составлен проект соглашения № {drafted.Number}.", hand, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return new CommandOutcome.Done(drafted.Id);
        }, cancellationToken);
    }

    [Requires(Permission.KeepAgreements)]
    public async Task<CommandOutcome> RewriteAsync(StaffActor by, int id, int version, AgreementText text, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepAgreements);
        ArgumentNullException.ThrowIfNull(text);
        var (hand, clean) = (Hand(by), Cleaned(text));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await RequireAsync(db, by, hand, cancellationToken);
        if (await db.Agreements.Include(a => a.Parties).SingleOrDefaultAsync(a => a.Id == id, cancellationToken) is not { } found || found.Version != version)
            return new CommandOutcome.Overtaken();
        if (await ProblemsAsync(db, clean, cancellationToken) is { Count: > 0 } problems)
            return new CommandOutcome.Invalid(problems);
        if (found.State is AgreementState.Draft)
            db.AgreementParties.RemoveRange([.. found.Parties]);
        var findings = found.Rewrite(clean, hand);
        if (findings.Count > 0)
            return CooperationWords.Outcome(findings);
        // Parties and steps are rows of their own; the agreement has changed all the same.
        db.Entry(found).State = EntityState.Modified;
        return await db.SaveOrBeOvertakenAsync(() => id, cancellationToken);
    }

    private async Task<CommandOutcome> NumberedAsync(Func<SmallTownsDbContext, Task<CommandOutcome>> make, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            try
            {
                var outcome = await make(db);
                if (outcome is CommandOutcome.Done)
                    await transaction.CommitAsync(CancellationToken.None);
                return outcome;
            }
            catch (DbUpdateConcurrencyException)
            {
                return new CommandOutcome.Overtaken();
            }
            catch (DbUpdateException clash) when (attempt < MostAttempts && db.IsClash(clash, UniqueIndexes.OneAgreementOfNumber))
            {
                // Somebody else was a moment faster: the next number is free.
            }
        }
    }

    private static async Task<Agreement> AddAsync(SmallTownsDbContext db, AgreementText text, WorkHand hand, CancellationToken cancellationToken)
    {
        var year = RegionCalendar.DayOf(hand.Utc).Year;
        var last = await db.Agreements.Where(a => a.Year == year).MaxAsync(a => (int?)a.Ordinal, cancellationToken) ?? 0;
        var drafted = Agreement.Draft(text, year, last + 1, hand);
        db.Agreements.Add(drafted);
        return drafted;
    }

    private static async Task RequireAsync(SmallTownsDbContext db, StaffActor by, WorkHand hand, CancellationToken cancellationToken)
    {
        if (!(await CooperationReach.OfAsync(db, by, RegionCalendar.DayOf(hand.Utc), cancellationToken)).Keeps)
            throw new AccessDeniedException(Permission.KeepAgreements);
    }

    private static async Task<IReadOnlyList<InputProblem>> ProblemsAsync(SmallTownsDbContext db, AgreementText text, CancellationToken cancellationToken)
    {
        List<InputProblem> problems = [.. CooperationWords.Problems(text.Findings())];
        if (HiddenCharacters.AreIn(text.Title))
            problems.Add(new(nameof(text.Title), HiddenCharacters.Sentence));
        if (text.ResponsibleUserId is { } user && !(await CooperationReach.KeepersAsync(db, cancellationToken)).Contains(user))
            problems.Add(new(nameof(text.ResponsibleUserId), AgreementWork.NoKeeper));
        var towns = text.Parties.Select(party => party.TownId).OfType<int>().ToHashSet();
        var partners = text.Parties.Select(party => party.PartnerId).OfType<int>().ToHashSet();
        var known = (await db.Towns.Where(town => towns.Contains(town.Id) && !town.IsHidden).Select(town => town.Id).ToListAsync(cancellationToken)).ToHashSet();
        var registered = (await db.Partners.Where(partner => partners.Contains(partner.Id)).Select(partner => partner.Id).ToListAsync(cancellationToken)).ToHashSet();
        foreach (var (party, place) in text.Parties.Select((party, place) => (party, place)))
        {
            if ((party.TownId is { } town && !known.Contains(town)) || (party.PartnerId is { } partner && !registered.Contains(partner)))
                problems.Add(new(PartyText.FieldOf(place, "Who"), "Такой стороны больше нет. Выберите другую."));
        }

        return problems;
    }

    private static AgreementText Cleaned(AgreementText text) => text with
    {
        Title = TypedText.Clean(text.Title),
        Matter = TypedText.Clean(text.Matter),
        Parties =
        [
            .. text.Parties.Select(party => party with
            {
                SignatoryName = TypedText.Clean(party.SignatoryName),
                SignatoryPosition = TypedText.Clean(party.SignatoryPosition),
                PowersDocument = TypedText.Clean(party.PowersDocument),
                PowersNumber = TypedText.Clean(party.PowersNumber),
                Obligations = TypedText.Clean(party.Obligations),
            }),
        ],
    };

    private WorkHand Hand(StaffActor by) => new(by.UserId, by.Name, clock.GetUtcNow().UtcDateTime);
}
