using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data.Editions;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Offers;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Public.Data.Versions;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared.Editions;
using SmallTowns.Web.Staff.Offers;
using SmallTowns.Web.Staff.Sites;

namespace SmallTowns.Web.Tests.Kinds;

public sealed class SqliteOfferKindsTests : OfferKindsTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresOfferKindsTests : OfferKindsTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

public abstract class OfferKindsTests : ContentTest
{
    private const string TownKey = "town:krasnodar-krai/abinsk";

    private DateOnly Today => RegionCalendar.Today(Clock);

    private static EmployerContent Cannery => new()
    {
        NameRu = "Консервный завод «Проба»",
        NameEn = "Proba cannery",
        Branch = "C",
        StaffFrom = 250,
        StaffTo = 500,
        StaffOn = new(2025, 12, 31),
        AddressRu = "ул. Пробная, 1",
        AddressEn = "1 Probnaya St.",
        Site = "https://proba.example",
        Event = EmployerEvent.Growing,
        EventYear = 2026,
        EventSourceRu = "отчёт завода, 2026",
        EventSourceEn = "report of the works, 2026",
    };

    private DemandContent Boxes => new()
    {
        TitleRu = "Деревянные ящики для яблок",
        TitleEn = "Wooden boxes for apples",
        Branch = "C",
        Volume = 120_000.5m,
        UnitRu = "штук",
        UnitEn = "pieces",
        IsPerYear = true,
        OfficeRu = "Управление сельского хозяйства",
        OfficeEn = "Agriculture office",
        Email = "agro@abinsk.example",
        ValidTo = Today.AddDays(3),
    };

    private static ProjectContent Greenhouse => new()
    {
        NameRu = "Тепличный комплекс",
        NameEn = "Greenhouse complex",
        InitiatorRu = "ООО «Проба»",
        InitiatorEn = "Proba LLC",
        GoalRu = "12 га теплиц",
        GoalEn = "12 ha of greenhouses",
        Branch = "A",
        Stage = ProjectStage.UnderConstruction,
        StartYear = 2025,
        EndYear = 2028,
        CostMillionRoubles = 1_450.5m,
        OwnMillionRoubles = 450,
        RequiredMillionRoubles = 1_000.5m,
        Jobs = 140,
        PaybackYears = 7.5m,
    };

    private static IdeaContent Juice => new()
    {
        NameRu = "Сок прямого отжима",
        NameEn = "Cold-pressed juice",
        TextRu = "Цех на 2 000 т яблок",
        TextEn = "A shop for 2,000 t of apples",
        Branch = "C",
        RawMaterialRu = "сады района",
        RawMaterialEn = "orchards of the district",
        Jobs = 25,
        CostMillionRoubles = 90,
    };

    private SupportMeasureContent Subsidy => new()
    {
        NameRu = "Субсидия на оборудование",
        NameEn = "Equipment subsidy",
        GivesRu = "До половины цены оборудования",
        GivesEn = "Up to half the price of equipment",
        ForWhomRu = "Малым предприятиям",
        ForWhomEn = "Small businesses",
        OfficeRu = "Министерство проб",
        OfficeEn = "Ministry of Trials",
        LawRu = "Закон о пробах",
        LawEn = "Trials Act",
        LawNumber = "77-КЗ",
        LawDate = new(2024, 3, 5),
        Url = "https://support.example/equipment",
        ValidTo = Today.AddDays(2),
    };

    [Fact]
    public async Task ATownThatOffersNothing_SaysWhomToAsk_AndEveryPageIsUsefulEmpty()
    {
        (await PageAsync("/towns/abinsk")).Should().Contain("Город для инвестора").And.Contain("город пока ничего не опубликовал. Спросите").And.NotContain("Кто здесь работает");
        (await PageAsync("/en/towns/abinsk")).Should().Contain("The town for an investor");
        (await PageAsync("/investors/demand")).Should().Contain("Открытых потребностей сейчас нет");
        (await PageAsync("/en/investors/support")).Should().Contain("Nothing is published yet");
        (await PageAsync("/investors")).Should().Contain("Города только начинают об этом сообщать");
        (await TextAsync("/data/employers.csv")).Should().StartWith("id,town,townNameRu").And.NotContain("abinsk");
    }

    [Fact]
    public async Task AnEmployer_IsOnThePageInThePassportFoundAndInTheFiles_UntilItIsPutAway()
    {
        var subject = await OfAsync(OfferKinds.Employer, "cannery");
        (await PageAsync("/towns/abinsk")).Should().NotContain("Проба");

        await PublishAsync(subject, Cannery);

        (await PageAsync("/towns/abinsk")).Should().Contain("Консервный завод «Проба»").And.Contain("250–500").And.Contain("на 31 декабря 2025 года")
            .And.Contain("расширяется, 2026").And.Contain("отчёт завода, 2026").And.Contain("Обрабатывающие производства").And.Contain("proba.example").And.NotContain("Что здесь нужно");
        (await PageAsync("/en/towns/abinsk")).Should().Contain("Proba cannery").And.Contain("growing, 2026").And.Contain("Manufacturing");
        (await PageAsync("/towns/anapa")).Should().NotContain("Проба");
        (await PageAsync("/investors/passport/abinsk")).Should().Contain("Консервный завод «Проба»ул. Пробная, 1proba.example");
        (await PageAsync("/search?q=консервный")).Should().Contain("Консервный завод «Проба»");
        (await TextAsync("/search?q=консервный")).Should().Contain("towns/abinsk#employer-cannery");
        var row = (await JsonAsync("/data/employers.json")).GetProperty("rows").EnumerateArray().Should().ContainSingle().Subject;
        (row.GetProperty("town").GetString(), row.GetProperty("staffFrom").GetInt64(), row.GetProperty("event").GetString(), row.GetProperty("source").GetString())
            .Should().Be(("abinsk", 250, "growing", "paper"));
        row.GetProperty("publishedOn").GetString().Should().Be(Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        await PublishAsync(subject, Cannery with { StaffTo = 250, Event = null, EventYear = null, EventSourceRu = "", EventSourceEn = "" });
        (await PageAsync("/towns/abinsk")).Should().Contain("250на 31 декабря").And.NotContain("расширяется").And.Contain("Работодатель", "the updates tell that it was corrected");

        await PublishAsync(subject, Cannery with { IsOver = true });
        (await PageAsync("/towns/abinsk")).Should().Contain("город пока ничего не опубликовал");
        (await PageAsync("/investors/passport/abinsk")).Should().NotContain("Проба");
        (await PageAsync("/search?q=консервный")).Should().NotContain("Консервный завод");
        (await TextAsync("/data/employers.csv")).Should().NotContain("Проба");
    }

    [Fact]
    public async Task AnEmployer_WhoseStaffIsUnknown_SaysWhy()
    {
        await PublishAsync(await OfAsync(OfferKinds.Employer, "secret"), Cannery with
        {
            StaffFrom = null,
            StaffTo = null,
            StaffOn = null,
            StaffUnknownRu = "работодатель не сообщает",
            StaffUnknownEn = "the employer does not tell",
        });

        (await PageAsync("/towns/abinsk")).Should().Contain("неизвестноработодатель не сообщает");
        (await TextAsync("/data/employers.csv")).Should().Contain("работодатель не сообщает");
    }

    [Fact]
    public async Task AnEmployer_ThatCannotBe_IsToldBesideItsField()
    {
        var subject = await OfAsync(OfferKinds.Employer, "cannery");

        await WrongAsync(subject, Cannery with { NameEn = "" }, "NameEn");
        await WrongAsync(subject, Cannery with { Branch = "Z" }, "Branch");
        await WrongAsync(subject, Cannery with { StaffTo = 100 }, "StaffTo");
        await WrongAsync(subject, Cannery with { StaffOn = null }, "StaffOn");
        await WrongAsync(subject, Cannery with { StaffOn = Today.AddDays(1) }, "StaffOn");
        await WrongAsync(subject, Cannery with { StaffFrom = null, StaffTo = null, StaffOn = null }, "StaffUnknownRu", "StaffUnknownEn");
        await WrongAsync(subject, Cannery with { StaffFrom = -1 }, "StaffFrom");
        await WrongAsync(subject, Cannery with { AddressEn = "" }, "AddressEn");
        await WrongAsync(subject, Cannery with { Site = "javascript:alert(1)" }, "Site");
        await WrongAsync(subject, Cannery with { EventYear = null }, "EventYear");
        await WrongAsync(subject, Cannery with { EventSourceRu = "" }, "EventSourceRu");
        await WrongAsync(subject, Cannery with { Event = null }, "EventYear", "EventSourceRu");
        (await Contents.ProposeAsync(Editor, subject, ContentJson.Write(Cannery), null, new("Решено", (await Contents.OpenAsync(Editor, subject, Cancellation)).Base), Cancellation))
            .Should().BeOfType<ProposeOutcome.Invalid>().Which.Problems.Should().ContainSingle().Which.Field.Should().Be("SourceId");
    }

    [Fact]
    public async Task ADemand_IsOpenUntilItsLastDay_AndOnNoPageAfterIt()
    {
        await using var db = Open();
        var before = await db.EditionsAsync(Cancellation);
        await PublishAsync(await OfAsync(OfferKinds.Demand, "boxes"), Boxes);
        var (publication, firstDay) = (await db.Publications.MaxAsync(one => one.Number, Cancellation), Today);
        // A node that has not heard of it yet learns of it by reading: the version is of the publication that it was read of.
        Service<PublicEditions>().CompareWith(before, Service<PublicEditions>().Current);
        await KeepVersionsAsync();
        (await VersionsAsync()).Should().Equal((1, publication, firstDay));
        (await DemandOfApiAsync("?town=abinsk")).Should().Contain("Деревянные ящики для яблок").And.Contain("\"volume\":120000.5");
        (await DemandOfApiAsync("?town=anapa")).Should().NotContain("Деревянные ящики");
        await PublishAsync(await OfAsync(OfferKinds.Idea, "juice"), Juice);

        (await PageAsync("/towns/abinsk")).Should().Contain("Деревянные ящики для яблок").And.Contain("120 000,5 штук в год").And.Contain("Управление сельского хозяйства");
        (await PageAsync("/investors/demand")).Should().Contain("Деревянные ящики для яблок").And.Contain("Показано 1 из 1");
        (await TextAsync("/investors/demand")).Should().Contain("mailto:agro@abinsk.example");
        (await PageAsync("/en/investors/demand?town=abinsk&branch=C")).Should().Contain("Wooden boxes for apples").And.Contain("120,000.5 pieces a year");
        (await PageAsync("/investors/demand?branch=A")).Should().NotContain("Деревянные ящики").And.Contain("По этим условиям ничего не открыто");
        (await PageAsync("/investors/demand?town=atlantis&branch=C")).Should().Contain("town: такого города нет").And.Contain("Деревянные ящики");
        (await PageAsync("/investors")).Should().Contain("открыто потребностей — 1");
        (await PageAsync("/search?q=ящики")).Should().Contain("Деревянные ящики");

        Clock.Advance(TimeSpan.FromDays(3));
        (await PageAsync("/towns/abinsk")).Should().Contain("Деревянные ящики", "its last day has not passed");

        Clock.Advance(TimeSpan.FromDays(1));
        await App.Services.GetServices<JobKind>().OfType<TurnOfDay>().Single().RunAsync(new Job { Kind = "turn-of-day", Key = "" }, Cancellation);
        (await PageAsync("/towns/abinsk")).Should().NotContain("Деревянные ящики");
        (await PageAsync("/investors/demand")).Should().NotContain("Деревянные ящики");
        (await PageAsync("/investors/passport/abinsk")).Should().NotContain("Деревянные ящики");
        (await TextAsync("/data/demand.csv")).Should().NotContain("Деревянные ящики");
        (await PageAsync("/search?q=ящики")).Should().NotContain("Деревянные ящики");
        (await PageAsync($"/towns/abinsk?asOf={Today.AddDays(-2):yyyy-MM-dd}")).Should().Contain("Деревянные ящики", "that day it was open");
        (await DemandOfApiAsync("")).Should().NotContain("Деревянные ящики").And.Contain("\"rows\":[]");

        // A day ended it, four days after the last publication of anything.
        await KeepVersionsAsync();
        (await VersionsAsync()).Should().Equal((0, publication + 1, Today), (1, publication, firstDay));

        Task<string> DemandOfApiAsync(string query) => TextAsync($"/api/v1/offers/demand{query}");

        Task KeepVersionsAsync() => Service<DatasetVersioning>().KeepAsync(Cancellation);

        async Task<IEnumerable<(int Rows, long Edition, DateOnly Day)>> VersionsAsync() =>
            (await Service<PublishedVersions>().GetAsync(Cancellation)).Of("demand").Select(version => (version.Rows, version.Edition, RegionCalendar.DayOf(version.Utc)));
    }

    [Fact]
    public async Task TheTurnOfDay_WhileSomethingIsBeingPublished_WaitsForIt()
    {
        await using var db = Open();
        await using var publication = await db.Database.BeginTransactionAsync(Cancellation);
        await db.RaiseEditionsAsync([PublicTopics.Association], Clock, Cancellation);

        // On a thread of its own: SQLite waits without letting go of it.
        var turn = Task.Run(() => App.Services.GetServices<JobKind>().OfType<TurnOfDay>().Single().RunAsync(new Job { Kind = "turn-of-day", Key = "" }, Cancellation), Cancellation);

        (await Task.WhenAny(turn, Task.Delay(TimeSpan.FromSeconds(1), Cancellation))).Should().NotBeSameAs(turn, "it would write what is found as it was before the publication");
        await publication.CommitAsync(Cancellation);
        await turn;
    }

    [Fact]
    public async Task ADemand_ThatCannotBe_IsToldBesideItsField()
    {
        var subject = await OfAsync(OfferKinds.Demand, "boxes");

        await WrongAsync(subject, Boxes with { TitleRu = "" }, "TitleRu");
        await WrongAsync(subject, Boxes with { Volume = 0 }, "Volume");
        await WrongAsync(subject, Boxes with { UnitEn = "" }, "UnitEn");
        await WrongAsync(subject, Boxes with { Volume = null, UnitRu = "", UnitEn = "" }, "Volume");
        await WrongAsync(subject, Boxes with { Email = null }, "Email");
        await WrongAsync(subject, Boxes with { Email = "agro" }, "Email");
        await WrongAsync(subject, Boxes with { PeriodStart = Today, PeriodEnd = Today.AddDays(-1) }, "PeriodEnd");
        await WrongAsync(subject, Boxes with { ValidTo = null }, "ValidTo");
        await WrongAsync(subject, Boxes with { ValidTo = Today.AddDays(-1) }, "ValidTo");
    }

    [Fact]
    public async Task AProjectAndAnIdea_AreToldApart_AndAnEditionKeepsThem()
    {
        var subject = await OfAsync(OfferKinds.Project, "greenhouse");
        await PublishAsync(subject, Greenhouse);
        await PublishAsync(await OfAsync(OfferKinds.Idea, "juice"), Juice);

        (await PageAsync("/towns/abinsk")).Should().Contain("Инвестиционные проекты: 1").And.Contain("Идеи, которые ищут исполнителя: 1").And.Contain("строится").And.Contain("2025–2028")
            .And.Contain("1 450,5своих 450требуется 1 000,5").And.Contain("7,5").And.Contain("Сырьё: сады района");
        (await PageAsync("/en/towns/abinsk")).Should().Contain("under construction").And.Contain("Cold-pressed juice").And.Contain("Raw material: orchards of the district");
        (await PageAsync("/investors")).Should().Contain("проектов: 1, идей: 1");
        (await JsonAsync("/data/projects.json")).GetProperty("rows")[0].GetProperty("costMillionRoubles").GetDouble().Should().Be(1450.5);
        (await JsonAsync("/data/business-ideas.json")).GetProperty("rows")[0].GetProperty("nameEn").GetString().Should().Be("Cold-pressed juice");
        var passport = await PageAsync("/investors/passport/abinsk");
        var edition = System.Text.RegularExpressions.Regex.Match(passport, @"abinsk-(\d+)").Groups[1].Value;

        await PublishAsync(subject, Greenhouse with { NameRu = "Теплицы, вторая очередь" });

        (await PageAsync("/investors/passport/abinsk")).Should().Contain("Теплицы, вторая очередь").And.NotContain("Тепличный комплекс");
        (await PageAsync($"/investors/passport/abinsk?edition={edition}")).Should().Contain("Тепличный комплекс").And.Contain("Сок прямого отжима").And.NotContain("вторая очередь");
        (await StatusAsync($"/investors/passport/abinsk.docx?edition={edition}")).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task AProject_OnASiteOfItsTown_LeadsToTheCard()
    {
        var reference = (await Service<SiteAdding>().TakeReferenceAsync(Editor, "abinsk", Cancellation))!.Value;
        var (site, project) = (SiteSubjects.Of(reference, await TownIdAsync("abinsk"), TownKey), await OfAsync(OfferKinds.Project, "greenhouse"));
        var plot = new SiteObject { Reference = reference, Kind = SiteKind.Plot, NameRu = "Участок", NameEn = "Plot", Status = SiteStatus.Free };
        await WrongAsync(project, Greenhouse with { SiteReference = reference.ToString() }, "SiteReference");
        await PublishAsync(site, plot);
        (await Service<OfferQueries>().SitesAsync(Editor, await TownIdAsync("abinsk"), Cancellation)).Should().ContainSingle().Which.Value.Should().Be(reference.ToString());

        await PublishAsync(project, Greenhouse with { SiteReference = reference.ToString() });

        (await TextAsync("/towns/abinsk")).Should().Contain($"<a href=\"investors/sites/{reference}\">{reference}</a>");
    }

    [Fact]
    public async Task AProjectOrAnIdea_ThatCannotBe_IsToldBesideItsField()
    {
        var (project, idea) = (await OfAsync(OfferKinds.Project, "greenhouse"), await OfAsync(OfferKinds.Idea, "juice"));

        await WrongAsync(project, Greenhouse with { InitiatorEn = "" }, "InitiatorEn");
        await WrongAsync(project, Greenhouse with { SiteReference = "abinsk-7" }, "SiteReference");
        await WrongAsync(project, Greenhouse with { SiteReference = "anapa-1" }, "SiteReference");
        await WrongAsync(project, Greenhouse with { SiteReference = "nonsense" }, "SiteReference");
        await WrongAsync(project, Greenhouse with { EndYear = 2024 }, "EndYear");
        await WrongAsync(project, Greenhouse with { CostMillionRoubles = 1_000 }, "CostMillionRoubles");
        await WrongAsync(project, Greenhouse with { Jobs = -1 }, "Jobs");
        await WrongAsync(project, Greenhouse with { PaybackYears = 101 }, "PaybackYears");
        await WrongAsync(idea, Juice with { RawMaterialRu = "", RawMaterialEn = "" }, "RawMaterialRu");
        await WrongAsync(idea, Juice with { MarketRu = "край" }, "MarketEn");
        await WrongAsync(idea, Juice with { TextEn = "" }, "TextEn");
    }

    [Fact]
    public async Task AMeasureOfTheRegion_IsOnThePageOfEveryTown_AndOneOfATownOnItsOwn()
    {
        var region = await RegionalAsync("equipment");
        (await PageAsync("/towns/anapa")).Should().NotContain("Субсидия");
        await PublishAsync(region, Subsidy);
        await PublishAsync(await OfAsync(OfferKinds.SupportMeasure, "land"), Subsidy with { NameRu = "Земля за рубль", NameEn = "Land for a rouble", ValidTo = null, IsSpecialRegime = true });

        (await PageAsync("/towns/anapa")).Should().Contain("Субсидия на оборудование").And.Contain("действует во всём крае").And.Contain("№ 77-КЗ от 5 марта 2024 года").And.NotContain("Земля за рубль");
        (await PageAsync("/towns/abinsk")).Should().Contain("Субсидия на оборудование").And.Contain("Земля за рубль").And.Contain("особый режим");
        (await PageAsync("/investors/passport/anapa")).Should().Contain("Субсидия на оборудование");
        (await PageAsync("/en/investors/support")).Should().Contain("Equipment subsidy").And.Contain("Land for a rouble").And.Contain("Trials Act").And.Contain("No. 77-КЗ of 5 March 2024");
        (await TextAsync("/data/support-measures.csv")).Should().Contain("Equipment subsidy").And.Contain("2024-03-05");
        (await TextAsync("/search?q=субсидия")).Should().Contain("investors/support#support-measure-equipment");

        Clock.Advance(TimeSpan.FromDays(3));

        (await PageAsync("/towns/anapa")).Should().NotContain("Субсидия на оборудование");
        (await PageAsync("/investors/support")).Should().NotContain("Субсидия на оборудование").And.Contain("Земля за рубль", "its act names no last day");
    }

    [Fact]
    public async Task AMeasure_ThatCannotBe_IsToldBesideItsField()
    {
        var subject = await RegionalAsync("equipment");

        await WrongAsync(subject, Subsidy with { LawNumber = "" }, "LawNumber");
        await WrongAsync(subject, Subsidy with { LawDate = null }, "LawDate");
        await WrongAsync(subject, Subsidy with { LawDate = Today.AddDays(1) }, "LawDate");
        await WrongAsync(subject, Subsidy with { ForWhomEn = "" }, "ForWhomEn");
        await WrongAsync(subject, Subsidy with { Url = "support" }, "Url");
        await WrongAsync(subject, Subsidy with { ValidFrom = Today.AddDays(5) }, "ValidTo");
        await WrongAsync(subject, Subsidy with { ValidTo = Today.AddDays(-1) }, "ValidTo");
    }

    [Fact]
    public async Task WhatIsTakenBack_IsGoneEverywhere()
    {
        var id = await PublishAsync(await OfAsync(OfferKinds.Employer, "cannery"), Cannery);

        await WithdrawAsync(id);

        (await PageAsync("/towns/abinsk")).Should().NotContain("Консервный завод «Проба» ул.");
        (await TextAsync("/data/employers.csv")).Should().NotContain("Проба");
        (await PageAsync("/search?q=консервный")).Should().NotContain("Консервный завод «Проба»");
    }

    [Fact]
    public async Task ASourceThatOnlyAnOfferNames_IsAmongTheSources()
    {
        await AddSourceAsync();
        (await TextAsync("/about/sources")).Should().NotContain("id=\"annals\"");
        var subject = await OfAsync(OfferKinds.Employer, "cannery");
        var sent = (ProposeOutcome.Sent)await Contents.ProposeAsync(
            Editor, subject, ContentJson.Write(Cannery), await SourceIdAsync("annals"), new("Решено", (await Contents.OpenAsync(Editor, subject, Cancellation)).Base), Cancellation);

        await PublishAsync(sent.ProposalId);

        (await TextAsync("/about/sources")).Should().Contain("id=\"annals\"");
        (await JsonAsync("/data/employers.json")).GetProperty("sources")[0].GetProperty("code").GetString().Should().Be("annals");
    }

    [Fact]
    public async Task WhoRepresentsATown_ProposesForItsOwnOnly()
    {
        var representative = Actor(107, "Представитель", StaffRole.TownRepresentative) with { TownIds = new HashSet<int> { await TownIdAsync("abinsk") } };
        var queries = Service<OfferQueries>();

        (await queries.TownAsync(representative, "abinsk", Cancellation))!.Name.Should().Be("Абинск");
        (await queries.TownAsync(representative, "anapa", Cancellation)).Should().BeNull();
        (await queries.MeasureOfRegionAsync(representative, "equipment", Cancellation)).Should().BeNull();
        (await ProposeAsync(await OfAsync(OfferKinds.Employer, "cannery"), Cannery, representative)).Should().BeOfType<ProposeOutcome.Sent>();
        var anapa = OfferKinds.OfTown(OfferKinds.Employer, await TownIdAsync("anapa"), "town:krasnodar-krai/anapa", "cannery");
        await FluentActions.Awaiting(() => ProposeAsync(anapa, Cannery, representative)).Should().ThrowAsync<AccessDeniedException>();

        var work = (await queries.OfTownAsync(representative, "abinsk", Cancellation))!;
        work.MayPropose.Should().BeTrue();
        work.Of(OfferKinds.Employer).Should().ContainSingle().Which.Should().Match<OfferEntry>(entry => entry.Name == "Консервный завод «Проба»" && !entry.IsPublished && entry.ProposalId != null);
        (await queries.OfTownAsync(representative, "anapa", Cancellation))!.MayPropose.Should().BeFalse();
        (await queries.ReadAsync(Editor, Cancellation)).Towns.Single(town => town.Slug == "abinsk").Should().Match<OfferTownRow>(town => town.Waiting == 1 && town.Shown(OfferKinds.Employer) == 0);
    }

    private async Task WrongAsync<T>(Subject subject, T content, params string[] fields) =>
        (await ProblemsAsync(subject, content)).Select(problem => problem.Field).Should().Equal(fields);

    private async Task<Subject> OfAsync(string kind, string word) => OfferKinds.OfTown(kind, await TownIdAsync("abinsk"), TownKey, word);

    private async Task<Subject> RegionalAsync(string word)
    {
        await using var db = Open();
        var region = db.Regions.Single(region => region.Slug == "krasnodar-krai");
        return OfferKinds.OfRegion(region.Id, region.Slug, word);
    }

    private async Task<JsonElement> JsonAsync(string path) => JsonDocument.Parse(await TextAsync(path)).RootElement.Clone();
}
