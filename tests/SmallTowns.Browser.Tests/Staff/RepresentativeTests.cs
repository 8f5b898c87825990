using Microsoft.Playwright;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

[Collection(nameof(BackOffice))]
public sealed class RepresentativeTests(BackOffice office)
{
    private static readonly string[] Sections =
    [
        "texts", "texts?edit=Economy", "facts?edit=true", "municipalities?edit=true", "figures?add=Population",
        "employment?table=true", "travel?add=TravelTime", "contacts?edit=true", "images?edit=true",
    ];

    private static readonly string[] PagesOfOthers = ["/staff/users", "/staff/audit", "/staff/import/new"];

    [Fact]
    public async Task AnotherTown_OpenedByMenuOrByAddress_CanOnlyBeRead()
    {
        await using var desk = await OpenDeskOfTuapseAsync();
        foreach (var section in Sections)
        {
            await desk.OpenAsync($"/staff/towns/yeysk/{section}");

            await desk.SeeAsync("Этот город ведут другие: его можно только читать.");
            await Expect(desk.Main.Locator("h2").First).ToBeVisibleAsync();
            await Expect(desk.Button(TextForm.Send)).ToHaveCountAsync(0);
            await Expect(desk.Main.Locator("form, input, textarea, select")).ToHaveCountAsync(0);
            await Expect(desk.Main.GetByRole(AriaRole.Link, new() { NameRegex = new("^(Править|Написать|Исправить|Добавить|Ввести|Указать)") })).ToHaveCountAsync(0);
        }
    }

    [Fact]
    public async Task OwnTown_Opened_CanBeEdited()
    {
        await using var desk = await OpenDeskOfTuapseAsync();
        await desk.OpenTextAsync("tuapse", "Economy");
        await Expect(desk.Button(TextForm.Send)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task PageOfOthers_ByItsAddress_IsRefused()
    {
        await using var desk = await OpenDeskOfTuapseAsync();
        foreach (var path in PagesOfOthers)
        {
            await desk.OpenAsync(path);
            desk.Path.Should().StartWith("/account/denied", "{0} is not theirs", path);
        }
    }

    private async Task<Desk> OpenDeskOfTuapseAsync() =>
        await office.OpenDeskAsync(await TestStaff.AddAsync(office.App, [StaffRole.TownRepresentative], ["tuapse"]));
}
