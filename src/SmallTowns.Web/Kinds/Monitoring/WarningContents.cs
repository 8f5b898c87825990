using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Monitoring;

namespace SmallTowns.Web.Kinds.Monitoring;

/// <summary>A warning of the register as readers would see it: nobody words what the numbers say.</summary>
public static class WarningContents
{
    /// <returns>The content without a comment, and the version of the row; empty where there is no such warning.</returns>
    public static async Task<(WarningContent Content, int Version)?> ReadAsync(SmallTownsDbContext db, int id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var row = await db.Warnings.AsNoTracking().Where(warning => warning.Id == id).Select(warning => new
        {
            warning.Version,
            warning.OpenedUtc,
            warning.EndedUtc,
            warning.Outcome,
            Town = warning.Town!.Slug,
            warning.Town.NameRu,
            warning.Town.NameEn,
            Rule = warning.Rule!.Versions.OrderByDescending(version => version.Number).First(),
            Signal = warning.Signals.OrderByDescending(signal => signal.Number).First(),
        }).SingleOrDefaultAsync(cancellationToken);
        if (row is null)
            return null;
        var figures = row.Signal.ReadFigures();
        return (new WarningContent
        {
            Town = row.Town,
            TownRu = row.NameRu,
            TownEn = row.NameEn,
            RuleRu = row.Rule.NameRu,
            RuleEn = row.Rule.NameEn,
            SignalRu = row.Signal.WordsRu,
            SignalEn = row.Signal.WordsEn,
            Basis = figures.Select(figure => figure.Basis).FirstOrDefault(),
            SourcesRu = Sources(figures, english: false),
            SourcesEn = Sources(figures, english: true),
            SinceOn = RegionCalendar.DayOf(row.OpenedUtc),
            EndedOn = row.EndedUtc is { } ended ? RegionCalendar.DayOf(ended) : null,
            EndRu = row.Signal.EndRu,
            EndEn = row.Signal.EndEn,
            OutcomeRu = row.Outcome,
        }, row.Version);
    }

    private static string Sources(IReadOnlyList<SignalFigure> figures, bool english) =>
        string.Join("; ", figures.Select(figure => figure.Source.In(english)).Where(source => source.Length > 0).Distinct());
}
