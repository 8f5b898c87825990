using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;

namespace SmallTowns.Data.Reading;

/// <summary>How a figure stood at one moment.</summary>
internal readonly record struct FigureMoment(FigureState State, bool IsChosen, bool IsHeadline, DateTime? SinceUtc);

/// <summary>How every figure stands now, or how it stood at a past moment.</summary>
internal sealed class FigureMoments
{
    public static readonly FigureMoments Now = new(null, default);

    private readonly ILookup<long, FigureStanding>? standings;
    private readonly DateTime utc;

    private FigureMoments(ILookup<long, FigureStanding>? standings, DateTime utc) => (this.standings, this.utc) = (standings, utc);

    public static async Task<FigureMoments> AtAsync(SmallTownsDbContext db, DateTime utc, CancellationToken cancellation) =>
        new((await db.Set<FigureStanding>().Where(standing => standing.FromUtc <= utc).ToListAsync(cancellation))
            .ToLookup(standing => standing.FigureId), utc);

    /// <summary>None for a figure that had not been published yet.</summary>
    public FigureMoment? Of(Figure figure)
    {
        if (standings is null)
            return new(figure.State, figure.IsChosen, figure.IsHeadline, figure.DecidedUtc);
        if (standings[figure.Id].OrderBy(standing => standing.FromUtc).ThenBy(standing => standing.Id).LastOrDefault() is not { } last)
            return null;
        if (last.ToUtc is null || last.ToUtc > utc)
            return new(FigureState.Published, last.IsChosen, last.IsHeadline, last.FromUtc);
        var isWithdrawn = figure.State == FigureState.Withdrawn && figure.DecidedUtc <= utc;
        return new(isWithdrawn ? FigureState.Withdrawn : FigureState.Superseded, false, false, last.ToUtc);
    }
}
