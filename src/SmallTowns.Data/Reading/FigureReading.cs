using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;

namespace SmallTowns.Data.Reading;

/// <summary>Figures as readers are shown them: now, or in the past where one is given.</summary>
internal static class FigureReading
{
    /// <summary>With all that is told of a figure and, for the past, how it has stood.</summary>
    public static IQueryable<Figure> AsShown(this IQueryable<Figure> figures, PastMoment? past)
    {
        figures = figures
            .Include(figure => ((EmploymentCount)figure).Sector)
            .Include(figure => ((IndicatorValue)figure).Indicator);
        return figures.WithStandings(past);
    }

    /// <summary>With what tells how it stood at a past moment.</summary>
    public static IQueryable<Figure> WithStandings(this IQueryable<Figure> figures, PastMoment? past) =>
        past is null ? figures : figures.Include(figure => figure.Standings);

    /// <summary>Those in force, and those of the towns that one source had said and that have given way since.</summary>
    /// <param name="paperId">The source that goes on computing with its own numbers.</param>
    public static IQueryable<Figure> InForceOrOf(this IQueryable<Figure> figures, int? paperId, PastMoment? past) => past switch
    {
        null => figures.Where(figure => figure.State == FigureState.Published
            || (figure.State == FigureState.Superseded && figure.SourceId == paperId && figure.TownId != null)),
        { Edition: { } edition } => figures.Where(figure => figure.Standings.Any(standing =>
            standing.FromEdition <= edition
                && (standing.ToEdition == null || standing.ToEdition > edition || (figure.SourceId == paperId && figure.TownId != null)))),
        { Utc: var utc } => figures.Where(figure => figure.Standings.Any(standing =>
            standing.FromUtc <= utc && (standing.ToUtc == null || standing.ToUtc > utc || (figure.SourceId == paperId && figure.TownId != null)))),
    };

    /// <summary>Those that were ever published: also those that stand no more.</summary>
    public static IQueryable<Figure> EverPublished(this IQueryable<Figure> figures, PastMoment? past) => past switch
    {
        null => figures.Where(figure => figure.State == FigureState.Published || figure.State == FigureState.Superseded || figure.State == FigureState.Withdrawn),
        { Edition: { } edition } => figures.Where(figure => figure.Standings.Any(standing => standing.FromEdition <= edition)),
        { Utc: var utc } => figures.Where(figure => figure.Standings.Any(standing => standing.FromUtc <= utc)),
    };
}
