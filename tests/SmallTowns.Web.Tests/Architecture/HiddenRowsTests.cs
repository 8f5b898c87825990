using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Architecture;

/// <summary>What is being written is hidden by the model itself. A query that looks past that shows it to somebody.</summary>
public sealed class HiddenRowsTests
{
    [Fact]
    public void RowsThatAreBeingWritten_AreAskedForInOnePlace() =>
        Directory.EnumerateFiles(Repository.File("src"), "*.*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".cs" or ".razor" && !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(path => File.ReadAllText(path).Contains("IgnoreQueryFilters", StringComparison.Ordinal))
            .Select(Path.GetFileName)
            .Should().Equal("UnsentRows.cs");
}
