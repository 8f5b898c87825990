using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace SmallTowns.Web.Tests.Hosting;

/// <summary>
/// A parameter that is an array and does not say that it comes from the query may be taken for a body where the address is put
/// together at run time: the endpoint then asks readers for JSON, and they are told that there is no such page.
/// </summary>
public sealed class EndpointParametersTests(PortalFixture portal)
{
    [Fact]
    public void What_is_read_asks_for_no_body()
    {
        var read = portal.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { } methods && methods.HttpMethods.SequenceEqual(["GET"])).ToList();

        read.Should().HaveCountGreaterThan(100);
        read.Where(endpoint => endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is not null).Select(endpoint => endpoint.RoutePattern.RawText).Should().BeEmpty();
    }
}
