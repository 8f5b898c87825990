using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Cooperation;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Cooperation;

/// <summary>Agreements, for those whom they concern. Lists read neither their texts nor their histories.</summary>
public sealed class AgreementQueries(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    private static readonly StringComparer ByName = StringComparer.Create(Language.Russian, ignoreCase: true);

    /// <summary>Those whose term ends first at the top; what has no end, and what is over, after them.</summary>
    [Requires(Permission.ReadKnowledge)]
    public async Task<AgreementBoard> BoardAsync(StaffActor by, AgreementFilter filter, int skip, int take, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ReadKnowledge);
        ArgumentNullException.ThrowIfNull(filter);
        var today = RegionCalendar.Today(clock);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var reach = await CooperationReach.OfAsync(db, by, today, cancellationToken);
        var agreements = reach.Of(db.Agreements.AsNoTracking());
        var ids = agreements.Select(a => a.Id);
        var parties = db.AgreementParties.Where(party => ids.Contains(party.AgreementId));
        var towns = await db.Towns.Where(town => parties.Any(party => party.TownId == town.Id)).ToDictionaryAsync(town => town.Id, town => town.NameRu, cancellationToken);
        var partners = await db.Partners.Where(partner => parties.Any(party => party.PartnerId == partner.Id)).ToDictionaryAsync(partner => partner.Id, partner => partner.Name, cancellationToken);
        if (filter.TownId is { } town)
            agreements = agreements.Where(a => a.Parties.Any(party => party.TownId == town));
        if (filter.PartnerId is { } partner)
            agreements = agreements.Where(a => a.Parties.Any(party => party.PartnerId == partner));
        var byState = await agreements.GroupBy(a => a.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var over = AgreementStates.Over;
        var asked = filter.State is { } state ? agreements.Where(a => a.State == state) : agreements.Where(a => !over.Contains(a.State));
        var found = await asked.OrderBy(a => a.To == null ? 1 : 0).ThenBy(a => a.To).ThenBy(a => a.Id).Skip(skip).Take(take)
            .Select(a => new { a.Id, a.Year, a.Ordinal, a.Title, a.Subject, a.State, a.To, a.IsIndefinite, a.NoticeDays, a.RenewalMonths, Late = a.Reports.Count(report => report.ReceivedOn == null && report.DueOn < today) })
            .ToListAsync(cancellationToken);
        var shown = found.Select(a => a.Id).ToList();
        var ofShown = await db.AgreementParties.AsNoTracking().Where(party => shown.Contains(party.AgreementId))
            .OrderBy(party => party.Order).Select(party => new { party.AgreementId, party.TownId, party.PartnerId }).ToListAsync(cancellationToken);
        var named = ofShown.ToLookup(party => party.AgreementId, party => party.TownId is { } its ? towns[its] : partners[party.PartnerId!.Value]);
        return new(
            [
                .. found.Select(a => new AgreementRow(
                    a.Id, Agreement.NumberOf(a.Year, a.Ordinal), a.Title, a.Subject, a.State, a.To, a.IsIndefinite, [.. named[a.Id]],
                    a.State.IsRunning() && a.To is { } to && AgreementTerm.AlarmOn(to, a.NoticeDays) <= today, a.RenewalMonths, a.State.OwesReports() ? a.Late : 0)),
            ],
            await asked.CountAsync(cancellationToken), byState, towns, partners, reach.Keeps);
    }

    /// <returns>Empty where there is no such agreement, or it does not concern the person.</returns>
    [Requires(Permission.ReadKnowledge)]
    public async Task<AgreementView?> FindAsync(StaffActor by, int id, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ReadKnowledge);
        var today = RegionCalendar.Today(clock);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var reach = await CooperationReach.OfAsync(db, by, today, cancellationToken);
        // Three lists of one agreement: each is read by itself, in one snapshot.
        if (await reach.Of(db.Agreements).Include(a => a.Parties).SingleOrDefaultAsync(a => a.Id == id, cancellationToken) is not { } found)
            return null;
        await db.Entry(found).Collection(a => a.Reports).LoadAsync(cancellationToken);
        await db.Entry(found).Collection(a => a.Steps).LoadAsync(cancellationToken);
        var decisionIds = found.Parties.Select(party => party.DecisionId).OfType<int>().ToHashSet();
        var decisions = await db.AssemblyDecisions.Where(one => decisionIds.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => $"{one.Reference}: {one.Title}", cancellationToken);
        var people = await WorkPeople.NamesAsync(db, [found.ResponsibleUserId], cancellationToken);
        var entries = await (
            from talk in db.CooperationTalks
            where talk.AgreementId == id
            from entry in db.CooperationEntries
            where entry.Id == talk.NeedId || entry.Id == talk.OfferId
            join town in db.Towns on entry.TownId equals town.Id
            orderby entry.Kind descending, entry.Id
            select new EntryName(entry.Id, town.NameRu, entry.Title)).ToListAsync(cancellationToken);
        return new(
            found, await PartyNamesAsync(db, found.Parties, cancellationToken), decisions, people[found.ResponsibleUserId], entries,
            found.State.IsRunning() && found.To is { } to && AgreementTerm.AlarmOn(to, found.NoticeDays) <= today, today, reach.Keeps, reach.Signs,
            reach.Keeps && found.State is AgreementState.Coordination ? await DecisionsAsync(db, cancellationToken) : [],
            reach.Keeps && !found.State.IsOver() ? await KeepersAsync(db, cancellationToken) : []);
    }

    /// <summary>Whom a draft may name.</summary>
    [Requires(Permission.KeepAgreements)]
    public async Task<AgreementChoices> ChoicesAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepAgreements);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var towns = await db.Towns.Where(town => !town.IsHidden).Select(town => new { town.Id, town.NameRu }).ToListAsync(cancellationToken);
        var partners = await db.Partners.Select(partner => new { partner.Id, partner.Name }).ToListAsync(cancellationToken);
        return new(
            (await CooperationReach.OfAsync(db, by, RegionCalendar.Today(clock), cancellationToken)).Keeps,
            [.. towns.OrderBy(town => town.NameRu, ByName).Select(town => (town.Id, town.NameRu))],
            [.. partners.OrderBy(partner => partner.Name, ByName).Select(partner => (partner.Id, partner.Name))],
            await KeepersAsync(db, cancellationToken));
    }

    /// <summary>Those that the person may open whose number, title or parties have all the words, as the database knows words; the newest first.</summary>
    [Requires(Permission.ReadKnowledge)]
    public async Task<IReadOnlyList<AgreementFound>> FindNamedAsync(StaffActor by, IReadOnlyList<string> words, int most, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ReadKnowledge);
        ArgumentNullException.ThrowIfNull(words);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var reach = await CooperationReach.OfAsync(db, by, RegionCalendar.Today(clock), cancellationToken);
        var agreements = reach.Of(db.Agreements.AsNoTracking());
        foreach (var word in words)
        {
            var patterns = Spellings.PatternsOf(word);
            int?[] numbers = [.. word.Split('-').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null)];
            var (single, year, ordinal) = (numbers is [var one] ? one : null, numbers is [var first, _] ? first : null, numbers is [_, var second] ? second : null);
            agreements = agreements.Where(a => a.Year == single || a.Ordinal == single || (a.Year == year && a.Ordinal == ordinal)
                || patterns.Any(pattern => EF.Functions.Like(a.Title, pattern, Spellings.Escape))
                || a.Parties.Any(party => db.Towns.Any(town => town.Id == party.TownId && patterns.Any(pattern => EF.Functions.Like(town.NameRu, pattern, Spellings.Escape)))
                    || db.Partners.Any(partner => partner.Id == party.PartnerId && patterns.Any(pattern => EF.Functions.Like(partner.Name, pattern, Spellings.Escape)))));
        }

        var found = await agreements.OrderByDescending(a => a.Id).Take(most).Select(a => new { a.Id, a.Year, a.Ordinal, a.Title, a.State }).ToListAsync(cancellationToken);
        var ids = found.Select(a => a.Id).ToList();
        var parties = await db.AgreementParties.AsNoTracking().Where(party => ids.Contains(party.AgreementId)).OrderBy(party => party.Order).ToListAsync(cancellationToken);
        var names = await PartyNamesAsync(db, parties, cancellationToken);
        var named = parties.ToLookup(party => party.AgreementId, party => names[party.Id]);
        return [.. found.Select(a => new AgreementFound(a.Id, Agreement.NumberOf(a.Year, a.Ordinal), a.Title, a.State, string.Join(", ", named[a.Id])))];
    }

    /// <summary>Parties by what they are called, by their own ids.</summary>
    internal static async Task<IReadOnlyDictionary<int, string>> PartyNamesAsync(SmallTownsDbContext db, IReadOnlyList<AgreementParty> parties, CancellationToken cancellationToken)
    {
        var townIds = parties.Select(party => party.TownId).OfType<int>().ToHashSet();
        var partnerIds = parties.Select(party => party.PartnerId).OfType<int>().ToHashSet();
        var towns = await db.Towns.Where(town => townIds.Contains(town.Id)).ToDictionaryAsync(town => town.Id, town => town.NameRu, cancellationToken);
        var partners = await db.Partners.Where(partner => partnerIds.Contains(partner.Id)).ToDictionaryAsync(partner => partner.Id, partner => partner.Name, cancellationToken);
        return parties.ToDictionary(party => party.Id, party => party.TownId is { } town ? towns[town] : partners[party.PartnerId!.Value]);
    }

    private static async Task<IReadOnlyList<WorkPerson>> KeepersAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        var keepers = await CooperationReach.KeepersAsync(db, cancellationToken);
        return [.. (await WorkPeople.AllAsync(db, cancellationToken)).Where(person => keepers.Contains(person.UserId))];
    }

    private static async Task<IReadOnlyList<(int Id, string Title)>> DecisionsAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        const int most = 100;
        var found = await ApprovingDecisions.Of(db.AssemblyDecisions.AsNoTracking())
            .OrderByDescending(one => one.Year).ThenByDescending(one => one.Ordinal).Take(most)
            .Select(one => new { one.Id, one.Body, one.Year, one.Ordinal, one.Title }).ToListAsync(cancellationToken);
        return [.. found.Select(one => (one.Id, $"{AssemblyDecision.ReferenceOf(one.Body, one.Year!.Value, one.Ordinal!.Value)}: {one.Title}"))];
    }
}

/// <param name="State">Empty for those that are prepared or in force.</param>
public sealed record AgreementFilter(AgreementState? State = null, int? TownId = null, int? PartnerId = null);

/// <param name="EndsSoon">Whether the days of notice have begun.</param>
/// <param name="LateReports">How many reports are overdue.</param>
public sealed record AgreementRow(
    int Id, string Number, string Title, SubjectClass Subject, AgreementState State, DateOnly? To, bool IsIndefinite, IReadOnlyList<string> Parties, bool EndsSoon, int? RenewalMonths, int LateReports);

public sealed record AgreementBoard(
    IReadOnlyList<AgreementRow> Rows, int Total, IReadOnlyDictionary<AgreementState, int> ByState, IReadOnlyDictionary<int, string> Towns, IReadOnlyDictionary<int, string> Partners, bool Keeps);

public sealed record EntryName(int Id, string Town, string Title);

/// <param name="Names">Of the parties, by their ids.</param>
/// <param name="Decisions">Those that parties were approved by, by id.</param>
/// <param name="Entries">The need and the offer that it came of.</param>
/// <param name="Approving">Decisions of the Association that a party may be approved by.</param>
/// <param name="People">Whom it may be handed over to.</param>
public sealed record AgreementView(
    Agreement Agreement, IReadOnlyDictionary<int, string> Names, IReadOnlyDictionary<int, string> Decisions, string Responsible, IReadOnlyList<EntryName> Entries,
    bool EndsSoon, DateOnly Today, bool Keeps, bool Signs, IReadOnlyList<(int Id, string Title)> Approving, IReadOnlyList<WorkPerson> People);

/// <param name="Keeps">Whether the person may draft at all: directors of other departments only read.</param>
public sealed record AgreementChoices(bool Keeps, IReadOnlyList<(int Id, string Name)> Towns, IReadOnlyList<(int Id, string Name)> Partners, IReadOnlyList<WorkPerson> People);

public sealed record AgreementFound(int Id, string Number, string Title, AgreementState State, string Parties);
