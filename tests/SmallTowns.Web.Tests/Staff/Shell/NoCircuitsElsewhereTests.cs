using SmallTowns.TestSupport;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Staff.Shell;

/// <summary>No circuits outside the back office: neither the render mode nor the script.</summary>
public sealed class NoCircuitsElsewhereTests(PortalFixture portal)
{
    [Fact]
    public void Sources_AskForARenderModeInTheStaffFolderOnly() =>
        Directory.EnumerateFiles(Repository.File("src/SmallTowns.Web"), "*.razor", SearchOption.AllDirectories)
            .Where(path => File.ReadAllText(path).Contains("rendermode", StringComparison.OrdinalIgnoreCase))
            .Select(path => Path.GetRelativePath(Repository.File("src/SmallTowns.Web"), path))
            .Should().NotBeEmpty().And.OnlyContain(path => path.StartsWith("Staff" + Path.DirectorySeparatorChar));

    [Theory]
    [InlineData("/")]
    [InlineData("/en/")]
    [InlineData("/towns/abinsk")]
    [InlineData("/settlement")]
    [InlineData("/account/login")]
    [InlineData("/account/forgotten")]
    [InlineData("/nowhere")]
    public async Task OtherPages_HaveNoScriptOfCircuits(string address)
    {
        var html = await (await portal.App.CreatePlainClient().GetAsync(address, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        html.Should().Contain("<html").And.NotContain("blazor", "{0} needs no connection", address).And.NotContain("Blazor");
    }
}
