using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using MimeKit;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain;
using SmallTowns.Domain.Consents;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Consents;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Kinds.Consents;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Staff.Sites;
using static Microsoft.Playwright.Assertions;
using Parameter = SmallTowns.Domain.Sites.Parameter;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>An investor who has never heard of the towns, from five questions to the erasure of what is kept of them; the department on its side.</summary>
public sealed partial class InvestorJourneyTests(PortalInBrowser portal)
{
    private const string Name = "Проверкина Мария Ивановна";
    private const string Address = "proverkina@example.org";

    [Fact]
    public async Task Investor_FindsASite_IsAnswered_AndIsForgotten()
    {
        await using var office = new BackOffice(portal);
        var (editor, director) = (await office.HireAsync(StaffRole.Editor), await office.HireAsync(StaffRole.Approver));
        await PublishAsync(office, editor, director, ConsentTextReview.SubjectOf("enquiry"), Consent);
        var reference = await PublishSiteAsync(office, editor, director);

        await using var investor = await office.OpenDeskAsync(new Reader(Reader.Phone, ColorScheme.Dark));
        await FindAsync(investor);
        var number = await AskAsync(office, investor);
        var own = new Uri(investor.Page.Url).AbsolutePath;
        var letter = await LetterAsync(office, $"Обращение № {number} получено");
        letter.To.Mailboxes.Single().Address.Should().Be(Address);
        letter.TextBody.Should().Contain(own);

        await using var desk = await office.OpenDeskAsync(await TestStaff.AddAsync(office.App, [], [], [new(StaffDuty.InvestorDesk, Scope.Association)]));
        var proposal = await AnswerAsync(desk, number, reference);
        await ReadAnswerAsync(investor, own, proposal);

        await investor.OpenAsync(WithdrawalLink().Match(letter.TextBody!).Value);
        await investor.SeeAsync("Вы отзываете согласие");
        await IsSoundAsync(investor);
        await investor.PressAsync("Отозвать согласие");
        await investor.SeeAsync("Согласие отозвано.");
        await office.App.Services.GetServices<JobKind>().OfType<ConsentErasure>().Single().RunAsync(new Job { Kind = "erase-by-consent", Key = "" }, TestContext.Current.CancellationToken);
        await investor.OpenAsync(own);
        await investor.SeeAsync("Согласие на хранение данных больше не действует");
        await investor.SeeNotAsync("консервный цех");
        await desk.OpenAsync("/staff/cases");
        await desk.FollowAsync(number);
        await desk.SeeNotAsync(Name);
        await desk.SeeNotAsync(Address);
        await IsForgottenAsync(office);
        investor.Visitor.TakeComplaints().Should().BeEmpty();
        desk.Visitor.TakeComplaints().Should().BeEmpty();

        await AskInEnglishAsync(office);
    }

    private static async Task FindAsync(Desk investor)
    {
        await investor.OpenAsync("/investors");
        await investor.FollowAsync("пять вопросов");
        await investor.Field("Пищевое производство").CheckAsync();
        await investor.Field("Построить своё на участке").CheckAsync();
        await investor.FillAsync("Сколько людей будет работать?", "40");
        await investor.FillAsync("Участок, га", "5");
        await investor.FillAsync("Электричество, МВт", "2");
        await investor.PressAsync("Показать, что подходит");
        await investor.SeeAsync("Участок «Восточный»");
        await IsSoundAsync(investor);
        await investor.FollowAsync("Подбор: что за, что против");
        await investor.SeeAsync("1 предложение");
        await IsSoundAsync(investor);
        await investor.FollowAsync("Участок «Восточный»");
        await Expect(investor.Main.Locator("h1")).ToHaveTextAsync("Участок «Восточный»");
        await investor.SeeAsync("6 га");
        await Expect(investor.Main.Locator(".site-outline svg")).ToBeVisibleAsync();
        await IsSoundAsync(investor);
        await investor.FollowAsync("Спросить экономический отдел об этом объекте");
    }

    /// <returns>The number of the case.</returns>
    private static async Task<string> AskAsync(BackOffice office, Desk investor)
    {
        await investor.SeeAsync("Участок «Восточный»");
        await investor.FillAsync("Ваш вопрос", "Нужен участок под консервный цех. Есть ли газ?");
        await investor.FillAsync("Как к вам обращаться", Name);
        office.Clock.GoForward(TimeSpan.FromSeconds(30));
        await investor.PressAsync("Отправить");
        await investor.SeeAsync("Напишите почту, на которую ответить");
        (await investor.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        // The form was refused, and its answer says so by its status.
        investor.Visitor.TakeComplaints();
        await investor.FillAsync("Почта", Address);
        await investor.Field("Согласен с этим текстом").CheckAsync();
        await investor.PressAsync("Отправить");
        await investor.SeeAsync("Обращение отправлено");
        await IsSoundAsync(investor);
        return (await investor.Main.Locator("h1").InnerTextAsync()).Split('№')[1].Trim();
    }

    /// <returns>The address of the proposal.</returns>
    private static async Task<string> AnswerAsync(Desk desk, string number, SiteReference reference)
    {
        await desk.OpenAsync("/staff/cases");
        await desk.FollowAsync(number);
        await desk.SeeAsync(Name);
        await desk.SeeAsync(reference.ToString());
        await desk.ChooseAsync("Перейти к стадии", "Ушёл к другим");
        await desk.PressAsync("Закрыть обращение");
        await desk.SeeAsync("Выберите главную причину.");
        await desk.ChooseAsync("Перейти к стадии", "Потребность ясна");
        await desk.PressAsync("Перейти");
        await desk.BeToldAsync("Стадия изменена");
        await desk.FillAsync("Новый ответ", "Готовим предложение.");
        await desk.PressAsync("Ответить письмом");
        await desk.BeToldAsync("письмо отправляется");
        await desk.FollowAsync("Подготовить предложение");
        await Expect(desk.Field("Вопрос")).ToHaveValueAsync("Есть ли газ?");
        await desk.FillAsync("Письмо", "Здравствуйте!\nПредлагаем участок «Восточный».");
        await desk.FillAsync("Ответ", "Газа нет, подведут в 2028 году.");
        await desk.PressAsync("Сделать предложение");
        await desk.SeeAsync("Предложение готово");
        return new Uri(await desk.Main.Locator("code").InnerTextAsync()).AbsolutePath;
    }

    private static async Task ReadAnswerAsync(Desk investor, string own, string proposal)
    {
        await investor.OpenAsync(proposal);
        await IsSoundAsync(investor);
        await investor.PressAsync("Открыть предложение");
        await investor.SeeAsync("Предлагаем участок «Восточный».");
        await investor.SeeAsync("Газа нет, подведут в 2028 году.");
        await investor.OpenAsync(own);
        await investor.SeeAsync("Готовим предложение.");
        await investor.SeeAsync("Отдел знает, что вам нужно");
        await IsSoundAsync(investor);
    }

    /// <summary>No row of people holds anything of them, and an act says that it was done.</summary>
    private static async Task IsForgottenAsync(BackOffice office)
    {
        await using var db = await OpenAsync(office);
        (await db.ErasureActs.CountAsync(TestContext.Current.CancellationToken)).Should().Be(1);
        var person = await db.ConsentPersons.SingleAsync(TestContext.Current.CancellationToken);
        person.ErasedUtc.Should().NotBeNull();
        System.Text.Json.JsonSerializer.Serialize(new { person.Name, person.Address }).Should().NotContain("proverkina");
        (await db.InvestorCases.Select(one => one.Question).SingleAsync(TestContext.Current.CancellationToken)).Should().BeNull();
    }

    private static async Task AskInEnglishAsync(BackOffice office)
    {
        await using var investor = await office.OpenDeskAsync();
        await investor.OpenAsync("/en/investors/start");
        await investor.FillAsync("A plot, ha", "5");
        await investor.PressAsync("Show what fits");
        await investor.FollowAsync("Vostochny plot");
        await investor.SeeAsync("6 ha");
        await IsSoundAsync(investor);
        await investor.FollowAsync("Ask the economic department about this object");
        await investor.Field("Only on a page of your own: an anonymous question").CheckAsync();
        await investor.FillAsync("Your question", "Is there a railway siding?");
        office.Clock.GoForward(TimeSpan.FromSeconds(30));
        await investor.PressAsync("Send");
        await investor.SeeAsync("Your enquiry is sent");
        await investor.SeeAsync("Is there a railway siding?");
        await IsSoundAsync(investor);
    }

    private static async Task IsSoundAsync(Desk desk)
    {
        (await desk.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        (await desk.Page.EvaluateAsync<string[]>(Visitor.LayoutFaults)).Should().BeEmpty();
        desk.Visitor.TakeComplaints().Should().BeEmpty();
    }

    /// <summary>Out of the folder into which the portal sends; a job does so in its time.</summary>
    private static async Task<MimeMessage> LetterAsync(BackOffice office, string subject)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            var letters = Directory.Exists(office.App.MailDirectory) ? Directory.GetFiles(office.App.MailDirectory, "*.eml").Select(path => MimeMessage.Load(path)) : [];
            if (letters.FirstOrDefault(letter => letter.Subject == subject) is { } letter)
                return letter;
            await Task.Delay(200);
        }

        throw new InvalidOperationException($"No letter “{subject}” was sent within a minute.");
    }

    private static ConsentTextContent Consent => new()
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

    private static async Task<SiteReference> PublishSiteAsync(BackOffice office, TestStaff editor, TestStaff director)
    {
        var services = office.App.Services;
        var reference = (await services.GetRequiredService<SiteAdding>().TakeReferenceAsync(editor.Actor, "abinsk"))!.Value;
        var subject = (await services.GetRequiredService<SiteQueries>().PlaceAsync(editor.Actor, reference))!.Subject;
        // 300 by 200 metres.
        GeoPoint[] ring = [new(44.8600, 38.1500), new(44.8600, 38.1538), new(44.8618, 38.1538), new(44.8618, 38.1500), new(44.8600, 38.1500)];
        await PublishAsync(office, editor, director, subject, new SiteObject
        {
            Reference = reference,
            NameRu = "Участок «Восточный»",
            NameEn = "Vostochny plot",
            AreaHectares = Parameter.Of(6.0, SiteUnits.Hectare),
            PermittedUses = Parameter.Of(PermittedUses.Industry),
            Geometry = new() { Point = new(44.8609, 38.1519), Polygons = [new([ring])] },
            Utilities = new() { Power = new() { Available = Parameter.Of(true), FreeMegawatts = Parameter.Of(3.0, SiteUnits.Megawatt) } },
        });
        return reference;
    }

    private static async Task PublishAsync<T>(BackOffice office, TestStaff editor, TestStaff director, Subject subject, T content)
    {
        var proposals = office.App.Services.GetRequiredService<ContentProposals>();
        var opened = await proposals.OpenAsync(editor.Actor, subject);
        var sent = (await proposals.ProposeAsync(editor.Actor, subject, ContentJson.Write(content), null, new("Для инвесторов", opened.Base))).Should().BeOfType<ProposeOutcome.Sent>().Subject;
        await using var db = await OpenAsync(office);
        var version = await db.Proposals.Where(proposal => proposal.Id == sent.ProposalId).Select(proposal => proposal.Version).SingleAsync();
        (await office.App.Services.GetRequiredService<ReviewDecisions>().ApproveAsync(director.Actor, sent.ProposalId, version, PublicNote.None, null)).Should().BeOfType<ReviewOutcome.Done>();
    }

    private static Task<SmallTownsDbContext> OpenAsync(BackOffice office) => office.App.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();

    [GeneratedRegex(@"/l/[\w-]+")]
    private static partial Regex WithdrawalLink();
}
