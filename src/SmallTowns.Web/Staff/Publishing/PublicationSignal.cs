using SmallTowns.Web.Hosting;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Publishing;

/// <summary>
/// Makes this node show what is published now: pages, downloads, API and map, all of which are made from one object and
/// kept in one cache. A changed number may stand on any page, so all of them go.
/// </summary>
public sealed class PublicationSignal(PublishedSettlement settlement, PublicCache cache)
{
    public async Task RaiseAsync(CancellationToken cancellationToken = default)
    {
        settlement.Renew();
        await cache.BeginAnewAsync(cancellationToken);
    }
}
