using Microsoft.Data.Sqlite;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Hosting;

public sealed class BackupCommandTests
{
    [Fact]
    public async Task CheckBackup_OfARunningPortalsFile_CountsAndLeavesBothAlone()
    {
        using var directory = new TestDirectory();
        await using var app = await ProcessApp.StartAsync(directory);
        var backup = directory.File("backup.db");
        await using (var connection = new SqliteConnection($"Data Source={directory.File("App_Data/smalltowns.db")};Pooling=false"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $backup";
            command.Parameters.AddWithValue("$backup", backup);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var before = await File.ReadAllBytesAsync(backup, TestContext.Current.CancellationToken);
        var (exitCode, output, errors) = await ProcessApp.RunAsync(directory, new Dictionary<string, string>(), "--check-backup", backup);

        exitCode.Should().Be(0, errors);
        output.Should().MatchRegex(@"towns +26\n").And.MatchRegex(@"people +3147893\n").And.MatchRegex(@"accounts +0\n");
        (await File.ReadAllBytesAsync(backup, TestContext.Current.CancellationToken)).Should().Equal(before);
        Directory.GetFiles(directory.Path, "backup.db*").Should().ContainSingle();
    }

    [Theory]
    [InlineData("--check-backup", "nowhere.db")]
    [InlineData("--check-backup")]
    public async Task CheckBackup_WithoutABackup_EndsWithOneSentence(params string[] arguments)
    {
        using var directory = new TestDirectory();

        var (exitCode, output, errors) = await ProcessApp.RunAsync(directory, new Dictionary<string, string>(), arguments);

        exitCode.Should().Be(1);
        output.Should().BeEmpty();
        errors.Trim().Should().NotBeEmpty().And.NotContain("\n");
    }
}
