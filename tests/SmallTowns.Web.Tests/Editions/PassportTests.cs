using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Domain.TownProfile;
using SmallTowns.TestSupport;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Review;
using SmallTowns.Web.Staff.Towns;
using SmallTowns.Web.Tests.Staff.Review;

namespace SmallTowns.Web.Tests.Editions;

/// <summary>What a publication has read again, and that town and passport are of one state while things are published.</summary>
public abstract class PassportTests : ReviewTest
{
    // A query that each has once.
    private const string OfSystem = "FROM \"BeltDescriptions\"";
    private const string OfPassport = ".\"Utc\" DESC";

    private readonly SlowDatabase database = new();
    private readonly ConcurrentQueue<string> loads = new();
    private Func<string, Task> trouble = _ => Task.CompletedTask;

    private PublishedTowns Towns => Service<PublishedTowns>();

    private PublishedSettlement Settlement => Service<PublishedSettlement>();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        database.Trouble = sql =>
        {
            foreach (var load in (string[])[OfSystem, OfPassport])
            {
                if (sql.Contains(load, StringComparison.Ordinal))
                    loads.Enqueue(load);
            }

            return trouble(sql);
        };
        await ReadAsync("abinsk", "anapa");
    }

    protected override void ConfigureServices(IServiceCollection services) => database.Add(services);

    [Fact]
    public async Task TextOfATown_ReadsItsPassportAgain_AndNothingElse()
    {
        await PublishTextAsync("Консервный завод.");
        loads.Clear();

        await Settlement.GetAsync(Cancellation);
        await ReadAsync("anapa", "temryuk");
        loads.Should().BeEmpty("nothing of them has changed");

        (await TextOfAsync("abinsk")).Should().Be("Консервный завод.");
        await ReadAsync("abinsk");
        loads.Should().Equal(OfPassport);
    }

    [Fact]
    public async Task WithdrawnText_ReadsItsPassportAgain_AndNothingElse()
    {
        var id = await PublishTextAsync("Консервный завод.");
        await ReadAsync("abinsk");
        loads.Clear();

        (await Decisions.WithdrawAsync(Director, id, (await ProposalAsync(id)).Version, new("Ошибка", null), Cancellation)).Should().BeOfType<ReviewOutcome.Done>();

        await ReadAsync("anapa");
        (await TextOfAsync("abinsk")).Should().BeNull();
        loads.Should().Equal(OfPassport);
    }

    [Fact]
    public async Task Figure_ReadsTheSystemAndThePassportsThatAreAskedFor()
    {
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_700), asHeadline: true));
        loads.Clear();

        var profile = await Towns.GetAsync("abinsk", cancellationToken: Cancellation);

        loads.Should().BeEquivalentTo(OfSystem, OfPassport);
        profile.Passport.Updates.Should().ContainSingle().Which.New!.Value.Should().Be(36_700);
    }

    [Fact]
    public async Task Text_IsInTheStatesOfTheTownsAtOnce()
    {
        (await MissesEconomyAsync()).Should().BeTrue();

        await PublishTextAsync("Консервный завод.");

        (await MissesEconomyAsync()).Should().BeFalse();
    }

    [Fact]
    public async Task Source_ThatOnlyATextNames_IsListedWhileTheTextStands()
    {
        await AddSourceAsync();
        (await ListedAsync()).Should().NotContain("annals");

        var id = await PublishTextAsync("Консервный завод.", "annals");
        (await ListedAsync()).Should().Contain("annals");
        (await Settlement.GetAsync(Cancellation)).Sources.Should().NotContain(source => source.Code == "annals", "no figure names it");

        (await Decisions.WithdrawAsync(Director, id, (await ProposalAsync(id)).Version, new("Ошибка", null), Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        (await ListedAsync()).Should().NotContain("annals");
    }

    [Fact]
    public async Task ReaderWhoComesAfterAPublication_GetsIt_ThoughAnOlderReadingIsUnderWay()
    {
        await PublishTextAsync("Первое.");
        var (reached, gate) = StallFirst(OfPassport);
        var before = TextOfAsync("abinsk");
        await reached;

        await PublishTextAsync("Второе.");
        var after = Enumerable.Range(0, 10).Select(_ => TextOfAsync("abinsk")).ToList();
        gate.SetResult();

        (await before).Should().Be("Первое.");
        (await Task.WhenAll(after)).Should().OnlyContain(text => text == "Второе.");
        (await TextOfAsync("abinsk")).Should().Be("Второе.", "the older reading is not kept");
    }

    [Fact]
    public async Task FigurePublishedWhileTheSystemIsRead_IsInTheSystemAndInThePassport()
    {
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_700), asHeadline: true));
        var (reached, gate) = StallFirst(OfSystem);
        var reader = Towns.GetAsync("abinsk", cancellationToken: Cancellation).AsTask();
        await reached;

        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_800), asHeadline: true));
        gate.SetResult();

        var profile = await reader;
        profile.IsOfOneState.Should().BeTrue();
        (profile.Town!.Population!.Value, profile.Passport.Updates[0].New!.Value).Should().Be((36_800, 36_800));
    }

    [Fact]
    public async Task OldSystem_IsShownWithThePassportOfItsTime()
    {
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_700), asHeadline: true));
        trouble = sql => sql.Contains(OfSystem, StringComparison.Ordinal) ? throw new TimeoutException() : Task.CompletedTask;

        var profile = await Towns.GetAsync("abinsk", cancellationToken: Cancellation);

        profile.IsOfOneState.Should().BeTrue();
        profile.Town!.Population!.Value.Should().Be(39_511);
        profile.Passport.Updates.Should().BeEmpty();
    }

    private async Task ReadAsync(params string[] slugs)
    {
        foreach (var slug in slugs)
            await Towns.GetAsync(slug, cancellationToken: Cancellation);
    }

    private async Task<string?> TextOfAsync(string slug) =>
        (await Task.Run(() => Towns.GetAsync(slug, cancellationToken: Cancellation).AsTask(), Cancellation)).Passport.Texts.SingleOrDefault()?.Ru;

    private async Task<bool> MissesEconomyAsync() =>
        (await Service<TownStates>().GetAsync(Cancellation)).BySlug["abinsk"].Completeness.Missing.Contains(TownNeed.Of(TownSectionKind.Economy));

    private async Task<IEnumerable<string>> ListedAsync() =>
        (await Service<SourceList>().OfAsync(await Settlement.GetAsync(Cancellation), Cancellation)).Select(source => source.Code);

    private (Task Reached, TaskCompletionSource Gate) StallFirst(string load)
    {
        var (reached, gate) = (new TaskCompletionSource(), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        trouble = sql => sql.Contains(load, StringComparison.Ordinal) && reached.TrySetResult() ? gate.Task : Task.CompletedTask;
        return (reached.Task, gate);
    }
}

public sealed class PassportsOnSqliteTests : PassportTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PassportsOnPostgresTests : PassportTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}
