using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using SmallTowns.Data;
using SmallTowns.TestSupport;
using SmallTowns.Web.Hosting;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Mail;
using SmallTowns.Web.Shared;
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

    [Theory]
    [InlineData("AllowedHosts", "PORTAL_HOSTS")]
    [InlineData("Accounts__PublicAddress", "PORTAL_PUBLIC_ADDRESS")]
    public void Setting_WithoutWhichThePortalIsOpenToOthers_HasNoDefault(string setting, string variable)
    {
        EnvironmentOf("web")[setting].Should().StartWith($"${{{variable}:?");
        File.ReadLines(Repository.File(".env.example")).Should().Contain($"{variable}=");
    }

    [Theory]
    [InlineData("web")]
    [InlineData("database")]
    public void Service_Bounds_WhatItMayTakeOfTheMachine(string service)
    {
        foreach (var bound in new[] { "mem_limit", "pids_limit", "cpus" })
            TextOf(service, bound).Should().NotBeEmpty();
        var logs = Node(service, "logging")["options"];
        logs["max-size"].ToString().Should().NotBeEmpty();
        int.Parse(logs["max-file"].ToString(), CultureInfo.InvariantCulture).Should().BePositive();
        ((YamlSequenceNode)Node(service, "tmpfs")).Should().OnlyContain(mount => mount.ToString().Contains(":size="));
    }

    [Theory]
    [InlineData("web")]
    [InlineData("database")]
    public void Service_HasNoRightItDoesNotNeed(string service)
    {
        TextOf(service, "read_only").Should().Be("true");
        TextOf(service, "user").Should().NotBeEmpty().And.NotBe("root");
        ((YamlSequenceNode)Node(service, "cap_drop")).Select(right => right.ToString()).Should().Equal("ALL");
        ((YamlSequenceNode)Node(service, "security_opt")).Select(option => option.ToString()).Should().Contain("no-new-privileges:true");
    }

    [Fact]
    public void Images_AreNamedToThePatch()
    {
        string[] images =
        [
            TextOf("web", "image"), TextOf("database", "image"),
            .. File.ReadLines(Repository.File("Dockerfile")).Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]),
        ];

        images.Should().HaveCount(4).And.OnlyContain(image => Regex.IsMatch(image, @":\d+\.\d+(\.\d+)?(-\w+)?$"));
        images.Should().NotContain(image => Regex.IsMatch(image, @"dotnet/\w+:\d+\.\d+$"), "those go on to the next patch by themselves");
    }

    [Fact]
    public void Pool_LeavesConnectionsToTheOperator()
    {
        var pool = Regex.Match(EnvironmentOf("web")["ConnectionStrings__SmallTowns"], @"Maximum Pool Size=(\d+)");

        pool.Success.Should().BeTrue();
        int.Parse(pool.Groups[1].Value, CultureInfo.InvariantCulture).Should().BeLessThan(90, "PostgreSQL has 100 unless told otherwise");
    }

    [Fact]
    public void Probe_WaitsLongerThanTheAnswerTakes()
    {
        var health = Node("web", "healthcheck");

        SecondsOf(health["timeout"]).Should().BeGreaterThan(5, "the portal answers in two seconds, and the program that asks has to start");
        SecondsOf(health["start_period"]).Should().BeGreaterThanOrEqualTo(60, "a first start fills the database");
    }

    [Fact]
    public void Variables_OfTheFile_AreAllInTheExample()
    {
        var used = Regex.Matches(File.ReadAllText(Repository.File("docker-compose.yml")), @"\$\{(\w+)")
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

    private static int SecondsOf(YamlNode node) => int.Parse(node.ToString().TrimEnd('s'), CultureInfo.InvariantCulture);

    private static string TextOf(string service, string key) => ((YamlScalarNode)Node(service, key)).Value!;

    private static YamlNode Node(string service, string key)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Repository.File("docker-compose.yml"))));
        return yaml.Documents[0].RootNode["services"][service][key];
    }

    private static Dictionary<string, string> EnvironmentOf(string service)
    {
        var environment = (YamlMappingNode)Node(service, "environment");
        return environment.ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => ((YamlScalarNode)pair.Value).Value!);
    }
}
