using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data.Editions;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Published;
using SmallTowns.TestSupport;

namespace SmallTowns.Data.Tests;

/// <summary>The values of the indicator catalogue: the settlement system counts them, and the passports hold them.</summary>
public abstract class IndicatorReadingTests : DataTest
{
    private static readonly DateTime Noon = new(2099, 1, 1, 9, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Values_AreInPassports_AndCountedBySource()
    {
        await PrepareAsync();
        await using var db = Open();
        var published = await db.Figures.Where(figure => figure.State == FigureState.Published).ToListAsync(Cancellation);
        var sources = await db.Sources.ToDictionaryAsync(source => source.Id, source => source.Code, Cancellation);
        List<Figure> values = [.. published.Where(figure => figure is IndicatorValue && figure.TownId is not null)];

        var system = await SystemAsync();
        var passports = await Services.GetRequiredService<PassportLoader>().LoadAsync([.. system.Towns.Select(town => town.Slug)], cancellationToken: Cancellation);

        values.Should().NotBeEmpty();
        system.Towns.SelectMany(town => town.Figures).Should().NotContain(figure => figure.Kind == FigureKind.Indicator);
        passports.Values.SelectMany(passport => passport.Indicators).Select(value => value.Id).Should().BeEquivalentTo(values.Select(value => value.Id));
        system.IndicatorUses.ToDictionary(use => use.Source.Code, use => use.Values).Should().BeEquivalentTo(values.CountBy(value => sources[value.SourceId]).ToDictionary());
        system.FigureCount.Should().Be(published.Count);
    }

    [Fact]
    public async Task Correction_IsInThePassportAndInTheDayOfTheLastPublication_NowAndInItsEdition()
    {
        await PrepareAsync();
        var before = await SystemAsync();
        var (old, corrected) = await CorrectElevationAsync("abinsk");

        var (now, first, zero) = (await SystemAsync(), await SystemAsync(1), await SystemAsync(0));

        (await PassportAsync()).Indicator("elevation")!.Value.Should().Be(corrected);
        (await PassportAsync(new PastMoment(Noon.AddMinutes(-1)))).Indicator("elevation")!.Value.Should().Be(old);
        (await PassportAsync(new PastMoment(Noon))).Indicator("elevation")!.Value.Should().Be(corrected);
        now.LastPublishedUtc.Should().Be(Noon);
        first.LastPublishedUtc.Should().Be(Noon);
        zero.LastPublishedUtc.Should().Be(before.LastPublishedUtc).And.NotBe(Noon);
        zero.IndicatorUses.Should().BeEquivalentTo(before.IndicatorUses);
        first.IndicatorUses.Should().BeEquivalentTo(now.IndicatorUses);
        now.FigureCount.Should().Be(before.FigureCount, "the corrected value stands in the place of the other");
    }

    private async Task<SettlementSystem> SystemAsync(long? edition = null)
    {
        var loader = Services.GetRequiredService<SettlementSystemLoader>();
        return edition is { } number ? (await loader.LoadAsync(number, Cancellation))! : await loader.LoadAsync(Cancellation);
    }

    private Task<PublishedPassport> PassportAsync(PastMoment? past = null) => Services.GetRequiredService<PassportLoader>().LoadAsync("abinsk", past, Cancellation);

    private async Task<(decimal Old, decimal Corrected)> CorrectElevationAsync(string slug)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        var old = await db.Figures.Include(figure => figure.Standings)
            .SingleAsync(figure => figure is IndicatorValue && ((IndicatorValue)figure).Indicator!.Code == "elevation" && figure.Town!.Slug == slug && figure.IsChosen, Cancellation);
        var correction = new IndicatorValue
        {
            TownId = old.TownId,
            IndicatorId = ((IndicatorValue)old).IndicatorId,
            Value = old.Value + 1,
            Basis = old.Basis,
            PeriodStart = old.PeriodStart,
            PeriodEnd = old.PeriodEnd,
            SourceId = old.SourceId,
            Status = FigureStatus.Municipal,
            TopicKey = old.TopicKey,
            SeriesKey = old.SeriesKey,
            ProposedBy = "editor",
            ProposedUtc = Noon,
        };
        correction.Submit();
        db.Add(correction);
        old.GiveWayTo(correction, "director", Noon, "Уточнение");
        await db.SaveChangesAsync(Cancellation);
        correction.Publish("director", Noon, chosen: true, headline: false);
        await db.SaveChangesAsync(Cancellation);
        await db.RaiseEditionsAsync([PublicTopics.Figures], TimeProvider.System, Cancellation);
        await transaction.CommitAsync(Cancellation);
        return (old.Value, correction.Value);
    }
}

public sealed class SqliteIndicatorReadingTests : IndicatorReadingTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) =>
        Task.FromResult(TestDatabase.InFile(directory.File("smalltowns.db")));
}

public sealed class PostgresIndicatorReadingTests : IndicatorReadingTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresServer.CreateDatabaseAsync();
}
