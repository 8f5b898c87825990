using System.Net;
using System.Text.Json;

using SmallTowns.Domain.Press;
using SmallTowns.TestSupport;
using SmallTowns.Web.Tests.Api;

namespace SmallTowns.Web.Tests.Press;

public sealed class SqliteEventTests : EventTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresEventTests : EventTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

public abstract class EventTests : PressTest
{
    [Fact]
    public async Task AnEvent_IsInTheList_TheMonth_AndTheCalendars()
    {
        await PublishAsync(await SubjectAsync("fair", PressKinds.Event), Fair);

        (await PageAsync("/events")).Should().Contain("Ярмарка яблок").And.Contain("с 10:30 до 15:00 (Москва)").And.Contain("Площадь Победы");
        (await PageAsync($"/events?month={Fair.FirstDay:yyyy-MM}")).Should().Contain("Ярмарка яблок");
        (await PageAsync($"/events?month={Fair.FirstDay!.Value.AddMonths(3):yyyy-MM}")).Should().NotContain("Ярмарка яблок").And.Contain("В этом месяце событий нет");
        (await AnswerAsync("/events?month=2026-13")).Status.Should().Be(HttpStatusCode.BadRequest);
        (await PageAsync("/en/events/yarmarka")).Should().Contain("Apple fair").And.Contain("10:30 to 15:00 (Moscow)").And.Contain("Victory Square");
        (await PageAsync("/")).Should().Contain("Ближайшие события");
        (await PageAsync("/search?q=ярмарка")).Should().Contain("Ярмарка яблок");
        (await TextAsync("/events/yarmarka")).Should().Contain("\"@type\":\"Event\"").And.Contain("EventScheduled");
        (await TextAsync("/sitemap-press.xml")).Should().Contain("/events/yarmarka");
    }

    [Fact]
    public async Task AFileOfACalendar_SaysWhenItIs()
    {
        await PublishAsync(await SubjectAsync("fair", PressKinds.Event), Fair);
        await PublishAsync(await SubjectAsync("days", PressKinds.Event), Fair with { Slug = "dni", TitleRu = "Дни города; с запятой, и чертой", FirstDay = Day.AddDays(10), LastDay = Day.AddDays(11), StartsAt = null, EndsAt = null });

        var all = Ical.Net.Calendar.Load(await TextAsync("/events.ics"))!;
        all.Events.Should().HaveCount(2);
        var one = Ical.Net.Calendar.Load(await TextAsync("/en/events/yarmarka.ics"))!.Events.Should().ContainSingle().Subject;
        one.Summary.Should().Be("Apple fair");
        one.Location.Should().Be("Victory Square, Abinsk");
        one.DtStart!.AsUtc.Should().Be(Fair.FirstDay!.Value.ToDateTime(new(7, 30), DateTimeKind.Utc));
        one.DtEnd!.AsUtc.Should().Be(Fair.FirstDay!.Value.ToDateTime(new(12, 0), DateTimeKind.Utc));
        var days = all.Events.Single(known => known.Summary == "Дни города; с запятой, и чертой");
        days.DtStart!.HasTime.Should().BeFalse();
        DateOnly.FromDateTime(days.DtEnd!.Value).Should().Be(Day.AddDays(12), "the day after the last");
        (await StatusAsync("/events/nothing.ics")).Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task WhatIsCancelled_SaysSo_AndWhatIsOverGoes()
    {
        var subject = await SubjectAsync("fair", PressKinds.Event);
        await PublishAsync(subject, Fair);
        await PublishAsync(subject, Fair with { IsCancelled = true });

        (await PageAsync("/events")).Should().Contain("Отменено.");
        (await TextAsync("/events.ics")).Should().Contain("STATUS:CANCELLED");
        (await TextAsync("/events/yarmarka")).Should().Contain("EventCancelled");
        (await PageAsync("/")).Should().NotContain("Ближайшие события");
        using (var answer = JsonDocument.Parse(await TextAsync("/api/v1/events")))
            answer.RootElement.GetProperty("items")[0].GetProperty("isCancelled").GetBoolean().Should().BeTrue();
        await DescribedAnswers.CheckAsync(App, "/api/v1/events");

        Clock.Advance(TimeSpan.FromDays(5));

        (await PageAsync("/events")).Should().Contain("Объявленных событий сейчас нет").And.Contain("Недавно прошли");
        (await TextAsync("/api/v1/events")).Should().Be("""{"items":[]}""");
        (await TextAsync($"/api/v1/events?from={Day.AddDays(-30):yyyy-MM-dd}")).Should().Contain("yarmarka");
    }

    [Fact]
    public async Task WhatIsRemoved_IsGone()
    {
        var subject = await SubjectAsync("fair", PressKinds.Event);
        await PublishAsync(subject, Fair);

        await RemoveAsync(subject, "Такого события нет.");

        var (status, page) = await AnswerAsync("/events/yarmarka");
        status.Should().Be(HttpStatusCode.Gone);
        page.Should().Contain("Такого события нет.").And.NotContain("Ярмарка яблок");
        (await TextAsync("/events.ics")).Should().NotContain("Ярмарка");
        (await StatusAsync("/events/yarmarka.ics")).Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task WhatCannotBe_IsToldBesideItsField()
    {
        var subject = await SubjectAsync("fair", PressKinds.Event);
        (await ProblemsAsync(subject, Fair with { FirstDay = null })).Should().ContainSingle().Which.Field.Should().Be("FirstDay");
        (await ProblemsAsync(subject, Fair with { LastDay = Day })).Should().ContainSingle().Which.Field.Should().Be("LastDay");
        (await ProblemsAsync(subject, Fair with { EndsAt = new(9, 0) })).Should().ContainSingle().Which.Field.Should().Be("EndsAt");
        (await ProblemsAsync(subject, Fair with { StartsAt = null })).Should().ContainSingle().Which.Field.Should().Be("StartsAt");
        (await ProblemsAsync(subject, Fair with { PlaceRu = "" })).Should().ContainSingle().Which.Field.Should().Be("PlaceRu");
    }
}
