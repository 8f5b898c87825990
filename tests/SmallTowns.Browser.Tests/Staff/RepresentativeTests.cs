using Microsoft.Playwright;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

[Collection(nameof(BackOffice))]
public sealed class RepresentativeTests(BackOffice office)
{
    [Theory]
    [InlineData("texts")]
    [InlineData("texts?edit=Economy")]
    [InlineData("facts?edit=true")]
    [InlineData("municipalities?edit=true")]
    [InlineData("figures?add=Population")]
    [InlineData("employment?table=true")]
    [InlineData("travel?add=TravelTime")]
    [InlineData("contacts?edit=true")]
    [InlineData("images?edit=true")]
    public async Task AnotherTown_OpenedByMenuOrByAddress_CanOnlyBeRead(string address)
    {
        await using var desk = await OpenDeskOfTuapseAsync();
        await desk.OpenAsync($"/staff/towns/yeysk/{address}");

        await desk.SeeAsync("Этот город ведут другие: его можно только читать.");
        await Expect(desk.Main.Locator("h2").First).ToBeVisibleAsync();
        await Expect(desk.Button(TextForm.Send)).ToHaveCountAsync(0);
        await Expect(desk.Main.Locator("form, input, textarea, select")).ToHaveCountAsync(0);
        await Expect(desk.Main.GetByRole(AriaRole.Link, new() { NameRegex = new("^(Править|Написать|Исправить|Добавить|Ввести|Указать)") })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task OwnTown_Opened_CanBeEdited()
    {
        await using var desk = await OpenDeskOfTuapseAsync();
        await desk.OpenTextAsync("tuapse", "Economy");
        await Expect(desk.Button(TextForm.Send)).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/staff/users")]
    [InlineData("/staff/audit")]
    [InlineData("/staff/import/new")]
    public async Task PageOfOthers_ByItsAddress_IsRefused(string path)
    {
        await using var desk = await OpenDeskOfTuapseAsync();
        await desk.OpenAsync(path);
        desk.Path.Should().StartWith("/account/denied");
    }

    private async Task<Desk> OpenDeskOfTuapseAsync() =>
        await office.OpenDeskAsync(await TestStaff.AddAsync(office.App, [StaffRole.TownRepresentative], ["tuapse"]));
}
