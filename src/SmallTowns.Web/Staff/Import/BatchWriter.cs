using SmallTowns.Data;
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

/// <summary>Writes the proposals of a batch, a chunk at a time, into the caller's transaction; nothing written stays in memory.</summary>
internal sealed class BatchWriter(SmallTownsDbContext db, int batchId, StaffActor by, DateTime utcNow, string reason, bool? asHeadline)
{
    private readonly Submission submission = new(by.UserId, by.Name, utcNow, reason);

    public async Task WriteAsync(IReadOnlyList<ComparedRow> rows, ImportReference reference, CancellationToken cancellation)
    {
        foreach (var row in rows.Where(row => row.Status is RowStatus.New or RowStatus.Changed))
        {
            var proposal = row.Row switch
            {
                ImportedFigure figure => await OfFigureAsync(figure, row, cancellation),
                ImportedNewTown town => OfNewTown(town),
                ImportedTown town => OfTown(town, reference.Facts[town.Town.Id]),
                _ => throw new NotSupportedException(),
            };
            db.Proposals.Add(proposal);
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    private async Task<Proposal> OfFigureAsync(ImportedFigure row, ComparedRow compared, CancellationToken cancellation)
    {
        // The towns and sources were read when the import began; whoever deleted one meanwhile is told by the database.
        var figure = await FigureMaking.MakeAsync(db, row.Input, by, utcNow, cancellation)
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
