using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Review;

/// <summary>Which numbers of a batch, or of what was picked, are unlikely, before they are published at once.</summary>
public sealed class UnlikelyNumbers(IDbContextFactory<SmallTownsDbContext> contexts, ReviewedKinds kinds)
{
    /// <summary>Named before publishing.</summary>
    public const int Named = 5;

    /// <summary>Of a longer batch the first are looked at: nobody decides about more in one sitting.</summary>
    public const int MostRows = 5_000;
    private const int Chunk = 500;

    [Requires(Permission.OpenReview)]
    public Task<UnlikelyRowsOfBatch> OfAsync(StaffActor by, int batchId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.OpenReview);
        return AmongAsync(by, proposal => proposal.BatchId == batchId, cancellationToken);
    }

    [Requires(Permission.OpenReview)]
    public Task<UnlikelyRowsOfBatch> OfPickedAsync(StaffActor by, IReadOnlyCollection<int> proposalIds, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.OpenReview);
        var ids = proposalIds.ToList();
        return AmongAsync(by, proposal => ids.Contains(proposal.Id), cancellationToken);
    }

    private async Task<UnlikelyRowsOfBatch> AmongAsync(StaffActor by, Expression<Func<Proposal, bool>> which, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var waiting = db.Proposals.AsNoTracking().Where(which).Where(p => p.State == ProposalState.Submitted && p.FigureId != null).ReadableBy(by, kinds);
        var total = await waiting.CountAsync(cancellationToken);
        var ids = await waiting.OrderBy(p => p.Id).Select(p => p.FigureId!.Value).Take(MostRows).ToListAsync(cancellationToken);
        var measures = await db.MeasuresAsync(cancellationToken);
        List<UnlikelyRow> unlikely = [];
        foreach (var chunk in ids.Chunk(Chunk).Select(chunk => chunk.ToHashSet()))
        {
            var figures = await db.Figures.AsNoTracking().Where(figure => chunk.Contains(figure.Id)).WithWords().Include(figure => figure.Town).ToListAsync(cancellationToken);
            var chosen = await FigureLookup.ChosenAsync(db, figures.Select(figure => figure.TopicKey).ToHashSet(), cancellationToken);
            var beside = await NeighbourReading.OfAsync(db, [.. figures.Select(NeighbourQuestion.Of).OfType<NeighbourQuestion>()], cancellationToken);
            unlikely.AddRange(figures.Select(figure => Of(figure, chosen[figure.TopicKey], beside.GetValueOrDefault(figure.SeriesKey) ?? FigureNeighbours.None, measures)).OfType<UnlikelyRow>());
        }

        return new(unlikely.Count, [.. unlikely.OrderByDescending(row => Math.Abs(row.ChangePercent ?? decimal.MaxValue)).Take(Named)], Math.Max(0, total - ids.Count));
    }

    private static UnlikelyRow? Of(Figure figure, IEnumerable<Figure> chosen, FigureNeighbours beside, MeasureCatalogue measures)
    {
        var around = FigureSurroundings.Among(chosen, figure) with { Beside = beside };
        var doubts = FigureWarnings.Unlikely(FigureInput.Of(figure), around, measures.Of(figure)).ToList();
        if (doubts.Count == 0)
            return null;
        var before = around.SamePeriod ?? around.Previous;
        return new(
            FigureWords.Subject(figure), figure.Town?.NameRu ?? "", FigureWords.Value(figure), before is null ? null : FigureWords.Value(before),
            PlausibleChange.Percent(figure.Value, before?.Value), doubts[0]);
    }
}

/// <param name="Worst">The most unlikely of them.</param>
/// <param name="NotLookedAt">How many rows are behind those that were looked at.</param>
public sealed record UnlikelyRowsOfBatch(int Count, IReadOnlyList<UnlikelyRow> Worst, int NotLookedAt);

/// <param name="Before">What stands, or stood in the period before.</param>
public sealed record UnlikelyRow(string What, string Town, string Value, string? Before, decimal? ChangePercent, string Doubt);
