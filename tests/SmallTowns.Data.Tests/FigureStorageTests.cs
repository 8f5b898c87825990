using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Sources;
using SmallTowns.TestSupport;

namespace SmallTowns.Data.Tests;

public abstract class FigureStorageTests : DataTest
{
    private static readonly DateTime Now = new(2026, 3, 1, 9, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publish_CorrectionAsHeadline_StandsForTheTownAndKeepsTheOld()
    {
        await PrepareAsync();
        await using (var db = Open())
        {
            var old = await PopulationOfPaperAsync(db, "abinsk");
            var census = await db.Sources.SingleAsync(source => source.Code == "rosstat-cities-2020", Cancellation);
            var correction = Submitted(old, old.Period!.Value, 36_700, census.Id);
            db.Figures.Add(correction);
            await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
            old.GiveWayTo(correction, "director", Now, "Уточнение");
            await db.SaveChangesAsync(Cancellation);
            correction.Publish("director", Now, chosen: true, headline: true);
            await db.SaveChangesAsync(Cancellation);
            await transaction.CommitAsync(Cancellation);
        }

        var system = await Services.GetRequiredService<SettlementSystemLoader>().LoadAsync(Cancellation);

        system.Find("abinsk")!.Population!.Value.Should().Be(36_700);
        system.Result.Population.Should().Be(3_147_893 - 39_511 + 36_700, "a director chose it before the census of 2021");
        system.Paper!.Result.Population.Should().Be(2_981_290, "the paper goes on computing with its own numbers");
        await using var after = Open();
        (await after.Figures.SingleAsync(figure => figure.State == FigureState.Superseded, Cancellation)).DecisionReason.Should().Be("Уточнение");
    }

    [Fact]
    public async Task Publish_SecondChosenOfOneSeries_IsRefusedByTheDatabase()
    {
        await PrepareAsync();
        await using var db = Open();
        var published = await PopulationOfPaperAsync(db, "abinsk");
        db.Figures.Add(Population(published, published.Period!.Value, 1));

        var save = () => db.SaveChangesAsync(Cancellation);

        await save.Should().ThrowAsync<DbUpdateException>();
    }

    [Fact]
    public async Task Save_OverSomeoneElsesChange_IsRefused()
    {
        await PrepareAsync();
        await using var first = Open();
        await using var second = Open();
        (await TownAsync(first)).NoteRu = "первый";
        (await TownAsync(second)).NoteRu = "второй";
        await first.SaveChangesAsync(Cancellation);

        var save = () => second.SaveChangesAsync(Cancellation);

        await save.Should().ThrowAsync<DbUpdateConcurrencyException>();

        static Task<Town> TownAsync(SmallTownsDbContext db) => db.Towns.SingleAsync(town => town.Slug == "temryuk", Cancellation);
    }

    [Fact]
    public async Task Save_FigureWithoutASubject_IsRefusedByTheDatabase()
    {
        await PrepareAsync();
        await using var db = Open();
        db.Figures.Add(new TerritoryArea
        {
            Value = 1,
            Basis = TerritorialBasis.Town,
            Source = await db.Sources.FirstAsync(Cancellation),
            Status = FigureStatus.Official,
            TopicKey = "nobody|Area",
            SeriesKey = "nobody|Area|Town|undated",
            ProposedBy = "test",
            ProposedUtc = Now,
        });

        var save = () => db.SaveChangesAsync(Cancellation);

        await save.Should().ThrowAsync<DbUpdateException>();
    }

    [Fact]
    public async Task Load_SourceThatNothingPublishedNames_IsNotListedForReaders()
    {
        await PrepareAsync();
        await using (var db = Open())
        {
            db.Sources.Add(new Source { Code = "heard", TitleRu = "Со слов", TitleEn = "Hearsay", ShortTitleRu = "Со слов", ShortTitleEn = "Hearsay", IsAddedByStaff = true });
            await db.SaveChangesAsync(Cancellation);
        }

        var system = await Services.GetRequiredService<SettlementSystemLoader>().LoadAsync(cancellationToken: Cancellation);

        system.Sources.Select(source => source.Code).Should().Contain("paper").And.Contain("geonames").And.NotContain("heard");
    }

    [Fact]
    public async Task Delete_SourceInUse_IsRefusedByTheDatabase()
    {
        await PrepareAsync();
        await using var db = Open();

        var delete = () => db.Sources.Where(source => source.Code == "paper").ExecuteDeleteAsync(Cancellation);

        await delete.Should().ThrowAsync<Exception>();
        (await db.Sources.CountAsync(source => source.Code == "paper", Cancellation)).Should().Be(1);
    }

    [Fact]
    public async Task Save_TimesAndDecimals_ComeBackUnchanged()
    {
        await PrepareAsync();
        long id;
        await using (var db = Open())
        {
            var old = await PopulationOfPaperAsync(db, "temryuk");
            var figure = Population(old, Period.OfDay(new DateOnly(2026, 1, 1)), 38_780.123456m);
            db.Figures.Add(figure);
            await db.SaveChangesAsync(Cancellation);
            id = figure.Id;
        }

        await using var again = Open();
        var stored = await again.Figures.SingleAsync(figure => figure.Id == id, Cancellation);
        stored.Value.Should().Be(38_780.123456m);
        stored.ProposedUtc.Should().Be(Now).And.BeIn(DateTimeKind.Utc);
        stored.Period.Should().Be(Period.OfDay(new DateOnly(2026, 1, 1)));
    }

    private static Task<PopulationCount> PopulationOfPaperAsync(SmallTownsDbContext db, string slug) =>
        db.Figures.OfType<PopulationCount>().Include(figure => figure.Standings).SingleAsync(figure => figure.Source!.Code == "paper" && figure.Town!.Slug == slug, Cancellation);

    /// <summary>A published count of the same town: of the same period it stands in its place, of another beside it.</summary>
    private static PopulationCount Population(PopulationCount old, Period period, decimal people)
    {
        var figure = Submitted(old, period, people);
        figure.Publish("director", Now, chosen: true, headline: period == old.Period);
        return figure;
    }

    private static PopulationCount Submitted(PopulationCount old, Period period, decimal people, int? sourceId = null)
    {
        var figure = new PopulationCount
        {
            TownId = old.TownId,
            Value = people,
            Basis = old.Basis,
            PeriodStart = period.Start,
            PeriodEnd = period.End,
            Method = PopulationMethod.Published,
            SourceId = sourceId ?? old.SourceId,
            Status = FigureStatus.Municipal,
            TopicKey = old.TopicKey,
            SeriesKey = FigureKeys.Series(old.TopicKey, old.Basis, period),
            ProposedBy = "editor",
            ProposedUtc = Now,
        };
        figure.Submit();
        return figure;
    }
}

public sealed class SqliteFigureStorageTests : FigureStorageTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) =>
        Task.FromResult(TestDatabase.InFile(directory.File("smalltowns.db")));
}

public sealed class PostgresFigureStorageTests : FigureStorageTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresServer.CreateDatabaseAsync();
}
