using SmallTowns.Domain.Figures;

namespace SmallTowns.Data.Reading;

/// <summary>How a figure stood at one moment.</summary>
internal readonly record struct FigureMoment(FigureState State, bool IsChosen, bool IsHeadline, DateTime? SinceUtc)
{
    /// <summary>None for a figure that had not been published yet.</summary>
    /// <param name="figure">Read with what tells of the moment (<see cref="FigureReading.AsShown"/>).</param>
    /// <param name="past">Empty for now.</param>
    public static FigureMoment? Of(Figure figure, PastMoment? past)
    {
        if (past?.Utc is not { } utc)
            return new(figure.State, figure.IsChosen, figure.IsHeadline, figure.DecidedUtc);
        if (figure.Standings.OrderBy(standing => standing.FromUtc).ThenBy(standing => standing.Id).LastOrDefault() is not { } last)
            return null;
        if (last.ToUtc is null || last.ToUtc > utc)
            return new(FigureState.Published, last.IsChosen, last.IsHeadline, last.FromUtc);
        var isWithdrawn = figure.State == FigureState.Withdrawn && figure.DecidedUtc <= utc;
        return new(isWithdrawn ? FigureState.Withdrawn : FigureState.Superseded, false, false, last.ToUtc);
    }
}
