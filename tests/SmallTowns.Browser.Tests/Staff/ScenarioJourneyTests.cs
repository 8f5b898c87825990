using SmallTowns.Domain.Staff;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>An analyst asks what would become of towns. The numbers are worked out by hand in the tests of the domain.</summary>
[Collection(nameof(BackOffice))]
public sealed class ScenarioJourneyTests(BackOffice office)
{
    [Fact]
    public async Task Scenario_IsShownWithItsBackTest_BesideAnotherTown_AndSaysWhatItDoesNotProve()
    {
        await using var desk = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Editor));
        await desk.OpenAsync("/staff/scenarios");
        await desk.ChooseAsync("Город", "Абинск");
        await desk.ChooseAsync("Рядом, 2-й город", "Крымск");
        await desk.ChooseAsync("Рядом, 3-й город", "Апшеронск");
        await desk.FillAsync("До года", "2200");
        await desk.PressAsync("Посчитать");
        await desk.SeeAsync("Год — позже последней переписи");
        await Expect(desk.Field("До года")).ToHaveValueAsync("2200");
        await desk.FillAsync("До года", "2041");
        await desk.PressAsync("Посчитать");

        // 39 511 + 20 · 416.636… and, at the slowest of its last three intervals, 39 511 + 20 · 149.25.
        var abinsk = desk.Page.Locator("section[aria-labelledby=town-abinsk]");
        var last = abinsk.Locator("tbody tr").Last;
        await Expect(last).ToContainTextAsync("2041");
        await Expect(last.Locator("td[data-title='Основной']")).ToHaveTextAsync("47 844");
        await Expect(last.Locator("td[data-title='Низкий']")).ToHaveTextAsync("42 496");
        // From 1989, 2002 and 2010: 34 928 + 11 · 149.25.
        await Expect(abinsk).ToContainTextAsync("Проверка на 2010–2021: по переписям до 2010 года вышло бы 36 570 чел., насчитали 39 511");
        await Expect(abinsk).ToContainTextAsync("7,44 %");
        await Expect(desk.Page.Locator("section[aria-labelledby=town-krymsk]")).ToContainTextAsync("вышло бы 58 426 чел., насчитали 54 597");
        await Expect(desk.Page.Locator("section[aria-labelledby=town-apsheronsk]")).ToContainTextAsync("Проверить нечем");
        await desk.SeeAsync("Чего это не доказывает");
        var compared = desk.Page.Locator("section[aria-labelledby=compared] tbody tr");
        await Expect(compared).ToHaveCountAsync(3);
        await Expect(compared.Nth(0)).ToContainTextAsync("47 844");
        await Expect(compared.Nth(2)).ToContainTextAsync("нечем проверить");

        var paper = await desk.Page.RunAndWaitForDownloadAsync(() => desk.FollowAsync("Для коллегии (DOCX)"));
        paper.SuggestedFilename.Should().Be("scenarios-2041.docx");
        (await desk.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        (await desk.Page.EvaluateAsync<string[]>(Visitor.LayoutFaults)).Should().BeEmpty();
        desk.Visitor.TakeComplaints().Should().BeEmpty();
    }
}
