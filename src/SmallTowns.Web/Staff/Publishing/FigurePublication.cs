using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Towns;

namespace SmallTowns.Web.Staff.Publishing;

/// <summary>
/// Puts proposed figures in the place of those that stand. A figure of the same source gives way; one of another source
/// steps aside and stays readable. The old ones are saved first: the database allows one chosen figure of a series and
/// one headline of a topic at any moment.
/// </summary>
internal static class FigurePublication
{
    /// <summary>Publishes in the caller's transaction. The proposals have their figures loaded with standings.</summary>
    public static async Task ApplyAsync(
        SmallTownsDbContext db, IReadOnlyList<Proposal> proposals, string by, DateTime utcNow, CancellationToken cancellationToken)
    {
        var standing = await StandingAsync(db, proposals, cancellationToken);
        var plans = Plan(proposals, standing);
        foreach (var plan in plans)
            StepDown(plan, standing, by, utcNow);
        await db.SaveChangesAsync(cancellationToken);

        foreach (var plan in plans)
        {
            plan.Figure.Publish(by, utcNow, plan.Chosen, plan.Headline);
            if (plan is { Figure.TownId: { } townId, Before: { } before })
                db.TownUpdates.Add(UpdateOf(plan.Proposal, townId, before, plan.Figure, utcNow));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task<List<Figure>> StandingAsync(
        SmallTownsDbContext db, IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken)
    {
        var series = proposals.Select(p => p.Figure!.SeriesKey).ToHashSet();
        var topics = proposals.Select(p => p.Figure!.TopicKey).ToHashSet();
        return await db.Figures
            .Where(f => f.State == FigureState.Published && (series.Contains(f.SeriesKey) || (f.IsHeadline && topics.Contains(f.TopicKey))))
            .Include(f => f.Standings.OrderBy(s => s.FromUtc).ThenBy(s => s.Id))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Newest period first: of several new figures of a topic without a headline, the newest becomes it.</summary>
    private static List<PublicationPlan> Plan(IReadOnlyList<Proposal> proposals, List<Figure> standing)
    {
        var chosen = standing.Where(f => f.IsChosen).ToLookup(f => f.SeriesKey);
        var headlines = standing.Where(f => f.IsHeadline).ToDictionary(f => f.TopicKey);
        var (takenSeries, takenTopics) = (new HashSet<string>(), new HashSet<string>());
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

        return plans;
    }

    private static void StepDown(PublicationPlan plan, List<Figure> standing, string by, DateTime utcNow)
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

    private static TownUpdate UpdateOf(Proposal proposal, int townId, Figure before, Figure after, DateTime utcNow) => new()
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
