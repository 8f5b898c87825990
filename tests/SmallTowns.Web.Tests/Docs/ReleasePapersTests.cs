using System.Text.Json;
using System.Text.RegularExpressions;
using SmallTowns.TestSupport;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Docs;

/// <summary>What goes with a release says what is in it.</summary>
public sealed partial class ReleasePapersTests(PortalFixture portal)
{
    [Fact]
    public async Task Notices_NameEveryPackageThatIsShipped()
    {
        var notices = await ReadAsync("THIRD-PARTY-NOTICES.md");
        var shipped = await ShippedAsync();

        shipped.Should().HaveCountGreaterThan(30).And.Contain(("MudBlazor", "9.12.0"));
        shipped.Where(package => !notices.Contains($"| {package.Id} | {package.Version} |", StringComparison.Ordinal))
            .Should().BeEmpty("scripts/third-party-notices has to be run");
        var named = PackageRow().Matches(notices).Select(row => (row.Groups[1].Value, row.Groups[2].Value));
        named.Except(shipped).Should().OnlyContain(package => package.Item1 == "Microsoft.AspNetCore.App.Internal.Assets", "the rest is not shipped any more: run scripts/third-party-notices");
    }

    /// <summary>Every file that is served and is not our own is in the notices by its name.</summary>
    [Fact]
    public async Task Notices_NameEveryFontScriptAndStyleOfOthers()
    {
        var notices = await ReadAsync("THIRD-PARTY-NOTICES.md");
        var others = Directory.GetFiles(Repository.File("src/SmallTowns.Web/wwwroot/lib"), "*", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Repository.File("src/SmallTowns.Web"), "*.woff2", SearchOption.AllDirectories))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Select(path => Path.GetFileName(path)!).ToList();

        others.Should().NotBeEmpty().And.OnlyContain(file => notices.Contains($"`{file}`", StringComparison.Ordinal));
        Directory.GetFiles(Repository.File("src/SmallTowns.Web/Shared/Pictures/Fonts"), "*.ttf").Should().OnlyContain(font => Path.GetFileName(font).StartsWith("OpenSans-", StringComparison.Ordinal));
        notices.Should().Contain("Open Sans");
        Directory.GetFiles(Repository.File("src/SmallTowns.Web/wwwroot"), "*.js", SearchOption.AllDirectories).Select(path => Path.GetFileName(path))
            .Should().BeEquivalentTo("desk.js", "passkeys.js", "search.js", "MudBlazor.min.js");
    }

    [Fact]
    public async Task Licence_IsTheWholeApacheLicense()
    {
        var licence = await ReadAsync("LICENSE");

        licence.Should().Contain("Apache License").And.Contain("Version 2.0, January 2004").And.Contain("9. Accepting Warranty").And.Contain("END OF TERMS AND CONDITIONS");
        foreach (var goesWith in new[] { "Dockerfile", ".dockerignore", "src/SmallTowns.Web/SmallTowns.Web.csproj" })
            (await ReadAsync(goesWith)).Should().Contain("LICENSE").And.Contain("THIRD-PARTY-NOTICES.md", goesWith);
    }

    [Fact]
    public async Task Changelog_BeginsWithTheVersionOfTheProgram_AfterWhatIsNotReleased() =>
        VersionHeading().Matches(await ReadAsync("CHANGELOG.md")).Select(heading => heading.Groups[1].Value).First(version => version != "Unreleased").Should().Be(PortalVersion.Text);

    [Fact]
    public async Task Version_StandsInTheFooter_WithoutWhatTheBuildAdds()
    {
        PortalVersion.Text.Should().MatchRegex(@"^\d+\.\d+\.\d+(-[a-z0-9.]+)?$");
        PortalVersion.Of("0.1.0+417c9cf.src/SmallTowns").Should().Be("0.1.0");
        PortalVersion.Of("0.2.0-rc.1").Should().Be("0.2.0-rc.1");
        var client = portal.App.CreatePlainClient();

        (await client.GetPageAsync("/")).QuerySelector(".site-footer .version")!.Words().Should().Be($"Версия портала {PortalVersion.Text}");
        (await client.GetPageAsync("/en/towns")).QuerySelector(".site-footer .version")!.Words().Should().Be($"Portal version {PortalVersion.Text}");
    }

    /// <summary>Whoever runs a portal is known to that portal alone.</summary>
    [Fact]
    public async Task SecurityPolicy_InventsNoAddress() => (await ReadAsync("SECURITY.md")).Should().Contain("/contacts").And.NotContain("@").And.NotContain("mailto:");

    private static Task<string> ReadAsync(string file) => File.ReadAllTextAsync(Repository.File(file), TestContext.Current.CancellationToken);

    /// <summary>What the build found to be needed at run time.</summary>
    private static async Task<List<(string Id, string Version)>> ShippedAsync()
    {
        using var assets = JsonDocument.Parse(await ReadAsync("src/SmallTowns.Web/obj/project.assets.json"));
        return [.. assets.RootElement.GetProperty("targets").EnumerateObject().First().Value.EnumerateObject()
            .Where(entry => entry.Value.GetProperty("type").GetString() == "package" && IsNeededToRun(entry.Value))
            .Select(entry => (entry.Name.Split('/')[0], entry.Name.Split('/')[1]))];
    }

    private static bool IsNeededToRun(JsonElement package) => new[] { "runtime", "runtimeTargets", "native" }.Any(kind =>
        package.TryGetProperty(kind, out var files) && files.EnumerateObject().Any(file => !file.Name.EndsWith("_._", StringComparison.Ordinal)));

    [GeneratedRegex(@"^\| ([A-Za-z][\w.]+) \| (\d[\w.-]*) \|", RegexOptions.Multiline)]
    private static partial Regex PackageRow();

    [GeneratedRegex(@"^## (\S+)", RegexOptions.Multiline)]
    private static partial Regex VersionHeading();
}
