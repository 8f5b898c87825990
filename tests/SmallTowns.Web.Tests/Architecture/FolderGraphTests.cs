using System.Reflection;
using SmallTowns.Data;
using SmallTowns.Domain;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Tests.Architecture;

/// <summary>Who may use whom: docs/adr/0021-who-may-use-whom.md says why. Read from the assemblies, so nothing is overlooked.</summary>
public sealed class FolderGraphTests
{
    private static readonly Assembly Web = typeof(StaffIdentity).Assembly;

    /// <summary>The folders of the program from the ground up: each uses only what stands before it. <c>Program.cs</c> sees all of them.</summary>
    private static readonly (string Folder, string[] MayUse)[] Floors =
    [
        ("Shared", []),
        ("Shell", ["Shared"]),
        ("Datasets", ["Shared"]),
        ("Docx", []),
        ("Mail", ["Shared"]),
        ("Identity", ["Shared", "Mail"]),
        ("Search", ["Shared"]),
        ("Publishing", ["Shared", "Search"]),
        ("Jobs", ["Shared"]),
        ("Links", ["Shared", "Jobs"]),
        ("Consents", ["Shared", "Jobs", "Links"]),
        ("Letters", ["Shared", "Mail", "Jobs", "Consents"]),
        ("Cases", ["Shared", "Mail", "Identity", "Jobs", "Links", "Consents", "Letters"]),
        ("Work", ["Shared", "Docx", "Identity", "Search", "Jobs", "Cases"]),
        ("Cooperation", ["Shared", "Identity", "Jobs", "Work"]),
        ("Review", ["Shared", "Identity", "Search", "Publishing", "Jobs"]),
        ("Notices", ["Shared", "Mail", "Identity", "Jobs", "Work", "Review"]),
        ("Sites", ["Shared", "Datasets"]),
        ("Press", ["Shared", "Links"]),
        // Programmes with their progress stand on pages of readers and of the staff alike.
        ("Programmes", ["Shared"]),
        ("Kinds", ["Shared", "Identity", "Search", "Review", "Sites", "Press", "Programmes"]),
        ("Meetings", ["Shared", "Shell", "Docx", "Identity", "Publishing", "Links", "Review", "Kinds"]),
        ("Campaigns", ["Shared", "Shell", "Datasets", "Mail", "Identity", "Publishing", "Jobs", "Links", "Consents", "Review", "Kinds"]),
        ("Life", ["Shared", "Datasets", "Identity", "Publishing", "Jobs", "Review", "Sites", "Kinds"]),
        ("Monitoring", ["Shared", "Docx", "Identity", "Jobs", "Review", "Kinds", "Meetings", "Life"]),
        ("Account", ["Shared", "Shell", "Mail", "Identity", "Publishing", "Jobs", "Notices"]),
        ("Explore", ["Shared"]),
        ("Finding", ["Shared", "Explore", "Sites"]),
        ("Readers", ["Shared", "Identity", "Jobs", "Links", "Consents", "Letters", "Cases", "Explore", "Sites", "Finding", "Kinds", "Life", "Press"]),
        ("Public", ["Shared", "Shell", "Datasets", "Docx", "Search", "Publishing", "Jobs", "Links", "Cases", "Kinds", "Explore", "Sites", "Finding", "Life", "Readers", "Press", "Programmes"]),
        ("Visits", ["Shared"]),
        ("Api", ["Shared", "Datasets", "Publishing", "Explore", "Sites", "Finding", "Press", "Programmes"]),
        ("Staff", ["Shared", "Shell", "Datasets", "Mail", "Identity", "Search", "Publishing", "Jobs", "Consents", "Cases", "Work", "Cooperation", "Review", "Notices", "Kinds", "Meetings", "Campaigns", "Monitoring", "Sites", "Life", "Readers", "Press", "Programmes"]),
        // A page with a proposal applied is of both faces: it is made by the machine and drawn as readers see it.
        ("Preview", ["Shared", "Shell", "Identity", "Review", "Kinds", "Sites", "Public"]),
        ("Demo", ["Shared", "Review", "Sites", "Life", "Staff"]),
        ("Hosting", ["Shared", "Shell", "Datasets", "Mail", "Identity", "Search", "Publishing", "Jobs", "Links", "Consents", "Review", "Kinds", "Account", "Public", "Api", "Staff"]),
    ];

    [Fact]
    public void Folders_OfTheProgram_UseOnlyWhatTheyMayUse()
    {
        var mayUse = Floors.ToDictionary(floor => floor.Folder, floor => floor.MayUse);

        FolderGraph.Of(Web).Without(GraphExceptions.All).Uses
            .Where(use => use.UserFolder.Length > 0 && use.UserTop != use.UsedTop)
            .Where(use => !mayUse.TryGetValue(use.UserTop, out var allowed) || !allowed.Contains(use.UsedTop))
            .Should().BeEmpty();
    }

    [Fact]
    public void Floors_StandOnlyOnThoseBelow()
    {
        List<string> below = [];
        foreach (var (folder, mayUse) in Floors)
        {
            mayUse.Should().BeSubsetOf(below, "{0} stands on them", folder);
            below.Add(folder);
        }
    }

    [Theory]
    [InlineData(typeof(Entity))]
    [InlineData(typeof(SmallTownsDbContext))]
    [InlineData(typeof(StaffIdentity))]
    public void Folders_BesideEachOther_HaveNoCircles(Type inProject) =>
        FolderGraph.Of(inProject.Assembly).Without(GraphExceptions.All).Circles().Should().BeEmpty();

    /// <summary>An exception that nobody needs any more would let the next one in unseen.</summary>
    [Fact]
    public void Exceptions_AreStillNeeded()
    {
        var uses = FolderGraph.Of(Web).Uses;

        GraphExceptions.All.Where(exception => !uses.Any(exception.Covers)).Should().BeEmpty();
    }

    /// <summary>The reader sees what is written in bodies, components, generic arguments and async methods, or the rest proves nothing.</summary>
    [Theory]
    [InlineData("Shell", "PublicDocument", "Shared", "DisplaySettings")]
    [InlineData("Staff.Towns.Workspace.Figures", "FigureForm", "Staff.Forms", "DraftKeeper`1")]
    [InlineData("Identity", "OpenSessions", "Shared", "DatabaseUnavailable")]
    [InlineData("Staff.Audit", "AuditQueries", "Identity", "RequiresAttribute")]
    public void Uses_OfEveryShape_AreSeen(string userFolder, string user, string usedFolder, string used) =>
        FolderGraph.Of(Web).Uses.Should().Contain(new TypeUse(userFolder, user, usedFolder, used));

    [Fact]
    public void Circles_ThroughTypesFarBelow_AreFound() =>
        new FolderGraph([new("A.X", "One", "B", "Two"), new("B.Y.Z", "Three", "A", "Four")]).Circles()
            .Should().BeEquivalentTo("A → B: A.X.One uses B.Two", "B → A: B.Y.Z.Three uses A.Four");
}
