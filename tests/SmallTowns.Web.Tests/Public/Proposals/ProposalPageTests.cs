using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Links;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Cases;
using SmallTowns.Web.Links;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites;
using SmallTowns.Web.Staff.Cases;
using SmallTowns.Web.Staff.Sites;
using SmallTowns.Web.Tests.Account;
using SmallTowns.Web.Tests.Cases;

namespace SmallTowns.Web.Tests.Public.Proposals;

public sealed class SqliteProposalPageTests : ProposalPageTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresProposalPageTests : ProposalPageTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>A proposal on its way from the department to the investor. The clock stands at noon of Monday, 2 November 2026 in Moscow.</summary>
public abstract partial class ProposalPageTests : CaseTest
{
    private const string Letter = "Здравствуйте, Мария Ивановна!\nПредлагаем две площадки.";
    private const string Root = "http://localhost";

    private static readonly ProposalInput Input = new(
        "ru", new(2026, 12, 2), Letter, "abinsk-9, abinsk-7", ["abinsk", "krymsk"], [new("Есть ли газ?", "Да, до 300 м³/ч."), new("Когда свет?", "К маю.")]);

    private ProposalWork Proposals => Service<ProposalWork>();

    [Fact]
    public async Task Sent_IsALetter_AndWaitsBehindAButtonThatAlonIsCounted()
    {
        await PublishConsentAsync();
        var desk = await OpenCaseAsync(Named());
        (await SendAsync(desk, Input)).Should().Match<SentProposal>(sent => sent.Outcome is CommandOutcome.Done && sent.Token == null);
        await RunJobsAsync();

        var mail = await ProposalMailAsync();
        mail.Subject.Should().Be($"Предложение по обращению № {(await CaseAsync()).Number}");
        mail.TextBody.Should().Contain("до 2 декабря 2026 года включительно").And.Contain("Отдел видит, сколько раз её нажали").And.NotContain("Мария Ивановна");
        var token = TokenIn(mail.TextBody!);
        using var reader = Reader();
        for (var scans = 0; scans < 3; scans++)
        {
            using var answer = await reader.GetAsync($"/proposals/{token}", Cancellation);
            answer.StatusCode.Should().Be(HttpStatusCode.OK);
            answer.Headers.CacheControl!.NoStore.Should().BeTrue();
            answer.Headers.GetValues("Referrer-Policy").Should().Equal("no-referrer");
            answer.Headers.GetValues("X-Robots-Tag").Should().Equal("noindex, nofollow");
            var page = await answer.ReadAsync();
            page.QuerySelector("meta[name=robots]")!.GetAttribute("content").Should().Be("noindex");
            page.QuerySelector("main")!.Words().Should().Contain("Отдел видит, сколько раз нажали эту кнопку").And.Contain("Внутри: письмо, городов: 2, площадок: 2, ответов на ваши вопросы: 2.")
                .And.NotContain("Предлагаем две площадки");
            page.QuerySelectorAll("main form button").Select(button => button.Words()).Should().Equal("Открыть предложение");
        }

        using var file = await reader.GetAsync($"/proposals/{token}/proposal.docx", Cancellation);
        (file.StatusCode, file.Headers.Location!.ToString()).Should().Be((HttpStatusCode.Redirect, $"/proposals/{token}"), "whoever has not opened it gets the page with the button");
        (await ProposalAsync()).Should().Match<CaseProposal>(kept => kept.Openings == 0 && kept.FirstOpenedUtc == null && kept.LetterKey != null);
    }

    [Fact]
    public async Task Opened_ShowsWhatWasSentAndHowItStandsToday_AndReadingOnIsNotCounted()
    {
        await PublishSitesAsync("abinsk-7", "abinsk-9");
        await PublishConsentAsync();
        var desk = await OpenCaseAsync(Named());
        await SendAsync(desk, Input);
        await RunJobsAsync();
        var token = TokenIn((await ProposalMailAsync()).TextBody!);
        await WithdrawSiteAsync("abinsk-9");
        using var reader = Reader();
        await PressAsync(reader, token);
        Clock.Advance(TimeSpan.FromHours(1));

        var page = await reader.GetPageAsync($"/proposals/{token}");

        var words = page.QuerySelector("main")!.Words();
        words.Should().Contain("Здравствуйте, Мария Ивановна! Предлагаем две площадки.").And.Contain($"{desk.Name}, экономический отдел").And.Contain("Действует до 2 декабря 2026 года включительно")
            .And.Contain("по сведениям на 2 ноября 2026 года");
        page.QuerySelectorAll(".proposal-questions li").Select(asked => asked.Words()).Should().Equal("Есть ли газ? Да, до 300 м³/ч.", "Когда свет? К маю.");
        RowsOf(page, "proposal-sites").Should().Equal(
            "Северная (abinsk-9) | Абинск | Больше не предлагается с 2 ноября 2026 года: Продан | неизвестно | неизвестно | Цена продажи: неизвестно | —",
            "Северная (abinsk-7) | Абинск | Свободно | неизвестно | неизвестно | Цена продажи: неизвестно | 0 из 3");
        RowsOf(page, "proposal-towns").Should().Equal(
            "Абинск | малый город | 39 511 чел. (2021, по городу) | около 60 мин (год не указан, по городу)",
            "Крымск | средний город | 54 597 чел. (2021, по городу) | неизвестно");
        page.QuerySelector("main")!.Links().Should().Contain("towns/abinsk").And.Contain("investors/sites/abinsk-7").And.NotContain(link => link.StartsWith("cases/", StringComparison.Ordinal), "a proposal may be passed on, the enquiry may not");
        page.QuerySelectorAll("script").Should().BeEmpty();
        (await ProposalAsync()).Should().Match<CaseProposal>(kept => kept.Openings == 1);

        foreach (var (name, part) in new[] { ("proposal.docx", "word/document.xml"), ("proposal.xlsx", "xl/worksheets/sheet3.xml") })
        {
            using var answer = await reader.GetAsync($"/proposals/{token}/{name}", Cancellation);
            (answer.StatusCode, answer.Headers.CacheControl!.NoStore, answer.Content.Headers.ContentDisposition!.FileName).Should().Be((HttpStatusCode.OK, true, $"proposal-{(await CaseAsync()).Number}{System.IO.Path.GetExtension(name)}"));
            answer.Headers.GetValues("Referrer-Policy").Should().Equal("no-referrer");
            using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(Cancellation));
            using var text = new StreamReader(zip.GetEntry(part)!.Open());
            (await text.ReadToEndAsync(Cancellation)).Should().Contain("Северная (abinsk-9)").And.Contain("Больше не предлагается с 2 ноября 2026 года").And.Contain("http://localhost/investors/sites/abinsk-7");
        }

        (await ProposalAsync()).Openings.Should().Be(1);
        Clock.Advance(PrivateProposals.Read);
        (await reader.GetPageAsync($"/proposals/{token}")).QuerySelector("main")!.Words().Should().NotContain("Предлагаем две площадки");
        await PressAsync(reader, token);
        (await ProposalAsync()).Should().Match<CaseProposal>(kept => kept.Openings == 2 && kept.LastOpenedUtc == UtcNow && kept.FirstOpenedUtc < UtcNow);
    }

    [Fact]
    public async Task English_IsWhollyEnglish()
    {
        await PublishSitesAsync("abinsk-7");
        var desk = await OpenCaseAsync(Anonymous());
        var sent = await SendAsync(desk, Input with { Language = "en", Letter = "Dear Sir,\nhere is a site.", References = "abinsk-7", Questions = [new("Is there gas?", "Yes.")] });
        using var reader = Reader();
        (await reader.GetPageAsync($"/en/proposals/{sent.Token}")).QuerySelector("main")!.Words().Should().NotMatchRegex("[а-яё]");

        await PressAsync(reader, sent.Token!, "/en");

        var page = await reader.GetPageAsync($"/en/proposals/{sent.Token}");
        var main = page.QuerySelector("main")!;
        main.Words().Replace(desk.Name, "", StringComparison.Ordinal).Should().NotMatchRegex("[а-яё]");
        main.Words().Should().Contain("Valid up to and including 2 December 2026");
        RowsOf(page, "proposal-sites").Should().Equal("Severnaya (abinsk-7) | Abinsk | Free | unknown | unknown | Price: unknown | 0 of 3");
    }

    [Fact]
    public async Task Ended_Proposals_SayWhatHasBecomeOfThem()
    {
        var desk = await OpenCaseAsync(Anonymous());
        var (revoked, expired, erased) = (await SendAsync(desk, Input), await SendAsync(desk, Input), await SendAsync(desk, Input with { ValidUntil = new(2027, 6, 1) }));
        var first = (await CaseAsync()).Id;
        int id;
        await using (var db = Open())
            id = await db.CaseProposals.MinAsync(row => row.Id, Cancellation);
        (await Proposals.RevokeAsync(desk, first, (await CaseAsync()).Version, id, Cancellation)).Should().BeOfType<CommandOutcome.Done>();
        (await Proposals.RevokeAsync(desk, first, (await CaseAsync()).Version, id, Cancellation)).Should().BeOfType<CommandOutcome.Overtaken>("it is revoked already");
        (await Proposals.LinkAsync(desk, first, (await CaseAsync()).Version, id, Cancellation)).Should().Match<SentProposal>(none => none.Token == null);

        await ShouldBeDeadAsync(revoked.Token!, $"Предложение отозвано 2 ноября 2026 года: {desk.Name}, экономический отдел.");
        await ShouldBeDeadAsync(LinkToken.New(), "Такой ссылки нет");
        await ShouldBeDeadAsync("x", "Такой ссылки нет");
        // Midnight of the 3rd of December in Moscow is 21:00 of the 2nd in UTC.
        Clock.Advance(new DateTime(2026, 12, 2, 20, 59, 59, DateTimeKind.Utc) - UtcNow);
        (await StatusAsync($"/proposals/{expired.Token}")).Should().Be(HttpStatusCode.OK);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await ShouldBeDeadAsync(expired.Token!, "Предложение действовало до 2 декабря 2026 года.");
        await Work.EraseAsync(desk, first, (await CaseAsync()).Version, Cancellation);
        await ShouldBeDeadAsync(erased.Token!, "данные обращения стёрты");
        (await PlacesOfAsync("Предлагаем две площадки", "Есть ли газ", "до 300")).Should().BeEmpty();
        (await CaseAsync()).Steps.Select(step => step.Kind).Should().Equal(
            CaseStepKind.Moved, CaseStepKind.ProposalSent, CaseStepKind.ProposalSent, CaseStepKind.ProposalSent, CaseStepKind.ProposalRevoked, CaseStepKind.Erased);
    }

    [Fact]
    public async Task Post_WithAButtonOfBefore_IsToldThatItIsRevoked_AndIsNotCounted()
    {
        var desk = await OpenCaseAsync(Anonymous());
        var token = (await SendAsync(desk, Input)).Token!;
        using var reader = Reader();
        var form = await OpenAsync(reader, $"/proposals/{token}");
        await Proposals.RevokeAsync(desk, (await CaseAsync()).Id, (await CaseAsync()).Version, (await ProposalAsync()).Id, Cancellation);

        using var answer = await PostAsync(reader, $"/proposals/{token}", form);

        answer.StatusCode.Should().Be(HttpStatusCode.Gone);
        (await answer.ReadAsync()).QuerySelector("main")!.Words().Should().Contain("Предложение отозвано");
        (await ProposalAsync()).Openings.Should().Be(0);
    }

    [Fact]
    public async Task Openings_OfManyAtOnce_AreAllCounted()
    {
        var desk = await OpenCaseAsync(Anonymous());
        var token = (await SendAsync(desk, Input)).Token!;

        var opened = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => Service<PrivateProposals>().OpenAsync(token, Cancellation), Cancellation)));

        opened.Should().OnlyContain(state => state == CaseProposalState.Open);
        (await ProposalAsync()).Openings.Should().Be(12);
    }

    [Fact]
    public async Task Revocation_AmongOpenings_CountsThoseBefore_AndNoneAfter()
    {
        var desk = await OpenCaseAsync(Anonymous());
        var token = (await SendAsync(desk, Input)).Token!;
        var (caseId, version, id) = ((await CaseAsync()).Id, (await CaseAsync()).Version, (await ProposalAsync()).Id);

        var opening = Enumerable.Range(0, 8).Select(_ => Task.Run(() => Service<PrivateProposals>().OpenAsync(token, Cancellation), Cancellation)).ToList();
        var revoking = Task.Run(() => Proposals.RevokeAsync(desk, caseId, version, id, Cancellation), Cancellation);
        var opened = await Task.WhenAll(opening);

        (await revoking).Should().BeOfType<CommandOutcome.Done>("who opens it does not overtake who revokes it");
        (await ProposalAsync()).Openings.Should().Be(opened.Count(state => state == CaseProposalState.Open));
        opened.Should().OnlyContain(state => state == CaseProposalState.Open || state == CaseProposalState.Revoked);
        (await Service<PrivateProposals>().OpenAsync(token, Cancellation)).Should().Be(CaseProposalState.Revoked);
    }

    [Fact]
    public async Task Withdrawn_Consent_ClosesTheProposalAtOnce_AndErasesItWithThePerson()
    {
        await PublishConsentAsync();
        var desk = await OpenCaseAsync(Named());
        await SendAsync(desk, Input);
        await RunJobsAsync();
        var mail = (await ProposalMailAsync()).TextBody!;
        var token = TokenIn(mail);

        (await Service<ExpiringLinks>().ActAsync(mail.Split("/l/")[1].Split('\n')[0].Trim(), Cancellation)).Done.Should().NotBeNull();

        await ShouldBeDeadAsync(token, "согласие на их хранение отозвано");
        (await SendAsync(desk, Input)).Outcome.Should().BeOfType<CommandOutcome.Invalid>();
        (await PlacesOfAsync("Предлагаем две площадки", "Есть ли газ", "до 300")).Should().Equal("CaseProposals.Letter", "ProposedQuestions.Answer", "ProposedQuestions.Question");
        await EraseAsync();
        (await PlacesOfAsync("Предлагаем две площадки", "Есть ли газ", "до 300")).Should().BeEmpty();
        (await ProposalAsync()).Should().Match<CaseProposal>(left => left.ErasedUtc != null && left.Towns.SequenceEqual(new[] { "abinsk", "krymsk" }));
    }

    [Fact]
    public async Task Send_SaysWhatIsWrongBesideTheField_AndIsTheDesksAlone()
    {
        await PublishSitesAsync("abinsk-7");
        var desk = await OpenCaseAsync(Anonymous());
        var wrong = Input with { ValidUntil = new(2026, 11, 1), Letter = " ", References = "abinsk-7 abinsk-8", Questions = [new("Есть ли газ?", "")] };

        (await SendAsync(desk, wrong)).Outcome.Should().BeOfType<CommandOutcome.Invalid>().Which.Problems.Select(problem => (problem.Field, problem.Sentence)).Should().Equal(
            ("ValidUntil", "Этот день уже прошёл."), ("Letter", "Напишите письмо: с него инвестор начнёт читать."),
            ("Questions[0].Answer", "Ответьте или уберите вопрос. Если ответа нет, так и напишите."),
            ("References", "Этих объектов в реестре нет: abinsk-8. Имя объекта — город и номер, например abinsk-7."));
        (await SendAsync(desk, Input with { References = "", Towns = [] })).Outcome.Should().BeOfType<CommandOutcome.Invalid>().Which.Problems.Single().Field.Should().Be("Towns");
        await using (var db = Open())
            (await db.CaseProposals.CountAsync(Cancellation) + await db.ExpiringLinks.CountAsync(link => link.Purpose == "proposal", Cancellation)).Should().Be(0);
        var elsewhere = await HireAsync(new HeldDuty(StaffDuty.InvestorDesk, Scope.Town(await TownIdAsync("temryuk"))));
        var (id, version) = ((await CaseAsync()).Id, (await CaseAsync()).Version);
        await Denied(() => Proposals.SendAsync(elsewhere, id, version, Input, Root, Cancellation));
        await Denied(() => Proposals.SendAsync(Editor, id, version, Input, Root, Cancellation));
        await Denied(() => Proposals.RevokeAsync(Administrator, id, version, 1, Cancellation));
        (await SendAsync(desk, Input with { References = "abinsk-7" })).Outcome.Should().BeOfType<CommandOutcome.Done>();
        var answered = await CaseAsync();
        (answered.RepliedUtc, answered.Stage, answered.Steps[^1].Note).Should().Be((UtcNow, CaseStage.Lead, "до 02.12.2026; abinsk-7; abinsk, krymsk"));
    }

    [Fact]
    public async Task Link_MadeOnceMore_OpensTheSameProposal()
    {
        var desk = await OpenCaseAsync(Anonymous());
        await SendAsync(desk, Input);

        var another = await Proposals.LinkAsync(desk, (await CaseAsync()).Id, (await CaseAsync()).Version, (await ProposalAsync()).Id, Cancellation);

        using var reader = Reader();
        await PressAsync(reader, another.Token!);
        (await ProposalAsync()).Openings.Should().Be(1);
    }

    [Fact]
    public async Task Page_OfTheCase_TakesMessages_WhichTheDeskSees()
    {
        var token = await SentAsync("/investors/enquiry?town=abinsk", Anonymous());
        var desk = await HireDeskAsync();

        using (var reader = Reader())
        using (var empty = await SendAsync(reader, $"/cases/{token}", ("Message", " ")))
            empty.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        using (var reader = Reader())
        using (var answer = await SendAsync(reader, $"/cases/{token}", ("Message", "Берём <b>первую</b>\r\nКогда показ?")))
            answer.Headers.Location!.ToString().Should().EndWith($"cases/{token}?written=1#write");

        (await PageAsync($"/cases/{token}?written=1")).Should().Contain("Берём <b>первую</b> Когда показ?").And.Contain("Отдел получил ваше сообщение");
        (await CaseAsync()).HasUnansweredMessage.Should().BeTrue();
        (await Queries.BoardAsync(desk, new(), 0, 50, Cancellation)).Rows.Single().HasMessage.Should().BeTrue();
        (await ViewAsync(desk)).Case.Messages.Single().Should().Match<CaseMessage>(message => message.Text == "Берём <b>первую</b>\nКогда показ?" && message.Way == CaseMessageWay.Page);
        await Work.AnswerAsync(desk, (await CaseAsync()).Id, (await CaseAsync()).Version, "Завтра", Root, Cancellation);
        (await CaseAsync()).HasUnansweredMessage.Should().BeFalse();
        await Work.EraseAsync(desk, (await CaseAsync()).Id, (await CaseAsync()).Version, Cancellation);
        (await PlacesOfAsync("Когда показ")).Should().BeEmpty();
        (await Service<CaseMessages>().WriteAsync(token, "Ещё", Cancellation)).Should().Be(MessageOutcome.PageClosed);
    }

    [Fact]
    public async Task Page_OfTheCase_TakesNoMoreMessagesThanADayBears()
    {
        var token = await SentAsync("/investors/enquiry", Anonymous());
        for (var written = 0; written < CaseMessages.MostInADay; written++)
            (await Service<CaseMessages>().WriteAsync(token, "Ещё", Cancellation)).Should().Be(MessageOutcome.Written);

        (await Service<CaseMessages>().WriteAsync(token, "Ещё", Cancellation)).Should().Be(MessageOutcome.ManyToday);
        Clock.Advance(TimeSpan.FromDays(1));
        (await Service<CaseMessages>().WriteAsync(token, "Ещё", Cancellation)).Should().Be(MessageOutcome.Written);
    }

    private async Task<StaffActor> OpenCaseAsync(params (string Name, string Value)[] fields)
    {
        if (!(await Service<PublishedSites>().GetAsync(Cancellation)).Towns.Any(town => town.Register.Objects.Count > 0))
            await PublishSitesAsync("abinsk-7", "abinsk-9");
        await SentAsync("/investors/enquiry?town=abinsk", fields);
        return await HireDeskAsync();
    }

    private async Task<SentProposal> SendAsync(StaffActor by, ProposalInput input) =>
        await Proposals.SendAsync(by, (await CaseAsync()).Id, (await CaseAsync()).Version, input, Root, Cancellation);

    private static async Task PressAsync(HttpClient reader, string token, string language = "")
    {
        var path = $"{language}/proposals/{token}";
        using var answer = await PostAsync(reader, path, await OpenAsync(reader, path));
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("proposal=", StringComparison.Ordinal)).Should().Contain($"path={path};").And.Contain("httponly").And.Contain("samesite=lax").And.NotContain(".docx");
    }

    private async Task ShouldBeDeadAsync(string token, string sentence)
    {
        using var client = App.CreatePlainClient();
        using var answer = await client.GetAsync(new Uri($"/proposals/{token}", UriKind.Relative), Cancellation);
        answer.StatusCode.Should().Be(HttpStatusCode.Gone);
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
        var main = (await answer.ReadAsync()).QuerySelector("main")!;
        main.Words().Should().Contain(sentence).And.Contain("задать вопрос").And.NotContain("Предлагаем две площадки");
        main.Links().Should().Contain("contacts");
    }

    private async Task<MimeKit.MimeMessage> ProposalMailAsync() => (await MailsAsync()).Single(mail => mail.Subject!.StartsWith("Предложение", StringComparison.Ordinal));

    private static IEnumerable<string> RowsOf(AngleSharp.Dom.IDocument page, string section) =>
        page.QuerySelectorAll($"#{section} tbody tr").Select(row => string.Join(" | ", row.Children.Select(cell => cell.Words())));

    private async Task<CaseProposal> ProposalAsync()
    {
        await using var db = Open();
        return await db.CaseProposals.AsNoTracking().OrderBy(row => row.Id).FirstAsync(Cancellation);
    }

    private async Task WithdrawSiteAsync(string name)
    {
        var place = (await Service<SiteQueries>().PlaceAsync(Editor, SiteReference.TryParse(name)!.Value, Cancellation))!;
        await PublishAsync(place.Subject, await PublishedAsync<SiteObject>(place.Subject) with { Status = SiteStatus.Withdrawn, Withdrawal = new(new(2026, 11, 2), "Продан", "Sold") });
    }

    private static string TokenIn(string text) => Address().Match(text).Groups[1].Value;

    [GeneratedRegex(@"/proposals/([\w-]{43})")]
    private static partial Regex Address();
}
