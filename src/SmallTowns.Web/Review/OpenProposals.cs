using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Web.Review;

/// <summary>Finds the one open proposal of a subject, tracked, with its revisions in order.</summary>
internal static class OpenProposals
{
    /// <summary><see cref="Proposal.IsOpen"/> as a database can ask it.</summary>
    public static IQueryable<Proposal> StillOpen(this IQueryable<Proposal> proposals) =>
        proposals.Where(p => p.State == ProposalState.Submitted || p.State == ProposalState.Returned || p.State == ProposalState.Scheduled);

    public static string SectionKey(int townId, TownSectionKind kind) => $"section:{townId}|{kind}";

    /// <summary>Two sources may each propose their number for the same series; the same source proposes once.</summary>
    public static string FigureKey(Figure figure) => FigureKey(figure.SeriesKey, figure.SourceId);

    public static string FigureKey(string seriesKey, int sourceId) => $"figure:{seriesKey}|{sourceId}";

    public static Task<Proposal?> OfSectionAsync(SmallTownsDbContext db, int townId, TownSectionKind kind, CancellationToken cancellationToken) =>
        FindAsync(db, SectionKey(townId, kind), cancellationToken);

    /// <summary>A proposal of the same series and source; else the one that is being amended.</summary>
    public static async Task<Proposal?> OfFigureAsync(
        SmallTownsDbContext db, Figure figure, int? amendedId, CancellationToken cancellationToken) =>
        await FindAsync(db, FigureKey(figure), cancellationToken)
        ?? (amendedId is { } id
            ? await Open(db).SingleOrDefaultAsync(p => p.Id == id && p.TownId == figure.TownId && p.Subject == ProposalSubject.Figure, cancellationToken)
            : null);

    private static Task<Proposal?> FindAsync(SmallTownsDbContext db, string subjectKey, CancellationToken cancellationToken) =>
        Open(db).SingleOrDefaultAsync(p => p.SubjectKey == subjectKey, cancellationToken);

    private static IQueryable<Proposal> Open(SmallTownsDbContext db) => db.Proposals
        .StillOpen()
        .Include(p => p.Figure)
        .Include(p => p.Revisions.OrderBy(r => r.Number));
}
