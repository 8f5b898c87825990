using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Consents;
using SmallTowns.Domain.Links;
using SmallTowns.Domain.Readers;
using SmallTowns.Domain.Sites;
using SmallTowns.TestSupport;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Kinds.Consents;
using SmallTowns.Web.Links;
using SmallTowns.Web.Readers;
using SmallTowns.Web.Tests.Account;
using SmallTowns.Web.Tests.Cases;

namespace SmallTowns.Web.Tests.Readers;

public sealed class SqliteSavedViewTests : SavedViewTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresSavedViewTests : SavedViewTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>A view from the page on which it is saved to the letters and to its end.</summary>
public abstract partial class SavedViewTests : CaseTest
{
    private const string Mine = "/investors/my";
    private const string SaveSites = "/investors/my/save?view=investors%2Fsites%3Ftown%3Dabinsk&title=%D0%90%D0%B1%D0%B8%D0%BD%D1%81%D0%BA";

    private static readonly ConsentTextContent Consent = new()
    {
        Act = ConsentAct.Process,
        PurposeRu = "хранить отборы",
        PurposeEn = "keep views",
        TitleRu = "Согласие на хранение адреса",
        TitleEn = "Consent to keep the address",
        TextRu = "Согласен на хранение моего адреса.",
        TextEn = "I agree that my address is kept.",
        KeptDays = 365,
    };

    [Fact]
    public async Task View_WithoutATextOfConsent_CannotBeSaved()
    {
        using var client = Reader();
        var page = await client.GetPageAsync(SaveSites);

        page.QuerySelector("main form").Should().BeNull();
        page.QuerySelector("main")!.TextContent.Should().Contain("текст согласия на хранение вашего адреса ещё не опубликован");
        (await client.GetPageAsync("/investors/my/save?view=staff")).QuerySelector("main")!.TextContent.Should().Contain("Откройте такую страницу");
    }

    [Fact]
    public async Task View_IsSavedOnceItsLetterIsAnswered_NotWhenItsLinkIsOpened()
    {
        using var client = Reader();
        var mail = await AskedAsync(client);
        mail.To.ToString().Should().Be(InvestorEmail);
        mail.TextBody.Should().Contain("«Абинск»").And.Contain("http://localhost/l/");
        var token = TokensIn(mail)[0];
        for (var time = 0; time < 3; time++)
            (await client.GetPageAsync($"/l/{token}")).QuerySelector("main button")!.TextContent.Should().Be("Сохранить");
        (await ViewsAsync()).Single().ConfirmedUtc.Should().BeNull("programs that look through mail open links");
        (await client.GetPageAsync(Mine)).QuerySelector("input[type=email]").Should().NotBeNull();

        await PressAsync(client, token);

        (await ViewsAsync()).Single().Should().BeEquivalentTo(new { Address = "investors/sites?town=abinsk", Name = "Абинск", SendsNew = true, ConfirmedUtc = (DateTime?)UtcNow, ToldBefore = Today });
        var mine = await client.GetPageAsync(Mine);
        mine.QuerySelector("main")!.TextContent.Should().Contain(InvestorEmail).And.Contain("Сейчас подходит 0");
        mine.QuerySelector(".my-views a")!.GetAttribute("href").Should().Be("investors/sites?town=abinsk");
        using var other = Reader();
        (await other.GetPageAsync(Mine)).QuerySelector("main")!.TextContent.Should().NotContain(InvestorEmail);
        (await PlacesOfAsync(token)).Should().BeEmpty();
    }

    [Fact]
    public async Task Cookie_LeavesPublicPagesAsTheyAre()
    {
        using var client = Reader();
        await SavedAsync(client);

        using var stranger = Reader();
        (await client.GetStringAsync(new Uri("/investors/sites", UriKind.Relative), Cancellation))
            .Should().Be(await stranger.GetStringAsync(new Uri("/investors/sites", UriKind.Relative), Cancellation));
        using var staff = await client.GetAsync(new Uri("/staff", UriKind.Relative), Cancellation);
        staff.StatusCode.Should().Be(HttpStatusCode.Redirect, "a reader has no rights in the back office");
    }

    [Fact]
    public async Task Form_ThatIsWrong_KeepsWhatWasTyped()
    {
        await PublishConsentOfViewsAsync();
        using var client = Reader();

        using var answer = await SendAsync(client, SaveSites, ("Name", "Мой отбор"), ("Email", "не адрес"));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var page = await answer.ReadAsync();
        page.QuerySelector("#my-email-fault")!.TextContent.Should().Be("Введите адрес почты целиком, например ivanova@example.org.");
        page.QuerySelector("#enquiry-Agrees-fault")!.TextContent.Should().Be("Без согласия адрес хранить нельзя.");
        page.QuerySelector("#my-name")!.GetAttribute("value").Should().Be("Мой отбор");
        page.QuerySelector("#my-email")!.GetAttribute("value").Should().Be("не адрес");
        (await ViewsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Title_ThatIsTooLong_IsSuggestedAsFarAsItFits()
    {
        await PublishConsentOfViewsAsync();
        using var client = Reader();
        var path = $"/investors/my/save?view=towns&title={Uri.EscapeDataString(new string('я', 300))}";

        var suggested = (await client.GetPageAsync(path)).QuerySelector("#my-name")!.GetAttribute("value")!;
        using var answer = await SendAsync(client, path, ("Name", suggested), ("Email", InvestorEmail), ("Agrees", "true"));

        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await ViewsAsync()).Single().Name.Should().Be(new string('я', SavedView.NameMaxLength - 1) + "…");
    }

    [Fact]
    public async Task SignIn_SaysTheSameOfEveryAddress_AndWorksOnceForAnHour()
    {
        using var client = Reader();
        await SavedAsync(client);
        using var other = Reader();
        (await AskToSignInAsync(other, "nobody@example.org")).Should().Be(await AskToSignInAsync(other, InvestorEmail.ToUpperInvariant()));
        var mails = await MailsAsync();
        mails.Select(mail => mail.Subject).Should().Equal("Подтвердите, что отбор сохраняете вы", "Вход на страницу ваших отборов");
        var token = TokensIn(mails[1])[0];

        await PressAsync(other, token);
        (await other.GetPageAsync(Mine)).QuerySelector("main")!.TextContent.Should().Contain("Абинск");
        using var third = Reader();
        using var again = await PostAsync(third, $"/l/{token}", new Dictionary<string, string>(await OpenUsedAsync(third, token)));
        again.StatusCode.Should().Be(HttpStatusCode.Gone);
        (await third.GetPageAsync(Mine)).QuerySelector("input[type=email]").Should().NotBeNull();

        await AskToSignInAsync(third, InvestorEmail);
        Clock.Advance(ReaderSignIn.Lifetime);
        (await Service<ExpiringLinks>().FindAsync(TokensIn((await MailsAsync())[2])[0], Cancellation)).State.Should().Be(LinkState.Expired);
    }

    [Fact]
    public async Task News_ComeOnceADay_InTheMorning_AndEachIsToldOnce()
    {
        using var client = Reader();
        await SavedAsync(client);
        await PublishSitesAsync("abinsk-1");
        await PublishSitesAsync("kropotkin-1");
        await TellAsync();
        (await NewsAsync()).Should().BeEmpty("the day is not over");

        await AtHourOfNextDayAsync(7);
        await TellAsync();
        (await NewsAsync()).Should().BeEmpty("it is night");
        Clock.Advance(TimeSpan.FromHours(1));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(TellAsync, Cancellation)));
        await TellAsync();
        var letter = (await NewsAsync()).Should().ContainSingle().Subject;
        letter.Subject.Should().Be("Новое по вашим отборам: 1");
        letter.TextBody.Should().Contain("«Абинск»").And.Contain("Северная, Абинск").And.Contain("http://localhost/investors/sites/abinsk-1").And.NotContain("kropotkin");

        await PublishSitesAsync("abinsk-2");
        await AtHourOfNextDayAsync(9);
        await TellAsync();
        (await NewsAsync())[^1].TextBody.Should().Contain("abinsk-2").And.NotContain("abinsk-1");
        await AtHourOfNextDayAsync(9);
        await TellAsync();
        (await NewsAsync()).Should().HaveCount(2, "nothing new fits");
    }

    [Fact]
    public async Task News_EndByOneClick_AndBeginAgainWithoutWhatCameMeanwhile()
    {
        using var client = Reader();
        await SavedAsync(client);
        await PublishSitesAsync("abinsk-1");
        await AtHourOfNextDayAsync(9);
        await TellAsync();
        var letter = (await NewsAsync()).Single();
        letter.Headers["List-Unsubscribe-Post"].Should().Be("List-Unsubscribe=One-Click");
        var stop = new Uri(OneClick().Match(letter.Headers[HeaderId.ListUnsubscribe]!).Groups[1].Value).AbsolutePath;
        using var program = App.CreatePlainClient();

        (await program.GetAsync(stop, Cancellation)).Headers.Location!.ToString().Should().Be(stop.Replace("/unsubscribe/", "/l/", StringComparison.Ordinal));
        (await PostAsync(program, stop, new Dictionary<string, string>())).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await ViewsAsync()).Single().SendsNew.Should().BeTrue();
        (await PostAsync(program, stop, new Dictionary<string, string> { ["List-Unsubscribe"] = "One-Click" })).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await ViewsAsync()).Single().SendsNew.Should().BeFalse();
        (await PostAsync(program, $"/unsubscribe/{LinkToken.New()}", new Dictionary<string, string> { ["List-Unsubscribe"] = "One-Click" })).StatusCode.Should().Be(HttpStatusCode.Gone);

        await PublishSitesAsync("abinsk-2");
        await AtHourOfNextDayAsync(9);
        await TellAsync();
        await PressOnDeskAsync(client, "Letters", $"on:{(await ViewsAsync()).Single().Key}");
        await PublishSitesAsync("abinsk-3");
        await AtHourOfNextDayAsync(9);
        await TellAsync();
        (await NewsAsync()).Should().HaveCount(2);
        (await NewsAsync())[1].TextBody.Should().Contain("abinsk-3").And.NotContain("abinsk-2");
    }

    [Fact]
    public async Task Mailbox_ThatSendsALetterBack_GetsNoMore()
    {
        using var client = Reader();
        await SavedAsync(client);
        await PublishSitesAsync("abinsk-1");
        await using (var db = Open())
        {
            (await db.Letters.SingleAsync(Cancellation)).Return("письмо вернулось", UtcNow);
            await db.SaveChangesAsync(Cancellation);
        }

        await AtHourOfNextDayAsync(9);
        await TellAsync();

        (await NewsAsync()).Should().BeEmpty();
        (await ViewsAsync()).Single().SendsNew.Should().BeFalse();
    }

    /// <summary>What acts by one click is said by the purpose: a link that erases or signs in does not.</summary>
    [Fact]
    public async Task OneClick_ActsForLettersOnly()
    {
        using var client = Reader();
        var token = TokensIn(await AskedAsync(client))[0];
        using var program = App.CreatePlainClient();

        (await PostAsync(program, $"/unsubscribe/{token}", new Dictionary<string, string> { ["List-Unsubscribe"] = "One-Click" })).StatusCode.Should().Be(HttpStatusCode.Gone);

        (await ViewsAsync()).Single().ConfirmedUtc.Should().BeNull();
    }

    [Fact]
    public async Task Address_ThatNobodyConfirms_IsErased()
    {
        using var client = Reader();
        var token = TokensIn(await AskedAsync(client))[0];
        Clock.Advance(ReaderAccount.UnconfirmedFor - TimeSpan.FromMinutes(1));
        await GiveUpAsync();
        (await ViewsAsync()).Should().HaveCount(1);

        Clock.Advance(TimeSpan.FromHours(1));
        await GiveUpAsync();
        await EraseAsync();

        (await ViewsAsync()).Should().BeEmpty();
        (await PlacesOfAsync(InvestorEmail)).Should().BeEmpty();
        (await Service<ExpiringLinks>().FindAsync(token, Cancellation)).State.Should().NotBe(LinkState.Open);
        await using var db = Open();
        (await db.ErasureActs.SingleAsync(Cancellation)).Reason.Should().Be(ErasureReason.Unconfirmed);
        (await db.ReaderAccounts.SingleAsync(Cancellation)).Should().Match<ReaderAccount>(account => account.AddressHash == null && account.EndedUtc != null);
    }

    [Fact]
    public async Task Reader_ErasesEverything()
    {
        using var client = Reader();
        await SavedAsync(client);

        await PressOnDeskAsync(client, "Leave", "erase");
        (await ViewsAsync()).Should().BeEmpty();
        (await client.GetPageAsync(Mine)).QuerySelector("input[type=email]").Should().NotBeNull();
        await EraseAsync();

        (await PlacesOfAsync(InvestorEmail)).Should().BeEmpty();
        await SavedAsync(client);
        (await ViewsAsync()).Should().ContainSingle("whoever comes again is new");
    }

    [Fact]
    public async Task Consent_WithdrawnByLink_EndsThePageAtOnce()
    {
        using var client = Reader();
        var mail = await SavedAsync(client);
        await PublishSitesAsync("abinsk-1");

        (await Service<ExpiringLinks>().ActAsync(TokensIn(mail)[1], Cancellation)).Done.Should().NotBeNull();

        (await client.GetPageAsync(Mine)).QuerySelector("input[type=email]").Should().NotBeNull();
        await AtHourOfNextDayAsync(9);
        await TellAsync();
        (await NewsAsync()).Should().BeEmpty();
        await EraseAsync();
        (await PlacesOfAsync(InvestorEmail)).Should().BeEmpty();
        (await ViewsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Address_TypedSeveralTimesAtOnce_HasOneAccount()
    {
        await PublishConsentOfViewsAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async number =>
        {
            var consent = (await Service<ReaderAccounts>().ConsentAsync(Cancellation))!;
            await Service<ReaderAccounts>().AskToSaveAsync(
                ViewAddress.Read("towns")!, $"Города {number}", false, InvestorEmail, consent, new Microsoft.AspNetCore.Http.DefaultHttpContext().Request, Cancellation);
        }));

        await using var db = Open();
        (await db.ReaderAccounts.CountAsync(Cancellation)).Should().Be(1);
        (await db.ConsentPersons.CountAsync(Cancellation)).Should().Be(1);
        (await db.SavedViews.CountAsync(Cancellation)).Should().BeInRange(2, 4, "of those who clash twice the last gives up, and no letter goes");
        (await db.Letters.CountAsync(Cancellation)).Should().Be(await db.SavedViews.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Letters_ToOneAddress_AreFew()
    {
        using var client = Reader();
        await SavedAsync(client);
        for (var time = 0; time < 8; time++)
            await AskAsync();

        (await MailsAsync()).Should().HaveCount(5);
        Clock.Advance(TimeSpan.FromDays(1));
        await AskAsync();
        (await MailsAsync()).Should().HaveCount(6);

        async Task AskAsync()
        {
            await Service<ReaderAccounts>().AskToSignInAsync(InvestorEmail, new Microsoft.AspNetCore.Http.DefaultHttpContext().Request, Cancellation);
            await RunJobsAsync();
        }
    }

    [Fact]
    public async Task Desk_ChangesNobodyElsesViews_AndHoldsTwentyAtMost()
    {
        using var client = Reader();
        await SavedAsync(client);
        var (mine, key) = (await AccountKeyAsync(), (await ViewsAsync()).Single().Key);
        var views = Service<ReaderViews>();

        await views.RemoveAsync("0123456789abcdef0123456789abcdef", key, Cancellation);
        await views.RemoveAsync(mine, "0123456789abcdef0123456789abcdef", Cancellation);
        (await ViewsAsync()).Should().HaveCount(1);
        for (var number = 1; number < ReaderAccount.MostViews; number++)
            (await views.SaveAsync(mine, ViewAddress.Read($"towns?q={number}")!, $"№ {number}", true, Cancellation)).Should().BeTrue();
        (await views.SaveAsync(mine, ViewAddress.Read("towns")!, "Лишний", false, Cancellation)).Should().BeFalse();
        (await ViewsAsync()).Count(view => view.SendsNew).Should().Be(1, "a list of towns has no news");
        using var refused = await SendAsync(client, "/investors/my/save?view=towns");
        (await refused.ReadAsync()).QuerySelector("main")!.TextContent.Should().Contain("У вас уже 20 отборов");

        await PressOnDeskAsync(client, "Remove", key);
        (await ViewsAsync()).Should().HaveCount(ReaderAccount.MostViews - 1);
    }

    [Fact]
    public async Task Enquiries_FromTheSameAddress_StandOnTheDesk_AndOpen()
    {
        await PublishConsentAsync();
        await SentAsync("/investors/enquiry", Named(("Email", "Proverkina@Example.org")));
        await SentAsync("/investors/enquiry", Named(("Email", "other@example.org"), ("Question", "Чужой вопрос")));
        using var client = Reader();
        await SavedAsync(client);
        await using var db = Open();
        var number = await db.InvestorCases.Where(row => row.Question == Question).Select(row => row.Number).SingleAsync(Cancellation);

        (await client.GetPageAsync(Mine)).QuerySelectorAll("button[name=OpenCase]").Should().ContainSingle().Which.GetAttribute("value").Should().Be(number);
        using var opened = await PostOnDeskAsync(client, "OpenCase", number);
        (await client.GetPageAsync(opened.Headers.Location!.AbsolutePath)).QuerySelector("main")!.TextContent.Should().Contain(Question);
        foreach (var another in await db.InvestorCases.Where(row => row.Question != Question).Select(row => row.Number).ToListAsync(Cancellation))
            (await Service<ReaderViews>().OpenCaseAsync(await AccountKeyAsync(), another, Cancellation)).Should().BeNull();
    }

    private DateOnly Today => RegionCalendar.Today(Clock);

    private async Task PublishConsentOfViewsAsync() => await PublishAsync(ConsentTextReview.SubjectOf("saved-views"), Consent);

    /// <summary>Saves the view of Abinsk as somebody who has not come in.</summary>
    /// <returns>The letter.</returns>
    private async Task<MimeMessage> AskedAsync(HttpClient client)
    {
        if (await Service<ReaderAccounts>().ConsentAsync(Cancellation) is null)
            await PublishConsentOfViewsAsync();
        using var answer = await SendAsync(client, SaveSites, ("SendsNew", "true"), ("Email", InvestorEmail), ("Agrees", "true"));
        answer.Headers.Location?.ToString().Should().EndWith("investors/my?done=letter", (await answer.ReadAsync()).QuerySelector("main")?.TextContent);
        await RunJobsAsync();
        return (await MailsAsync()).Last(mail => mail.To.ToString() == InvestorEmail);
    }

    private async Task<MimeMessage> SavedAsync(HttpClient client)
    {
        var mail = await AskedAsync(client);
        await PressAsync(client, TokensIn(mail)[0]);
        return mail;
    }

    private static async Task PressAsync(HttpClient client, string token)
    {
        using var answer = await PostAsync(client, $"/l/{token}", await OpenAsync(client, $"/l/{token}"));
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private static async Task<Dictionary<string, string>> OpenUsedAsync(HttpClient client, string token)
    {
        using var page = await client.GetAsync(new Uri($"/l/{token}", UriKind.Relative), Cancellation);
        return (await page.ReadAsync()).QuerySelectorAll("main form input[type=hidden]").OfType<AngleSharp.Html.Dom.IHtmlInputElement>().ToDictionary(input => input.Name!, input => input.Value);
    }

    private async Task<string> AskToSignInAsync(HttpClient client, string email)
    {
        using var browser = Reader();
        using var answer = await SendAsync(browser, Mine, ("Email", email));
        await RunJobsAsync();
        return $"{answer.StatusCode} {answer.Headers.Location}";
    }

    private static async Task<HttpResponseMessage> PostOnDeskAsync(HttpClient client, string button, string value)
    {
        var values = await OpenAsync(client, Mine);
        values[button] = value;
        return await PostAsync(client, Mine, values);
    }

    private static async Task PressOnDeskAsync(HttpClient client, string button, string value)
    {
        using var answer = await PostOnDeskAsync(client, button, value);
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    private async Task TellAsync() => await RunAsync<SavedViewLetters>();

    private async Task GiveUpAsync() => await RunAsync<UnconfirmedReaders>();

    private async Task RunAsync<TJob>() where TJob : JobKind =>
        await Service<IEnumerable<JobKind>>().OfType<TJob>().Single().RunAsync(new Job { Kind = "test", Key = "" }, Cancellation);

    private Task AtHourOfNextDayAsync(int hour)
    {
        var then = RegionCalendar.Utc(Today.AddDays(1).ToDateTime(new TimeOnly(hour, 30)));
        Clock.Advance(then - UtcNow);
        return Task.CompletedTask;
    }

    private async Task<IReadOnlyList<MimeMessage>> NewsAsync()
    {
        await RunJobsAsync();
        return [.. (await MailsAsync()).Where(mail => mail.Subject!.StartsWith("Новое", StringComparison.Ordinal))];
    }

    private async Task<IReadOnlyList<SavedView>> ViewsAsync()
    {
        await using var db = Open();
        return await db.SavedViews.AsNoTracking().OrderBy(view => view.Id).ToListAsync(Cancellation);
    }

    private async Task<string> AccountKeyAsync()
    {
        await using var db = Open();
        return await db.ReaderAccounts.Where(account => account.EndedUtc == null).Select(account => account.Key).SingleAsync(Cancellation);
    }

    private static IReadOnlyList<string> TokensIn(MimeMessage mail) => [.. Links().Matches(mail.TextBody!).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"/l/([\w-]{43})")]
    private static partial Regex Links();

    [GeneratedRegex("^<(.+)>$")]
    private static partial Regex OneClick();
}
