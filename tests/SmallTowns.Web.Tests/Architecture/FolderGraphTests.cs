using System.Reflection;
using SmallTowns.Data;
using SmallTowns.Domain;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Tests.Architecture;

/// <summary>Who may use whom: docs/adr/0016-who-may-use-whom.md says why. Read from the assemblies, so nothing is overlooked.</summary>
public sealed class FolderGraphTests
{
    private static readonly Assembly Web = typeof(StaffIdentity).Assembly;

    /// <summary>The folders of the program from the ground up, and what each may use. <c>Program.cs</c> sees all of them.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Shared"] = [],
        ["Shell"] = ["Shared"],
        ["Mail"] = ["Shared"],
        ["Identity"] = ["Shared", "Mail"],
        ["Kinds"] = ["Shared", "Identity", "Review"],
        ["Review"] = ["Shared", "Identity"],
        ["Account"] = ["Shared", "Shell", "Mail", "Identity"],
        ["Public"] = ["Shared", "Shell", "Kinds"],
        ["Api"] = ["Shared"],
        ["Staff"] = ["Shared", "Shell", "Mail", "Identity", "Review", "Kinds"],
        ["Hosting"] = ["Shared", "Shell", "Mail", "Identity", "Review", "Kinds", "Account", "Public", "Api", "Staff"],
    };

    [Fact]
    public void Folders_OfTheProgram_UseOnlyWhatTheyMayUse() =>
        FolderGraph.Of(Web).Uses
            .Where(use => use.UserFolder.Length > 0 && use.UserTop != use.UsedTop)
            .Where(use => !MayUse.TryGetValue(use.UserTop, out var allowed) || !allowed.Contains(use.UsedTop))
            .Where(use => !GraphExceptions.Arrows.Any(exception => exception.Covers(use)))
            .Should().BeEmpty();

    [Fact]
    public void Arrows_BetweenFolders_LeadNeverBack() =>
        MayUse.SelectMany(arrow => arrow.Value.Select(used => (arrow.Key, used)))
            .Where(arrow => MayUse[arrow.used].Contains(arrow.Key)).Should().BeEmpty();

    [Theory]
    [InlineData(typeof(Entity))]
    [InlineData(typeof(SmallTownsDbContext))]
    [InlineData(typeof(StaffIdentity))]
    public void Folders_OfAProject_HaveNoCircles(Type inProject)
    {
        var graph = FolderGraph.Of(inProject.Assembly);

        graph.Without(graph.Uses.Where(use => GraphExceptions.All.Any(exception => exception.Covers(use)))).Circles().Should().BeEmpty();
    }

    /// <summary>An exception that nobody needs any more would let the next one in unseen.</summary>
    [Fact]
    public void Exceptions_AreStillNeeded()
    {
        var uses = new[] { typeof(Entity), typeof(SmallTownsDbContext), typeof(StaffIdentity) }
            .SelectMany(project => FolderGraph.Of(project.Assembly).Uses).ToList();

        GraphExceptions.All.Where(exception => !uses.Any(exception.Covers)).Should().BeEmpty();
    }
}
