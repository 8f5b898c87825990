using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Towns;

namespace SmallTowns.Web.Staff.Publishing;

/// <summary>
/// Takes a published figure back. What stood in its place until the moment it was published stands again; a topic that has
/// chosen figures is never left without a headline.
/// </summary>
internal static class FigureWithdrawal
{
    public static async Task ApplyAsync(
        SmallTownsDbContext db, Figure figure, int? proposalId, string by, DateTime utcNow, string noteRu, string? noteEn,
        CancellationToken cancellationToken)
    {
        var (wasChosen, wasHeadline) = (figure.IsChosen, figure.IsHeadline);
        var sinceUtc = figure.Standings.Min(standing => standing.FromUtc);
        figure.Withdraw(by, utcNow, noteRu);
        await db.SaveChangesAsync(cancellationToken);

        var rivals = await db.Figures
            .Where(f => f.TopicKey == figure.TopicKey && f.Id != figure.Id)
            .Where(f => f.State == FigureState.Superseded || f.State == FigureState.Published)
            .Include(f => f.Standings.OrderBy(s => s.FromUtc).ThenBy(s => s.Id))
            .ToListAsync(cancellationToken);
        var chosen = wasChosen ? ChosenInstead(figure, rivals, sinceUtc) : null;
        var headline = wasHeadline ? HeadlineInstead(figure, rivals, chosen, sinceUtc) : null;
        chosen?.StandAgain(by, utcNow, chosen: true, headline: chosen == headline, noteRu);
        if (headline is not null && headline != chosen)
            headline.StandAgain(by, utcNow, chosen: true, headline: true, noteRu);
        // What it had replaced beside another source's figure is readable beside it again.
        foreach (var beside in rivals.Where(f => f.SupersededById == figure.Id && f.State == FigureState.Superseded))
            beside.StandAgain(by, utcNow, chosen: false, headline: false, noteRu);
        if (figure.TownId is { } townId)
        {
            db.TownUpdates.Add(new TownUpdate
            {
                TownId = townId,
                Utc = utcNow,
                Kind = TownUpdateKind.Withdrawn,
                OldFigureId = figure.Id,
                NewFigureId = (chosen ?? headline)?.Id,
                NoteRu = noteRu,
                NoteEn = noteEn,
                ProposalId = proposalId,
            });
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What was chosen until then; where that has been withdrawn since, what was chosen last of what is left.</summary>
    private static Figure? ChosenInstead(Figure figure, List<Figure> rivals, DateTime sinceUtc)
    {
        var ofSeries = rivals.Where(f => f.SeriesKey == figure.SeriesKey).ToList();
        return ofSeries.FirstOrDefault(f => StoodUntil(f, sinceUtc, s => s.IsChosen))
            ?? ofSeries.Where(f => f.State == FigureState.Published || f.SupersededById == figure.Id)
                .MaxBy(f => f.Standings.Where(s => s.IsChosen).Max(s => s.ToUtc));
    }

    /// <summary>
    /// The headline until then, or what has corrected it since: two figures of one series are never chosen. Where it has been
    /// withdrawn, what is chosen again for the same time. Where there was none, the newest chosen figure, over the same
    /// territory if there is one: as when the first figures of a topic are published.
    /// </summary>
    private static Figure? HeadlineInstead(Figure figure, List<Figure> rivals, Figure? chosen, DateTime sinceUtc)
    {
        if (rivals.FirstOrDefault(f => StoodUntil(f, sinceUtc, s => s.IsHeadline)) is not { } before)
            return chosen ?? rivals.Where(f => f.IsChosen).OrderByDescending(f => f.Basis == figure.Basis).ThenByDescending(f => f.Period).FirstOrDefault();
        return before.SeriesKey == chosen?.SeriesKey
            ? chosen
            : rivals.FirstOrDefault(f => f.IsChosen && f.SeriesKey == before.SeriesKey) ?? before;
    }

    private static bool StoodUntil(Figure figure, DateTime utc, Func<FigureStanding, bool> so) =>
        figure.Standings.Any(standing => standing.ToUtc == utc && so(standing));
}
