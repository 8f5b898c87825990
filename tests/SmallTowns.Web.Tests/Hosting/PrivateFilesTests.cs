using System.Runtime.Versioning;
using SmallTowns.TestSupport;
using SmallTowns.Web.Hosting;

namespace SmallTowns.Web.Tests.Hosting;

/// <summary>Nobody else on the machine reads what the portal keeps: on the real files of a portal that runs.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class PrivateFilesTests
{
    private const UnixFileMode GroupAndOthers =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private const UnixFileMode OpenFile = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode OpenDirectory = OpenFile | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_MakesEverythingForItsOwnUserAlone()
    {
        using var directory = new TestDirectory();
        using var temporary = new TestDirectory();
        await using var app = await ProcessApp.StartAsync(directory, new Dictionary<string, string> { ["Logs:Directory"] = "App_Data/logs", ["TMPDIR"] = temporary.Path });
        using var client = app.CreateClient();
        await client.GetStringAsync(new Uri("/account/login", UriKind.Relative), Cancellation);

        var made = Below(directory.File("App_Data")).Concat(Below(temporary.Path).Skip(1)).ToList();

        made.Select(Path.GetFileName).Should().Contain(["smalltowns.db", "smalltowns.db-wal", "smalltowns.db-shm", "smalltowns.db.made", "keys", "logs"])
            .And.Contain(name => name!.EndsWith(".log", StringComparison.Ordinal)).And.Contain(name => name!.StartsWith("key-", StringComparison.Ordinal))
            .And.Contain(name => name!.StartsWith("smalltowns-files-", StringComparison.Ordinal));
        Open(made).Should().BeEmpty();
        app.Output.Should().NotContain("could not be narrowed");
    }

    [Fact]
    public async Task Start_OverFilesThatStoodOpen_NarrowsThem()
    {
        using var directory = new TestDirectory();
        await using (var first = await ProcessApp.StartAsync(directory))
            await first.TerminateAsync();
        var letters = Directory.CreateDirectory(directory.File("App_Data/mail")).FullName;
        await File.WriteAllTextAsync(Path.Combine(letters, "20261101-000000-abcdef01.eml"), "letter", Cancellation);
        Directory.CreateDirectory(directory.File("App_Data/before-upgrade"));
        await File.WriteAllTextAsync(directory.File("App_Data/before-upgrade/smalltowns-20261101T000000Z.db"), "copy", Cancellation);
        var stood = Below(directory.File("App_Data")).ToList();
        foreach (var path in stood)
            File.SetUnixFileMode(path, Directory.Exists(path) ? OpenDirectory : OpenFile);
        Open(stood).Should().HaveCount(stood.Count);

        await using var again = await ProcessApp.StartAsync(directory);

        Open(Below(directory.File("App_Data"))).Should().BeEmpty();
    }

    [Fact]
    public async Task Narrow_ADirectoryOfOthers_TouchesTheFilesOfThePortalOnly()
    {
        using var shared = new TestDirectory();
        var (ours, theirs, link) = (shared.File("smalltowns-20261129.log"), shared.File("syslog"), shared.File("smalltowns-link.log"));
        await File.WriteAllTextAsync(ours, "ours", Cancellation);
        await File.WriteAllTextAsync(theirs, "theirs", Cancellation);
        File.CreateSymbolicLink(link, theirs);
        foreach (var path in new[] { ours, theirs })
            File.SetUnixFileMode(path, OpenFile);
        File.SetUnixFileMode(shared.Path, OpenDirectory);

        PrivateFiles.Narrow(new KeptPlace(shared.Path, Logs.FilePattern)).Should().BeEmpty();

        File.GetUnixFileMode(ours).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(theirs).Should().Be(OpenFile);
        File.GetUnixFileMode(shared.Path).Should().Be(OpenDirectory);
    }

    [Fact]
    public async Task Narrow_ADirectoryThatHoldsNothingElse_NarrowsItToo_ButNoneThatEverybodyWritesInto()
    {
        using var own = new TestDirectory();
        await File.WriteAllTextAsync(own.File("key-1.xml"), "key", Cancellation);
        File.SetUnixFileMode(own.Path, OpenDirectory);
        using var everybodys = new TestDirectory();
        await File.WriteAllTextAsync(everybodys.File("key-1.xml"), "key", Cancellation);
        File.SetUnixFileMode(everybodys.Path, OpenDirectory | UnixFileMode.StickyBit);

        PrivateFiles.Narrow(new KeptPlace(own.Path, "key-*.xml"), new KeptPlace(everybodys.Path, "key-*.xml")).Should().BeEmpty();

        File.GetUnixFileMode(own.Path).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.GetUnixFileMode(everybodys.Path).Should().Be(OpenDirectory | UnixFileMode.StickyBit);
        Open([own.File("key-1.xml"), everybodys.File("key-1.xml")]).Should().BeEmpty();
    }

    /// <summary>A file system that knows no rights, or files of somebody else: the portal starts and says so.</summary>
    [Fact]
    public void Narrow_WhatCannotBeNarrowed_IsNamed()
    {
        // Nobody, root included, changes the rights of what the kernel shows there.
        Assert.SkipUnless(File.Exists("/proc/self/status"), "only Linux has such files");

        PrivateFiles.Narrow(new KeptPlace("/proc/self", "status")).Should().Equal("/proc/self/status");
    }

    private static IEnumerable<string> Below(string directory) => [directory, .. Directory.EnumerateFileSystemEntries(directory, "*", SearchOption.AllDirectories)];

    private static IEnumerable<string> Open(IEnumerable<string> paths) => paths.Where(path => (File.GetUnixFileMode(path) & GroupAndOthers) != 0);
}
