using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Releases;

/// <summary>This program goes on with the database of every release before it, and loses nothing.</summary>
public sealed class UpgradeTests
{
    public static TheoryData<string, string> Releases
    {
        get
        {
            TheoryData<string, string> rows = [];
            foreach (var release in StoredRelease.All)
            {
                rows.Add(release.Version, TestDatabase.Sqlite);
                rows.Add(release.Version, TestDatabase.Postgres);
            }

            return rows;
        }
    }

    [Fact]
    public void Releases_AreStored() => StoredRelease.All.Select(release => release.Version).Should().Equal("0.1.0", "0.2.0");

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Upgrade_OfAReleasedDatabase_KeepsEverything(string version, string provider)
    {
        using var directory = new TestDirectory();
        var release = new StoredRelease(version);
        release.CopyPicturesTo(directory.File("files"));
        var expected = ReleaseFacts.Read(release.Facts(provider));
        await using var app = new SmallTownsApp(await release.RestoreAsync(provider, directory), new Dictionary<string, string> { ["Files:Directory"] = directory.File("files") });

        var found = await ReleaseFacts.OfAsync(app, release.AppendOnlyTables, StoredRelease.Days, [.. expected.Pictures.Select(line => line.Split(' ')[0])]);

        // What the program ships or notes since then is added; of what was there nothing is gone or changed.
        expected.Figures.Should().BeSubsetOf(found.Figures);
        expected.Proposals.Should().BeSubsetOf(found.Proposals);
        expected.Documents.Should().BeSubsetOf(found.Documents);
        expected.Changes.Should().BeSubsetOf(found.Changes);
        expected.Audit.Should().BeSubsetOf(found.Audit);
        found.PastDays.Should().Equal(expected.PastDays);
        found.Pictures.Should().Equal(expected.Pictures);
        found.RefusedByTriggers.Should().Equal(expected.RefusedByTriggers).And.NotBeEmpty();
    }
}
