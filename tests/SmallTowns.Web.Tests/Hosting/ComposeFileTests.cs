using System.Reflection;
using SmallTowns.Data;
using SmallTowns.TestSupport;
using SmallTowns.Web.Hosting;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Mail;
using YamlDotNet.RepresentationModel;

namespace SmallTowns.Web.Tests.Hosting;

/// <summary>A misspelt setting in docker-compose.yml would do nothing, and nobody would see it.</summary>
public sealed class ComposeFileTests
{
    private static readonly string[] ReadByTheFramework = ["ASPNETCORE_ENVIRONMENT", "ASPNETCORE_URLS", "AllowedHosts"];

    private static readonly Dictionary<string, Type> Sections = new()
    {
        [HostingSettings.Section] = typeof(HostingSettings),
        [LogSettings.Section] = typeof(LogSettings),
        ["Database"] = typeof(DatabaseSettings),
        [AccountSettings.Section] = typeof(AccountSettings),
        [MailSettings.Section] = typeof(MailSettings),
    };

    [Fact]
    public void Web_EverySettingItGets_IsOneThatThePortalReads()
    {
        var given = EnvironmentOf("web").Keys;

        given.Should().Contain("Database__Provider").And.Contain("ConnectionStrings__SmallTowns");
        given.Should().OnlyContain(name => IsRead(name));
    }

    [Theory]
    [InlineData("Database__Provder")]
    [InlineData("Databse__Provider")]
    [InlineData("ConnectionStrings__Default")]
    [InlineData("Hosting__KnownNetwork__0")]
    [InlineData("Hosting__KnownNetworks")]
    [InlineData("Hosting__RequireHttps__0")]
    [InlineData("ASPNETCORE_PORT")]
    public void IsRead_MisspeltSetting_IsFalse(string name) => IsRead(name).Should().BeFalse();

    [Fact]
    public void Secrets_HaveNoDefault()
    {
        EnvironmentOf("web")["ConnectionStrings__SmallTowns"].Should().Contain("Password=${POSTGRES_PASSWORD:?");
        EnvironmentOf("database")["POSTGRES_PASSWORD"].Should().StartWith("${POSTGRES_PASSWORD:?");
        File.ReadLines(Repository.File(".env.example")).Should().Contain("POSTGRES_PASSWORD=");
    }

    [Fact]
    public void Variables_OfTheFile_AreAllInTheExample()
    {
        var used = System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(Repository.File("docker-compose.yml")), @"\$\{(\w+)")
            .Select(match => match.Groups[1].Value).Distinct();
        var explained = File.ReadLines(Repository.File(".env.example")).Where(line => line.Contains('=', StringComparison.Ordinal)).Select(line => line.Split('=')[0]);

        explained.Should().Contain(used);
    }

    [Fact]
    public void Image_CopiesEveryFileThatTheProjectsNeedBeforeTheyAreRestored()
    {
        var copiedFirst = File.ReadLines(Repository.File("Dockerfile"))
            .TakeWhile(line => !line.Contains("dotnet restore", StringComparison.Ordinal))
            .Where(line => line.StartsWith("COPY ", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ').Skip(1).SkipLast(1))
            .ToHashSet();

        foreach (var project in copiedFirst.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)))
        {
            var imports = System.Xml.Linq.XDocument.Load(Repository.File(project)).Descendants("Import")
                .Select(import => $"{Path.GetDirectoryName(project)!.Replace('\\', '/')}/{import.Attribute("Project")!.Value}");
            imports.Except(copiedFirst).Should().BeEmpty($"{project} imports them");
        }
    }

    private static bool IsRead(string environmentName)
    {
        if (ReadByTheFramework.Contains(environmentName))
            return true;
        var path = environmentName.Split("__");
        return path switch
        {
            ["ConnectionStrings", "SmallTowns"] => true,
            ["Serilog", "MinimumLevel", "Default"] or ["Serilog", "MinimumLevel", "Override", _] => true,
            [var section, var name] => PropertyOf(section, name) is { PropertyType.IsArray: false },
            [var section, var name, var index] => PropertyOf(section, name) is { PropertyType.IsArray: true } && int.TryParse(index, out _),
            _ => false,
        };
    }

    private static PropertyInfo? PropertyOf(string section, string name) =>
        Sections.TryGetValue(section, out var settings) ? settings.GetProperty(name, BindingFlags.Public | BindingFlags.Instance) : null;

    private static Dictionary<string, string> EnvironmentOf(string service)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Repository.File("docker-compose.yml"))));
        var environment = (YamlMappingNode)yaml.Documents[0].RootNode["services"][service]["environment"];
        return environment.ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => ((YamlScalarNode)pair.Value).Value!);
    }
}
