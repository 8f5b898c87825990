using System.Net;
using System.Text.Json;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Programmes;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Programmes;
using SmallTowns.Web.Public.Data.Downloads;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Programmes;
using SmallTowns.Web.Staff.Review;
using SmallTowns.Web.Tests.Api;
using SmallTowns.Web.Tests.Datasets;

namespace SmallTowns.Web.Tests.Programmes;

public sealed class SqliteProgrammeTests : ProgrammeTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresProgrammeTests : ProgrammeTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

public abstract class ProgrammeTests : ProgrammeTest
{
    private const string Explorer = "/explore?measure=average-wage&towns=abinsk&basis=any";

    [Fact]
    public async Task BeforeTheFirst_PagesSayThatThereIsNone()
    {
        (await PageAsync("/association/programmes")).Should().Contain("Программ пока нет");
        (await PageAsync("/en/association/programmes")).Should().Contain("There are no programmes");
        (await StatusAsync(Page)).Should().Be(HttpStatusCode.NotFound);
        (await PageAsync(Explorer)).Should().Contain("Ни одно решение не нацелено на эти числа");
        (await PageAsync("/explore")).Should().NotContain("Ни одно решение не нацелено", "nobody has asked for a town");
        (await PageAsync("/towns/abinsk")).Should().NotContain("Программы, которые нацелены на числа города");
    }

    [Fact]
    public async Task AProgramme_IsOnItsPageAndEverywhereThatItsFiguresAre_UntilItIsWithdrawn()
    {
        await PublishWageAsync(40_000, 2024);
        (await PageAsync("/towns/abinsk")).Should().NotContain("Дороги к малым городам");
        var id = await PublishAsync(Subject, Roads);

        (await WordsAsync("/association/programmes")).Should().Contain("Дороги к малым городам").And.Contain("Абинск, Крымск").And.Contain("пока не с чем сравнить: 1").And.NotContain("0 из 1").And.Contain("ещё нет");
        (await WordsAsync(Page)).Should().Contain("Чтобы до работы было ближе.").And.Contain("ещё нет: Собрание назначено на декабрь").And.Contain("Экономический отдел")
            .And.Contain("вырасти до 50 000 руб. к 2027 году").And.Contain("40 000 руб. (2024)").And.Contain("ещё нет числа после исходного")
            .And.Contain("Построить мост").And.Contain("идёт").And.Contain("2026, краевой бюджет").And.Contain("1 200,5").And.Contain("2026, всего").And.Contain("1 300,5")
            .And.Contain("не указано в строках: 1").And.Contain("Ничего не указано за годы: 2027, 2028.").And.Contain("1 марта 2027").And.Contain("ещё впереди");
        (await WordsAsync("/en" + Page)).Should().Contain("Roads to small towns").And.Contain("rise to 50,000").And.Contain("none yet: The assembly meets in December").And.Contain("no figure after the baseline yet");
        (await WordsAsync("/towns/abinsk")).Should().Contain("Программы, которые нацелены на числа города").And.Contain("цель программы Дороги к малым городам").And.Contain("(решения ещё нет)");
        (await WordsAsync("/towns/krymsk")).Should().NotContain("Дороги к малым городам", "no target is of its figures");
        (await WordsAsync(Explorer)).Should().Contain("Программы, которые нацелены на эти числа").And.Contain("цель программы Дороги к малым городам").And.NotContain("Ни одно решение");
        (await TextAsync("/search?q=%D0%B4%D0%BE%D1%80%D0%BE%D0%B3%D0%B8")).Should().Contain("association/programmes/roads");
        (await TextAsync("/sitemap-index.xml")).Should().Contain("/sitemaps/programmes.ru.xml");
        (await TextAsync("/sitemaps/programmes.en.xml")).Should().Contain("/en" + Page);

        await WithdrawAsync(id);

        (await StatusAsync(Page)).Should().Be(HttpStatusCode.NotFound);
        foreach (var path in new[] { "/association/programmes", "/towns/abinsk", Explorer })
            (await WordsAsync(path)).Should().NotContain("Дороги к малым городам", path);
        (await TextAsync("/search?q=%D0%B4%D0%BE%D1%80%D0%BE%D0%B3%D0%B8")).Should().NotContain("association/programmes/roads");
        (await TextAsync("/sitemap-index.xml")).Should().NotContain("programmes.ru.xml");
    }

    [Fact]
    public async Task Progress_FollowsThePublishedFigures()
    {
        await PublishWageAsync(40_000, 2024);
        await PublishAsync(Subject, Roads);
        await PublishWageAsync(39_000, 2023);
        await PublishWageAsync(49_000, 2025, TerritorialBasis.UrbanSettlement);
        (await WordsAsync(Page)).Should().Contain("ещё нет числа после исходного", "an earlier year and another territory are no progress");

        await PublishWageAsync(43_000, 2025);

        (await WordsAsync("/association/programmes")).Should().Contain("0 из 1").And.NotContain("не с чем сравнить");
        (await WordsAsync(Page)).Should().Contain("43 000 руб. (2025)").And.Contain("пройдено 30,0 % пути");
        (await WordsAsync("/towns/abinsk")).Should().Contain("пройдено 30,0 % пути");
        (await WordsAsync(Explorer)).Should().Contain("пройдено 30,0 % пути");

        await PublishWageAsync(42_000, 2024);
        (await WordsAsync(Page)).Should().Contain("пройдено 12,5 % пути").And.Contain("исходное число исправлено после постановки цели: было 40 000 руб.");
        await PublishAsync(Subject, Roads with { PurposeRu = "Чтобы до школы было ближе." });
        (await WordsAsync(Page)).Should().Contain("до школы", "a target set from what was corrected since does not hold an edit back").And.Contain("было 40 000 руб.");

        var last = await PublishWageAsync(50_000, 2026);
        (await WordsAsync(Page)).Should().Contain("достигнуто").And.NotContain("пройдено").And.NotContain("не достигнуто");
        (await WordsAsync("/association/programmes")).Should().Contain("1 из 1");
        await WithdrawAsync(last);
        (await WordsAsync(Page)).Should().Contain("пройдено 12,5 % пути", "the number was taken back");
    }

    [Fact]
    public async Task FilesAndApi_SayWhatThePageSays()
    {
        await PublishWageAsync(40_000, 2024);
        await PublishAsync(Subject, Roads);
        await PublishWageAsync(43_000, 2025);
        (await TextAsync("/association/programmes")).Should().Contain("href=\"data/programme-targets\"");

        await DescribedAnswers.CheckAsync(App, "/api/v1/programmes");
        var asked = (await JsonAsync("/api/v1/programmes")).GetProperty("items").EnumerateArray().Should().ContainSingle().Subject;

        asked.Text("page").Should().Be(Page);
        (asked.Text("noDecisionRu"), asked.Text("departmentRu"), asked.Text("from")).Should().Be(("Собрание назначено на декабрь", "Экономический отдел", "2026-01-01"));
        asked.Texts("towns").Should().Equal("abinsk", "krymsk");
        asked.GetProperty("decision").ValueKind.Should().Be(JsonValueKind.Null);
        asked.GetProperty("steps").EnumerateArray().Select(step => (step.Text("kind"), step.Text("what"))).Should().Equal(("activity", "Построить мост"), ("milestone", "Проект готов"));
        asked.GetProperty("steps")[0].Text("state").Should().Be("underWay");
        asked.GetProperty("budget")[0].Number("planThousandRoubles").Should().Be(1200.5);
        asked.GetProperty("budget")[1].GetProperty("paidThousandRoubles").ValueKind.Should().Be(JsonValueKind.Null, "what is not known is no zero");
        var target = asked.GetProperty("targets")[0];
        (target.Text("activityRu"), target.Number("baseline"), target.Number("targetValue"), target.Number("latest")).Should().Be(("Построить мост", 40_000, 50_000, 43_000));
        (target.Text("state"), target.Text("atTerm"), target.Number("share")).Should().Be(("onTheWay", "ahead", 0.3));
        target.Texts("sources").Should().Equal("paper");

        (await JsonAsync("/api/v1/programmes?town=krymsk")).GetProperty("items").GetArrayLength().Should().Be(1);
        (await JsonAsync("/api/v1/programmes?town=anapa")).GetProperty("items").GetArrayLength().Should().Be(0);
        using var client = App.CreatePlainClient();
        using var refused = await client.GetAsync("/api/v1/programmes?town=moscow", Xunit.TestContext.Current.CancellationToken);
        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await refused.Content.ReadAsStringAsync(Xunit.TestContext.Current.CancellationToken)).Should().Contain("Такого города нет.");

        // The rows of the files are the lists of the answer, under the same names.
        await CheckFilesAsync("programmes", [asked]);
        foreach (var (slug, list) in new[] { ("programme-steps", "steps"), ("programme-budget", "budget"), ("programme-targets", "targets") })
            await CheckFilesAsync(slug, [.. asked.GetProperty(list).EnumerateArray()]);
        (await JsonAsync("/data/programme-targets.json")).GetProperty("sources")[0].Text("code").Should().Be("paper");
        (await TextAsync("/data/programme-budget.csv?for=excel")).Should().Contain(";1200,5;");
    }

    private async Task<JsonElement> JsonAsync(string path) => JsonDocument.Parse(await TextAsync(path)).RootElement.Clone();

    private async Task CheckFilesAsync(string slug, IReadOnlyList<JsonElement> asked)
    {
        var columns = ProgrammeDatasets.Find(slug)!.Definition.Columns.Select(column => column.Key).ToList();
        var rows = (await JsonAsync($"/data/{slug}.json")).GetProperty("rows").EnumerateArray().ToList();
        rows.Should().HaveCount(asked.Count);
        foreach (var (row, answer) in rows.Zip(asked))
        {
            row.EnumerateObject().Select(cell => cell.Name).Should().Equal(columns);
            foreach (var field in answer.EnumerateObject().Where(field => columns.Contains(field.Name) && field.Name != "changed"))
            {
                if (field.Value.ValueKind == JsonValueKind.Array)
                    row.Text(field.Name).Should().Be(string.Join(' ', answer.Texts(field.Name)));
                else
                    row.GetProperty(field.Name).ToString().Should().Be(field.Value.ToString(), $"{slug}.{field.Name}");
            }
        }

        var csv = (await TextAsync($"/data/{slug}.csv")).TrimStart('\uFEFF').TrimEnd().Split("\r\n");
        csv[0].Should().Be(string.Join(',', columns));
        csv.Should().HaveCount(rows.Count + 1);
        var sheet = SheetReader.Read(await App.CreatePlainClient().GetByteArrayAsync($"/data/{slug}.xlsx", Cancellation), "Данные");
        sheet.Skip(1).Should().HaveCount(rows.Count);
        sheet[1].Select(cell => cell?.ToString()).Should().Contain("Дороги к малым городам");
    }

    [Fact]
    public async Task AYearThatHasCome_IsToldByItsOwnFigure()
    {
        await PublishWageAsync(40_000, 2023);
        await PublishAsync(Subject, Roads with { Targets = [Target(40_000, 50_000) with { BaselineFrom = new(2023, 1, 1), BaselineTo = new(2023, 12, 31), Year = 2024 }] });
        await PublishWageAsync(45_000, 2024);
        (await WordsAsync(Page)).Should().Contain("пройдено 50,0 % пути; к 2024 году не достигнуто");

        await PublishWageAsync(51_000, 2025);
        (await WordsAsync(Page)).Should().Contain("достигнуто позже срока").And.NotContain("не достигнуто");

        await PublishWageAsync(52_000, 2024);
        await PublishWageAsync(45_000, 2025);
        (await WordsAsync(Page)).Should().Contain("было достигнуто к сроку, сейчас нет").And.NotContain("не достигнуто");
    }

    [Fact]
    public async Task ABaselineThatWasTakenBack_IsToldAsItWas()
    {
        var id = await PublishWageAsync(40_000, 2024);
        await PublishAsync(Subject, Roads);

        await WithdrawAsync(id);

        (await WordsAsync(Page)).Should().Contain("40 000 руб. (2024)").And.Contain("исходное число снято с публикации");
    }

    [Fact]
    public async Task WhatIsRead_IsKeptUntilSomethingOfItIsPublished()
    {
        await PublishWageAsync(40_000, 2024);
        await PublishAsync(Subject, Roads);
        await PublishWageAsync(43_000, 2025);
        var programmes = Service<PublishedProgrammes>();
        await programmes.GetAsync(Cancellation);
        await PublishAsync(ProgrammeContent.SubjectOf("second"), Roads with { NameRu = "Вторая программа" });

        var book = await programmes.GetAsync(Cancellation);

        book.Programmes.Should().HaveCount(2);
        (await programmes.GetAsync(Cancellation)).Should().BeSameAs(book, "nothing was published between");
    }

    [Fact]
    public async Task ATownThatIsTakenOffThePortal_HasNoLinksAndNoFigures()
    {
        await PublishWageAsync(40_000, 2024);
        await using var db = Open();
        var region = await db.Regions.SingleAsync(Cancellation);
        var subject = PlaceKinds.TownOf(region.Id, region.Slug, "proverkino");
        var town = await PublishAsync(subject, new TownContent { IsThere = true, NameRu = "Проверкино", NameEn = "Proverkino", Latitude = 45.1, Longitude = 39.5 });
        await PublishWageAsync(30_000, 2024, town: "proverkino");
        await PublishAsync(Subject, Roads with { Towns = ["abinsk", "proverkino"], Targets = [Target(30_000, 50_000) with { Town = "proverkino" }] });
        (await TextAsync(Page)).Should().Contain("towns/proverkino").And.Contain("towns=proverkino");
        (await WordsAsync(Page)).Should().Contain("30 000 руб. (2024)");

        await WithdrawAsync(town);

        (await TextAsync(Page)).Should().NotContain("towns/proverkino").And.NotContain("towns=proverkino");
        (await WordsAsync(Page)).Should().Contain("города на портале больше нет").And.NotContain("30 000");
    }

    [Fact]
    public async Task ADecision_IsNamedOnlyOnceItIsPublished_AndLeadsBack()
    {
        await PublishWageAsync(40_000, 2024);
        var decision = await DecideAsync("О дорогах");
        await PublishAsync(Subject, Roads with { Decision = decision.Reference!, NoDecisionRu = "", NoDecisionEn = "" });

        foreach (var path in new[] { Page, "/association/programmes", "/towns/abinsk", Explorer, "/search?q=%D0%B4%D0%BE%D1%80%D0%BE%D0%B3%D0%B8" })
            (await TextAsync(path)).Should().NotContain(decision.Reference, path).And.NotContain("О дорогах", path);
        (await WordsAsync(Page)).Should().Contain("решение принято, но не опубликовано");

        await PublishDecisionAsync(decision);

        (await WordsAsync(Page)).Should().Contain($"{decision.Reference}: О дорогах");
        foreach (var path in new[] { "/towns/abinsk", Explorer })
            (await TextAsync(path)).Should().Contain($"association/decisions/{decision.Reference}", path).And.NotContain("отменено", path);
        (await WordsAsync($"/association/decisions/{decision.Reference}")).Should().Contain("Программы, которые его исполняют").And.Contain("Дороги к малым городам");
        (await ProblemsAsync(Subject, Roads)).Should().Contain(problem => problem.Field == "Decision", "what was published by a decision keeps one");

        await PublishDecisionAsync(await CancelAsync(decision));

        foreach (var path in new[] { Page, "/association/programmes", "/towns/abinsk", Explorer })
            (await WordsAsync(path)).Should().Contain("отменено", path);
    }

    [Fact]
    public async Task TwoProgrammes_OfOneFigure_AreBothNamed_AndMeasuresThatAreComputedCanBeAimedAt()
    {
        await PublishWageAsync(40_000, 2024);
        await PublishAsync(Subject, Roads);
        var density = (await Service<ProgrammeQueries>().BaselinesAsync(Editor, "density", "krymsk", Cancellation))[0];
        var aimed = BaselineText.Read(density.Value, new() { Figure = "density", Town = "krymsk", Value = 100_000, Year = 2040 });
        Numbers.WithoutTrailingZeros(aimed.BaselineValue!.Value).Scale.Should().BeLessThanOrEqualTo(1, "it is computed, and offered as it is shown");
        (await ProblemsAsync(ProgrammeContent.SubjectOf("second"), Roads with { Targets = [aimed with { Value = aimed.BaselineValue - 0.1m }] }))
            .Should().ContainSingle("less than what is to rise").Which.Field.Should().Be("Targets[0].Value");
        await PublishAsync(ProgrammeContent.SubjectOf("second"), Roads with { NameRu = "Вторая программа", Targets = [Target(40_000, 60_000), aimed] });

        (await WordsAsync("/towns/abinsk")).Should().Contain("Дороги к малым городам").And.Contain("Вторая программа").And.Contain("вырасти до 60 000");
        (await WordsAsync("/association/programmes/second")).Should().Contain("Плотность населения, Крымск").And.Contain("вырасти до 100 000 чел./км² к 2040 году");
        (await Service<PublishedProgrammes>().GetAsync(Cancellation)).OfFigure("AVERAGE-WAGE").Should().HaveCount(2);
    }

    [Fact]
    public async Task WhatCannotBe_IsToldBesideItsFieldOrRow()
    {
        await PublishWageAsync(40_000, 2024);
        var line = Roads.Budget[0];
        foreach (var (content, field) in new (ProgrammeContent, string)[]
        {
            (Roads with { NameEn = "" }, "NameEn"),
            (Roads with { NameRu = new('я', 201) }, "NameRu"),
            (Roads with { PurposeRu = " " }, "PurposeRu"),
            (Roads with { NoDecisionRu = "" }, "NoDecisionRu"),
            (Roads with { Decision = "assembly-2020-1" }, "Decision"),
            (Roads with { Decision = "assembly-02026-1" }, "Decision"),
            (Roads with { Decision = "'; DROP TABLE Towns--" }, "Decision"),
            (Roads with { Department = "nowhere" }, "Department"),
            (Roads with { Towns = ["abinsk", "nowhere"] }, "Towns"),
            (Roads with { Until = new(2025, 1, 1) }, "Until"),
            (Roads with { Until = new(9999, 12, 31) }, "Until"),
            (Roads with { From = new(1, 1, 1) }, "From"),
            (Roads with { Measures = [Roads.Measures[0] with { Who = "" }] }, "Measures[0].Who"),
            (Roads with { Budget = [line, line with { PaidThousandRoubles = 1001 }] }, "Budget[1].PaidThousandRoubles"),
            (Roads with { Budget = [line with { PlanThousandRoubles = -1 }] }, "Budget[0].PlanThousandRoubles"),
            (Roads with { Budget = [line with { CommittedThousandRoubles = 1000.001m }] }, "Budget[0].CommittedThousandRoubles"),
            (Roads with { Budget = [line with { PlanThousandRoubles = decimal.MaxValue }] }, "Budget[0].PlanThousandRoubles"),
            (Roads with { Budget = [line with { Year = 0 }] }, "Budget[0].Year"),
            (Roads with { Budget = [line with { Note = "Аванс\u200B" }] }, "Budget[0].Note"),
            (Roads with { Budget = [line with { Measure = "gone" }] }, "Budget[0].Measure"),
            (Roads with { Milestones = [new(null, "Готов", null)] }, "Milestones[0].On"),
            (Roads with { Milestones = [new(new(2026, 1, 1), "Готов", new(2099, 1, 1))] }, "Milestones[0].ReachedOn"),
            (Roads with { Targets = [Target(41_000, 50_000)] }, "Targets[0].BaselineValue"),
            (Roads with { Targets = [Target(40_000, 30_000)] }, "Targets[0].Value"),
            (Roads with { Targets = [Target(40_000, 1e20m)] }, "Targets[0].Value"),
            (Roads with { Targets = [Target(40_000, 50_000) with { Basis = TerritorialBasis.District }] }, "Targets[0].BaselineValue"),
            (Roads with { Targets = [Target(40_000, 50_000) with { Figure = "nothing" }] }, "Targets[0].Figure"),
            (Roads with { Targets = [Target(40_000, 50_000) with { Year = 2024 }] }, "Targets[0].Year"),
            (Roads with { Targets = [Target(40_000, 50_000) with { BaselineFrom = null }] }, "Targets[0].BaselineValue"),
            (Roads with { Targets = [Target(40_000, 50_000), Target(40_000, 60_000)] }, "Targets[1].Year"),
            (Roads with { Targets = [Target(40_000, 50_000) with { Measure = "gone" }] }, "Targets[0].Measure"),
            (Roads with { Towns = ["krymsk"] }, "Targets[0].Town"),
        })
        {
            (await ProblemsAsync(Subject, content)).Select(problem => problem.Field).Should().Equal([field], "{0} is wrong", field);
        }
    }

    [Fact]
    public async Task AReviewer_ReadsRowsAsSentences_AndIsToldWhatIsUnlikely()
    {
        await PublishWageAsync(40_000, 2024);
        var sent = (ProposeOutcome.Sent)await ProposeAsync(Subject, Roads with
        {
            Budget = [Roads.Budget[0] with { CommittedThousandRoubles = 1300, PaidThousandRoubles = 1400, Note = "Аванс по суду", Year = 2031 }],
        });
        var substance = (await Service<ProposalQueries>().FindAsync(Director, sent.ProposalId, Cancellation))!.Substance;
        await using var page = new BunitContext();

        var rows = page.Render<DynamicComponent>(parameters => parameters.Add(p => p.Type, substance.Comparison.Component).Add(p => p.Parameters, substance.Comparison.Parameters!))
            .FindAll("tr").Select(row => row.Words().Replace('\u00A0', ' ')).ToList();

        rows.Should().Contain(row => row.Contains("Абинск, по городу; было 40 000 (2024); не меньше 50 000 руб. к 2027 году; Построить мост", StringComparison.Ordinal));
        rows.Should().Contain(row => row.Contains("Экономический отдел", StringComparison.Ordinal), "a reviewer reads no codes").And.NotContain(row => row.Contains("economic", StringComparison.Ordinal));
        rows.Should().Contain(row => row.Contains("Построить мост; делает: Управление строительства", StringComparison.Ordinal));
        substance.Warnings.Should().HaveCount(3).And.Contain(warning => warning.Contains("больше плана", StringComparison.Ordinal))
            .And.Contain(warning => warning.Contains("Аванс по суду", StringComparison.Ordinal)).And.Contain(warning => warning.Contains("вне срока", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RepresentativesAndStrangers_ProposeNoProgramme()
    {
        await PublishWageAsync(40_000, 2024);
        var representative = new StaffActor(201, "Представитель", new HashSet<StaffRole> { StaffRole.TownRepresentative }, new HashSet<int> { await TownIdAsync("abinsk") });
        foreach (var by in new[] { representative, StaffActor.Nobody, Actor(202, "Администратор", StaffRole.Administrator) })
            await FluentActions.Awaiting(() => ProposeAsync(Subject, Roads, by)).Should().ThrowAsync<AccessDeniedException>(by.Name);
        await PublishAsync(Subject, Roads);
        (await Service<ProgrammeQueries>().ListAsync(representative, Cancellation)).Should().ContainSingle("they may read what there is").Which.Content.NameRu.Should().Be("Дороги к малым городам");
        await FluentActions.Awaiting(() => Service<ProgrammeQueries>().ListAsync(StaffActor.Nobody, Cancellation)).Should().ThrowAsync<AccessDeniedException>();
    }

    [Fact]
    public async Task TwoWhoChangeTheSame_AreAsked_AndNothingIsLost()
    {
        await PublishWageAsync(40_000, 2024);
        var opened = await Contents.OpenAsync(OtherEditor, Subject, Cancellation);
        await PublishAsync(Subject, Roads);

        var outcome = await Contents.ProposeAsync(OtherEditor, Subject, ContentJson.Write(Roads with { NameRu = "Моё название" }), null, new("Решено", opened.Base), Cancellation);

        outcome.Should().BeOfType<ProposeOutcome.Conflict>();
        (await WordsAsync(Page)).Should().Contain("Дороги к малым городам");
    }

    private async Task<string> WordsAsync(string path) => (await PageAsync(path)).Replace('\u00A0', ' ');
}
