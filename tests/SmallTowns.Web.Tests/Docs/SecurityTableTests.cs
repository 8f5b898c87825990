using System.Text.RegularExpressions;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Docs;

/// <summary>The table of docs/security.md is whole, its words are counted right, and every test that it names is there.</summary>
public sealed partial class SecurityTableTests
{
    /// <summary>How many requirements of level 1 and 2 each chapter of ASVS 5.0.0 has.</summary>
    private static readonly int[] RowsOfChapters = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];

    private static readonly string[] Verdicts = ["met", "partly", "not met", "not applicable"];

    [Fact]
    public async Task Rows_AreThoseOfTheStandard_EachOnce()
    {
        var rows = await RowsAsync();

        rows.Select(row => row.Number).Should().OnlyHaveUniqueItems();
        Enumerable.Range(1, RowsOfChapters.Length).Select(chapter => rows.Count(row => row.Number.StartsWith($"{chapter}.", StringComparison.Ordinal))).Should().Equal(RowsOfChapters);
        rows.Should().OnlyContain(row => (row.Level == "1" || row.Level == "2") && row.Asked.Length > 2 && row.Reason.Length > 2);
        rows.Should().OnlyContain(row => Verdicts.Contains(row.Verdict));
    }

    [Fact]
    public async Task Counts_AreThoseOfTheTable()
    {
        var (rows, text) = (await RowsAsync(), await TextAsync());

        text.Should().Contain($"{rows.Count} rows: {Of("met")} met, {Of("partly")} partly, {Of("not met")} not met, {Of("not applicable")} not applicable.");

        int Of(string verdict) => rows.Count(row => row.Verdict == verdict);
    }

    [Fact]
    public async Task Tests_ThatAreNamed_AreThere()
    {
        var there = Directory.GetFiles(Repository.File("tests"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(path => Declared().Matches(File.ReadAllText(path)).Select(found => found.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal);

        var named = (await RowsAsync()).SelectMany(row => Named().Matches(row.Reason).Select(found => found.Groups[1].Value)).Distinct().ToList();

        named.Should().HaveCountGreaterThan(60);
        named.Should().OnlyContain(name => there.Contains(name));
    }

    /// <summary>What is only partly or not met, and what does not apply, says why.</summary>
    [Fact]
    public async Task Rows_ThatAreNotMet_HaveAReason() =>
        (await RowsAsync()).Where(row => row.Verdict != "met").Should().OnlyContain(row => Named().Replace(row.Reason, "").Trim(' ', ',', '.').Length > 2);

    private static Task<string> TextAsync() => File.ReadAllTextAsync(Repository.File("docs/security.md"), TestContext.Current.CancellationToken);

    private static async Task<List<Row>> RowsAsync() =>
        [.. Rows().Matches(await TextAsync()).Select(row => new Row(row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value, row.Groups[4].Value, row.Groups[5].Value))];

    [GeneratedRegex(@"^\| (\d+\.\d+\.\d+) \| (\d) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex(@"`(\w+Tests)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"\bclass (\w+Tests)\b")]
    private static partial Regex Declared();

    private sealed record Row(string Number, string Level, string Asked, string Verdict, string Reason);
}
