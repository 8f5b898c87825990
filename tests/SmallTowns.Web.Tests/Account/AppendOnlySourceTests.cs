using System.Text.RegularExpressions;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Account;

/// <summary>The databases refuse to change the log; here it is shown that no code of ours even tries.</summary>
public sealed partial class AppendOnlySourceTests
{
    private static readonly string[] Logs = ["AuditEntries", "ChangeRecords", "ConsentVersions", "ErasureActs"];

    [Fact]
    public void Sources_OfTheProgram_OnlyAddToTheLogs()
    {
        var sources = Directory.GetFiles(Repository.File("src"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Repository.File("src"), "*.razor", SearchOption.AllDirectories))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(path => (path, text: File.ReadAllText(path)))
            .Where(source => Logs.Any(log => source.text.Contains(log, StringComparison.Ordinal)))
            .ToList();

        sources.Should().NotBeEmpty();
        sources.Where(source => Changing().IsMatch(source.text)).Select(source => source.path).Should().BeEmpty();
    }

    [Theory]
    [InlineData("db.AuditEntries.Where(e => e.Id == 1)\n    .ExecuteDeleteAsync()")]
    [InlineData("db.AuditEntries.RemoveRange(old)")]
    [InlineData("db.ChangeRecords.Update(record)")]
    public void Search_ForChanges_FindsThem(string code) => Changing().IsMatch(code).Should().BeTrue();

    // From the name of a log to the end of the statement.
    [GeneratedRegex(@"(AuditEntries|ChangeRecords|ConsentVersions|ErasureActs)[^;]*?\.(Remove|RemoveRange|Update|UpdateRange|ExecuteDelete\w*|ExecuteUpdate\w*)\(")]
    private static partial Regex Changing();
}
