using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Approvals;
using SmallTowns.Domain.Outages;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Staff.Life;
using SmallTowns.Web.Tests.Account;

namespace SmallTowns.Web.Tests.Life;

public sealed class SqliteOutageTests : OutageTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresOutageTests : OutageTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>An outage from a resident's report to its history.</summary>
public abstract class OutageTests : LifeTest
{
    private OutageDesk Desk => Service<OutageDesk>();

    private OutageContent Burst => new()
    {
        Service = UtilityService.ColdWater,
        What = OutageKind.Full,
        StartUtc = UtcNow.AddHours(-1),
        ForecastEndUtc = UtcNow.AddHours(5),
        Reason = OutageReason.Accident,
        Note = "Порыв <b>трубы</b>",
        Places = [new("ул. Мира", "1–15"), new("ул. Советов")],
        Households = 120,
        Dispatcher = "Водоканал",
        Phone = "86150 0-00-00",
        Steps = [new(UtcNow.AddMinutes(-30), OutageStatus.CrewSent, "Бригада выехала")],
    };

    [Fact]
    public async Task Notice_UnderAnApproval_IsPublishedAtOnce_AndIsHistoryOnceItIsOver()
    {
        var approval = await ApproveAsync(ApprovedWork.OutageNotices);
        var subject = await SubjectAsync("burst");
        (await SendAsync(subject, Burst)).Should().Be($"Опубликовано по разрешению № {approval}.");

        (await PageAsync("/towns/abinsk")).Should().Contain("Отключения сейчас").And.Contain("ул. Мира (1–15); ул. Советов").And.Contain("86150 0-00-00");
        (await PageAsync("/life/outages?town=abinsk")).Should().Contain("Порыв <b>трубы</b>", "HTML stays text");
        (await PageAsync("/life/outages?street=советов")).Should().Contain("Бригада выехала");
        (await PageAsync("/life/outages?street=Ленина")).Should().NotContain("Бригада выехала");
        (await PageAsync("/life/outages?service=Gas")).Should().NotContain("Бригада выехала");
        (await PageAsync("/search?q=отключение")).Should().Contain("Холодная вода, аварийное");
        (await Approvals.ReadAsync(Director, Cancellation)).Unchecked.Should().ContainSingle().Which.What.Should().Be("Отключение (abinsk)");

        Clock.Advance(TimeSpan.FromHours(3));
        (await SendAsync(subject, Burst with { StartUtc = UtcNow.AddHours(-4), EndUtc = UtcNow, Steps = [new(UtcNow, OutageStatus.Restored)] })).Should().StartWith("Опубликовано");

        (await PageAsync("/towns/abinsk")).Should().NotContain("ул. Мира").And.Contain("Об отключениях сейчас портал не знает");
        var list = await PageAsync("/life/outages?town=abinsk");
        list.Should().Contain("Прошедшие").And.Contain("восстановлено").And.Contain("Часов × улиц").And.Contain("8").And.Contain("Что было в эти дни, неизвестно");
        (await PageAsync("/en/life/outages?town=abinsk")).Should().Contain("Hours × streets").And.Contain("nobody watched");
        (await PageAsync("/search?q=отключение")).Should().NotContain("Холодная вода, аварийное");
    }

    [Fact]
    public async Task Notice_ThatNoApprovalCovers_WaitsForASecondPerson()
    {
        var subject = await SubjectAsync("long");
        (await SendAsync(subject, Burst)).Should().Be("Отправлено на проверку: постоянного разрешения нет.");
        (await PageAsync("/life/outages")).Should().NotContain("ул. Мира");
        await using (var db = Open())
            await PublishAsync((await db.Proposals.SingleAsync(one => one.Kind == OutageContent.Kind, Cancellation)).Id);
        (await PageAsync("/life/outages")).Should().Contain("ул. Мира");

        await ApproveAsync(ApprovedWork.OutageNotices, mostHours: 4);
        (await SendAsync(await SubjectAsync("six"), Burst)).Should().Contain("не дольше 4 ч");

        var director = Director with { Duties = new HashSet<HeldDuty> { new(StaffDuty.OutageDesk, Scope.Association) } };
        (await SendAsync(await SubjectAsync("own"), Burst with { ForecastEndUtc = UtcNow.AddHours(1) }, director)).Should().Contain("нужен второй человек");
    }

    [Fact]
    public async Task Desk_OfOneTown_ReachesThatTownOnly()
    {
        var abinsk = await TownIdAsync("abinsk");
        StaffActor desk = new(111, "Дежурный Абинска", new HashSet<StaffRole>(), new HashSet<int>()) { Duties = new HashSet<HeldDuty> { new(StaffDuty.OutageDesk, Scope.Town(abinsk)) } };

        (await Desk.ReadAsync(desk, null, Cancellation)).Towns.Select(town => town.Slug).Should().Equal("abinsk");
        (await Desk.TownAsync(desk, "temryuk", Cancellation)).Should().BeNull();
        var temryuk = await TownIdAsync("temryuk");
        await FluentActions.Awaiting(() => Desk.WatchAsync(desk, temryuk, Today, Cancellation)).Should().ThrowAsync<AccessDeniedException>();
        var subject = OutageContent.Of(temryuk, "town:krasnodar-krai/temryuk", "x");
        await FluentActions.Awaiting(() => SendAsync(subject, Burst, desk)).Should().ThrowAsync<AccessDeniedException>();
    }

    [Fact]
    public async Task Day_MarkedAsWatched_IsSaid()
    {
        var abinsk = await TownIdAsync("abinsk");
        await Desk.WatchAsync(OutageDeskOfAll, abinsk, Today, Cancellation);
        await Desk.WatchAsync(OutageDeskOfAll, abinsk, Today, Cancellation);
        await Desk.WatchAsync(OutageDeskOfAll, abinsk, Today.AddDays(1), Cancellation);
        await Desk.WatchAsync(OutageDeskOfAll, abinsk, Today.AddDays(-30), Cancellation);

        await using var db = Open();
        (await db.OutageWatches.Select(watch => watch.Day).ToListAsync(Cancellation)).Should().Equal(Today);
        (await PageAsync("/life/outages?town=abinsk")).Should().Contain("Отключений нет: за сегодня сведения отмечены полными.").And.Contain("за отмеченные дни не было; 364 дней никто не следил");
        (await PageAsync("/life/outages?town=temryuk")).Should().Contain("никто не следил");
    }

    [Fact]
    public async Task Feeds_HoldTheOutageAsPrograms_ReadIt()
    {
        await ApproveAsync(ApprovedWork.OutageNotices);
        await SendAsync(await SubjectAsync("burst"), Burst);

        using var json = JsonDocument.Parse(await TextAsync("/life/outages.json?town=abinsk"));
        json.RootElement[0].GetProperty("serviceCode").GetInt32().Should().Be(1);
        json.RootElement[0].GetProperty("places")[0].GetProperty("street").GetString().Should().Be("ул. Мира");
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entry = XDocument.Parse(await TextAsync("/life/outages.atom")).Root!.Elements(atom + "entry").Should().ContainSingle().Subject;
        entry.Element(atom + "title")!.Value.Should().Be("Абинск: холодная вода, аварийное");
        entry.Element(atom + "id")!.Value.Should().Be("urn:smalltowns:outage:abinsk:burst");
        var calendar = Ical.Net.Calendar.Load(await TextAsync("/life/outages.ics"))!;
        var held = calendar.Events.Should().ContainSingle().Subject;
        held.Start!.AsUtc.Should().Be(UtcNow.AddHours(-1));
        held.End!.AsUtc.Should().Be(UtcNow.AddHours(5));
        (await StatusAsync("/life/outages.json?town=atlantis")).Should().Be(HttpStatusCode.BadRequest);
        XDocument.Parse(await TextAsync("/life/outages.atom?service=Gas")).Root!.Elements(atom + "entry").Should().BeEmpty();
    }

    [Fact]
    public async Task Problems_OfANotice_AreToldBesideTheirFields()
    {
        (await FieldsAsync(new())).Should().BeEquivalentTo("Service", "What", "StartUtc", "Reason", "Phone", "Places");
        (await FieldsAsync(Burst with { ForecastEndUtc = UtcNow.AddHours(-2) })).Should().Equal("ForecastEndUtc");
        (await FieldsAsync(Burst with { EndUtc = UtcNow.AddHours(1), Steps = [new(UtcNow, OutageStatus.Restored)] })).Should().Equal("EndUtc");
        (await FieldsAsync(Burst with { EndUtc = UtcNow })).Should().Equal("Steps");
        (await FieldsAsync(Burst with { StartUtc = UtcNow, ForecastEndUtc = null, EndUtc = UtcNow.AddMinutes(-1), Steps = [new(UtcNow, OutageStatus.Restored)] })).Should().Equal("EndUtc");
        (await FieldsAsync(Burst with { Households = -1 })).Should().Equal("Households");
        (await FieldsAsync(Burst with { StartUtc = UtcNow.AddDays(200), ForecastEndUtc = null })).Should().Equal("StartUtc");
        (await FieldsAsync(Burst with { Places = [new(new string('у', 300))] })).Should().Equal("Places");

        // Times are of minutes, and it was off for less.
        (await ProposeOutageAsync(await SubjectAsync("short"), Burst with { StartUtc = UtcNow, ForecastEndUtc = null, EndUtc = UtcNow, Steps = [new(UtcNow, OutageStatus.Restored)] }, OutageDeskOfAll))
            .Should().BeOfType<ProposeOutcome.Sent>();

        async Task<IEnumerable<string>> FieldsAsync(OutageContent content) =>
            (await ProposeOutageAsync(await SubjectAsync("bad"), content, OutageDeskOfAll)).Should().BeOfType<ProposeOutcome.Invalid>().Subject.Problems.Select(problem => problem.Field);
    }

    [Fact]
    public async Task Resident_ReportsAnOutage_WhichWaitsForTheDesk()
    {
        using var client = App.CreateClient(new() { AllowAutoRedirect = false });
        using var fast = await ReportAsync(client, TimeSpan.Zero, "abinsk", "ColdWater", "ул. Мира");
        fast.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        using var empty = await ReportAsync(client, TimeSpan.FromSeconds(30), "", "", "");
        (await empty.ReadAsync()).QuerySelector("main")!.TextContent.Should().Contain("Выберите город.").And.Contain("Выберите, чего нет.").And.Contain("Напишите улицу");
        using var sent = await ReportAsync(client, TimeSpan.FromSeconds(30), "abinsk", "ColdWater", "<script>ул. Мира</script>");
        sent.ShouldRedirectTo("/life/outages/report?town=abinsk&sent=1");

        (await PageAsync("/life/outages?town=abinsk")).Should().NotContain("ул. Мира", "readers do not see what a stranger has typed");
        var report = (await Desk.ReadAsync(OutageDeskOfAll, "abinsk", Cancellation)).Reports.Should().ContainSingle().Subject.Report;
        report.Should().BeEquivalentTo(new { Service = UtilityService.ColdWater, Street = "<script>ул. Мира</script>", State = OutageReportState.Open });
        (await Desk.CloseReportAsync(OutageDeskOfAll, report.Id, OutageReportState.Noticed, "burst", Cancellation)).Should().BeTrue();
        (await Desk.CloseReportAsync(OutageDeskOfAll, report.Id, OutageReportState.NotConfirmed, null, Cancellation)).Should().BeFalse();

        Clock.Advance(TimeSpan.FromDays(31));
        await Jobs.RunDueAsync(Cancellation);
        await using var db = Open();
        (await db.OutageReports.CountAsync(Cancellation)).Should().Be(0, "words of residents do not stay");
    }

    private async Task<HttpResponseMessage> ReportAsync(HttpClient client, TimeSpan after, string town, string service, string street)
    {
        var page = await client.GetPageAsync("/life/outages/report?town=abinsk");
        var values = page.QuerySelectorAll("main form input[name]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        (values["Town"], values["Service"], values["Street"]) = (town, service, street);
        Clock.Advance(after);
        using var form = new FormUrlEncodedContent(values);
        return await client.PostAsync(new Uri("/life/outages/report?town=abinsk", UriKind.Relative), form, Cancellation);
    }

    private async Task<Subject> SubjectAsync(string word) => OutageContent.Of(await TownIdAsync("abinsk"), "town:krasnodar-krai/abinsk", word);

    private async Task<ProposeOutcome> ProposeOutageAsync(Subject subject, OutageContent content, StaffActor by) => await Contents.ProposeAsync(
        by, subject, ContentJson.Write(content), null, new("Сообщили", (await Contents.OpenAsync(by, subject, Cancellation)).Base), Cancellation);

    private async Task<string> SendAsync(Subject subject, OutageContent content, StaffActor? by = null)
    {
        var outcome = await ProposeOutageAsync(subject, content, by ?? OutageDeskOfAll);
        var problems = string.Join("; ", (outcome as ProposeOutcome.Invalid)?.Problems.Select(problem => $"{problem.Field}: {problem.Sentence}") ?? []);
        return await Desk.PublishAsync(by ?? OutageDeskOfAll, outcome.Should().BeOfType<ProposeOutcome.Sent>("{0}", problems).Subject.ProposalId, Cancellation);
    }
}
