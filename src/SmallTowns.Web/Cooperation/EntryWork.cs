using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Cooperation;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Cooperation;

/// <summary>Needs and offers of towns, from the day they are written until towns agree. Each command takes the version that its page was drawn from.</summary>
public sealed class EntryWork(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    [Requires(Permission.WriteNeeds)]
    public async Task<CommandOutcome> PostAsync(StaffActor by, EntryText text, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WriteNeeds);
        ArgumentNullException.ThrowIfNull(text);
        var (hand, clean) = (Hand(by), Cleaned(text));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (clean.TownId is { } town)
            await RequireAsync(db, by, hand, [town], cancellationToken);
        var problems = ProblemsOf(clean, hand);
        if (clean.TownId is { } townId && !await db.Towns.AnyAsync(one => one.Id == townId && !one.IsHidden && one.CeasedOn == null, cancellationToken))
            problems.Add(new(nameof(text.TownId), "Такого города нет. Выберите другой."));
        if (problems.Count > 0)
            return new CommandOutcome.Invalid(problems);
        var posted = CooperationEntry.Post(clean, hand);
        db.CooperationEntries.Add(posted);
        await db.SaveChangesAsync(cancellationToken);
        return new CommandOutcome.Done(posted.Id);
    }

    /// <summary>While nobody talks about it. Its town and its kind stay.</summary>
    [Requires(Permission.WriteNeeds)]
    public Task<CommandOutcome> RewriteAsync(StaffActor by, int id, int version, EntryText text, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WriteNeeds);
        ArgumentNullException.ThrowIfNull(text);
        return ChangeAsync(by, id, version, (entry, hand) =>
        {
            var clean = Cleaned(text) with { TownId = entry.TownId, Kind = entry.Kind };
            return ProblemsOf(clean, hand) is { Count: > 0 } problems ? new CommandOutcome.Invalid(problems) : CooperationWords.Outcome(entry.Rewrite(clean, hand));
        }, cancellationToken);
    }

    [Requires(Permission.WriteNeeds)]
    public Task<CommandOutcome> TakeBackAsync(StaffActor by, int id, int version, string reason, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WriteNeeds);
        return ChangeAsync(by, id, version, (entry, hand) => CooperationWords.Outcome(entry.TakeBack(TypedText.Clean(reason), hand)), cancellationToken);
    }

    /// <summary>Of either town, or of the department. Both entries have to be open still as they were shown.</summary>
    /// <returns>Done with the id of the talk.</returns>
    [Requires(Permission.WriteNeeds)]
    public async Task<CommandOutcome> BeginTalksAsync(StaffActor by, int id, int version, int otherId, int otherVersion, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WriteNeeds);
        var hand = Hand(by);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var both = await db.CooperationEntries.Where(entry => entry.Id == id || entry.Id == otherId).ToListAsync(cancellationToken);
        if (both.Find(entry => entry.Id == id) is not { } asked || both.Find(entry => entry.Id == otherId) is not { } other || asked.Version != version || other.Version != otherVersion)
            return new CommandOutcome.Overtaken();
        await RequireAsync(db, by, hand, [asked.TownId, other.TownId], cancellationToken);
        var towns = await NamesAsync(db, both, cancellationToken);
        var (talk, findings) = CooperationTalk.Begin(asked, other, entry => $"{towns[entry.TownId]}: {entry.Title}", hand);
        if (talk is null)
            return CooperationWords.Outcome(findings);
        db.CooperationTalks.Add(talk);
        return await SaveAsync(db, both, () => talk.Id, entry => $"Переговоры: {towns[both.Single(one => one != entry).TownId]}.", hand, cancellationToken);
    }

    /// <summary>Nothing came of the talks: both are open again, or over where their time is.</summary>
    [Requires(Permission.WriteNeeds)]
    public async Task<CommandOutcome> EndTalksAsync(StaffActor by, int talkId, int version, string reason, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WriteNeeds);
        var hand = Hand(by);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await TalkAsync(db, talkId, cancellationToken) is not { } found || found.Talk.Version != version)
            return new CommandOutcome.Overtaken();
        await RequireAsync(db, by, hand, [found.Need.TownId, found.Offer.TownId], cancellationToken);
        var findings = found.Talk.End(found.Need, found.Offer, TypedText.Clean(reason), hand);
        return findings.Count > 0 ? CooperationWords.Outcome(findings)
            : await SaveAsync(db, [found.Need, found.Offer], () => talkId, entry => $"Переговоры кончились ничем, {Left(entry)}", hand, cancellationToken);
    }

    /// <summary>How an entry stands that comes back to its town.</summary>
    internal static string Left(CooperationEntry entry) => entry.State is EntryState.Expired ? "а срок записи прошёл: она закрыта." : "запись снова открыта.";

    internal static async Task<(CooperationTalk Talk, CooperationEntry Need, CooperationEntry Offer)?> TalkAsync(SmallTownsDbContext db, int talkId, CancellationToken cancellationToken)
    {
        if (await db.CooperationTalks.SingleOrDefaultAsync(talk => talk.Id == talkId, cancellationToken) is not { } talk)
            return null;
        var both = await db.CooperationEntries.Where(entry => entry.Id == talk.NeedId || entry.Id == talk.OfferId).ToListAsync(cancellationToken);
        return (talk, both.Single(entry => entry.Id == talk.NeedId), both.Single(entry => entry.Id == talk.OfferId));
    }

    private async Task<CommandOutcome> ChangeAsync(StaffActor by, int id, int version, Func<CooperationEntry, WorkHand, CommandOutcome> change, CancellationToken cancellationToken)
    {
        var hand = Hand(by);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.CooperationEntries.SingleOrDefaultAsync(entry => entry.Id == id, cancellationToken) is not { } found)
            return new CommandOutcome.Overtaken();
        await RequireAsync(db, by, hand, [found.TownId], cancellationToken);
        if (found.Version != version)
            return new CommandOutcome.Overtaken();
        var outcome = change(found, hand);
        if (outcome is not CommandOutcome.Done)
            return outcome;
        // A step is a row of its own; the entry has changed all the same.
        db.Entry(found).State = EntityState.Modified;
        return await db.TrySaveAsync(cancellationToken) ? outcome : new CommandOutcome.Overtaken();
    }

    private static async Task<CommandOutcome> SaveAsync(
        SmallTownsDbContext db, IReadOnlyList<CooperationEntry> both, Func<int> id, Func<CooperationEntry, string> told, WorkHand hand, CancellationToken cancellationToken)
    {
        return await db.SaveOrBeOvertakenAsync(id, TellAsync, cancellationToken);

        async Task TellAsync()
        {
            foreach (var entry in both)
                await CooperationNotices.TellAsync(db, entry, await CooperationNotices.PeopleOfAsync(db, entry, cancellationToken), told(entry), hand, cancellationToken);
        }
    }

    /// <summary>Of one of these towns.</summary>
    private static async Task RequireAsync(SmallTownsDbContext db, StaffActor by, WorkHand hand, int[] towns, CancellationToken cancellationToken)
    {
        var reach = await CooperationReach.OfAsync(db, by, RegionCalendar.DayOf(hand.Utc), cancellationToken);
        if (!towns.Any(reach.WritesFor))
            throw new AccessDeniedException(Permission.WriteNeeds);
    }

    private static async Task<Dictionary<int, string>> NamesAsync(SmallTownsDbContext db, List<CooperationEntry> entries, CancellationToken cancellationToken)
    {
        var ids = entries.Select(entry => entry.TownId).ToHashSet();
        return await db.Towns.Where(town => ids.Contains(town.Id)).ToDictionaryAsync(town => town.Id, town => town.NameRu, cancellationToken);
    }

    private static EntryText Cleaned(EntryText text) => text with { Title = TypedText.Clean(text.Title), Unit = TypedText.Clean(text.Unit), Terms = TypedText.Clean(text.Terms) };

    private static List<InputProblem> ProblemsOf(EntryText text, WorkHand hand)
    {
        List<InputProblem> problems = [.. CooperationWords.Problems(text.Findings(RegionCalendar.DayOf(hand.Utc)))];
        if (HiddenCharacters.AreIn(text.Title))
            problems.Add(new(nameof(text.Title), HiddenCharacters.Sentence));
        return problems;
    }

    private WorkHand Hand(StaffActor by) => new(by.UserId, by.Name, clock.GetUtcNow().UtcDateTime);
}
