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
        return row is null ? null : (new WarningContent
        {
            Town = row.Town,
            TownRu = row.NameRu,
            TownEn = row.NameEn,
            RuleRu = row.Rule.NameRu,
            RuleEn = row.Rule.NameEn,
            SignalRu = row.Signal.WordsRu,
            SignalEn = row.Signal.WordsEn,
            SinceOn = RegionCalendar.DayOf(row.OpenedUtc),
            EndedOn = row.EndedUtc is { } ended ? RegionCalendar.DayOf(ended) : null,
            EndRu = row.Signal.EndRu,
            EndEn = row.Signal.EndEn,
            OutcomeRu = row.Outcome,
        }, row.Version);
    }
}
