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
        if (past is not { } moment)
            return new(figure.State, figure.IsChosen, figure.IsHeadline, figure.DecidedUtc);
        List<FigureStanding> begun = [.. figure.Standings.Where(standing => HasBegun(standing, moment))];
        if (begun.Find(standing => !HasEnded(standing, moment)) is { } stands)
            return new(FigureState.Published, stands.IsChosen, stands.IsHeadline, PublishedSince(stands, figure.Standings));
        if (begun.Count == 0)
            return null;
        var isWithdrawn = figure.State == FigureState.Withdrawn && begun.Count == figure.Standings.Count;
        return new(isWithdrawn ? FigureState.Withdrawn : FigureState.Superseded, false, false, begun.Max(standing => standing.ToUtc));
    }

    private static bool HasBegun(FigureStanding standing, PastMoment past) =>
        past.Edition is { } edition ? standing.FromEdition <= edition : standing.FromUtc <= past.Utc;

    private static bool HasEnded(FigureStanding standing, PastMoment past) =>
        past.Edition is { } edition ? standing.ToEdition <= edition : standing.ToUtc <= past.Utc;

    /// <summary>Stepping aside ends one standing and begins the next: the figure has been published since the first of such a row.</summary>
    private static DateTime PublishedSince(FigureStanding stands, List<FigureStanding> all)
    {
        var first = stands;
        while (all.Find(standing => standing.ToUtc == first.FromUtc && standing.FromUtc < first.FromUtc) is { } before)
            first = before;
        return first.FromUtc;
    }
}
