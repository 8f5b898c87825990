using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data.Editions;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.TestSupport;

namespace SmallTowns.Data.Tests;

/// <summary>The figures of an edition are the same for ever, whatever is published after it.</summary>
public abstract class EditionReadingTests : DataTest
{
    // One moment for everything: editions are told apart by their numbers alone.
    protected static readonly DateTime Noon = new(2099, 1, 1, 9, 0, 0, DateTimeKind.Utc);

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Seeding_MakesEditionZero()
    {
        await PrepareAsync();

        await using var db = Open();
        (await db.Publications.SingleAsync(Cancellation)).Number.Should().Be(0);
        (await db.Set<FigureStanding>().AllAsync(standing => standing.FromEdition == 0 && standing.ToEdition == null, Cancellation)).Should().BeTrue();
        var (now, zero) = (await NowAsync(), await EditionAsync(0));
        now.Edition.Should().Be(0);
        zero.EditionUtc.Should().Be(now.EditionUtc).And.NotBeNull();
        zero.Towns.Should().BeEquivalentTo(now.Towns);
        zero.Paper.Should().BeEquivalentTo(now.Paper);
    }

    [Fact]
    public async Task FigureCorrectedTwiceAtOneMoment_HasItsValueInEachEdition()
    {
        await PrepareAsync();

        var first = await CorrectAsync("abinsk", 36_700);
        var second = await CorrectAsync("abinsk", 36_800);

        (first, second).Should().Be((1, 2));
        (await PeopleAsync("abinsk", 0)).Should().Be(39_511);
        (await PeopleAsync("abinsk", 1)).Should().Be(36_700);
        (await PeopleAsync("abinsk", 2)).Should().Be(36_800);
        (await NowAsync()).Edition.Should().Be(2);
        (await EditionAsync(1)).Result.Population.Should().Be(3_147_893 - 39_511 + 36_700);
        (await EditionAsync(1)).Find("abinsk")!.Figures.Should().NotContain(figure => figure.Value == 36_800);
    }

    [Fact]
    public async Task WithdrawalAndAnotherCorrection_LeaveOlderEditionsAsTheyWere()
    {
        await PrepareAsync();
        var read = new List<SettlementSystem> { await NowAsync() };
        await CorrectAsync("abinsk", 36_700);
        read.Add(await NowAsync());
        await CorrectAsync("abinsk", 36_800);
        read.Add(await NowAsync());
        // What is chosen steps aside without being published anew, and stands for the town again.
        await StepAsideAsync("abinsk");
        read.Add(await NowAsync());
        await WithdrawAsync("abinsk");
        read.Add(await NowAsync());
        await CorrectAsync("abinsk", 36_900);
        read.Add(await NowAsync());

        read.Select(system => system.Edition).Should().Equal(0, 1, 2, 3, 4, 5);
        read.Select(system => system.Find("abinsk")!.Population!.Value).Should().Equal(39_511, 36_700, 36_800, 39_511, 36_700, 36_900);
        foreach (var before in read)
        {
            var after = await EditionAsync(before.Edition);
            after.EditionUtc.Should().Be(before.EditionUtc);
            after.Result.Should().BeEquivalentTo(before.Result);
            after.Find("abinsk").Should().BeEquivalentTo(before.Find("abinsk"), "nothing of edition {0} changes", before.Edition);
            after.LastPublishedUtc.Should().Be(before.LastPublishedUtc);
        }
    }

    [Fact]
    public async Task PaperFigureThatGaveWay_AndIsTakenBackLater_StaysInThePaperOfOlderEditions()
    {
        await PrepareAsync();
        var paper = (await NowAsync()).Paper!.Result.Population;
        await CorrectAsync("abinsk", 36_700);
        await PublishAsync(async db =>
        {
            var old = await db.Figures.Include(figure => figure.Standings)
                .SingleAsync(figure => figure is PopulationCount && figure.Source!.Code == "paper" && figure.Town!.Slug == "abinsk", Cancellation);
            old.Withdraw("director", Noon, "Опечатка");
        });

        (await EditionAsync(0)).Paper!.Result.Population.Should().Be(paper);
        (await EditionAsync(1)).Paper!.Result.Population.Should().Be(paper, "it had only given way");
        (await EditionAsync(2)).Paper!.Result.Population.Should().Be(paper - 36_607).And.Be((await NowAsync()).Paper!.Result.Population);
    }

    [Fact]
    public async Task Numbers_AreGivenOnce_AndOnlyWithTheCommit()
    {
        await PrepareAsync();
        await using (var db = Open())
        await using (var transaction = await db.Database.BeginTransactionAsync(Cancellation))
        {
            await CorrectAsync(db, "abinsk", 1, Noon);
            await db.RaiseEditionsAsync([PublicTopics.Figures], TimeProvider.System, Cancellation);
            await transaction.RollbackAsync(Cancellation);
        }

        await CorrectAsync("abinsk", 36_700);
        await CorrectAsync("temryuk", 38_000);

        await using var after = Open();
        (await after.Publications.Select(publication => publication.Number).OrderBy(number => number).ToListAsync(Cancellation)).Should().Equal(0, 1, 2);
        var standings = await after.Set<FigureStanding>().Where(standing => standing.FromUtc == Noon || standing.ToUtc == Noon)
            .OrderBy(standing => standing.Id).Select(standing => new { standing.FromEdition, standing.ToEdition }).ToListAsync(Cancellation);
        standings.Select(standing => (standing.FromEdition, standing.ToEdition)).Should().BeEquivalentTo(
            new (long?, long?)[] { (0, 1), (0, 2), (1, null), (2, null) });
    }

    [Fact]
    public async Task EditionThatDoesNotExist_IsEmpty()
    {
        await PrepareAsync();
        await CorrectAsync("abinsk", 36_700);
        var loader = Services.GetRequiredService<SettlementSystemLoader>();

        (await loader.LoadAsync(-1, Cancellation)).Should().BeNull();
        (await loader.LoadAsync(2, Cancellation)).Should().BeNull();
        (await loader.LoadAsync(long.MaxValue, Cancellation)).Should().BeNull();
        await using var db = Open();
        (await db.PastMomentAsync(2, Cancellation)).Should().BeNull();
        (await db.PastMomentAsync(1, Cancellation))!.Value.Edition.Should().Be(1);
    }

    [Fact]
    public async Task Readers_WhilePublicationsGoOn_SeeWholeEditionsOnly()
    {
        await PrepareAsync();
        var seen = new ConcurrentQueue<(long Edition, decimal Abinsk, decimal Temryuk)>();
        var loader = Services.GetRequiredService<SettlementSystemLoader>();
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(ReadAsync, Cancellation)).ToList();

        for (var people = 1; people <= 8; people++)
        {
            await PublishAsync(async db =>
            {
                await CorrectAsync(db, "abinsk", people, Noon);
                await CorrectAsync(db, "temryuk", people, Noon);
            });
            for (var before = seen.Count; seen.Count < before + 2;)
                await Task.Delay(5, Cancellation);
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
        seen.Where(system => system.Edition > 0).Should().OnlyContain(system => system.Abinsk == system.Edition && system.Temryuk == system.Edition);
        seen.Should().NotBeEmpty();

        async Task ReadAsync()
        {
            do
            {
                var now = await loader.LoadAsync(Cancellation);
                var same = await loader.LoadAsync(now.Edition, Cancellation);
                foreach (var system in new[] { now, same! })
                    seen.Enqueue((system.Edition, system.Find("abinsk")!.Population!.Value, system.Find("temryuk")!.Population!.Value));
            }
            while (!done.IsCancellationRequested);
        }
    }

    protected async Task<SettlementSystem> NowAsync() => await Services.GetRequiredService<SettlementSystemLoader>().LoadAsync(Cancellation);

    protected async Task<SettlementSystem> EditionAsync(long edition) =>
        (await Services.GetRequiredService<SettlementSystemLoader>().LoadAsync(edition, Cancellation))!;

    protected async Task<decimal> PeopleAsync(string slug, long edition) => (await EditionAsync(edition)).Find(slug)!.Population!.Value;

    /// <returns>The edition.</returns>
    protected Task<long> CorrectAsync(string slug, decimal people) => PublishAsync(db => CorrectAsync(db, slug, people, Noon));

    /// <summary>Puts a figure in the place of the one that stands for the town in the year of the paper.</summary>
    protected static async Task CorrectAsync(SmallTownsDbContext db, string slug, decimal people, DateTime utc)
    {
        var old = await ChosenAsync(db, slug);
        var correction = new PopulationCount
        {
            TownId = old.TownId,
            Value = people,
            Basis = old.Basis,
            PeriodStart = old.PeriodStart,
            PeriodEnd = old.PeriodEnd,
            Method = PopulationMethod.Census,
            SourceId = await db.Sources.Where(source => source.Code == "rosstat-cities-2020").Select(source => source.Id).SingleAsync(Cancellation),
            Status = FigureStatus.Municipal,
            TopicKey = old.TopicKey,
            SeriesKey = old.SeriesKey,
            ProposedBy = "editor",
            ProposedUtc = utc,
        };
        correction.Submit();
        db.Add(correction);
        old.GiveWayTo(correction, "director", utc, "Уточнение");
        await db.SaveChangesAsync(Cancellation);
        correction.Publish("director", utc, chosen: true, headline: true);
        await db.SaveChangesAsync(Cancellation);
    }

    protected static async Task<long> CommitAsync(SmallTownsDbContext db, IDbContextTransaction transaction)
    {
        var raised = await db.RaiseEditionsAsync([PublicTopics.Figures], TimeProvider.System, Cancellation);
        await transaction.CommitAsync(Cancellation);
        return raised[PublicTopics.Any];
    }

    private async Task<long> PublishAsync(Func<SmallTownsDbContext, Task> work)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        await work(db);
        await db.SaveChangesAsync(Cancellation);
        return await CommitAsync(db, transaction);
    }

    private Task<long> StepAsideAsync(string slug) => PublishAsync(async db => (await ChosenAsync(db, slug)).StepAside(Noon.AddHours(1), chosen: true));

    /// <summary>Takes back what is chosen; what it had replaced stands again.</summary>
    private Task<long> WithdrawAsync(string slug) => PublishAsync(async db =>
    {
        var (wrong, utc) = (await ChosenAsync(db, slug), Noon.AddHours(2));
        var replaced = await db.Figures.Include(figure => figure.Standings).SingleAsync(figure => figure.SupersededById == wrong.Id, Cancellation);
        wrong.Withdraw("director", utc, "Ошибка");
        await db.SaveChangesAsync(Cancellation);
        replaced.StandAgain("director", utc, chosen: true, headline: true, "Ошибка");
    });

    private static async Task<Figure> ChosenAsync(SmallTownsDbContext db, string slug)
    {
        var series = await db.Figures
            .Where(figure => figure is PopulationCount && figure.Source!.Code == "paper" && figure.Town!.Slug == slug)
            .Select(figure => figure.SeriesKey).SingleAsync(Cancellation);
        return await db.Figures.Include(figure => figure.Standings).SingleAsync(figure => figure.SeriesKey == series && figure.IsChosen, Cancellation);
    }
}

public sealed class SqliteEditionReadingTests : EditionReadingTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) =>
        Task.FromResult(TestDatabase.InFile(directory.File("smalltowns.db")));
}

public sealed class PostgresEditionReadingTests : EditionReadingTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresServer.CreateDatabaseAsync();

    /// <summary>SQLite has one writer at a time: there the order of times is the order of commits.</summary>
    [Fact]
    public async Task TransactionsThatCommitInTheOtherOrderThanTheirTimes_AreEditionsInTheOrderOfTheirCommits()
    {
        await PrepareAsync();
        await using var earlier = Open();
        await using var overlapping = await earlier.Database.BeginTransactionAsync(Cancellation);
        await CorrectAsync(earlier, "abinsk", 36_700, Noon);
        await using (var later = Open())
        await using (var transaction = await later.Database.BeginTransactionAsync(Cancellation))
        {
            await CorrectAsync(later, "temryuk", 38_000, Noon.AddMinutes(1));
            (await CommitAsync(later, transaction)).Should().Be(1);
        }

        var first = await EditionAsync(1);
        (await CommitAsync(earlier, overlapping)).Should().Be(2);

        (first.Find("abinsk")!.Population!.Value, first.Find("temryuk")!.Population!.Value).Should().Be((39_511, 38_000));
        (await PeopleAsync("abinsk", 1)).Should().Be(39_511, "it was published by the next edition, though its time is earlier");
        (await PeopleAsync("temryuk", 1)).Should().Be(38_000);
        (await PeopleAsync("abinsk", 2)).Should().Be(36_700);
        (await PeopleAsync("temryuk", 2)).Should().Be(38_000);
    }
}
