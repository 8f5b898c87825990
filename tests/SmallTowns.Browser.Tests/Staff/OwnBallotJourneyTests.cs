using Microsoft.Playwright;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Meetings;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>Where the charter lets a simple signature do, a member votes from a telephone by the address that the secretary sent.</summary>
public sealed class OwnBallotJourneyTests(MeetingPortal meetings) : IClassFixture<MeetingPortal>
{
    [Fact]
    public async Task Member_VotesByItsOwnLink_AndTheLateOneIsKept()
    {
        await meetings.PublishAsync(AssociationKinds.CharterOf("signatures"), CharterDefaults.Charter with { From = meetings.Today, Decision = "решение собрания", AllowsSimpleSignatures = true });
        var day = meetings.Today;
        var id = await meetings.ConveneAsync(plan => (plan.Form, plan.BallotsUntil) = (MeetingForm.Absentee, plan.Day), MeetingPortal.Question("О взносе в фонд"));
        await using var desk = await meetings.Office.OpenDeskAsync(await meetings.HireSecretaryAsync());
        await desk.OpenAsync($"/staff/meetings/{id}");
        await desk.ChooseAsync("Кому ссылка", "Проверочный член 01");
        await desk.PressAsync("Сделать ссылку");
        await desk.SeeAsync("показана один раз");
        (await desk.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        var address = new Uri(await desk.Main.Locator(".campaign-link").InnerTextAsync()).AbsolutePath;

        await using var member = await meetings.Office.OpenDeskAsync(new Reader(Reader.Phone, ColorScheme.Dark));
        await member.OpenAsync(address);
        await member.SeeAsync("Бюллетень: Проверочный член 01");
        await member.PressAsync("Отправить бюллетень");
        await member.SeeAsync("Отметьте, как член голосует хотя бы по одному вопросу.");
        await member.Page.GetByLabel("за", new() { Exact = true }).CheckAsync();
        (await member.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        (await member.Page.EvaluateAsync<string[]>(Visitor.LayoutFaults)).Should().BeEmpty();
        if (Environment.GetEnvironmentVariable("SMALLTOWNS_PICTURES") is { Length: > 0 } folder)
            await member.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, "own-ballot.png"), FullPage = true });
        await member.PressAsync("Отправить бюллетень");
        await member.SeeAsync($"Бюллетень принят. Квитанция Б-{id}-1");
        await desk.OpenAsync($"/staff/meetings/{id}");
        await Expect(desk.Main.Locator("tr").Filter(new() { HasText = $"Б-{id}-1" })).ToContainTextAsync("простая электронная подпись");

        // Whoever is late is told so.
        meetings.Office.Clock.GoForward(AbsenteeBallots.TooLateFromUtc(day) - meetings.UtcNow);
        await member.OpenAsync(address);
        await member.SeeAsync("Новый заменит его");
        await member.Page.GetByLabel("против", new() { Exact = true }).CheckAsync();
        await member.PressAsync("Отправить бюллетень");
        await member.SeeAsync($"Бюллетень поступил позже последнего дня приёма: он хранится и не учитывается. Квитанция Б-{id}-2");
        (await meetings.FileAsync(id)).Ballots.Should().HaveCount(2);
        meetings.Office.Clock.GoForward(TimeSpan.FromDays(2));
        await member.OpenAsync(address);
        await member.SeeAsync("Приём бюллетеней закончен.");
    }
}
