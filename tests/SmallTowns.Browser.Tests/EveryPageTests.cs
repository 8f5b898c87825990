using Microsoft.Playwright;
using SmallTowns.Browser.Tests.Checks;

namespace SmallTowns.Browser.Tests;

/// <summary>What holds for every public page. Each is loaded once and looked at in many ways: loading it is what takes the time.</summary>
public sealed class EveryPageTests(PortalInBrowser portal)
{
    private static readonly Look Phone = new(Reader.Phone);
    private static readonly Look Desk = new(Reader.Desk);
    private static readonly Look LargestOnThePhone = Look.Largest(Reader.Phone);
    private static readonly Look TwiceTheTextSize = new(Reader.Desk / 2, TextPercent: 200);

    /// <summary>Other colours change nothing that is not a colour.</summary>
    private static readonly Look[] OtherColours =
    [
        new(Reader.Phone, ColorScheme.Dark), new(Reader.Desk, ColorScheme.Dark),
        Look.Largest(Reader.Phone, "white"), Look.Largest(Reader.Phone, "black"), Look.Largest(Reader.Phone, "blue"),
    ];

    private static readonly Look[] OtherSizes =
    [
        new(320), new(480), new(768), new(1024),
        new(320, Display: "auto.large.wide.on"), new(600, Display: "auto.large.normal.on"), new(1024, Display: "auto.normal.widest.on"),
        Look.Largest(320), Look.Largest(480), Look.Largest(600), Look.Largest(768), Look.Largest(1024), Look.Largest(Reader.Desk),
    ];

    [Fact]
    public async Task PageOfEachKind_InEveryLook_IsSoundAndAccessible()
    {
        var pages = await SitePages.KindsAsync(portal);
        var faults = await portal.WalkAsync(new Reader(Reader.Phone), pages, async visitor =>
        [
            .. await InAsync(visitor, [Phone, Desk], Sound, Accessible, Drawings.FaultsAsync),
            .. await InAsync(visitor, [LargestOnThePhone], Sound, Accessible, Numbers.FaultsAsync),
            .. await InAsync(visitor, OtherColours, visitor => visitor.ColourViolationsAsync()),
            .. await InAsync(visitor, OtherSizes, Sound, Numbers.FaultsAsync),
            .. await InAsync(visitor, [TwiceTheTextSize], Sound),
            .. await InAsync(visitor, [Look.Paper], Paper.FaultsAsync),
        ]);
        faults.Should().BeEmpty();
    }

    /// <summary>Profiles are built alike, and pages in English like those in Russian, whose words are the longer: axe, which is slow, reads them once.</summary>
    [Fact]
    public async Task FurtherPage_OnAPhoneAndADesk_IsSoundAndAccessible()
    {
        var pages = (await SitePages.AllAsync(portal)).Except(await SitePages.KindsAsync(portal));
        var faults = await portal.WalkAsync(new Reader(Reader.Phone), pages, async visitor =>
        [
            .. await InAsync(visitor, [Phone], Sound, Accessible, Drawings.FaultsAsync),
            .. await InAsync(visitor, [Desk], Sound, Drawings.FaultsAsync),
            .. await InAsync(visitor, [LargestOnThePhone, TwiceTheTextSize], Sound),
            .. await InAsync(visitor, [Look.Paper], Paper.FaultsAsync),
        ]);
        faults.Should().BeEmpty();
    }

    private static Task<IReadOnlyList<string>> Sound(Visitor visitor) => visitor.FaultsAsync();

    private static Task<IReadOnlyList<string>> Accessible(Visitor visitor) => visitor.AxeViolationsAsync();

    private static async Task<IReadOnlyList<string>> InAsync(Visitor visitor, Look[] looks, params Func<Visitor, Task<IReadOnlyList<string>>>[] checks)
    {
        List<string> faults = [];
        foreach (var look in looks)
        {
            await visitor.WearAsync(look);
            foreach (var check in checks)
                faults.AddRange((await check(visitor)).Select(fault => $"{look} {fault}"));
        }

        return faults;
    }
}
