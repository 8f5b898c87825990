using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SmallTowns.Data;
using SmallTowns.Domain.Consents;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.Consents;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
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
        await PublishConsentAsync();
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

    private async Task PublishConsentAsync()
    {
        var (editor, director) = (await office.HireAsync(StaffRole.Editor), await office.HireAsync(StaffRole.Approver));
        var (services, subject) = (office.App.Services, ConsentTextReview.SubjectOf("enquiry"));
        var proposals = services.GetRequiredService<ContentProposals>();
        var content = new ConsentTextContent
        {
            Act = ConsentAct.Process,
            PurposeRu = "ответить на обращение",
            PurposeEn = "answer an enquiry",
            TitleRu = "Согласие на обработку данных по обращению",
            TitleEn = "Consent to process data of an enquiry",
            TextRu = "Согласен на обработку моих имени и адреса.",
            TextEn = "I agree that my name and address are processed.",
            KeptDays = 365,
        };
        var opened = await proposals.OpenAsync(editor.Actor, subject);
        var sent = (ProposeOutcome.Sent)await proposals.ProposeAsync(editor.Actor, subject, ContentJson.Write(content), null, new("Нужен для обращений", opened.Base));
        await using var db = await services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();
        var version = await db.Proposals.Where(proposal => proposal.Id == sent.ProposalId).Select(proposal => proposal.Version).SingleAsync();
        (await services.GetRequiredService<ReviewDecisions>().ApproveAsync(director.Actor, sent.ProposalId, version, PublicNote.None, null)).Should().BeOfType<ReviewOutcome.Done>();
    }
}
