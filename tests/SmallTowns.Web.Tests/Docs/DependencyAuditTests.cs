using System.Xml.Linq;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Docs;

/// <summary>A library with a known weakness ends the build; nothing may switch that off for one of them or for a project.</summary>
public sealed class DependencyAuditTests
{
    private static readonly string[] Weaknesses = ["NU1901", "NU1902", "NU1903", "NU1904"];

    [Fact]
    public void EveryRestore_AsksForWeaknessesOfAllLibraries()
    {
        var settings = XDocument.Load(Repository.File("Directory.Build.props")).Descendants().Where(element => !element.HasElements).ToDictionary(element => element.Name.LocalName, element => element.Value);

        settings["NuGetAudit"].Should().Be("true");
        settings["NuGetAuditMode"].Should().Be("all");
        settings["NuGetAuditLevel"].Should().Be("low");
        settings["TreatWarningsAsErrors"].Should().Be("true");
    }

    [Fact]
    public void NoProject_TakesAWeaknessAsItIs()
    {
        var files = new[] { "", "src", "tests" }.SelectMany(folder => Files(Repository.File(folder), isWhole: folder.Length > 0)).ToList();

        files.Should().HaveCountGreaterThan(8);
        foreach (var file in files)
        {
            var text = File.ReadAllText(file);
            text.Should().NotContain("NuGetAuditSuppress", "{0}", file);
            foreach (var code in Weaknesses)
                text.Should().NotContain(code, "{0}", file);
        }
    }

    private static IEnumerable<string> Files(string folder, bool isWhole) => new[] { "*.csproj", "*.props", "*.targets" }
        .SelectMany(pattern => Directory.EnumerateFiles(folder, pattern, isWhole ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly))
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
}
