using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Consents;
using SmallTowns.Domain.Links;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.Calendar;
using SmallTowns.Web.Kinds.Cases;
using SmallTowns.Web.Public.Enquiries;
using SmallTowns.Web.Tests.Account;
using SmallTowns.Web.Tests.Cases;

namespace SmallTowns.Web.Tests.Public.Enquiries;

public sealed class SqliteEnquiryPageTests : EnquiryPageTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresEnquiryPageTests : EnquiryPageTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>An investor asks. The clock stands at noon of Monday, 2 November 2026 in Moscow.</summary>
public abstract class EnquiryPageTests : CaseTest
{
    private const string Path = "/investors/enquiry";

    [Fact]
    public async Task Get_SaysWhatItIsAboutAndByWhenItIsAnswered()
    {
        await PublishConsentAsync();
        await PublishSitesAsync("abinsk-7", "abinsk-9");
        using var client = App.CreateClient();

        var page = await client.GetPageAsync($"{Path}?objects=abinsk-7,abinsk-9&town=krymsk");

        var main = page.QuerySelector("main")!;
        // The 4th is a holiday by law, but nobody has published the year.
        main.Words().Should().Contain("не позже 5 ноября 2026 года (3 рабочих дня)").And.Contain("Праздники (2026) в календарь портала ещё не внесены");
        main.QuerySelectorAll("form ul li").Select(row => row.Words()).Should().Equal("Северная (abinsk-7), Абинск", "Северная (abinsk-9), Абинск", "Крымск");
        main.Links().Should().Contain("investors/sites/abinsk-7");
        main.QuerySelector("select").Should().BeNull("the address says which towns");
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").Should().Be("noindex");
        page.QuerySelectorAll("script").Should().BeEmpty();
        page.QuerySelectorAll("main form input:not([type=hidden]), main form textarea, main form select").Should().OnlyContain(field => page.QuerySelector($"label[for='{field.Id}']") != null);
        (await client.GetPageAsync($"/en{Path}?town=abinsk")).QuerySelector("main")!.TextContent.Should().NotMatchRegex("[а-яё]");
    }

    [Fact]
    public async Task Get_InAYearWithCalendarAndPublishedTerms_PromisesByThem()
    {
        await PublishAsync(WorkingYearReview.SubjectOf(2026), new WorkingYearContent { Holidays = [new(new(2026, 11, 4), "Праздник")] });
        await PublishAsync(CaseTermsReview.Subject, CaseTermsContent.Default with { LeadDays = 2 });
        using var client = App.CreateClient();

        var words = (await client.GetPageAsync(Path)).QuerySelector("main")!.Words();

        words.Should().Contain("не позже 5 ноября 2026 года (2 рабочих дня)").And.NotContain("календарь портала");
    }

    [Fact]
    public async Task Get_WithNamesThatLeadNowhere_SaysWhich_AndTakesTheRest()
    {
        await PublishSitesAsync("abinsk-7");
        using var client = App.CreateClient();

        var page = await client.GetPageAsync($"{Path}?objects=abinsk-7&objects=abinsk-8,nowhere-3,abinsk-07,<b>&town=atlantis");

        page.QuerySelector(".notice.warning")!.Words().Should().StartWith("Этого на портале нет").And.Contain("abinsk-8, nowhere-3, abinsk-07, <b>, atlantis. В обращение это не войдёт.");
        page.QuerySelectorAll("main form ul li").Select(row => row.Words()).Should().Equal("Северная (abinsk-7), Абинск");
    }

    [Fact]
    public async Task Get_WithoutATextOfConsent_TakesQuestionsWithoutANameOnly()
    {
        using var client = App.CreateClient();

        var main = (await client.GetPageAsync(Path)).QuerySelector("main")!;

        main.Words().Should().Contain("Сейчас можно спросить только без имени");
        main.QuerySelectorAll("input[name=Name], input[name=Email], input[name=Agrees]").Should().BeEmpty();
        var token = await SentAsync(Path, ("Question", Question), ("Name", InvestorName), ("Email", InvestorEmail));
        token.Should().HaveLength(LinkToken.Length);
        (await CaseAsync()).IsAnonymous.Should().BeTrue();
        (await PlacesOfAsync(InvestorName, InvestorEmail)).Should().BeEmpty();
    }

    [Fact]
    public async Task Post_WithConsent_OpensACase_AndGivesItsPrivatePage()
    {
        await PublishConsentAsync();
        await PublishSitesAsync("abinsk-7");

        var token = await SentAsync($"{Path}?objects=abinsk-7,nowhere-3&town=krymsk", Named());

        var opened = await CaseAsync();
        opened.Should().BeEquivalentTo(new
        {
            Stage = CaseStage.Lead,
            Question,
            Organisation,
            Phone,
            Language = "ru",
            ReplyDueOn = new DateOnly(2026, 11, 5),
            IsReplyDueCertain = false,
            IsAnonymous = false,
            OpenedUtc = UtcNow,
        });
        opened.Objects.Select(row => row.Reference).Should().Equal("abinsk-7");
        opened.Towns.Select(row => row.Slug).Should().Equal("abinsk", "krymsk");
        await using (var db = Open())
        {
            var consent = await db.Consents.AsNoTracking().Include(row => row.Person).Include(row => row.DocumentVersion).SingleAsync(Cancellation);
            consent.Should().Match<Consent>(row => row.Person!.Name == InvestorName && row.Person.Address == InvestorEmail && row.PersonId == opened.PersonId
                && row.GivenFor == $"case:{opened.Key}" && row.DocumentVersion!.DocumentKey == "enquiry");
        }

        (await PlacesOfAsync(InvestorName, InvestorEmail, Phone, Organisation, Question)).Should().Equal(
            "ConsentPersons.Address", "ConsentPersons.Name", "InvestorCases.Organisation", "InvestorCases.Phone", "InvestorCases.Question");
        using var client = App.CreateClient();
        var page = (await client.GetPageAsync($"/cases/{token}?sent=1")).QuerySelector("main")!.Words();
        page.Should().Contain($"Обращение № 2026-{opened.Id:0000}").And.Contain("Обращение отправлено").And.Contain("есть и в письме")
            .And.Contain("Ответ обещан не позже 5 ноября 2026 года (праздники этого срока ещё не внесены").And.Contain(Question);
    }

    [Fact]
    public async Task Post_Anonymous_KeepsNothingButTheQuestion()
    {
        await PublishConsentAsync();

        var token = await SentAsync($"/en{Path}", [.. Named(), ("Way", "anonymous"), ("Town", "abinsk")]);

        var opened = await CaseAsync();
        (opened.IsAnonymous, opened.Question, opened.Organisation, opened.Phone, opened.Language).Should().Be((true, Question, null, null, "en"));
        opened.Towns.Select(row => row.Slug).Should().Equal("abinsk");
        (await PlacesOfAsync(InvestorName, InvestorEmail, Phone, Organisation)).Should().BeEmpty();
        await RunJobsAsync();
        (await MailsAsync()).Should().BeEmpty();
        using var client = App.CreateClient();
        var page = (await client.GetPageAsync($"/en/cases/{token}?sent=1")).QuerySelector("main")!.Words();
        page.Should().Contain("Keep the address of this page").And.Contain("Answer promised by 5 November 2026");
    }

    [Theory]
    [InlineData("Question", "  ", "Напишите, что вы хотите узнать")]
    [InlineData("Name", "", "Напишите, как к вам обращаться")]
    [InlineData("Email", "", "Напишите почту, на которую ответить")]
    [InlineData("Email", "нет", "Введите адрес почты целиком")]
    [InlineData("Phone", "позвоните", "Напишите номер цифрами")]
    [InlineData("Agrees", "false", "Без согласия имя и почту хранить нельзя")]
    [InlineData("Website", "https://example.org", "Оставьте это поле пустым")]
    public async Task Post_WithAMistake_KeepsWhatWasTypedAndSaysWhatIsWrong(string field, string value, string sentence)
    {
        await PublishConsentAsync();
        await PublishSitesAsync("abinsk-7");
        using var client = Reader();

        using var answer = await SendAsync(client, $"{Path}?objects=abinsk-7", Named((field, value)));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var page = await answer.ReadAsync();
        page.QuerySelector("main")!.Words().Should().Contain(sentence).And.Contain("Северная (abinsk-7)");
        if (field != "Website")
        {
            var told = page.QuerySelector("main .field-error")!;
            told.Words().Should().Contain(sentence);
            page.QuerySelector($"[aria-describedby~='{told.Id}']").Should().NotBeNull();
        }

        if (field != "Question")
            page.QuerySelector("main textarea")!.TextContent.Should().Be(Question);
        if (field != "Name")
            page.QuerySelectorAll<IHtmlInputElement>("input[name=Name]").Single().Value.Should().Be(InvestorName);
        await using var db = Open();
        (await db.InvestorCases.AnyAsync(Cancellation)).Should().BeFalse();
    }

    [Fact]
    public async Task Post_TooLong_IsRefusedBesideEachField()
    {
        await PublishConsentAsync();
        using var client = Reader();

        using var answer = await SendAsync(client, Path, Named(
            ("Question", new string('я', EnquiryText.QuestionMaxLength + 1)), ("Name", new string('я', ConsentPerson.NameMaxLength + 1)),
            ("Organisation", new string('я', EnquiryText.OrganisationMaxLength + 1)), ("Phone", new string('1', EnquiryText.PhoneMaxLength + 1))));

        (await answer.ReadAsync()).QuerySelectorAll(".field-error").Select(error => error.Words())
            .Should().Equal("Не длиннее 4000 знаков.", "Не длиннее 200 знаков.", "Не длиннее 300 знаков.", "Не длиннее 60 знаков.");
    }

    [Fact]
    public async Task Post_ByWhomTheTextChangedMeanwhile_AsksToReadItAgain()
    {
        await PublishConsentAsync();
        using var client = Reader();
        var values = await OpenAsync(client, Path);
        await PublishAnotherConsentAsync();
        Clock.Advance(TimeSpan.FromMinutes(1));
        foreach (var (name, value) in Named())
            values[name] = value;

        using var answer = await PostAsync(client, Path, values);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var page = await answer.ReadAsync();
        page.QuerySelector(".field-error")!.Words().Should().StartWith("Текст согласия изменился");
        page.QuerySelector("details[open]")!.Words().Should().Contain("Согласен на обработку моего имени.");
        page.QuerySelectorAll<IHtmlInputElement>("input[name=Agrees]").Single().IsChecked.Should().BeFalse();
    }

    [Fact]
    public async Task Post_AtOnce_OrWithAMadeUpStamp_IsAskedOnceMore()
    {
        using var client = Reader();
        var values = await OpenAsync(client, Path);
        values["Question"] = Question;

        using (var tooFast = await PostAsync(client, Path, values))
        {
            tooFast.StatusCode.Should().Be(HttpStatusCode.BadRequest);
            var page = await tooFast.ReadAsync();
            page.QuerySelector("main .notice.warning")!.Words().Should().Contain("Форма пришла слишком быстро");
            values["Stamp"] = page.QuerySelectorAll<IHtmlInputElement>("input[name=Stamp]").Single().Value;
        }

        using (var madeUp = await PostAsync(client, Path, new Dictionary<string, string>(values) { ["Stamp"] = "x" }))
            madeUp.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        Clock.Advance(FormStamp.Longest + TimeSpan.FromSeconds(1));
        using (var old = await PostAsync(client, Path, values))
        {
            old.StatusCode.Should().Be(HttpStatusCode.BadRequest);
            values["Stamp"] = (await old.ReadAsync()).QuerySelectorAll<IHtmlInputElement>("input[name=Stamp]").Single().Value;
        }

        Clock.Advance(FormStamp.Shortest);
        using var sent = await PostAsync(client, Path, values);
        sent.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Post_TooOften_IsAskedToWaitAndKeepsWhatWasTyped()
    {
        using var client = Reader();
        for (var i = 0; i < 5; i++)
        {
            using var sent = await SendAsync(client, Path, ("Question", Question));
            sent.StatusCode.Should().Be(HttpStatusCode.Redirect);
        }

        using var answer = await SendAsync(client, Path, ("Question", "И ещё одно"));

        answer.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        (await answer.ReadAsync()).QuerySelector("main textarea")!.TextContent.Should().Be("И ещё одно");
        await using var db = Open();
        (await db.InvestorCases.CountAsync(Cancellation)).Should().Be(5);
    }

    [Fact]
    public async Task Post_WithoutTheToken_IsRefused()
    {
        using var client = Reader();
        using var answer = await PostAsync(client, Path, new Dictionary<string, string> { ["_handler"] = "enquiry", ["Question"] = Question });

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        await using var db = Open();
        (await db.InvestorCases.AnyAsync(Cancellation)).Should().BeFalse();
    }
}
