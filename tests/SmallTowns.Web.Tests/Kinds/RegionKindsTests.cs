using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Tests.Kinds;

public sealed class SqliteRegionKindsTests : RegionKindsTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresRegionKindsTests : RegionKindsTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

public abstract class RegionKindsTests : ContentTest
{
    [Fact]
    public async Task TheRulesOfTheRegion_ChangeWhatIsComputed_AndThePastKeepsItsOwn()
    {
        var subject = await RegionAsync();
        var published = await PublishedAsync<RegionContent>(subject);
        var before = Clock.GetUtcNow().UtcDateTime;
        Clock.Advance(TimeSpan.FromDays(1));

        await PublishAsync(subject, published with { SmallToPeople = 40_000 });

        (await PageAsync("/towns/kurganinsk")).Should().Contain("средний город", "it has 48 534 people");
        (await SystemAsync(null)).Region.SizeClasses.SmallUpTo.Should().Be(40_000);
        (await SystemAsync(before)).Region.SizeClasses.SmallUpTo.Should().Be(50_000);
    }

    [Fact]
    public async Task ARegion_ThatCannotBe_IsToldBesideItsField()
    {
        var subject = await RegionAsync();
        var published = await PublishedAsync<RegionContent>(subject);

        (await ProblemsAsync(subject, published with { Centre = "nowhere" })).Should().ContainSingle().Which.Field.Should().Be("Centre");
        (await ProblemsAsync(subject, published with { MediumToPeople = 10 })).Should().ContainSingle().Which.Field.Should().Be("SmallToPeople");
        (await ProblemsAsync(subject, published with { SecondBeltToMinutes = 10 })).Should().ContainSingle().Which.Field.Should().Be("SecondBeltToMinutes");
    }

    [Fact]
    public async Task TheAreaOfTheRegion_IsCorrectedLikeAnyFigure_AndTheMeanDistanceFollows()
    {
        await using var db = Open();
        var area = await db.Figures.AsNoTracking().SingleAsync(figure => figure.RegionId != null && figure is TerritoryArea && figure.IsChosen, Cancellation);
        var was = (await SystemAsync(null)).Result.MeanDistanceKm.Value!.Value;
        var input = FigureInput.Of(area) with { Value = area.Value * 4 };

        await PublishAsync(await ProposeAsync(input, asHeadline: true));

        (await SystemAsync(null)).Result.MeanDistanceKm.Value.Should().BeApproximately(was * 2, 1e-9, "L = √(S/n)");
    }

    [Fact]
    public async Task ARay_IsAddedChangedAndDropped()
    {
        var region = await RegionAsync();
        var subject = PlaceKinds.RayOf(region.Scope.Id!.Value, "krasnodar-krai", "new-ray");
        var ray = new RayContent
        {
            NameRu = "Новый луч",
            NameEn = "The new ray",
            DescriptionRu = "Проверочный",
            DescriptionEn = "For a test",
            Stops = [new("krasnodar", true), new("abinsk", false), new("krymsk", true)],
        };
        await PublishAsync(subject, ray);
        (await PageAsync("/towns/abinsk")).Should().Contain("Новый луч");

        await PublishAsync(subject, ray with { Stops = [new("krymsk", true), new("krasnodar", true)] });
        (await PageAsync("/towns/abinsk")).Should().NotContain("Новый луч");
        (await SystemAsync(null)).Region.Rays.Single(r => r.Code == "new-ray").TownSlugs.Should().Equal("krymsk", "krasnodar");
        await PublishAsync(subject, ray with { IsDropped = true });

        (await SystemAsync(null)).Region.Rays.Should().NotContain(r => r.Code == "new-ray");
        (await ProblemsAsync(subject, ray with { Stops = [new("abinsk", true)] })).Should().ContainSingle().Which.Field.Should().Be("Stops");
        (await ProblemsAsync(subject, ray with { Stops = [new("abinsk", true), new("abinsk", true)] })).Should().ContainSingle().Which.Field.Should().Be("Stops[1].Town");
    }

    [Fact]
    public async Task AShippedRay_StandsAsItCame()
    {
        var region = await RegionAsync();
        await using var db = Open();
        var shipped = await db.TransportRays.AsNoTracking().OrderBy(ray => ray.Id).FirstAsync(Cancellation);
        var subject = PlaceKinds.RayOf(region.Scope.Id!.Value, "krasnodar-krai", shipped.Code);

        var published = await PublishedAsync<RayContent>(subject);

        published.NameRu.Should().Be(shipped.NameRu);
        published.Stops.Should().NotBeEmpty();
        (await ProposeAsync(subject, published)).Should().BeOfType<ProposeOutcome.NothingChanged>();
    }

    [Fact]
    public async Task ATown_IsAdded_HasAPage_AndTakenBackIsGone()
    {
        var subject = await TownAsync("proverkino");
        var town = new TownContent { IsThere = true, NameRu = "Проверкино", NameEn = "Proverkino", Latitude = 45.1, Longitude = 39.5 };
        var before = Clock.GetUtcNow().UtcDateTime;
        var paper = (await SystemAsync(null)).Paper!.Result.MeanDistanceKm.Value;
        Clock.Advance(TimeSpan.FromDays(1));

        var id = await PublishAsync(subject, town);

        (await PageAsync("/towns/proverkino")).Should().Contain("Проверкино");
        (await PageAsync("/towns")).Should().Contain("Проверкино");
        (await SystemAsync(before)).Find("proverkino").Should().BeNull("it was added later");
        (await SystemAsync(null)).Paper!.Result.MeanDistanceKm.Value.Should().Be(paper, "the paper did not know it");
        await WithdrawAsync(id);
        (await StatusAsync("/towns/proverkino")).Should().Be(System.Net.HttpStatusCode.NotFound);
        (await PageAsync("/towns")).Should().NotContain("Проверкино");
    }

    [Fact]
    public async Task ATown_ThatCeased_IsMarkedAtItsAddress_LeadsToItsSuccessor_AndIsOutOfLists()
    {
        var subject = await TownAsync("abinsk");
        var lastDay = new DateOnly(Clock.GetUtcNow().Year, Clock.GetUtcNow().Month, Clock.GetUtcNow().Day);
        Clock.Advance(TimeSpan.FromDays(1));
        var paper = (await SystemAsync(null)).Paper!.Result.MeanDistanceKm.Value;

        var id = await PublishAsync(subject, new TownContent
        {
            IsThere = true,
            CeasedOn = lastDay.AddDays(1),
            Successor = "krymsk",
            CeasedNoteRu = "Вошёл в Крымск, закон № 1",
            CeasedNoteEn = "Joined Krymsk, law 1",
        });

        (await StatusAsync("/towns/abinsk")).Should().Be(System.Net.HttpStatusCode.OK);
        (await PageAsync("/towns/abinsk")).Should().Contain("Больше не город").And.Contain("закон № 1").And.Contain("Крымск");
        (await PageAsync("/en/towns/abinsk")).Should().Contain("No longer a town").And.Contain("law 1");
        (await PageAsync("/towns")).Should().NotContain("Абинск");
        (await TextAsync("/sitemap.xml")).Should().NotContain("/towns/abinsk<");
        (await PageAsync($"/towns/abinsk?asOf={lastDay:yyyy-MM-dd}")).Should().Contain("36 607");
        (await SystemAsync(null)).Paper!.Result.MeanDistanceKm.Value.Should().Be(paper, "the paper counted it");
        await WithdrawAsync(id);
        (await PageAsync("/towns")).Should().Contain("Абинск");
    }

    [Fact]
    public async Task ATown_ThatCannotBe_IsToldBesideItsField()
    {
        (await ProblemsAsync(await TownAsync("proverkino"), new TownContent { IsThere = true, NameRu = "Проверкино", NameEn = "Proverkino", Latitude = 95, Longitude = 39 }))
            .Should().ContainSingle().Which.Field.Should().Be("Latitude");
        (await ProblemsAsync(await TownAsync("abinsk"), new TownContent { IsThere = true, Successor = "krymsk" }))
            .Should().ContainSingle().Which.Field.Should().Be("CeasedOn");
        (await ProblemsAsync(await TownAsync("krasnodar"), new TownContent { IsThere = true, CeasedOn = new(2026, 1, 1), CeasedNoteRu = "так", CeasedNoteEn = "so" }))
            .Should().ContainSingle("it is the centre").Which.Field.Should().Be("CeasedOn");
        (await ProblemsAsync(await TownAsync("abinsk"), new TownContent { IsThere = true, CeasedOn = new(2026, 1, 1), Successor = "abinsk", CeasedNoteRu = "так", CeasedNoteEn = "so" }))
            .Should().ContainSingle().Which.Field.Should().Be("Successor");
        (await ProblemsAsync(await TownAsync("Не-латиница"), new TownContent { IsThere = true, NameRu = "А", NameEn = "A", Latitude = 45, Longitude = 39 })).Should().ContainSingle();
    }

    [Fact]
    public async Task WhoRepresentsATown_NeitherMakesNorEndsOne()
    {
        var representative = Actor(108, "Представитель", StaffRole.TownRepresentative) with { TownIds = new HashSet<int> { await TownIdAsync("abinsk") } };

        foreach (var subject in new[] { await RegionAsync(), await TownAsync("abinsk"), await TownAsync("proverkino") })
            await FluentActions.Awaiting(() => Contents.OpenAsync(representative, subject, Cancellation)).Should().ThrowAsync<AccessDeniedException>();
    }

    private async Task<Subject> RegionAsync()
    {
        await using var db = Open();
        var region = await db.Regions.SingleAsync(Cancellation);
        return PlaceKinds.RegionOf(region.Id, region.Slug);
    }

    private async Task<Subject> TownAsync(string slug) => PlaceKinds.TownOf((await RegionAsync()).Scope.Id!.Value, "krasnodar-krai", slug);

    private Task<Domain.Published.SettlementSystem> SystemAsync(DateTime? asOfUtc) => Service<Data.Reading.SettlementSystemLoader>().LoadAsync(asOfUtc is { } utc ? new Data.Reading.PastMoment(utc) : null, Cancellation);
}
