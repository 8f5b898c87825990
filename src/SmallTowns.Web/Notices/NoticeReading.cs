using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Notices;

/// <summary>Reads notices for a person: what they are about is told as it stands now, and only of what the person may read now.</summary>
internal static class NoticeReading
{
    public static IQueryable<StaffNotice> NoticesOf(this SmallTownsDbContext db, StaffActor by, ReviewedKinds kinds)
    {
        var readable = db.Proposals.ReadableBy(by, kinds);
        return db.StaffNotices.AsNoTracking().Where(notice => notice.UserId == by.UserId
            && (notice.ProposalId == null || readable.Any(proposal => proposal.Id == notice.ProposalId))
            && (notice.BatchId == null || readable.Any(proposal => proposal.BatchId == notice.BatchId)));
    }

    /// <summary>Notices in words; those of what was removed from readers are left out for whoever may not decide about it.</summary>
    public static async Task<IReadOnlyList<NoticeLine>> LinesAsync(
        SmallTownsDbContext db, StaffActor by, ReviewedKinds kinds, IReadOnlyCollection<StaffNotice> notices, DateOnly today, CancellationToken cancellationToken)
    {
        var ids = notices.Select(notice => notice.ProposalId).OfType<int>().ToHashSet();
        var batchIds = notices.Select(notice => notice.BatchId).OfType<int>().ToHashSet();
        var townIds = notices.Select(notice => notice.TownId).OfType<int>().ToHashSet();
        var proposals = ids.Count == 0 ? [] : await db.Proposals.AsNoTracking().Where(proposal => ids.Contains(proposal.Id)).ToListAsync(cancellationToken);
        var batches = batchIds.Count == 0 ? [] : await db.ProposalBatches.Where(batch => batchIds.Contains(batch.Id)).ToDictionaryAsync(batch => batch.Id, batch => batch.Title, cancellationToken);
        var towns = townIds.Count == 0 ? [] : await db.Towns.Where(town => townIds.Contains(town.Id)).ToDictionaryAsync(town => town.Id, cancellationToken);
        var hidden = await kinds.SealedForAsync(db, by, proposals.Select(SubjectOfProposal.Of), cancellationToken);
        var readable = proposals.Where(proposal => !hidden.Contains(proposal.SubjectKey)).ToDictionary(proposal => proposal.Id);
        var lines = await kinds.LinesAsync(db, readable.Values, cancellationToken);
        var names = await ScopeNames.ReadAsync(db, readable.Values.Select(proposal => proposal.Scope), cancellationToken);
        var work = await WorkTold.OfAsync(db, by, notices, today, cancellationToken);
        var warnings = await WarningsAsync(db, notices, cancellationToken);
        var mayOpen = by.May(Permission.OpenReview);
        return [.. notices.Where(notice => notice.ProposalId is not { } id || readable.ContainsKey(id)).Select(LineOf)];

        NoticeLine LineOf(StaffNotice notice)
        {
            var (what, address) = notice switch
            {
                { ProposalId: { } id } => ($"{names.Of(readable[id].Scope)}: {lines[id].What}", mayOpen ? $"/staff/review/{id}" : null),
                { BatchId: { } id } => ($"{batches[id]} ({NoticeWords.Proposals(notice.Count)})", mayOpen ? $"/staff/review/batch/{id}" : null),
                { TownId: { } id } => (towns[id].NameRu, (string?)$"/staff/towns/{towns[id].Slug}"),
                { AssignmentId: { } id } => work.Assignments[id],
                { RequestId: { } id } => work.Requests[id],
                { WarningId: { } id } => (warnings[id], $"/staff/warnings/{id}"),
                { EntryId: { } id } => work.Entries[id],
                { AgreementId: { } id } => work.Agreements[id],
                { Kind: NoticeKind.WorkWeek } => ("Поручения", "/staff/association/assignments"),
                { Kind: NoticeKind.StandIn } => ("Дела коллеги", "/staff"),
                _ => ("", null),
            };
            return new(notice.Id, notice.Kind, what, address, notice.ByName, notice.Utc, notice.Text, notice.ReadUtc is not null);
        }
    }

    /// <summary>As the rule is called and found it last: the register is open to all of the staff.</summary>
    private static async Task<IReadOnlyDictionary<int, string>> WarningsAsync(SmallTownsDbContext db, IReadOnlyCollection<StaffNotice> notices, CancellationToken cancellationToken)
    {
        var ids = notices.Select(notice => notice.WarningId).OfType<int>().ToHashSet();
        return ids.Count == 0 ? new Dictionary<int, string>() : await db.Warnings.AsNoTracking().Where(warning => ids.Contains(warning.Id)).Select(warning => new
        {
            warning.Id,
            Town = warning.Town!.NameRu,
            Rule = warning.Rule!.Versions.OrderByDescending(version => version.Number).Select(version => version.NameRu).First(),
            Words = warning.Signals.OrderByDescending(signal => signal.Number).Select(signal => signal.WordsRu).First(),
        }).ToDictionaryAsync(warning => warning.Id, warning => $"{warning.Town}: {warning.Rule}. {warning.Words}", cancellationToken);
    }
}

/// <param name="What">"Абинск: Население, 2023, по городу: 39 511 → 39 876 чел.", the title of a batch, the name of a town.</param>
/// <param name="Address">Empty where the person has no page for it.</param>
/// <param name="Text">The reason or the comment.</param>
public sealed record NoticeLine(int Id, NoticeKind Kind, string What, string? Address, string? ByName, DateTime Utc, string? Text, bool IsRead);

public sealed record NoticeLines(IReadOnlyList<NoticeLine> Lines, int Total);
