using Microsoft.AspNetCore.Http;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shell;

namespace SmallTowns.Web.Tests.Shell;

public sealed class DisplaySettingsTests
{
    [Fact]
    public void Parse_EveryCombination_ComesBack()
    {
        foreach (var theme in Enum.GetValues<ColourTheme>())
            foreach (var size in Enum.GetValues<TextSize>())
                foreach (var spacing in Enum.GetValues<TextSpacing>())
                    foreach (var images in new[] { true, false })
                    {
                        var settings = new DisplaySettings(theme, size, spacing, images);
                        DisplaySettings.Parse(settings.CacheKey).Should().Be(settings);
                    }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("1.1.1.1")]
    [InlineData("Dark.Large.Wide.OFF")]
    [InlineData("light,dark.large,largest.wide.1")]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("\0\r\nSet-Cookie: a=b")]
    public void Parse_Hostile_GivesACanonicalKey(string? text) => Known.Should().Contain(DisplaySettings.Parse(text).CacheKey);

    [Fact]
    public void Parse_NotACanonicalWord_CountsAsDefault()
    {
        DisplaySettings.Parse("1.Large.nonsense.maybe").Should().Be(DisplaySettings.Default);
        DisplaySettings.Parse("dark.nonsense.wide.off.more").CacheKey.Should().Be("dark.normal.wide.off");
        DisplaySettings.Parse(new string('.', 100_000)).Should().Be(DisplaySettings.Default);
    }

    [Theory]
    [InlineData("/towns?belt=2", "/towns?belt=2")]
    [InlineData("/en/towns", "/en/towns")]
    [InlineData("//evil.example", "/en/")]
    [InlineData("/\\evil.example", "/en/")]
    [InlineData("https://evil.example", "/en/")]
    [InlineData("/\t/evil.example", "/en/")]
    [InlineData("/a\r\nLocation: x", "/en/")]
    [InlineData("towns", "/en/")]
    [InlineData("", "/en/")]
    [InlineData(null, "/en/")]
    public void LocalOrHome_Address_NeverLeavesTheSite(string? address, string expected) =>
        DisplaySettingsEndpoint.LocalOrHome(address, "/en").Should().Be(expected);

    [Theory]
    [InlineData("same-origin", null, false)]
    [InlineData("none", null, false)]
    [InlineData("cross-site", "https://towns.example", true)]
    [InlineData("same-site", null, true)]
    [InlineData(null, "https://towns.example", false)]
    [InlineData(null, "https://evil.example", true)]
    [InlineData(null, "null", true)]
    [InlineData(null, null, false)]
    public void IsCrossSite_Headers_Decide(string? fetchSite, string? origin, bool expected)
    {
        var request = new DefaultHttpContext().Request;
        request.Host = new HostString("towns.example");
        if (fetchSite is not null)
            request.Headers["Sec-Fetch-Site"] = fetchSite;
        if (origin is not null)
            request.Headers.Origin = origin;
        DisplaySettingsEndpoint.IsCrossSite(request).Should().Be(expected);
    }

    private static readonly HashSet<string> Known =
    [
        .. from theme in Enum.GetValues<ColourTheme>()
           from size in Enum.GetValues<TextSize>()
           from spacing in Enum.GetValues<TextSpacing>()
           from images in new[] { true, false }
           select new DisplaySettings(theme, size, spacing, images).CacheKey,
    ];
}
