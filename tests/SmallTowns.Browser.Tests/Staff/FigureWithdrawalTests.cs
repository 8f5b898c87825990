using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SmallTowns.Data;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Staff;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>A director takes back a number that came with the program; readers see why, everywhere, at once.</summary>
[Collection(nameof(BackOffice))]
public sealed class FigureWithdrawalTests(BackOffice office)
{
    private const string Note = "В источнике опечатка";

    [Fact]
    public async Task ShippedHeadline_Withdrawn_LeavesPagesFilesAndAnswersWithAnotherAndAReason()
    {
        var withdrawn = await CensusOfGelendzhikAsync();
        await using var director = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Approver));
        await director.OpenAsync("/staff/towns/gelendzhik/figures");
        await director.Main.Locator("tr").Filter(new() { HasText = "Население" }).Filter(new() { HasText = $"{withdrawn.Period!.Value.Year}" })
            .GetByRole(AriaRole.Link, new() { Name = "Снять" }).ClickAsync();
        await director.PressAsync("Снять с публикации");
        await director.SeeAsync("Напишите, почему: это прочтёт читатель страницы.");
        await director.FillAsync("Почему: эти слова увидят на странице города", Note);
        await director.FillAsync("То же по-английски", "A misprint in the source");
        await director.PressAsync("Снять с публикации");
        await director.SeeAsync("причина видна на странице города");

        await using var reader = await office.OpenDeskAsync();
        await reader.OpenAsync("/towns/gelendzhik");
        await Expect(reader.Main.Locator("section[aria-labelledby=updates]")).ToContainTextAsync(Note);
        await reader.OpenAsync("/en/towns/gelendzhik");
        await Expect(reader.Main.Locator("section[aria-labelledby=updates]")).ToContainTextAsync("A misprint in the source");
        using var client = new HttpClient { BaseAddress = office.Address };
        var row = (await TextAsync(client, "/data/towns.csv")).Split('\n').Single(line => line.StartsWith("gelendzhik", StringComparison.Ordinal));
        row.Should().NotContain($",{withdrawn.Value:0},");
        (await TextAsync(client, "/api/v1/towns/gelendzhik")).Should().Contain("\"population\":null", "the towns are compared by a year that it has no count of any more");
        (await TextAsync(client, "/api/v1/towns/gelendzhik/updates")).Should().Contain("A misprint in the source");
        director.Visitor.TakeComplaints().Should().BeEmpty();
        reader.Visitor.TakeComplaints().Should().BeEmpty();
    }

    private async Task<PopulationCount> CensusOfGelendzhikAsync()
    {
        await using var db = await office.App.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();
        return await db.Figures.OfType<PopulationCount>().AsNoTracking().SingleAsync(figure => figure.Town!.Slug == "gelendzhik" && figure.IsChosen && figure.Method == PopulationMethod.Census && figure.Basis == TerritorialBasis.Town && figure.PeriodEnd == new DateOnly(2021, 12, 31));
    }

    private static Task<string> TextAsync(HttpClient client, string path) => client.GetStringAsync(new Uri(path, UriKind.Relative));
}
