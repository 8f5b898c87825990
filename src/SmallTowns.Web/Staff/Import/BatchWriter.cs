using SmallTowns.Data;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Staff.Import.Checks;
using SmallTowns.Web.Staff.Import.Difference;

namespace SmallTowns.Web.Staff.Import;

/// <summary>Writes the proposals of a batch, a chunk at a time, into the caller's transaction; nothing written stays in memory.</summary>
internal sealed class BatchWriter(SmallTownsDbContext db, int batchId, StaffActor by, DateTime utcNow, string reason, bool asHeadline)
{
    public async Task WriteAsync(IReadOnlyList<ComparedRow> rows, ImportReference reference, CancellationToken cancellation)
    {
        foreach (var row in rows.Where(row => row.Status is RowStatus.New or RowStatus.Changed))
        {
            var proposal = row.Row switch
            {
                ImportedFigure figure => await OfFigureAsync(figure, row, cancellation),
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
        var proposal = Empty(row, ProposalSubject.Figure, null);
        proposal.ProposeFigure(figure, compared.Chosen, asHeadline, by.UserId, by.Name, utcNow, reason);
        return proposal;
    }

    private Proposal OfTown(ImportedTown row, TownFacts facts)
    {
        var proposal = Empty(row, ProposalSubject.TownSection, TownSectionKind.Facts);
        proposal.ProposeContent(SectionJson.Write(row.Over(facts)), SectionJson.Write(facts, null), row.Source!.Id, by.UserId, by.Name, utcNow, reason);
        return proposal;
    }

    private Proposal Empty(ImportedRow row, ProposalSubject subject, TownSectionKind? section) => new()
    {
        Subject = subject,
        TownId = row.Town.Id,
        Section = section,
        SubjectKey = RowComparison.SubjectKey(row),
        Origin = ChangeOrigin.Import,
        BatchId = batchId,
        Reason = reason,
        AuthorId = by.UserId,
        AuthorName = by.Name,
    };
}
