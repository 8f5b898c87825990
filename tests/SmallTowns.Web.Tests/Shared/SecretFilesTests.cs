using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Shared;

/// <summary>Settings that lie as files, as secrets of containers and agents of vaults leave them: on a portal that runs.</summary>
public sealed class SecretFilesTests
{
    [Fact]
    public async Task Start_ASettingInAFile_TakesThePlaceOfTheEnvironment()
    {
        using var directory = new TestDirectory();
        Directory.CreateDirectory(directory.File("secrets"));
        await File.WriteAllTextAsync(directory.File("secrets/ConnectionStrings__SmallTowns"), $"Data Source={directory.File("from-file.db")}\n");

        await using var app = await ProcessApp.StartAsync(directory, new Dictionary<string, string>
        {
            ["Hosting:SecretsDirectory"] = directory.File("secrets"),
            ["ConnectionStrings:SmallTowns"] = $"Data Source={directory.File("from-environment.db")}",
        });

        File.Exists(directory.File("from-file.db")).Should().BeTrue();
        File.Exists(directory.File("from-environment.db")).Should().BeFalse();
    }

    [Fact]
    public async Task Start_AMisspeltSettingInAFile_SaysItsNameAndNotItsContent()
    {
        using var directory = new TestDirectory();
        Directory.CreateDirectory(directory.File("secrets"));
        await File.WriteAllTextAsync(directory.File("secrets/Mail__Pasword"), "not-for-the-log");

        await using var app = ProcessApp.Launch(directory, new Dictionary<string, string> { ["Hosting:SecretsDirectory"] = directory.File("secrets") });

        (await app.WaitForExitAsync()).Should().Be(1);
        app.Errors.Should().Contain("Pasword").And.NotContain("not-for-the-log");
    }
}
