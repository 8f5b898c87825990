using Microsoft.Playwright;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>From an enquiry to its answer, as an investor and the department see it.</summary>
[Collection(nameof(BackOffice))]
public sealed class InvestorCaseTests(BackOffice office)
{
    private const string Name = "Проверкина Мария Ивановна";

    [Fact]
    public async Task Enquiry_Sent_IsAnsweredOnThePrivatePageAndByLetter()
    {
        await ConsentTexts.PublishAsync(office, "enquiry");
        await using var investor = await office.OpenDeskAsync(new Reader(Reader.Phone, ColorScheme.Dark));
        await investor.OpenAsync("/investors/enquiry?town=abinsk");
        (await investor.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        await investor.FillAsync("Ваш вопрос", "Нужен цех на 2 000 м² к весне");
        await investor.FillAsync("Как к вам обращаться", Name);
        office.Clock.GoForward(TimeSpan.FromSeconds(30));
        await investor.PressAsync("Отправить");
        await investor.SeeAsync("Напишите почту, на которую ответить");
        (await investor.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        await investor.FillAsync("Почта", "proverkina@example.org");
        await investor.Field("Согласен с этим текстом").CheckAsync();
        await investor.PressAsync("Отправить");
        await investor.SeeAsync("Обращение отправлено");
        (await investor.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        var number = (await investor.Main.Locator("h1").InnerTextAsync()).Split('№')[1].Trim();

        await using var desk = await office.OpenDeskAsync(await TestStaff.AddAsync(office.App, [], [], [new(StaffDuty.InvestorDesk, Scope.Association)]));
        await desk.OpenAsync("/staff/cases");
        await desk.FollowAsync(number);
        await desk.SeeAsync(Name);
        await desk.SeeAsync("Абинск");
        await desk.ChooseAsync("Перейти к стадии", "Ушёл к другим");
        await desk.PressAsync("Закрыть обращение");
        await desk.SeeAsync("Выберите главную причину.");
        await desk.SeeAsync("Напишите, кого выбрал инвестор");
        (await desk.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        await desk.ChooseAsync("Перейти к стадии", "Потребность ясна");
        await desk.PressAsync("Перейти");
        await desk.BeToldAsync("Стадия изменена");
        await desk.FillAsync("Новый ответ", "Есть два цеха.\nПриезжайте.");
        await desk.PressAsync("Ответить письмом");
        await desk.BeToldAsync("письмо отправляется");
        await desk.SeeAsync("Новое → Потребность ясна");
        desk.Visitor.TakeComplaints().Should().BeEmpty();

        await investor.Page.ReloadAsync();
        await investor.SeeAsync("Есть два цеха.");
        await investor.SeeAsync("Отдел знает, что вам нужно");
        await Expect(investor.Main.GetByText("Обращение отправлено")).Not.ToBeVisibleAsync();
        (await investor.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        investor.Visitor.TakeComplaints().Where(complaint => !complaint.Contains("400", StringComparison.Ordinal)).Should().BeEmpty("the form was refused once, as it should be");
    }

    [Fact]
    public async Task Proposal_IsOpenedByItsButton_AndAnsweredOnThePrivatePage()
    {
        await using var investor = await office.OpenDeskAsync(new Reader(Reader.Phone, ColorScheme.Light));
        await investor.OpenAsync("/investors/enquiry?town=abinsk");
        await investor.FillAsync("Ваш вопрос", "Нужен цех. Есть ли газ?");
        // The choice is there once a text of consent is published.
        if (await investor.Field("Только на личной странице: вопрос без имени").CountAsync() > 0)
            await investor.Field("Только на личной странице: вопрос без имени").CheckAsync();
        office.Clock.GoForward(TimeSpan.FromSeconds(30));
        await investor.PressAsync("Отправить");
        await investor.SeeAsync("Обращение отправлено");
        var own = new Uri(investor.Page.Url).AbsolutePath;
        var number = (await investor.Main.Locator("h1").InnerTextAsync()).Split('№')[1].Trim();

        await using var desk = await office.OpenDeskAsync(await TestStaff.AddAsync(office.App, [], [], [new(StaffDuty.InvestorDesk, Scope.Association)]));
        await desk.OpenAsync("/staff/cases");
        await desk.FollowAsync(number);
        await desk.FollowAsync("Подготовить предложение");
        await desk.SeeAsync("Вопросы инвестора и ответы");
        await Expect(desk.Field("Вопрос")).ToHaveValueAsync("Есть ли газ?");
        await desk.PressAsync("Сделать предложение");
        await desk.SeeAsync("Напишите письмо: с него инвестор начнёт читать.");
        await desk.SeeAsync("Ответьте или уберите вопрос.");
        (await desk.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        await desk.FillAsync("Письмо", "Здравствуйте!\nПредлагаем Абинск.");
        await desk.FillAsync("Ответ", "Да, есть.");
        await desk.PressAsync("Сделать предложение");
        await desk.SeeAsync("Предложение готово");
        (await desk.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        var address = new Uri(await desk.Main.Locator("code").InnerTextAsync());

        await investor.OpenAsync(address.AbsolutePath);
        await investor.SeeAsync("Внутри: письмо, городов: 1, ответов на ваши вопросы: 1.");
        (await investor.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        await investor.PressAsync("Открыть предложение");
        await investor.SeeAsync("Предлагаем Абинск.");
        await investor.SeeAsync("Да, есть.");
        (await investor.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        (await TakenAsync(investor, "DOCX")).Should().Be($"proposal-{number}.docx");
        (await TakenAsync(investor, "XLSX")).Should().Be($"proposal-{number}.xlsx");
        await investor.Page.ReloadAsync();
        (await investor.Main.Locator("a[href*='cases/']").CountAsync()).Should().Be(0, "a proposal may be passed on, the enquiry may not");
        await investor.OpenAsync(own);
        await investor.SeeAsync("Написать отделу");
        await investor.FillAsync("Ответ, уточнение или новый вопрос", "Берём. Когда показ?");
        office.Clock.GoForward(TimeSpan.FromSeconds(30));
        await investor.PressAsync("Отправить");
        await investor.SeeAsync("Отдел получил ваше сообщение.");
        await investor.SeeAsync("Берём. Когда показ?");
        (await investor.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        investor.Visitor.TakeComplaints().Should().BeEmpty();

        await desk.OpenAsync("/staff/cases");
        await desk.SeeAsync("Написал ещё, ждёт ответа.");
        await desk.FollowAsync(number);
        await desk.SeeAsync("Берём. Когда показ?");
        await desk.SeeAsync("Открыли 1 раз");
        await desk.Page.SetInputFilesAsync("#case-file", new FilePayload { Name = "план.pdf", MimeType = "application/pdf", Buffer = "hello"u8.ToArray() });
        await desk.SeeAsync("Это не PDF, JPEG, PNG, DOCX и не XLSX");
        await desk.Page.SetInputFilesAsync("#case-file", new FilePayload { Name = "план.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4\n%%EOF"u8.ToArray() });
        await desk.SeeAsync("Файл приложен.");
        (await TakenAsync(desk, "план.pdf")).Should().Be("план.pdf");
        (await desk.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        await desk.PressAsync("Отозвать предложение от " + (await desk.Main.Locator("section[aria-labelledby=proposals] h3").First.InnerTextAsync()).Split(", Сотрудник")[0]);
        await desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Отозвать", Exact = true }).ClickAsync();
        await desk.BeToldAsync("Предложение отозвано.");
        desk.Visitor.TakeComplaints().Should().BeEmpty();
        await investor.OpenAsync(address.AbsolutePath);
        await investor.SeeAsync("Предложение отозвано");
    }

    /// <summary>What the browser calls the file behind a link.</summary>
    private static async Task<string> TakenAsync(Desk desk, string link)
    {
        var file = await desk.Page.RunAndWaitForDownloadAsync(() => desk.FollowAsync(link));
        (await file.FailureAsync()).Should().BeNull();
        // To a browser a page that becomes a file has not loaded.
        desk.Visitor.TakeComplaints().Where(complaint => !complaint.Contains("ERR_ABORTED", StringComparison.Ordinal)).Should().BeEmpty();
        return file.SuggestedFilename;
    }
}
