using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Imports;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Domain.Work;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Catalogue;

namespace SmallTowns.Web.Staff.Sources;

/// <summary>
/// Whether readers see a source, or would see it without anybody looking again: what a director reads with a proposal and
/// approves must not be changed behind it.
/// </summary>
internal static class NamedSources
{
    // Asked for themselves: a rejected figure, a proposal taken back and a file that was loaded name a source to nobody. A scan beside it is its own.
    private static readonly Type[] AskedApart = [typeof(Figure), typeof(Proposal), typeof(ImportBatch), typeof(WorkFile)];

    public static async Task<bool> IsNamedAsync(SmallTownsDbContext db, Source source, CancellationToken cancellationToken)
    {
        // What came with the program is on the list of sources, whether anything names it or not.
        if (!source.IsAddedByStaff)
            return true;
        var live = db.Proposals.Where(proposal => proposal.PublishedUtc != null
            || proposal.State == ProposalState.Submitted || proposal.State == ProposalState.Returned || proposal.State == ProposalState.Scheduled);
        var named = $"\"source\":\"{source.Code}\"";
        return await db.SentFigures().AnyAsync(
                figure => figure.SourceId == source.Id && figure.State != FigureState.Draft && figure.State != FigureState.Rejected, cancellationToken)
            || await live.AnyAsync(proposal => proposal.SourceId == source.Id, cancellationToken)
            // A history of municipalities names its sources inside its content.
            || await live.AnyAsync(proposal => proposal.Kind == TownSectionKinds.Municipalities && proposal.Content!.Contains(named), cancellationToken)
            || await live.AnyAsync(proposal => proposal.Kind == SourceContent.Kind && proposal.SubjectKey == Subject.FullKeyOf(SourceContent.Kind, source.Code), cancellationToken)
            || await Uses.AnyAsync<Source>(db, source.Id, AskedApart, cancellationToken);
    }
}
