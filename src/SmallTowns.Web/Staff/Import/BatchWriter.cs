using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Bulk;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Kinds.TownSections;
using SmallTowns.Web.Staff.Import.Checks;
using SmallTowns.Web.Staff.Import.Difference;

namespace SmallTowns.Web.Staff.Import;

/// <summary>
/// Writes the proposals of a batch, a chunk in a short transaction of its own, so that others save in between. Nobody sees any of
/// them before the batch is sent in (<see cref="BatchSending"/>), and nothing written stays in memory.
/// </summary>
/// <param name="known">Keeps the towns and sources that rows name, from chunk to chunk.</param>
/// <param name="db">Writes, while the next chunk is made.</param>
internal sealed class BatchWriter(SmallTownsDbContext known, SmallTownsDbContext db, int batchId, StaffActor by, DateTime utcNow, string reason, bool? asHeadline)
{
    private readonly Submission submission = new(by.UserId, by.Name, utcNow, reason);

    /// <summary>What the rows propose: made before anybody has to wait for it.</summary>
    public async Task<IReadOnlyList<Proposal>> MakeAsync(IReadOnlyList<ComparedRow> rows, ImportReference reference, CancellationToken cancellation)
    {
        // Nobody changes them; to look whether somebody has would cost more than all else.
        known.ChangeTracker.AutoDetectChangesEnabled = false;
        List<Proposal> proposals = [];
        foreach (var row in rows.Where(row => row.Status is RowStatus.New or RowStatus.Changed))
        {
            var proposal = row.Row switch
            {
                ImportedFigure figure => await OfFigureAsync(figure, row, cancellation),
                ImportedNewTown town => OfNewTown(town),
                ImportedTown town => OfTown(town, reference.Facts[town.Town.Id]),
                _ => throw new NotSupportedException(),
            };
            proposal.Prepare();
            proposals.Add(proposal);
        }

        return proposals;
    }

    /// <param name="clockUtc">The moment of writing: an import that was killed shows by it.</param>
    /// <returns>False where somebody has removed the batch meanwhile.</returns>
    public async Task<bool> WriteAsync(IReadOnlyList<Proposal> proposals, DateTime clockUtc, CancellationToken cancellation)
    {
        var begun = Stopwatch.GetTimestamp();
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellation))
        {
            await db.LetCommitBeLostAsync(cancellation);
            if (!await db.GoesOnAsync(batchId, clockUtc, cancellation))
                return false;
            await db.InsertPreparedAsync(proposals, cancellation);
            await transaction.CommitAsync(cancellation);
        }

        await db.LetOthersWriteAsync(Stopwatch.GetElapsedTime(begun), cancellation);
        return true;
    }

    private async Task<Proposal> OfFigureAsync(ImportedFigure row, ComparedRow compared, CancellationToken cancellation)
    {
        // The towns and sources were read when the import began; whoever deleted one meanwhile is told by the database.
        var figure = await FigureMaking.MakeAsync(known, row.Input, by, utcNow, cancellation)
            ?? throw new InvalidOperationException($"Row {row.Row} refers to what is no longer there.");
        var proposal = Proposal.Of(FigureReview.SubjectOf(figure), submission, ChangeOrigin.Import, batchId);
        proposal.Propose(new ProposedFigure(figure, compared.Chosen, asHeadline), submission);
        return proposal;
    }

    private Proposal OfNewTown(ImportedNewTown row)
    {
        var proposal = Proposal.Of(row.Subject, submission, ChangeOrigin.Import, batchId);
        proposal.Propose(
            new ProposedContent(ContentJson.Write(row.Content), ContentJson.WithSource(ContentJson.Write(new TownContent()), null), null), submission);
        return proposal;
    }

    private Proposal OfTown(ImportedTown row, TownFacts facts)
    {
        var subject = TownSectionKinds.SubjectOf(row.Town.Id, row.Town.Key, TownSectionKind.Facts);
        var proposal = Proposal.Of(subject, submission, ChangeOrigin.Import, batchId);
        proposal.Propose(
            new ProposedContent(SectionJson.Write(row.Over(facts)), SectionJson.Write(facts, null), row.Source!.Id), submission);
        return proposal;
    }
}
