using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Outages;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Life.Outages;

/// <summary>Takes what residents say to those at the desk. Nobody else reads it.</summary>
public sealed class OutageReports(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, TimeProvider clock)
{
    /// <returns>False where there is no such town.</returns>
    public async Task<bool> SendAsync(string town, UtilityService service, string street, string? house, string? text, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var id = await (await served.TownsAsync(db, cancellationToken)).Where(row => row.Slug == town && !row.IsHidden).Select(row => (int?)row.Id).SingleOrDefaultAsync(cancellationToken);
        if (id is null)
            return false;
        db.OutageReports.Add(new OutageReport { TownId = id.Value, Service = service, Street = street, House = house, Text = text, SentUtc = clock.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}

/// <summary>How many reports of outages one address may send.</summary>
public sealed class OutageReportLimit(HostingSettings settings) : SendersLimit(settings.ReportsPerTenMinutes);

/// <summary>Words of residents go when they are not needed any more.</summary>
public sealed class OutageReportForgetting(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock) : DailyForgetting(contexts, clock)
{
    public override string Code => "forget-outage-reports";

    public override string Title => "Стирание старых сообщений жителей об отключениях";

    protected override Task ForgetAsync(SmallTownsDbContext db, DateTime utcNow, CancellationToken cancellationToken)
    {
        var (closedBefore, sentBefore) = (utcNow - OutageReport.KeptAfterClosing, utcNow - OutageReport.KeptAtMost);
        return db.OutageReports.Where(report => report.ClosedUtc < closedBefore || report.SentUtc < sentBefore).ExecuteDeleteAsync(cancellationToken);
    }
}
