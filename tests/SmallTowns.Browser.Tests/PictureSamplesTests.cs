using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SmallTowns.Browser.Tests.Checks;
using SmallTowns.TestSupport.Pictures;
using SmallTowns.Web.Shared.Components;

namespace SmallTowns.Browser.Tests;

/// <summary>Pictures of real towns and made-up extremes, all on one page: what the shipped data do not show must be legible too.</summary>
public sealed class PictureSamplesTests(PortalInBrowser portal)
{
    [Theory]
    [InlineData("/", "ru")]
    [InlineData("/en/", "en")]
    public async Task Samples_OnAPhoneAndADesk_AreSoundAndLegible(string page, string culture)
    {
        await using var visitor = await portal.VisitAsync(new Reader(Reader.Phone));
        await visitor.GoAsync(page);
        await visitor.Page.EvaluateAsync("html => { document.querySelector('main').innerHTML = html; }", await DrawAllAsync(culture));

        List<string> faults = [];
        foreach (var look in new[] { new Look(Reader.Phone), new Look(Reader.Desk), new Look(768) })
        {
            await visitor.WearAsync(look);
            faults.AddRange([.. await visitor.FaultsAsync(), .. (await Drawings.FaultsAsync(visitor)).Select(fault => $"{look} {fault}")]);
        }

        if (culture == "ru")
            faults.AddRange(await visitor.AxeViolationsAsync());
        faults.Should().BeEmpty();
    }

    private static async Task<string> DrawAllAsync(string culture)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        await using var services = new ServiceCollection().BuildServiceProvider();
        List<string> figures = [];
        // Where dots lie thick a name cannot but stand on some.
        foreach (var sample in PictureSamples.All.Where(sample => !sample.IsDense))
            figures.Add($"<figure class=\"chart full\"><figcaption><span class=\"chart-title\">{sample.Name}</span></figcaption>{await DrawnMarkup.OfAsync(sample.Content, services, NullLoggerFactory.Instance)}</figure>");
        return $"<div class=\"wrap\"><h1>Samples</h1>{string.Concat(figures)}</div>";
    }
}
