using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SmallTowns.Data;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Kinds.TownSections;
using SmallTowns.Web.Review;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>A person hears what became of their work, and what they press twice is done once.</summary>
[Collection(nameof(BackOffice))]
public sealed class NoticesTests(BackOffice office)
{
    private const string Why = "Нет источника у второго абзаца";

    [Fact]
    public async Task Returned_IsCountedInTheFrame_ReadOnThePage_AndGoneOnceOpened()
    {
        var editor = await office.HireAsync(StaffRole.Editor);
        var director = await office.HireAsync(StaffRole.Approver);
        var id = await ProposeAndReturnAsync(editor.Actor, director.Actor, "tikhoretsk");
        await using var desk = await office.OpenDeskAsync(editor);

        await desk.OpenAsync("/staff");
        await Expect(desk.Page.GetByRole(AriaRole.Link, new() { Name = "Уведомления: непрочитанных 1" })).ToBeVisibleAsync();
        await desk.SeeAsync($"«{Why}»");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Уведомления: непрочитанных 1" }).ClickAsync();

        await desk.SeeAsync("Вернули на доработку — новое");
        await desk.SeeAsync($"«{Why}»");
        await desk.FollowAsync("Тихорецк");
        await Expect(desk.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/staff/review/{id}$"));
        await Expect(desk.Page.Locator(".staff-bell[href='/staff/notices']")).ToHaveAttributeAsync("aria-label", "Уведомления");
        desk.Visitor.TakeComplaints().Should().BeEmpty();
    }

    [Fact]
    public async Task Form_SentWithADoubleEnter_IsSentOnce_AndLeavesNoDraftAndNoDialog()
    {
        var editor = await office.HireAsync(StaffRole.Editor);
        await using var desk = await office.OpenDeskAsync(editor);
        await desk.OpenTextAsync("belorechensk", "Economy");

        await desk.Button(TextForm.Send).ClickAsync();
        var summary = desk.Main.Locator("form [role='alert']").Filter(new() { HasText = "Не отправлено" });
        await Expect(summary).ToBeFocusedAsync();
        await summary.GetByRole(AriaRole.Link, new() { Name = TextForm.Reason }).ClickAsync();
        await Expect(desk.Field(TextForm.Reason)).ToBeFocusedAsync();

        await desk.FillAsync(TextForm.Russian, "Город стоит на реке Лабе.");
        await desk.FillAsync(TextForm.Source, "paper");
        await desk.FillAsync(TextForm.Reason, "Текста ещё не было");
        await desk.Button(TextForm.Send).FocusAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.SeeSentAsync();

        await Expect(desk.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await using var db = await office.App.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();
        (await db.Proposals.CountAsync(proposal => proposal.AuthorId == editor.UserId)).Should().Be(1);
        (await db.Proposals.Where(proposal => proposal.AuthorId == editor.UserId).SelectMany(proposal => proposal.Revisions).CountAsync()).Should().Be(1);
        (await db.PersonalDrafts.CountAsync(draft => draft.UserId == editor.UserId)).Should().Be(0);
    }

    [Fact]
    public async Task Form_OpenAtTwoPeople_NamesTheOther()
    {
        var first = await office.HireAsync(StaffRole.Editor);
        var second = await office.HireAsync(StaffRole.Editor);
        await using var one = await office.OpenDeskAsync(first);
        await using var other = await office.OpenDeskAsync(second);
        await one.OpenTextAsync("novokubansk", "Economy");

        await other.OpenTextAsync("novokubansk", "Economy");

        await other.SeeAsync($"Сейчас это же открыто у других: {first.Actor.Name}");
        await one.SeeAsync($"Сейчас это же открыто у других: {second.Actor.Name}");
    }

    private async Task<int> ProposeAndReturnAsync(StaffActor editor, StaffActor director, string slug)
    {
        var services = office.App.Services;
        await using var db = await services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();
        var townId = await db.Towns.Where(town => town.Slug == slug).Select(town => town.Id).SingleAsync();
        var sourceId = await db.Sources.Where(source => source.Code == "paper").Select(source => source.Id).SingleAsync();
        var sections = services.GetRequiredService<SectionProposals>();
        var opened = await sections.OpenAsync(editor, townId, TownSectionKind.Economy);
        var sent = (ProposeOutcome.Sent)await sections.ProposeAsync(
            editor, townId, TownSectionKind.Economy, new TownText { Ru = "Город **железной дороги**.", En = "" }, sourceId, new("Текста ещё не было", opened.Base));
        var version = await db.Proposals.Where(proposal => proposal.Id == sent.ProposalId).Select(proposal => proposal.Version).SingleAsync();
        await services.GetRequiredService<ReviewDecisions>().ReturnAsync(director, sent.ProposalId, version, Why);
        return sent.ProposalId;
    }
}
