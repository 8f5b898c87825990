using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Staff.Help;
using SmallTowns.Web.Staff.Shell;
using SmallTowns.Web.Staff.Towns.Workspace;

namespace SmallTowns.Web.Tests.Staff.Help;

/// <summary>The link «Помощь» of every screen, read from the pages themselves: a screen that is added later has to be told of too.</summary>
public sealed partial class HelpPlacesTests
{
    private static readonly string[] Screens =
    [
        .. typeof(StaffPageAttribute).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<StaffPageAttribute>() is not null)
            .SelectMany(type => type.GetCustomAttributes<RouteAttribute>())
            .Select(route => Parameter().Replace(route.Template, "some"))
            .Where(path => path is not "/staff/not-found" && !path.StartsWith("/staff/help", StringComparison.Ordinal)),
        .. WorkspaceTab.All.Select(tab => $"/staff/towns/abinsk/{tab.Address}"),
    ];

    [Fact]
    public void EveryScreen_LeadsToItsPageOfTheHandbook()
    {
        using var handbook = new Handbook();
        var ids = handbook.Pages.ToDictionary(page => page.Address, page => new HtmlParser().ParseDocument(page.Html).QuerySelectorAll("[id]").Select(element => element.Id!).ToHashSet());

        Screens.Should().HaveCountGreaterThan(100);
        foreach (var screen in Screens)
        {
            var help = HelpPlaces.Of(screen);
            help.Should().NotBeNull("{0} is a screen", screen);
            var parts = help!.Split('#', 2);
            ids.Should().ContainKey(parts[0], "{0} is told of there", screen);
            if (parts is [_, var place])
                ids[parts[0]].Should().Contain(place, "{0} is told of there", screen);
        }
    }

    [Theory]
    [InlineData("/staff", "/staff/help/home")]
    [InlineData("/staff/towns", "/staff/help/home")]
    [InlineData("/staff/towns/abinsk", "/staff/help/text")]
    [InlineData("/staff/towns/abinsk/figures", "/staff/help/figure")]
    [InlineData("/staff/towns/place/abinsk", "/staff/help/region#добавить-город")]
    [InlineData("/staff/review/batch/7", "/staff/help/review")]
    [InlineData("/staff/association/assignments/new", "/staff/help/work")]
    [InlineData("/staff/association/bodies/economic", "/staff/help/association")]
    public void AScreen_IsToldOfByTheLongestBeginning(string path, string help) => HelpPlaces.Of(path).Should().Be(help);

    [Theory]
    [InlineData("/staff/help/people")]
    [InlineData("/staff/not-found")]
    [InlineData("/towns")]
    public void WhatIsNoScreen_HasNoHelp(string path) => HelpPlaces.Of(path).Should().BeNull();

    [GeneratedRegex("\\{[^}]+\\}")]
    private static partial Regex Parameter();
}
