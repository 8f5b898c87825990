using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Web.Kinds.TownSections;

/// <summary>Puts proposed sections in the place of those that stand, and takes them back.</summary>
internal static class SectionPublication
{
    public static async Task ApplyAsync(
        SmallTownsDbContext db, IReadOnlyCollection<Proposal> proposals, DateTime utcNow, CancellationToken cancellationToken)
    {
        await LoadTownsAsync(db, proposals, cancellationToken);
        foreach (var proposal in proposals)
        {
            var (townId, kind) = (proposal.TownId!.Value, proposal.Section!.Value);
            await SectionStore.ApplyAsync(db, townId, kind, SectionJson.Read(proposal.Content!), proposal.SourceId, utcNow, cancellationToken);
            // The first text of a section corrects nothing that anybody has read.
            if (!ContentComparison.AreSame(SectionJson.Write(SectionJson.Read(proposal.ContentBefore!)), SectionJson.Write(SectionContent.EmptyOf(kind))))
                db.TownUpdates.Add(UpdateOf(proposal, TownUpdateKind.Changed, utcNow, proposal.PublicNoteRu ?? proposal.Reason, proposal.PublicNoteEn));
        }
    }

    /// <summary>Brings back what stood before; what somebody has changed since in other fields stays.</summary>
    public static async Task WithdrawAsync(
        SmallTownsDbContext db, IReadOnlyCollection<Proposal> proposals, StaffActor by, DateTime utcNow, string noteRu, string? noteEn, CancellationToken cancellationToken)
    {
        await LoadTownsAsync(db, proposals, cancellationToken);
        foreach (var proposal in proposals)
        {
            var (townId, kind) = (proposal.TownId!.Value, proposal.Section!.Value);
            var (content, sourceId) = await SectionStore.ReadAsync(db, townId, kind, cancellationToken);
            var now = SectionJson.Write(content, sourceId);
            var published = SectionJson.Write(SectionJson.Read(proposal.Content!), proposal.SourceId);
            var (left, _) = ContentComparison.Merge(@base: published, theirs: now, mine: await BeforeAsync(db, proposal, cancellationToken));
            if (ContentComparison.AreSame(left, now))
                continue;
            await SectionStore.ApplyAsync(db, townId, kind, SectionJson.Read(left), SectionJson.SourceOf(left), utcNow, cancellationToken);
            db.TownUpdates.Add(UpdateOf(proposal, TownUpdateKind.Withdrawn, utcNow, noteRu, noteEn));
            if (!ContentComparison.AreSame(now, published))
                db.Proposals.Add(Remainder(proposal, left, now, by, utcNow, noteRu, noteEn));
        }
    }

    /// <summary>
    /// What is left where a later publication stands on the withdrawn one is a publication of its own: pages of past days read
    /// publications, and the later one still holds what was withdrawn.
    /// </summary>
    private static Proposal Remainder(Proposal withdrawn, string left, string now, StaffActor by, DateTime utcNow, string noteRu, string? noteEn)
    {
        var remainder = new Proposal
        {
            Subject = withdrawn.Subject,
            TownId = withdrawn.TownId,
            Section = withdrawn.Section,
            SubjectKey = withdrawn.SubjectKey,
            Origin = ChangeOrigin.Screen,
            Reason = noteRu,
            AuthorId = by.UserId,
            AuthorName = by.Name,
        };
        remainder.ProposeContent(SectionJson.Write(SectionJson.Read(left)), now, SectionJson.SourceOf(left), by.UserId, by.Name, utcNow, noteRu);
        remainder.Publish(by.UserId, by.Name, utcNow, isSelf: true, noteRu, noteEn);
        return remainder;
    }

    /// <summary>Whether somebody has published something else in the section since.</summary>
    public static async Task<bool> IsChangedSinceAsync(SmallTownsDbContext db, Proposal proposal, CancellationToken cancellationToken)
    {
        var kind = proposal.Section!.Value;
        var (now, sourceId) = await SectionStore.ReadAsync(db, proposal.TownId!.Value, kind, cancellationToken);
        return !ContentComparison.AreSame(SectionJson.Write(now), proposal.Content!) || (SectionStore.KeepsSource(kind) && sourceId != proposal.SourceId);
    }

    // One query for all of them: the store then asks the database for nothing.
    private static Task LoadTownsAsync(SmallTownsDbContext db, IReadOnlyCollection<Proposal> proposals, CancellationToken cancellationToken)
    {
        var townIds = proposals.Select(p => p.TownId!.Value).ToHashSet();
        return townIds.Count == 0 ? Task.CompletedTask : db.Towns.Where(town => townIds.Contains(town.Id)).LoadAsync(cancellationToken);
    }

    /// <summary>What was published before, with its source: proposals of earlier days did not keep that, their forerunners did.</summary>
    private static async Task<string> BeforeAsync(SmallTownsDbContext db, Proposal proposal, CancellationToken cancellationToken)
    {
        var before = proposal.ContentBefore!;
        return SectionJson.TellsSource(before) ? before : SectionJson.Write(SectionJson.Read(before), await SourceBeforeAsync(db, proposal, cancellationToken));
    }

    private static Task<int?> SourceBeforeAsync(SmallTownsDbContext db, Proposal proposal, CancellationToken cancellationToken) => db.Proposals
        .Where(p => p.SubjectKey == proposal.SubjectKey && p.State == ProposalState.Published && p.PublishedUtc < proposal.PublishedUtc)
        .OrderByDescending(p => p.PublishedUtc)
        .Select(p => p.SourceId)
        .FirstOrDefaultAsync(cancellationToken);

    private static TownUpdate UpdateOf(Proposal proposal, TownUpdateKind kind, DateTime utcNow, string noteRu, string? noteEn) => new()
    {
        TownId = proposal.TownId!.Value,
        Utc = utcNow,
        Kind = kind,
        Section = proposal.Section,
        NoteRu = noteRu,
        NoteEn = noteEn,
        ProposalId = proposal.Id,
    };
}
