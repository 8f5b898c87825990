using SmallTowns.Domain.Calendar;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Charts;
using SmallTowns.Web.Shared.Components;
using SmallTowns.Web.Shared.Pictures;
using SmallTowns.Web.Shell;

namespace SmallTowns.Web.Public.ChartFormats;

/// <summary>Makes the files of charts.</summary>
public sealed class PublicPictures(PictureWork work, IServiceScopeFactory scopes, ILoggerFactory loggers, TimeProvider clock)
{
    /// <param name="state">What the chart is made from; another after a publication.</param>
    public Task<byte[]> FileAsync(DataChart chart, ChartFormat format, object state, SiteLinks links, CancellationToken cancellation)
    {
        var today = RegionCalendar.Today(clock);
        var (address, terms) = (links.Origin + links.To(chart.Address.Page), links.Origin + links.To(Portal.TermsPage));
        return work.GetAsync(
            (state, chart.Address.Of(format.Extension), address, today),
            () => format.WriteAsync(chart, async () => ChartSheet.Of(chart, await DrawAsync(chart), address, terms, today)),
            cancellation);
    }

    // Of no request: it goes on for the others when the one who began it has gone.
    private async Task<string> DrawAsync(DataChart chart)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await DrawnMarkup.OfAsync(chart.Picture, scope.ServiceProvider, loggers);
    }
}
