using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Towns;

namespace SmallTowns.Web.Staff.Publishing;

/// <summary>Takes a published figure back. What stood in its place until the moment it was published stands again.</summary>
internal static class FigureWithdrawal
{
    public static async Task ApplyAsync(
        SmallTownsDbContext db, Figure figure, int? proposalId, string by, DateTime utcNow, string noteRu, string? noteEn,
        CancellationToken cancellationToken)
    {
        var (wasChosen, wasHeadline) = (figure.IsChosen, figure.IsHeadline);
        var sinceUtc = figure.Standings[0].FromUtc;
        figure.Withdraw(by, utcNow, noteRu);
        await db.SaveChangesAsync(cancellationToken);

        var rivals = await db.Figures
            .Where(f => f.TopicKey == figure.TopicKey && f.Id != figure.Id)
            .Where(f => f.State == FigureState.Superseded || f.State == FigureState.Published)
            .Include(f => f.Standings.OrderBy(s => s.FromUtc).ThenBy(s => s.Id))
            .ToListAsync(cancellationToken);
        var chosen = wasChosen ? rivals.FirstOrDefault(f => f.SeriesKey == figure.SeriesKey && StoodUntil(f, sinceUtc, s => s.IsChosen)) : null;
        var headline = wasHeadline ? rivals.FirstOrDefault(f => StoodUntil(f, sinceUtc, s => s.IsHeadline)) : null;
        chosen?.StandAgain(by, utcNow, chosen: true, headline: chosen == headline, noteRu);
        if (headline is not null && headline != chosen)
            headline.StandAgain(by, utcNow, chosen: true, headline: true, noteRu);
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

    private static bool StoodUntil(Figure figure, DateTime utc, Func<FigureStanding, bool> so) =>
        figure.Standings.Any(standing => standing.ToUtc == utc && so(standing));
}
