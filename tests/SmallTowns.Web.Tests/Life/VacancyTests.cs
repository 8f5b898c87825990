using System.Text;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Approvals;
using SmallTowns.Domain.Boundaries;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Vacancies;
using SmallTowns.TestSupport;
using SmallTowns.Web.Life.Vacancies;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Life;

namespace SmallTowns.Web.Tests.Life;

public sealed class SqliteVacancyTests : VacancyTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresVacancyTests : VacancyTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>From the feed to the pages of towns.</summary>
public abstract class VacancyTests : LifeTest
{
    private VacancyWork Work => Service<VacancyWork>();

    [Fact]
    public async Task Ugly_Samples_AreLinkedOrWaitOrAreLeftOut_AndNothingIsWrittenByLooking()
    {
        var difference = await LookAsync(VacancySamples.All);

        difference.Should().BeEquivalentTo(new { Same = 0, Elsewhere = 2, Waiting = 3 });
        difference.Added.Where(row => row.Town == "Абинск").Select(row => row.Title).Should().BeEquivalentTo("Слесарь-сантехник", "Повар", "Продавец");
        difference.Reading.Unreadable.Should().Be(1);
        difference.Towns.Single(town => town.Name == "Абинск").Should().BeEquivalentTo(new { Before = 0, After = 3 });
        await using var db = Open();
        (await db.Vacancies.CountAsync(Cancellation)).Should().Be(0);
        (await Work.TakeAsync(Editor, difference.Reading, Cancellation)).Should().BeNull("no approval stands");
    }

    [Fact]
    public async Task Feed_TakenIn_IsOnItsPages_FilteredAndCounted()
    {
        await ApproveAsync(ApprovedWork.VacancyFeed);
        await TakeAsync(VacancySamples.All);

        var page = await PageAsync("/life/vacancies?town=abinsk");
        page.Should().Contain("Слесарь-сантехник").And.Contain("45 000–60 000 ₽").And.Contain("зарплата не указана").And.Contain("Найдено: 3 из 3.").And.NotContain("Писарь").And.NotContain("Сторож");
        (await PageAsync("/life/vacancies?q=слесарь")).Should().Contain("Найдено: 1 из 3.");
        (await PageAsync("/life/vacancies?pay=50000")).Should().Contain("Найдено: 1 из 3.").And.Contain("Слесарь");
        (await PageAsync($"/life/vacancies?schedule={Uri.EscapeDataString("Сменный график")}")).Should().Contain("Найдено: 1 из 3.");
        (await PageAsync("/life/vacancies?town=atlantis&pay=много")).Should().Contain("Города «atlantis» на портале нет.").And.Contain("Зарплата — число рублей");
        (await TextAsync("/life/vacancies?q=%27%22%3Cscript%3E")).Should().NotContain("<script>");
        (await PageAsync("/towns/abinsk")).Should().Contain("Вакансии: 3");
        (await PageAsync("/en/life/vacancies")).Should().Contain("3 of 3 found.");

        var one = await TextAsync("/life/vacancies/a-1");
        one.Should().Contain("\"@type\":\"JobPosting\"").And.Contain("\"minValue\":45000").And.Contain("https://trudvsem.ru/vacancy/card/1/a-1").And.NotContain("918");
        (await TextAsync("/life/vacancies/a-2")).Should().NotContain("JobPosting", "it states no pay");
        (await StatusAsync("/life/vacancies/a-5")).Should().Be(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Doubtful_IsLinkedByAPerson_AndStaysSo()
    {
        await ApproveAsync(ApprovedWork.VacancyFeed);
        await TakeAsync(VacancySamples.All);
        var queue = await Work.QueueAsync(Editor, 0, 50, Cancellation);
        queue.Rows.Select(row => (row.FeedId, row.Doubt)).Should().BeEquivalentTo([("a-3", LinkDoubt.PointMissing), ("a-5", LinkDoubt.PointElsewhere), ("a-6", (LinkDoubt?)LinkDoubt.NameMissing)]);

        (await Work.LinkAsync(Editor, queue.Rows.Single(row => row.FeedId == "a-3").Id, await TownIdAsync("abinsk"), Cancellation)).Should().BeTrue();
        (await Work.LinkAsync(Editor, queue.Rows.Single(row => row.FeedId == "a-5").Id, null, Cancellation)).Should().BeTrue();
        (await Work.LinkAsync(Editor, queue.Rows.Single(row => row.FeedId == "a-5").Id, null, Cancellation)).Should().BeFalse("somebody has said so");
        (await PageAsync("/life/vacancies?q=водитель")).Should().Contain("Найдено: 1 из 4.");

        await TakeAsync(VacancySamples.All);
        (await Work.QueueAsync(Editor, 0, 50, Cancellation)).Rows.Select(row => row.FeedId).Should().Equal("a-6");
        (await PageAsync("/life/vacancies?q=водитель")).Should().Contain("Найдено: 1 из 4.");
    }

    [Fact]
    public async Task Vacancy_AbsentInTwoFullPasses_OrTooOld_IsOver()
    {
        await ApproveAsync(ApprovedWork.VacancyFeed);
        await TakeAsync([VacancySamples.InAbinsk("x-1"), VacancySamples.InAbinsk("x-2", "Фрезеровщик", "2026-09-05")]);

        await TakeAsync([VacancySamples.InAbinsk("x-2", "Фрезеровщик", "2026-09-05")], isFull: false);
        await TakeAsync([VacancySamples.InAbinsk("x-2", "Фрезеровщик", "2026-09-05")]);
        (await ShownAsync()).Should().BeEquivalentTo("x-1", "x-2");
        await TakeAsync([VacancySamples.InAbinsk("x-2", "Фрезеровщик", "2026-09-05")]);
        (await ShownAsync()).Should().Equal("x-2");

        Clock.Advance(TimeSpan.FromDays(3));
        (await ShownAsync()).Should().BeEmpty("60 days have passed, whatever the job has done");
        await Jobs.RunDueAsync(Cancellation);
        await using (var db = Open())
            (await db.Vacancies.Where(vacancy => vacancy.End == VacancyEnd.Old).Select(vacancy => vacancy.FeedId).ToListAsync(Cancellation)).Should().Equal("x-2");
        await TakeAsync([VacancySamples.InAbinsk("x-2", "Фрезеровщик", "2026-11-04"), VacancySamples.InAbinsk("x-1")]);
        (await ShownAsync()).Should().BeEquivalentTo(["x-1", "x-2"], "what comes back is shown again");
    }

    [Fact]
    public async Task Counts_BecomeFiguresUnderTheApproval_AndThoseThatMoveFarWait()
    {
        await ApproveAsync(ApprovedWork.VacancyFeed);
        var first = await TakeAsync(Some(10));
        first.Should().BeEquivalentTo(new { Published = 0, Waiting = 1 }, "the first has nothing before it");
        await using (var db = Open())
        {
            var proposal = await db.Proposals.SingleAsync(one => one.Kind == "figure" && one.State == ProposalState.Submitted, Cancellation);
            proposal.AuthorName.Should().Be(Editor.Name);
            (await Decisions.ApproveAsync(Director, proposal.Id, proposal.Version, PublicNote.None, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        }

        (await TakeAsync(Some(11))).Should().BeEquivalentTo(new { Published = 0, Waiting = 0 }, "once a week");
        Clock.Advance(TimeSpan.FromDays(8));
        (await TakeAsync(Some(13))).Should().BeEquivalentTo(new { Published = 1, Waiting = 0 });
        (await PageAsync("/towns/abinsk")).Should().Contain("Вакансии портала «Работа России»").And.Contain("по постоянному разрешению № 1");
        (await Approvals.ReadAsync(Director, Cancellation)).Unchecked.Should().ContainSingle();
        await using (var db = Open())
        {
            var figure = await db.Figures.OfType<IndicatorValue>().SingleAsync(value => value.Indicator!.Code == "vacancies" && value.State == FigureState.Published && value.Value == 13, Cancellation);
            figure.DecidedBy.Should().Be(Director.Name);
        }

        Clock.Advance(TimeSpan.FromDays(8));
        (await TakeAsync(Some(30))).Should().BeEquivalentTo(new { Published = 0, Waiting = 1 });
        Clock.Advance(TimeSpan.FromDays(1));
        (await TakeAsync(Some(31))).Should().BeEquivalentTo(new { Published = 0, Waiting = 1 });
        await using (var db = Open())
            (await db.Proposals.CountAsync(one => one.Kind == "figure" && one.State == ProposalState.Submitted, Cancellation)).Should().Be(1, "the older one was overtaken");

        await Approvals.CheckAsync(Director, [.. (await Approvals.ReadAsync(Director, Cancellation)).Unchecked.Select(one => one.Id)], Cancellation);
        (await Approvals.ReadAsync(Director, Cancellation)).Unchecked.Should().BeEmpty();
    }

    [Fact]
    public async Task Approval_IsGivenByAnotherPerson_AndEnds()
    {
        ApprovalInput input = new() { Terms = "Лента", ValidTo = Today.AddDays(30) };
        (await Approvals.AskForFeedAsync(EditingDirector, input, Cancellation)).Should().BeOfType<ApprovalOutcome.Done>();
        (await Approvals.AskForFeedAsync(Editor, input, Cancellation)).Should().BeOfType<ApprovalOutcome.Invalid>("one waits already");
        var id = (await Approvals.ReadAsync(Director, Cancellation)).Approvals.Single().Id;
        (await Approvals.GiveAsync(EditingDirector, id, Cancellation)).Should().BeOfType<ApprovalOutcome.Invalid>("they asked for it");
        (await Approvals.GiveAsync(Director, id, Cancellation)).Should().BeOfType<ApprovalOutcome.Done>();
        (await Approvals.GiveAsync(Director, id, Cancellation)).Should().BeOfType<ApprovalOutcome.Overtaken>();
        (await TakeAsync(Some(1))).Should().NotBeNull();
        (await Approvals.CloseAsync(Director, id, "Проверяем", Cancellation)).Should().BeOfType<ApprovalOutcome.Done>();

        (await Work.TakeAsync(Editor, (await LookAsync(Some(2))).Reading, Cancellation)).Should().BeNull();
        (await Approvals.AskForFeedAsync(Editor, input with { ValidTo = Today }, Cancellation)).Should().BeOfType<ApprovalOutcome.Invalid>();
    }

    /// <summary>Where a boundary is published it decides, not the distance: 14 km off inside it is Abinsk, 6 km off outside it is not.</summary>
    [Fact]
    public async Task Boundary_OfTheMunicipality_DecidesInsteadOfTheDistance()
    {
        string[] feed = [At("b-1", "Токарь", 44.99, 38.16), At("b-2", "Повар", 44.866, 38.24)];
        (await LookAsync(feed)).Added.Where(row => row.Town == "Абинск").Select(row => row.Title).Should().ContainSingle("without a boundary 12 km count").Which.Should().Be("Повар");

        await using (var db = Open())
        {
            var region = await db.Regions.SingleAsync(row => row.Slug == "krasnodar-krai", Cancellation);
            await PublishAsync(MunicipalityBoundaryContent.Of(region.Id, region.Slug, "settlement-abinsk"), new MunicipalityBoundaryContent
            {
                Polygons = [new([[new(44.79, 38.06), new(44.79, 38.20), new(45.05, 38.20), new(45.05, 38.06), new(44.79, 38.06)]])],
                Day = new(2025, 1, 1),
            });
        }

        var inside = await LookAsync(feed);
        inside.Added.Where(row => row.Town == "Абинск").Select(row => row.Title).Should().Equal("Токарь");
        inside.Waiting.Should().Be(1, "near the town and named by it, but outside its boundary: a person looks");

        static string At(string id, string title, double latitude, double longitude) => VacancySamples.InAbinsk(id, title).Replace("44.8662", latitude.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("38.1638", longitude.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static string[] Some(int count) => [.. Enumerable.Range(0, count).Select(number => VacancySamples.InAbinsk($"n-{number}", modified: "2026-11-01"))];

    private async Task<VacancyDifference> LookAsync(string[] vacancies, bool isFull = true)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes($"[{VacancySamples.Answer(vacancies)}]"));
        return await Work.TryFileAsync(Editor, file, "feed.json", isFull, Cancellation);
    }

    private async Task<TakenFeed> TakeAsync(string[] vacancies, bool isFull = true) => (await Work.TakeAsync(Editor, (await LookAsync(vacancies, isFull)).Reading, Cancellation))!;

    private async Task<IReadOnlyList<string>> ShownAsync() =>
        [.. (await Service<PublicVacancies>().FindAsync(VacancyQuestion.Read(new Microsoft.AspNetCore.Http.QueryCollection(), _ => true), Cancellation)).Rows.Select(row => row.FeedId)];
}
