using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Web.Kinds.Figures;

/// <summary>
/// Puts proposed figures in the place of those that stand. A figure of the same source gives way; one of another source
/// steps aside and stays readable. The old ones are saved first: the database allows one chosen figure of a series and
/// one headline of a topic at any moment.
/// </summary>
internal sealed class FigurePublication(SmallTownsDbContext db, string by, DateTime utcNow)
{
    // An import comes in chunks, newest period first and rivals of one series in a row: only the last series can go on in the next.
    private readonly HashSet<string> takenTopics = [];
    private string? lastSeries;

    /// <summary>Whether a rival of the figure was published a moment ago by this very publication.</summary>
    public bool HasTaken(Figure? figure) => figure is not null && figure.SeriesKey == lastSeries;

    /// <summary>Publishes in the caller's transaction. The proposals have their figures loaded with standings.</summary>
    public async Task ApplyAsync(IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken)
    {
        if (proposals.Count == 0)
            return;
        var standing = await StandingAsync(proposals, cancellationToken);
        var plans = Plan(proposals, standing);
        foreach (var plan in plans)
            StepDown(plan, standing);
        await db.SaveChangesAsync(cancellationToken);

        foreach (var plan in plans)
        {
            plan.Figure.Publish(by, utcNow, plan.Chosen, plan.Headline);
            if (plan is { Figure.TownId: { } townId, Before: { } before })
                db.TownUpdates.Add(UpdateOf(plan.Proposal, townId, before, plan.Figure));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<List<Figure>> StandingAsync(IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken)
    {
        var series = proposals.Select(p => p.Figure!.SeriesKey).ToHashSet();
        var topics = proposals.Select(p => p.Figure!.TopicKey).ToHashSet();
        return await db.Figures
            .Where(f => f.State == FigureState.Published && (series.Contains(f.SeriesKey) || (f.IsHeadline && topics.Contains(f.TopicKey))))
            .Include(f => f.Standings.OrderBy(s => s.FromUtc).ThenBy(s => s.Id))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Newest period first: of several new figures of a topic without a headline, the newest becomes it.</summary>
    private List<PublicationPlan> Plan(IReadOnlyList<Proposal> proposals, List<Figure> standing)
    {
        var chosen = standing.Where(f => f.IsChosen).ToLookup(f => f.SeriesKey);
        var headlines = standing.Where(f => f.IsHeadline).ToDictionary(f => f.TopicKey);
        var takenSeries = new HashSet<string>();
        if (lastSeries is not null)
            takenSeries.Add(lastSeries);
        var plans = new List<PublicationPlan>(proposals.Count);
        foreach (var proposal in proposals.OrderByDescending(p => p.Figure!.Period).ThenBy(p => p.Id))
        {
            var figure = proposal.Figure!;
            var rival = chosen[figure.SeriesKey].FirstOrDefault();
            var headline = headlines.GetValueOrDefault(figure.TopicKey);
            var becomesChosen = takenSeries.Add(figure.SeriesKey);
            var becomesHeadline = becomesChosen
                && (proposal.AsHeadline || headline is null || headline == rival)
                && takenTopics.Add(figure.TopicKey);
            plans.Add(new(proposal, figure, becomesChosen, becomesHeadline, becomesChosen ? rival ?? (becomesHeadline ? headline : null) : null));
        }

        lastSeries = proposals[^1].Figure!.SeriesKey;
        return plans;
    }

    private void StepDown(PublicationPlan plan, List<Figure> standing)
    {
        foreach (var old in standing.Where(f => f.SeriesKey == plan.Figure.SeriesKey && f.State == FigureState.Published))
        {
            if (old.SourceId == plan.Figure.SourceId)
                old.GiveWayTo(plan.Figure, by, utcNow, plan.Proposal.Reason);
            else if (plan.Chosen && old.IsChosen)
                old.StepAside(utcNow, chosen: false);
        }

        if (plan.Headline && standing.SingleOrDefault(f => f.TopicKey == plan.Figure.TopicKey && f.IsHeadline) is { } headline)
            headline.StepAside(utcNow, headline.IsChosen);
    }

    private TownUpdate UpdateOf(Proposal proposal, int townId, Figure before, Figure after) => new()
    {
        TownId = townId,
        Utc = utcNow,
        Kind = TownUpdateKind.Changed,
        OldFigureId = before.Id,
        NewFigureId = after.Id,
        NoteRu = proposal.PublicNoteRu ?? proposal.Reason,
        NoteEn = proposal.PublicNoteEn,
        ProposalId = proposal.Id,
    };

    /// <param name="Before">What readers saw in its place; empty where they saw nothing.</param>
    private sealed record PublicationPlan(Proposal Proposal, Figure Figure, bool Chosen, bool Headline, Figure? Before);
}
