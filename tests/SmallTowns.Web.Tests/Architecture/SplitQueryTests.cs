using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Architecture;

/// <summary>
/// A query that is split into several sees what others write between them, unless it reads a snapshot: a row without its children, or
/// none of a row that has just changed. Whoever splits one reads a snapshot, or says here why it does no harm.
/// </summary>
public sealed class SplitQueryTests
{
    private static readonly Dictionary<string, string> Harmless = new(StringComparer.Ordinal)
    {
        ["Staff/Users/StaffUsers.cs"] = "whoever changes people waits for a turn first",
        ["Staff/Cases/CaseEditing.cs"] = "finds one case by its number, and what has changed meanwhile is refused by its version",
        ["Kinds/TownSections/TownSearch.cs"] = "runs in the transaction that publishes, under its lock",
    };

    [Fact]
    public void SplitQuery_ReadsASnapshot()
    {
        var root = Path.Combine(Repository.Root, "src");
        var splitting = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(path => (Name: Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/'), Text: File.ReadAllText(path)))
            .Where(file => file.Text.Contains(".AsSplitQuery()", StringComparison.Ordinal))
            .ToList();

        splitting.Should().NotBeEmpty();
        splitting.Where(file => !file.Text.Contains(".BeginSnapshotAsync(", StringComparison.Ordinal))
            .Select(file => file.Name.Replace("SmallTowns.Web/", "", StringComparison.Ordinal)).Should().BeEquivalentTo(Harmless.Keys);
    }
}
