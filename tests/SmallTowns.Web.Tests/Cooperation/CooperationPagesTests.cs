using Bunit;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Staff.Cooperation;
using SmallTowns.Web.Tests.Staff;

namespace SmallTowns.Web.Tests.Cooperation;

/// <summary>What the pages of agreements and partners offer to whom, and how they tell of what is wrong.</summary>
public sealed class CooperationPagesTests : CooperationTest
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);

    [Fact]
    public async Task Agreements_AreOfferedByWhatThePersonMay_AndErasedNamesStayAway()
    {
        var (director, town, outsider) = (await HireAsync(StaffRole.Approver), await HireForTownAsync("abinsk"), await HireForTownAsync("temryuk"));
        var id = await SignedAsync(director, await TextAsync(director));
        Done(await Agreements.PlanReportsAsync(director, id, await ItsVersionAsync(id), new("Отчёт о работах", Today.AddDays(1), null, null), Cancellation));
        await using var desk = new DrawnPage(App, director);
        var board = desk.Open<AgreementsPage>();
        DrawnPage.See(board, "О грейдере");
        board.Find("tbody a").GetAttribute("href").Should().Be($"/staff/agreements/{id}");
        DrawnPage.Words(board).Should().Contain("Абинск, Крымск").And.Contain("Новое соглашение");

        var page = desk.Open<AgreementPage>(of => of.Add(one => one.Id, id));
        DrawnPage.See(page, "Отчёт получен");
        await DrawnPage.Field(page, "Пометка").ChangeAsync("Пришёл почтой");
        await page.Find("form[aria-labelledby=receive]").SubmitAsync();
        DrawnPage.See(page, "Выберите отчёт.");
        DrawnPage.Field(page, "Какой отчёт").GetAttribute("aria-invalid").Should().Be("true");
        DrawnPage.Field(page, "Пометка").GetAttribute("value").Should().Be("Пришёл почтой", "what was typed stays");
        await DrawnPage.Field(page, "Какой отчёт").ChangeAsync("0");
        await DrawnPage.Field(page, "День получения").ChangeAsync($"{Today:yyyy-MM-dd}");
        await page.Find("form[aria-labelledby=receive]").SubmitAsync();
        page.WaitForAssertion(() => page.FindAll("form[aria-labelledby=receive]").Should().BeEmpty("it was the only one"));

        await using var atTown = new DrawnPage(App, town);
        var read = atTown.Open<AgreementPage>(of => of.Add(one => one.Id, id));
        DrawnPage.See(read, "Грейдер по очереди");
        read.FindAll("form").Should().BeEmpty("a town reads");
        var ofTown = atTown.Open<AgreementsPage>();
        DrawnPage.See(ofTown, "О грейдере");
        DrawnPage.Words(ofTown).Should().NotContain("Новое соглашение");
        await using var elsewhere = new DrawnPage(App, outsider);
        DrawnPage.See(elsewhere.Open<AgreementPage>(of => of.Add(one => one.Id, id)), "Такого соглашения нет, или ваш город в нём не участвует");

        // A form that was open while the names were erased still shows them; it keeps them no more.
        var draft = Done(await Drafting.DraftAsync(director, await TextAsync(director), Cancellation));
        var form = desk.Open<AgreementFormPage>(of => of.Add(one => one.Id, draft));
        DrawnPage.See(form, "Сохранить проект");
        Done(await Agreements.TerminateAsync(director, draft, await ItsVersionAsync(draft), "Передумали", Cancellation));
        Done(await Agreements.EraseNamesAsync(director, draft, await ItsVersionAsync(draft), Cancellation));
        await DrawnPage.Field(form, "О чём соглашение").ChangeAsync("О двух грейдерах");
        Clock.Advance(TimeSpan.FromSeconds(3));
        DrawnPage.See(form, "Черновик не сохранён");
        await using var db = Open();
        (await db.PersonalDrafts.AnyAsync(kept => kept.Form.StartsWith($"agreement:{draft}/"), Cancellation)).Should().BeFalse();
    }

    [Fact]
    public async Task Partners_AreKeptByThoseWhoMay_AndWrongInputIsToldBesideItsField()
    {
        var (editor, reader) = (await HireAsync(StaffRole.Editor), await HireAsync(StaffRole.Approver, "economic"));
        await using var desk = new DrawnPage(App, editor);
        DrawnPage.See(desk.Open<PartnersPage>(), "Партнёров пока нет.");
        var form = desk.Open<PartnerPage>();
        DrawnPage.See(form, "Сохранить");
        await DrawnPage.Field(form, "Название").ChangeAsync("ООО «Дорожник»");
        await DrawnPage.Field(form, "ИНН").ChangeAsync("7707083894");
        await form.Find("form").SubmitAsync();
        DrawnPage.See(form, "Такого ИНН не бывает");
        DrawnPage.See(form, "Выберите вид.");
        DrawnPage.Field(form, "ИНН").GetAttribute("value").Should().Be("7707083894");

        await DrawnPage.Field(form, "ИНН").ChangeAsync("7707083893");
        await DrawnPage.Field(form, "Вид").ChangeAsync("0");
        await form.Find("form").SubmitAsync();
        form.WaitForAssertion(() => desk.Address.Should().Be("/staff/partners"));
        var list = desk.Open<PartnersPage>();
        DrawnPage.See(list, "ООО «Дорожник»");
        var address = list.Find("tbody a").GetAttribute("href")!;

        await using var other = new DrawnPage(App, reader);
        var shown = other.Open<PartnerPage>(of => of.Add(one => one.Id, int.Parse(address.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture)));
        DrawnPage.See(shown, "Реестр ведут редакторы, директора и отдел сотрудничества.");
        shown.FindAll("form").Should().BeEmpty();
    }
}
