using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Web.Hosting;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Staff.Shell;

/// <summary>What every page has to keep, so that a new one cannot forget it.</summary>
public sealed class StaffPageRulesTests(PortalFixture portal)
{
    private static readonly Type[] Pages =
        [.. typeof(StaffPageAttribute).Assembly.GetTypes().Where(type => type.GetCustomAttributes<RouteAttribute>().Any())];

    private static bool IsOfStaff(Type page) => page.Namespace!.StartsWith("SmallTowns.Web.Staff", StringComparison.Ordinal);

    [Fact]
    public void EveryPageOfTheStaffFolder_SaysWhichPermissionOpensIt_AndLivesUnderStaff()
    {
        var pages = Pages.Where(IsOfStaff).ToList();

        pages.Should().NotBeEmpty();
        pages.Where(page => page.GetCustomAttribute<StaffPageAttribute>() is null).Should().BeEmpty();
        pages.SelectMany(page => page.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template)
            .Should().OnlyContain(address => address == "/staff" || address.StartsWith("/staff/", StringComparison.Ordinal));
    }

    [Fact]
    public void EveryOtherPage_IsNoStaffPage_AndStaysOutOfTheCircuit()
    {
        var pages = Pages.Where(page => !IsOfStaff(page)).ToList();

        pages.Where(page => page.GetCustomAttribute<StaffPageAttribute>() is not null).Should().BeEmpty();
        pages.Where(page => page.GetCustomAttribute<ExcludeFromInteractiveRoutingAttribute>() is null).Should().BeEmpty();
    }

    [Fact]
    public void StaffPages_AreNotForTheCacheNorForTheCircuitFreeRouting()
    {
        Pages.Where(IsOfStaff).Should().OnlyContain(page =>
            page.GetCustomAttribute<PublicPageAttribute>() == null && page.GetCustomAttribute<ExcludeFromInteractiveRoutingAttribute>() == null);
    }

    [Fact]
    public void OnlyEndpointsOfStaffPages_HaveCircuits()
    {
        var modesByPage = portal.App.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.Any(IsOfRenderModes))
            .ToLookup(endpoint => endpoint.Metadata.GetMetadata<StaffPageAttribute>() is not null, endpoint => ModesOf(endpoint.Metadata.Last(IsOfRenderModes)));

        modesByPage[true].Should().NotBeEmpty().And.OnlyContain(modes => modes.Length == 1);
        modesByPage[false].Should().NotBeEmpty().And.OnlyContain(modes => modes.Length == 0);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/towns")]
    [InlineData("/en/methodology")]
    [InlineData("/nowhere")]
    public async Task Get_PublicPage_HasNoScriptAndNothingOfACircuit(string address)
    {
        using var client = portal.App.CreatePlainClient();

        var page = await client.GetStringOfAnyStatusAsync(address);

        page.Should().NotContain("Blazor").And.NotContain("blazor.web").And.NotContain("lib/mud").And.NotContain("staff.css");
    }

    // Internal to ASP.NET Core; if it is ever renamed, this test says so.
    private static bool IsOfRenderModes(object metadata) => metadata.GetType().Name == "ConfiguredRenderModesMetadata";

    private static IComponentRenderMode[] ModesOf(object metadata) =>
        (IComponentRenderMode[])metadata.GetType().GetProperty("ConfiguredRenderModes")!.GetValue(metadata)!;
}

internal static class AnyStatus
{
    public static async Task<string> GetStringOfAnyStatusAsync(this HttpClient client, string address) =>
        await (await client.GetAsync(address)).Content.ReadAsStringAsync();
}
