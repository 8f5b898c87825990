using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.Press;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Staff.Review;
using SmallTowns.Web.Tests.Staff.Review;

namespace SmallTowns.Web.Tests.Editions;

/// <summary>
/// Two programs over one PostgreSQL beside the one of this test, which publishes: two seconds after a commit no reader of
/// any of them gets what was there before, whatever happens to the lines between them.
/// </summary>
public sealed class NodesTests : ReviewTest
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongFreeze = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan SchedulePatience = TimeSpan.FromSeconds(60);

    private readonly TestDirectory firstDirectory = new();
    private readonly TestDirectory secondDirectory = new();
    private PrivateCluster cluster = null!;
    private TestDatabase database = null!;
    private TcpRelay relay = null!;
    private ProcessApp first = null!;
    private ProcessApp second = null!;
    private int published;

    public override async ValueTask InitializeAsync()
    {
        if (PrivateCluster.FindBinaries() is not { } binaries)
        {
            Assert.Skip("PostgreSQL is not installed on this machine: a container cannot be restarted under its connections.");
            return;
        }

        cluster = await PrivateCluster.StartAsync(binaries);
        database = await cluster.CreateDatabaseAsync("nodes");
        await base.InitializeAsync();
        relay = new TcpRelay(cluster.Port);
        var starts = await Task.WhenAll(
            ProcessApp.StartAsync(firstDirectory, database.Settings),
            ProcessApp.StartAsync(secondDirectory, ThroughTheRelay().Settings));
        (first, second) = (starts[0], starts[1]);
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var node in (ProcessApp?[])[first, second])
        {
            if (node is not null)
                await node.DisposeAsync();
        }

        await base.DisposeAsync();
        if (relay is not null)
            await relay.DisposeAsync();
        if (cluster is not null)
            await cluster.DisposeAsync();
        firstDirectory.Dispose();
        secondDirectory.Dispose();
    }

    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => Task.FromResult(database);

    [Fact]
    public async Task Publication_IsShownByEveryNodeWithinTheBound_WhateverIsLost()
    {
        await ReadAsync(first, "before");
        await ReadAsync(second, "before");

        await PublishNextAsync();
        await ShouldShowAsync(first, "with everything in order");
        await ShouldShowAsync(second, "with everything in order");

        (await CutListeningLinesAsync()).Should().Be(3, "each node listens");
        await PublishNextAsync();
        await ShouldShowAsync(first, "with its listening line cut");
        await ShouldShowAsync(second, "with its listening line cut");

        await UntilListeningAsync();
        relay.Silence("LISTEN").Should().Be(1);
        await PublishNextAsync();
        await ShouldShowAsync(second, "with its listening line open at this end only");

        await second.FreezeAsync();
        await PublishNextAsync();
        await ShouldShowAsync(first, "while another node is stopped");
        await Task.Delay(LongFreeze, Cancellation);
        await second.ThawAsync();
        await ShouldShowAsync(second, "after it was stopped");

        await second.FreezeAsync();
        await PublishNextAsync();
        await Task.Delay(Bound, Cancellation);
        await second.ThawAsync();
        await second.WaitUntilReadyAsync();
        await ReadAsync(second, "once it has said that it is ready");

        await cluster.RestartAsync();
        NpgsqlConnection.ClearAllPools();
        await first.WaitUntilReadyAsync();
        await second.WaitUntilReadyAsync();
        await PublishNextAsync();
        await ShouldShowAsync(first, "after the database was restarted");
        await ShouldShowAsync(second, "after the database was restarted");
    }

    [Fact]
    public async Task Schedule_WithSeveralNodes_IsCarriedOutOnce()
    {
        var director = await TestStaff.AddAsync(App, StaffRole.Approver);
        var id = await ProposeAsync(await AbinskPopulationAsync(PopulationReader.Base + ++published), asHeadline: true);
        // The clock of this test stands still: only the other two can find it due.
        var approved = await ApproveAsync(id, director.Actor, atUtc: DateTime.UtcNow.AddSeconds(3));
        approved.Should().BeOfType<ReviewOutcome.Done>();

        var giveUpAt = DateTime.UtcNow + SchedulePatience;
        while ((await ProposalAsync(id)).State == ProposalState.Scheduled && DateTime.UtcNow < giveUpAt)
            await Task.Delay(100, Cancellation);
        await Task.Delay(Bound, Cancellation);
        await ReadAsync(first, "after the schedule");
        await ReadAsync(second, "after the schedule");

        // Both look every five seconds.
        await Task.Delay(TimeSpan.FromSeconds(6), Cancellation);
        (await ProposalAsync(id)).State.Should().Be(ProposalState.Published);
        await using var db = Open();
        (await db.PublicChanges.CountAsync(update => update.ProposalId == id, Cancellation)).Should().Be(1);
        (await db.PublicEditions.SingleAsync(edition => edition.Topic == PublicTopics.Figures, Cancellation)).Number.Should().Be(1);
    }

    /// <summary>
    /// An article that is withdrawn leaves the lists and the search of each node within a second while they hear each other, within five when
    /// they do not; one that is removed is gone from its address as soon.
    /// </summary>
    [Fact]
    public async Task WithdrawalAndRemoval_OfAnArticle_AreSeenByEveryNodeInTime()
    {
        const string Unheard = "unheard";
        // A machine that has other things to do may keep one of them waiting; a portal that is slow keeps all three.
        string[] heard = ["heard-one", "heard-two", "heard-three"];
        var articles = new Dictionary<string, int>();
        foreach (var slug in heard.Append(Unheard))
            articles[slug] = await PublishNewsAsync(slug);
        foreach (var node in new[] { first, second })
        {
            foreach (var slug in articles.Keys)
            {
                await UntilAsync(node, "/news", text => text.Contains($"{slug}-title", StringComparison.Ordinal));
                await UntilAsync(node, SearchFor(slug), text => text.Contains(AddressOf(slug), StringComparison.Ordinal));
            }
        }

        await UntilListeningAsync();
        List<TimeSpan> withdrawnAfter = [], removedAfter = [];
        foreach (var slug in heard)
        {
            withdrawnAfter.Add(await WithdrawnAfterAsync(articles[slug], slug));
            removedAfter.Add(await RemovedAfterAsync(articles[slug], slug));
        }

        foreach (var seenAfter in new[] { withdrawnAfter, removedAfter })
        {
            seenAfter.Min().Should().BeLessThan(TimeSpan.FromSeconds(1));
            seenAfter.Max().Should().BeLessThan(TimeSpan.FromSeconds(5));
        }

        (await CutListeningLinesAsync()).Should().BeGreaterThanOrEqualTo(2);
        (await WithdrawnAfterAsync(articles[Unheard], Unheard)).Should().BeLessThan(TimeSpan.FromSeconds(5));
        (await RemovedAfterAsync(articles[Unheard], Unheard)).Should().BeLessThan(TimeSpan.FromSeconds(5));
    }

    private async Task<int> PublishNewsAsync(string slug)
    {
        await using var db = Open();
        var body = await db.AssociationBodies.Where(row => row.Code == "external").Select(row => row.Id).SingleAsync(Cancellation);
        var subject = PressKinds.OfBody(PressKinds.News, body, "external", slug);
        var contents = Service<ContentProposals>();
        var news = new NewsContent { Slug = slug, TitleRu = $"{slug}-title", LeadRu = "Вводка.", TextRu = "Текст.", Topics = ["data"] };
        var sent = (ProposeOutcome.Sent)await contents.ProposeAsync(Editor, subject, ContentJson.Write(news), null, new("Проверка", (await contents.OpenAsync(Editor, subject, Cancellation)).Base), Cancellation);
        await PublishAsync(sent.ProposalId);
        return await db.PressEntries.Where(entry => entry.SubjectKey == subject.FullKey).Select(entry => entry.Id).SingleAsync(Cancellation);
    }

    private static string SearchFor(string slug) => $"/search?q={slug}";

    private static string AddressOf(string slug) => $"\"news/{slug}\"";

    /// <returns>How long the slower of the two nodes still listed or found it after the commit.</returns>
    private async Task<TimeSpan> WithdrawnAfterAsync(int entryId, string slug)
    {
        await using var db = Open();
        var version = await db.PressEntries.Where(entry => entry.Id == entryId).Select(entry => entry.Version).SingleAsync(Cancellation);
        (await Service<PressExits>().WithdrawAsync(Director, entryId, version, new("Устарело", null), Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        // The bracket: one title ends as the other does.
        await Task.WhenAll(new[] { first, second }.SelectMany(node => new[]
        {
            UntilAsync(node, "/news", text => !text.Contains($">{slug}-title<", StringComparison.Ordinal)),
            UntilAsync(node, SearchFor(slug), text => !text.Contains(AddressOf(slug), StringComparison.Ordinal)),
        }));
        return watch.Elapsed;
    }

    /// <returns>How long the slower of the two nodes still let it be read after the commit.</returns>
    private async Task<TimeSpan> RemovedAfterAsync(int entryId, string slug)
    {
        await using var db = Open();
        var version = await db.PressEntries.Where(entry => entry.Id == entryId).Select(entry => entry.Version).SingleAsync(Cancellation);
        (await Service<PressExits>().RemoveAsync(Director, entryId, version, new("Личные данные", null), Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await Task.WhenAll(new[] { first, second }.Select(async node =>
        {
            using var client = node.CreateClient();
            HttpStatusCode status;
            do
            {
                using var answer = await client.GetAsync(new Uri($"/news/{slug}", UriKind.Relative), Cancellation);
                status = answer.StatusCode;
            }
            while (status == HttpStatusCode.OK && watch.Elapsed < SchedulePatience);
            status.Should().Be(HttpStatusCode.Gone);
        }));
        return watch.Elapsed;
    }

    private static async Task UntilAsync(ProcessApp node, string path, Func<string, bool> isSo)
    {
        using var client = node.CreateClient();
        var giveUp = System.Diagnostics.Stopwatch.StartNew();
        while (!isSo(await client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation)))
        {
            giveUp.Elapsed.Should().BeLessThan(SchedulePatience);
            await Task.Delay(20, Cancellation);
        }
    }

    private async Task PublishNextAsync() =>
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(PopulationReader.Base + ++published), asHeadline: true));

    private async Task ShouldShowAsync(ProcessApp node, string because)
    {
        await Task.Delay(Bound, Cancellation);
        await ReadAsync(node, because);
    }

    private async Task ReadAsync(ProcessApp node, string because)
    {
        using var client = node.CreateClient();
        foreach (var (path, encoding) in PopulationReader.OfEveryKind(RegionCalendar.Today(TimeProvider.System)))
        {
            var reader = new PopulationReader(client, path, encoding);
            (await reader.NewestAsync(revalidates: false, Cancellation)).Should().Be(published, $"{reader} is read {because}; {node.Errors}");
        }
    }

    /// <summary>The lines stay cut for five seconds, after which the nodes listen again.</summary>
    private Task<int> CutListeningLinesAsync() => CountAsync(
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()");

    private async Task UntilListeningAsync()
    {
        // The node of this test has a clock that stands still: it does not try again.
        while (await CountAsync("SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()") < 2)
            await Task.Delay(100, Cancellation);
    }

    private async Task<int> CountAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToInt32(await command.ExecuteScalarAsync(Cancellation), CultureInfo.InvariantCulture);
    }

    private TestDatabase ThroughTheRelay() => database with
    {
        ConnectionString = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Port = relay.Port }.ConnectionString,
    };
}
