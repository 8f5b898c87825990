using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Settlement;
using SmallTowns.TestSupport;

namespace SmallTowns.Data.Tests;

public abstract class SeedingTests : DataTest
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Prepare_EmptyDatabase_HoldsThePapersTowns()
    {
        await PrepareAsync();

        await using var db = Open();
        (await db.Towns.CountAsync(Cancellation)).Should().Be(26);
        (await db.Discrepancies.CountAsync(Cancellation)).Should().Be(19);
        (await db.Figures.CountAsync(figure => figure is PopulationCount, Cancellation)).Should().Be(26 + 185);
        (await db.Figures.CountAsync(figure => figure is TravelTime, Cancellation)).Should().Be(11);
        (await db.AssociationMembers.AnyAsync(Cancellation)).Should().BeFalse("no town is recorded as a member");
        (await db.PublishedDocuments.Where(document => document.Kind == AssociationKinds.Position).ToListAsync(Cancellation))
            .Select(document => ContentJson.Read<PositionContent>(document.Content)).Should().HaveCount(5)
            .And.OnlyContain(position => position.IsThere() && position.PersonRu == null && position.Personal == null, "nobody has been appointed");
    }

    [Fact]
    public async Task Prepare_EveryShippedNumber_SaysWhereInItsSourceItStands()
    {
        await PrepareAsync();

        await using var db = Open();
        (await db.Figures.Where(figure => figure.SourcePlaceRu == null).Select(figure => figure.Source!.Code).ToListAsync(Cancellation))
            .Should().Equal(["krai-area"], "nobody wrote down the table of the region's area");
        (await db.Figures.AnyAsync(figure => figure.SourcePlaceRu != null && figure.SourcePlaceEn == null, Cancellation)).Should().BeFalse();
        var ofPaper = await db.Figures.Where(figure => figure.Town!.Slug == "khadyzhensk" && figure.Source!.Code == "paper").ToListAsync(Cancellation);
        ofPaper.Select(figure => (figure.Kind, figure.SourcePlace!.Text.Ru, figure.SourcePlace.Text.En)).Should().BeEquivalentTo(new[]
        {
            (FigureKind.Population, "табл. 1, строка 26", "Table 1, row 26"),
            (FigureKind.Area, "табл. 1, строка 26", "Table 1, row 26"),
            (FigureKind.TravelTime, "табл. 3, строка «Хадыженск»", "Table 3, row “Khadyzhensk”"),
            (FigureKind.ExpertBelt, "табл. 3, строка «Хадыженск»", "Table 3, row “Khadyzhensk”"),
            (FigureKind.Employment, "абзац 3 после рис. 3", "3rd paragraph after Fig. 3"),
        });
        (await db.TownStatements.AnyAsync(statement => statement.SourcePlaceRu == null || statement.SourcePlaceEn == null, Cancellation)).Should().BeFalse();
        (await db.Sources.AnyAsync(source => source.Url == "https://rosstat.gov.ru/" || source.Url == "https://ru.wikipedia.org/", Cancellation))
            .Should().BeFalse("the front page of a site is no place to find a number");
    }

    [Fact]
    public async Task Prepare_Again_ChangesNothing()
    {
        await PrepareAsync();
        var before = await CountsAsync();

        await using var again = CreateServices();
        await DatabaseStartup.PrepareAsync(again, Cancellation);

        (await CountsAsync()).Should().Equal(before);
    }

    [Fact]
    public async Task Prepare_AfterAnEditorRemovedSomething_DoesNotBringItBack()
    {
        await PrepareAsync();
        await using (var db = Open())
            await db.PublishedDocuments.Where(document => document.SubjectKey == "association-goal:6").ExecuteDeleteAsync(Cancellation);

        await PrepareAsync();

        await using var after = Open();
        (await after.PublishedDocuments.CountAsync(document => document.Kind == AssociationKinds.Goal, Cancellation)).Should().Be(5);
    }

    [Fact]
    public async Task Prepare_SeveralProgramsAtOnce_SeedOnce()
    {
        var programs = Enumerable.Range(0, 4).Select(_ => CreateServices()).ToList();
        await Task.WhenAll(programs.Select(services => Task.Run(() => DatabaseStartup.PrepareAsync(services, Cancellation), Cancellation)));
        foreach (var services in programs)
            await services.DisposeAsync();

        await using var db = Open();
        (await db.Towns.CountAsync(Cancellation)).Should().Be(26);
    }

    [Fact]
    public async Task Prepare_DatabaseOfANewerProgram_IsRefusedWithASentence()
    {
        await PrepareAsync();
        await using (var db = Open())
        {
            await db.Database.ExecuteSqlRawAsync(
                """INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('29990101000000_Later', '99.0')""", Cancellation);
        }

        var start = PrepareAsync;

        (await start.Should().ThrowAsync<ConfigurationFaultException>()).WithMessage("*newer than this program*29990101000000_Later*");
    }

    [Fact]
    public async Task Model_MatchesTheMigrations()
    {
        await using var db = Open();
        db.Database.HasPendingModelChanges().Should().BeFalse("a change of the model needs a migration for each provider");
    }

    [Fact]
    public async Task Load_SeededDatabase_GivesThePapersNumbers()
    {
        await PrepareAsync();

        var system = (await Services.GetRequiredService<SettlementSystemLoader>().LoadAsync(Cancellation)).By(FigureSet.Paper)!;

        system.Towns.Should().HaveCount(26);
        system.Towns[0].Name.Ru.Should().Be("Абинск", "names are in the order of the Russian alphabet");
        system.Result.Population.Should().Be(2_981_290);
        system.Result.MeanDistanceKm.Value.Should().BeApproximately(53.882, 0.0005);
        system.Find("krasnodar")!.DensityPerSquareKm.Value.Should().BeApproximately(1061.74, 0.005);
        system.Find("novorossiysk")!.DensityPerSquareKm.Value.Should().BeApproximately(375.26, 0.005);
        system.Find("armavir")!.DensityPerSquareKm.Value.Should().BeApproximately(686.96, 0.005);
        system.Find("khadyzhensk")!.DensityPerSquareKm.Value.Should().BeApproximately(9.11, 0.01);
        system.OfClass(SizeClass.Small).Should().HaveCount(11);
        (system.Result.Belts.First.Count, system.Result.Belts.Second.Count, system.Result.Belts.Third.Count).Should().Be((3, 2, 6));
        system.Towns.Select(town => town.ExpertBelt?.Belt).OfType<SettlementBelt>().CountBy(belt => belt)
            .OrderBy(pair => pair.Key).Select(pair => pair.Value).Should().Equal(3, 3, 5);
        system.Towns.Where(town => town.Belt.IsConflict).Select(town => town.Slug).Should().Equal("khadyzhensk");
        system.Paper!.Result.Population.Should().Be(2_981_290);
    }

    [Fact]
    public async Task Load_SeededDatabase_ComparesByTheCensusOf2021()
    {
        await PrepareAsync();

        var system = await Services.GetRequiredService<SettlementSystemLoader>().LoadAsync(Cancellation);

        (system.Figures, system.ComparedYear).Should().Be((FigureSet.Newest, 2021));
        (system.Result.Population, system.Result.SizeClasses[SizeClass.Small].Population).Should().Be((3_147_893, 412_138));
        system.Result.SizeClasses[SizeClass.Small].SharePercent.Value.Should().BeApproximately(13.0925, 0.00005);
        system.OfClass(SizeClass.Small).Should().HaveCount(11);
        system.Find("krasnodar")!.SizeClass.Should().Be(SizeClass.Largest, "it has more than a million people");
        system.Find("kurganinsk")!.Population!.Value.Should().Be(47_305);
        system.Towns.Should().OnlyContain(town => town.Population!.Basis == TerritorialBasis.Town && town.Population == town.LatestPopulation);
        system.Towns.Where(town => town.Area is null).Select(town => town.Slug).Should().Equal("armavir", "krasnodar");
        system.Towns.Should().NotContain(town => town.DensityMixesBases);
        system.Find("khadyzhensk")!.Figures.Single(figure => figure is { Kind: FigureKind.Population, IsHeadline: true }).Year.Should().Be(2021);
        system.By(FigureSet.Paper)!.By(FigureSet.Newest).Should().BeSameAs(system);
    }

    [Fact]
    public async Task Load_TownWithoutTheComparedYear_IsLeftOutAndNamed()
    {
        await PrepareAsync();
        await using (var db = Open())
        {
            var region = await db.Regions.SingleAsync(Cancellation);
            region.ComparedFromPercent = 100;
            var figure = await db.Figures.Include(figure => figure.Standings).SingleAsync(figure => figure.Town!.Slug == "abinsk" && figure.SeriesKey.EndsWith("|Population|Town|2021"), Cancellation);
            figure.Withdraw("director", DateTime.UtcNow, "Проверка");
            await db.SaveChangesAsync(Cancellation);
        }

        var system = await Services.GetRequiredService<SettlementSystemLoader>().LoadAsync(Cancellation);

        system.ComparedYear.Should().Be(2020, "2021 is not known for every town any more");
        await using (var db = Open())
        {
            (await db.Regions.SingleAsync(Cancellation)).ComparedFromPercent = 96;
            await db.SaveChangesAsync(Cancellation);
        }

        var ninetySix = await Services.GetRequiredService<SettlementSystemLoader>().LoadAsync(Cancellation);

        ninetySix.ComparedYear.Should().Be(2021, "25 of 26 towns are 96.2 per cent");
        ninetySix.Result.TownsWithoutPopulation.Select(position => ninetySix.Towns[position].Slug).Should().Equal("abinsk");
        (ninetySix.Result.TownCount, ninetySix.Result.Population).Should().Be((26, 3_147_893 - 39_511));
        ninetySix.Find("abinsk")!.SizeClass.Should().BeNull("a town without the compared year is in no class");
        ninetySix.Find("abinsk")!.LatestPopulation!.Year.Should().Be(2020);
    }

    [Fact]
    public async Task Load_SeededDatabase_KeepsTheTerritorialBases()
    {
        await PrepareAsync();

        var system = (await Services.GetRequiredService<SettlementSystemLoader>().LoadAsync(Cancellation)).By(FigureSet.Paper)!;

        var khadyzhensk = system.Find("khadyzhensk")!;
        (khadyzhensk.Population!.Basis, khadyzhensk.Area!.Basis).Should().Be((TerritorialBasis.Town, TerritorialBasis.District));
        khadyzhensk.DensityMixesBases.Should().BeTrue();
        khadyzhensk.DensitiesOnSameBasis().Should().ContainSingle()
            .Which.Should().Match<Domain.Published.BasisDensity>(density => density.Basis == TerritorialBasis.Town && density.Area.Value == 17);
        system.Find("sochi")!.Population!.Basis.Should().Be(TerritorialBasis.UrbanOkrug);
        system.Towns.Count(town => town.Area!.Basis == TerritorialBasis.UrbanSettlement).Should().Be(4);
        system.Find("abinsk")!.Municipalities.Should().ContainSingle()
            .Which.Should().Match<Domain.Published.PublishedMunicipality>(m => m.Type == MunicipalityType.UrbanSettlement && m.District!.Value.Ru == "Абинский район");
    }

    private async Task<IReadOnlyList<int>> CountsAsync()
    {
        await using var db = Open();
        return
        [
            await db.Towns.CountAsync(Cancellation),
            await db.Figures.CountAsync(Cancellation),
            await db.Sources.CountAsync(Cancellation),
            await db.Discrepancies.CountAsync(Cancellation),
            await db.PrintedNumbers.CountAsync(Cancellation),
            await db.AssociationBodies.CountAsync(Cancellation),
            await db.PublishedDocuments.CountAsync(Cancellation),
        ];
    }
}

public sealed class SqliteSeedingTests : SeedingTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) =>
        Task.FromResult(TestDatabase.InFile(directory.File("smalltowns.db")));
}

public sealed class PostgresSeedingTests : SeedingTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresServer.CreateDatabaseAsync();
}
