using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Architecture;

/// <summary>What is being written is hidden by the model itself. A query that looks past that shows it to somebody.</summary>
public sealed class HiddenRowsTests
{
    [Fact]
    public void RowsThatAreBeingWritten_AreAskedForInOnePlace() => FilesWith("src", "IgnoreQueryFilters").Should().Equal("UnsentRows.cs");

    /// <summary>Figures have no filter: whoever asks for proposed ones says how those of a file that is being written stay out.</summary>
    [Fact]
    public void ProposedFigures_AreAskedForAsFarAsTheyWereSentIn() =>
        FilesWith("src/SmallTowns.Web", "FigureState.Submitted").Concat(FilesWith("src/SmallTowns.Data", "FigureState.Submitted"))
            .Should().BeEquivalentTo(["Applicability.cs", "FigurePublication.cs", "UnsentRows.cs"], "the second asks for those of its own batch alone");

    private static IEnumerable<string> FilesWith(string folder, string words) =>
        Directory.EnumerateFiles(Repository.File(folder), "*.*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".cs" or ".razor" && !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(path => File.ReadAllText(path).Contains(words, StringComparison.Ordinal))
            .Select(path => Path.GetFileName(path));
}
