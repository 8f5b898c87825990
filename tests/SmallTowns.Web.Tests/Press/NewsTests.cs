using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.Press;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.History;
using SmallTowns.Web.Staff.Press;
using SmallTowns.Web.Staff.Review;
using SmallTowns.Web.Tests.Api;

namespace SmallTowns.Web.Tests.Press;

public sealed class SqliteNewsTests : NewsTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresNewsTests : NewsTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

public abstract class NewsTests : PressTest
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Everything by which readers find an article.</summary>
    private static readonly string[] Places =
        ["/news", "/", "/towns/abinsk", "/news/feed.atom", "/towns/abinsk/news.atom", "/news/topics/transport/feed.atom", "/api/v1/news", "/search?q=подрядчик", "/sitemap-press.xml"];

    [Fact]
    public async Task ThePressCentre_IsUsefulWhileEmpty()
    {
        (await PageAsync("/news")).Should().Contain("Новостей пока нет");
        (await PageAsync("/en/news")).Should().Contain("There is no news yet");
        (await PageAsync("/news/corrections")).Should().Contain("Исправлений пока не было");
        (await PageAsync("/events")).Should().Contain("Объявленных событий сейчас нет");
        XDocument.Parse(await TextAsync("/news/feed.atom")).Root!.Elements(Atom + "entry").Should().BeEmpty();
        (await TextAsync("/api/v1/news")).Should().Be("""{"total":0,"page":1,"pageSize":20,"items":[]}""");
        (await PageAsync("/towns/abinsk")).Should().NotContain("Новости города");
        (await PageAsync("/")).Should().NotContain("Все новости");
    }

    [Fact]
    public async Task AnArticle_IsFoundEverywhere_InBothLanguages()
    {
        var subject = await SubjectAsync("most");
        foreach (var place in Places)
            (await TextAsync(place)).Should().NotContain("most-otkryt", "nobody has published it: {0}", place);

        await PublishAsync(subject, Bridge);

        foreach (var place in Places)
            (await TextAsync(place)).Should().Contain("most-otkryt", "a kept {0} is made anew", place);
        (await PageAsync("/news/most-otkryt")).Should().Contain("Мост через Абин открыт").And.Contain("Подрядчик сдал мост на месяц раньше").And.Contain("Отдел внешних связей и PR")
            .And.Contain("Акт приёмки").And.Contain("Дороги и транспорт").And.Contain("Абинск");
        (await PageAsync("/en/news/most-otkryt")).Should().Contain("The bridge over the Abin is open").And.Contain("a month early").And.NotContain("available in Russian only");
        (await PageAsync("/news?town=abinsk&topic=transport&year=2026")).Should().Contain("Мост через Абин открыт");
        (await PageAsync("/news?topic=culture")).Should().NotContain("Мост через Абин").And.Contain("Такого здесь нет");
        (await AnswerAsync("/news?town=nowhere")).Status.Should().Be(HttpStatusCode.BadRequest);
        (await StatusAsync("/news/nothing")).Should().Be(HttpStatusCode.NotFound);
        (await StatusAsync("/share/news/most-otkryt.png")).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task AFeed_HoldsWhatThePageSays()
    {
        await PublishAsync(await SubjectAsync("most"), Bridge);
        await PublishAsync(await SubjectAsync("bez"), Untranslated);

        var feed = XDocument.Parse(await TextAsync("/news/feed.atom")).Root!;
        feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value).Should().Equal("Ярмарка мёда", "Мост через Абин открыт");
        feed.Element(Atom + "author")!.Element(Atom + "name")!.Value.Should().NotBeEmpty();
        feed.Elements(Atom + "link").Should().Contain(link => (string?)link.Attribute("rel") == "self" && ((string?)link.Attribute("href"))!.EndsWith("/news/feed.atom", StringComparison.Ordinal));
        feed.Elements(Atom + "entry").Should().AllSatisfy(entry =>
        {
            entry.Element(Atom + "id")!.Value.Should().StartWith("http");
            entry.Element(Atom + "updated")!.Value.Should().MatchRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$");
            ((string?)entry.Element(Atom + "content")!.Attribute("type")).Should().Be("html");
            entry.Element(Atom + "content")!.Value.Should().Contain("<strong>мост</strong>");
        });
        var english = XDocument.Parse(await TextAsync("/en/news/feed.atom")).Root!.Elements(Atom + "entry").ToList();
        english[1].Element(Atom + "title")!.Value.Should().Be("The bridge over the Abin is open");
        ((string?)english[0].Attribute(XNamespace.Xml + "lang")).Should().Be("ru", "it is not translated");
        XDocument.Parse(await TextAsync("/towns/abinsk/news.atom")).Root!.Elements(Atom + "entry").Should().ContainSingle();
        (await StatusAsync("/towns/nowhere/news.atom")).Should().Be(HttpStatusCode.NotFound);
        (await StatusAsync("/news/topics/nothing/feed.atom")).Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task TheApi_SaysTheSame()
    {
        await PublishAsync(await SubjectAsync("most"), Bridge);
        await PublishAsync(await SubjectAsync("bez"), Untranslated);

        using var answer = JsonDocument.Parse(await TextAsync("/api/v1/news?pageSize=1&page=2"));
        answer.RootElement.GetProperty("total").GetInt32().Should().Be(2);
        var item = answer.RootElement.GetProperty("items")[0];
        item.GetProperty("titleRu").GetString().Should().Be("Мост через Абин открыт");
        item.GetProperty("path").GetString().Should().Be("/news/most-otkryt");
        item.GetProperty("towns")[0].GetString().Should().Be("abinsk");
        await DescribedAnswers.CheckAsync(App, "/api/v1/news", "/api/v1/news?pageSize=1&page=2");
        (await AnswerAsync("/api/v1/news?topic=nothing")).Status.Should().Be(HttpStatusCode.BadRequest);
        (await AnswerAsync("/api/v1/news?page=0")).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task WhatIsNotTranslated_IsShownInRussian_WithANote()
    {
        await PublishAsync(await SubjectAsync("bez"), Untranslated);

        (await PageAsync("/en/news/bez-perevoda")).Should().Contain("available in Russian only").And.Contain("Ярмарка мёда");
        (await TextAsync("/en/news/bez-perevoda")).Should().Contain("<h1 lang=\"ru\">");
        (await PageAsync("/en/news")).Should().Contain("Ярмарка мёда");
        (await ProblemsAsync(await SubjectAsync("half"), Bridge with { Slug = "half", TextEn = "" })).Should().ContainSingle().Which.Field.Should().Be("TextEn");
    }

    [Fact]
    public async Task ACorrection_LeavesADatedLine_AndTheFirstDayStays()
    {
        var subject = await SubjectAsync("most");
        await PublishAsync(subject, Bridge);
        var first = (await EntryAsync(subject)).FirstPublishedUtc;
        Clock.Advance(TimeSpan.FromDays(40));

        var sent = (ProposeOutcome.Sent)await ProposeAsync(subject, Bridge with { TextRu = "Подрядчик сдал мост на неделю раньше." });
        (await ApproveAsync(sent.ProposalId, note: new("Исправлен срок: неделя, а не месяц.", "A week, not a month."))).Should().BeOfType<ReviewOutcome.Done>();

        (await EntryAsync(subject)).Should().Match<PressEntry>(entry => entry.FirstPublishedUtc == first && entry.ChangedUtc > first);
        (await PageAsync("/news/most-otkryt")).Should().Contain("на неделю раньше").And.Contain("Исправлен срок: неделя, а не месяц.");
        (await PageAsync("/news/corrections")).Should().Contain("Исправлен срок").And.Contain("Мост через Абин открыт");
        (await PageAsync("/en/news/corrections")).Should().Contain("A week, not a month.");
        var entry = XDocument.Parse(await TextAsync("/news/feed.atom")).Root!.Element(Atom + "entry")!;
        DateTimeOffset.Parse(entry.Element(Atom + "published")!.Value, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime.Should().BeCloseTo(first, TimeSpan.FromSeconds(1));
        DateTimeOffset.Parse(entry.Element(Atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime.Should().BeAfter(first.AddDays(39));
    }

    [Fact]
    public async Task ARenamedArticle_IsFoundAtItsOldAddress_WhichIsNobodyElses()
    {
        var subject = await SubjectAsync("most");
        await PublishAsync(subject, Bridge);

        await PublishAsync(subject, Bridge with { Slug = "most-cherez-abin" });

        using var client = App.CreatePlainClient();
        using var old = await client.GetAsync("/en/news/most-otkryt", Cancellation);
        (old.StatusCode, old.Headers.Location!.ToString()).Should().Be((HttpStatusCode.MovedPermanently, "/en/news/most-cherez-abin"));
        (await PageAsync("/news/most-cherez-abin")).Should().Contain("Мост через Абин открыт");
        (await ProblemsAsync(await SubjectAsync("other"), Bridge)).Should().ContainSingle("the old address is still its own").Which.Field.Should().Be("Slug");
        (await ProblemsAsync(await SubjectAsync("other"), Bridge with { Slug = "corrections" })).Should().ContainSingle().Which.Field.Should().Be("Slug");
        (await ProblemsAsync(await SubjectAsync("other"), Bridge with { Slug = "Мост" })).Should().ContainSingle().Which.Field.Should().Be("Slug");
    }

    [Fact]
    public async Task WhatIsWithdrawn_IsReadUnderANotice_AndFoundNowhere()
    {
        var subject = await SubjectAsync("most");
        await PublishAsync(subject, Bridge);

        await WithdrawAsync(subject, "Мост снова закрыт.");

        var (status, page) = await AnswerAsync("/news/most-otkryt");
        status.Should().Be(HttpStatusCode.OK);
        page.Should().Contain("Снято с публикации").And.Contain("Мост снова закрыт.").And.Contain("Подрядчик сдал").And.Contain("noindex").And.NotContain("ld+json");
        (await PageAsync("/en/news/most-otkryt")).Should().Contain("Out of date");
        foreach (var place in Places)
            (await TextAsync(place)).Should().NotContain("most-otkryt", "it is withdrawn: {0}", place);
        (await PageAsync("/news/corrections")).Should().Contain("Мост снова закрыт.").And.Contain("снято");
        (await StatusAsync("/share/news/most-otkryt.png")).Should().Be(HttpStatusCode.NotFound);

        await PublishAsync(subject, Bridge with { LeadRu = "Мост открыт снова." });

        (await PageAsync("/news")).Should().Contain("Мост открыт снова.");
        (await PageAsync("/news/most-otkryt")).Should().NotContain("Снято с публикации");
    }

    [Fact]
    public async Task WhatIsRemoved_IsGoneWithAReason_AndReadByTheDirectorOnly()
    {
        var subject = await SubjectAsync("most");
        var id = await PublishAsync(subject, Bridge);
        await PublishAsync(subject, Bridge with { TextRu = "Подрядчик сдал мост. Телефон мастера: 900-00-00." });

        await RemoveAsync(subject, "Были названы личные данные.");

        var (status, page) = await AnswerAsync("/news/most-otkryt");
        status.Should().Be(HttpStatusCode.Gone);
        page.Should().Contain("Были названы личные данные.").And.Contain("noindex").And.NotContain("Подрядчик").And.NotContain("Мост через Абин");
        foreach (var place in Places)
            (await TextAsync(place)).Should().NotContain("most-otkryt", "it is removed: {0}", place);
        (await PageAsync("/news/corrections")).Should().Contain("Были названы личные данные.").And.NotContain("Мост через Абин");
        (await Contents.OpenAsync(Editor, subject, Cancellation)).Content.Should().NotContain("900-00-00");
        (await Service<ProposalQueries>().FindAsync(Editor, id, Cancellation)).Should().BeNull();
        (await Service<ProposalQueries>().FindAsync(Director, id, Cancellation)).Should().NotBeNull();
        (await HistoryAsync(Editor, subject)).Should().NotBeEmpty().And.OnlyContain(row => row.Fields.Count == 0);
        (await HistoryAsync(Director, subject)).SelectMany(row => row.Fields).Should().Contain(field => field.Before != null && field.Before.Contains("900-00-00"));
        await FluentActions.Awaiting(() => Service<Restoration>().RestoreProposalAsync(Editor, id, new(Before: false, null, "Вернуть"), Cancellation)).Should().ThrowAsync<AccessDeniedException>();
        (await Decisions.WithdrawAsync(Director, await LastAsync(subject), (await ProposalAsync(await LastAsync(subject))).Version, new("Вернуть", null), Cancellation))
            .Should().BeOfType<ReviewOutcome.StillUsed>("it comes back by a proposal only");
    }

    [Fact]
    public async Task TwoDirectors_WhoEndTheSame_AreToldOfEachOther()
    {
        var subject = await SubjectAsync("most");
        await PublishAsync(subject, Bridge);
        var read = await EntryAsync(subject);
        await WithdrawAsync(subject, "Устарело.");

        (await Service<PressExits>().RemoveAsync(Director, read.Id, read.Version, new("Ошибка", null), Cancellation)).Should().BeOfType<ReviewOutcome.Amended>();
        (await Service<PressExits>().RemoveAsync(Director, read.Id, (await EntryAsync(subject)).Version, PublicNote.None, Cancellation)).Should().BeOfType<ReviewOutcome.Invalid>("readers are told why");
    }

    [Fact]
    public async Task UnderAnEmbargo_NothingIsPublishedEarly()
    {
        var subject = await SubjectAsync("most");
        var until = Domain.Calendar.RegionCalendar.Local(Clock.GetUtcNow().UtcDateTime.AddHours(5));
        var id = ((ProposeOutcome.Sent)await ProposeAsync(subject, Bridge with { EmbargoUntil = until })).ProposalId;

        (await ApproveAsync(id)).Should().BeOfType<ReviewOutcome.Blocked>().Which.Errors.Should().ContainSingle().Which.Should().Contain("эмбарго");
        (await ApproveAsync(id, atUtc: Clock.GetUtcNow().UtcDateTime.AddHours(4))).Should().BeOfType<ReviewOutcome.Blocked>();
        // At its time it is published in the name of somebody who still may.
        var director = (await TestStaff.AddAsync(App, StaffRole.Approver)).Actor;
        (await ApproveAsync(id, director, Clock.GetUtcNow().UtcDateTime.AddHours(6))).Should().BeOfType<ReviewOutcome.Done>();
        await Jobs.RunDueAsync(Cancellation);
        (await StatusAsync("/news/most-otkryt")).Should().Be(HttpStatusCode.NotFound);

        Clock.Advance(TimeSpan.FromHours(7));
        await Jobs.RunDueAsync(Cancellation);

        (await PageAsync("/news/most-otkryt")).Should().Contain("Мост через Абин открыт");
        (await MissedAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task WhatWasScheduledAndIsEdited_AsksAgain_AndItsTimeIsNotMissedInSilence()
    {
        var subject = await SubjectAsync("most");
        var id = ((ProposeOutcome.Sent)await ProposeAsync(subject, Bridge)).ProposalId;
        var at = Clock.GetUtcNow().UtcDateTime.AddHours(2);
        (await ApproveAsync(id, atUtc: at)).Should().BeOfType<ReviewOutcome.Done>();

        (await ProposeAsync(subject, Bridge with { LeadRu = "Другая вводка." })).Should().BeOfType<ProposeOutcome.Sent>();

        (await ProposalAsync(id)).Should().Match<Proposal>(proposal => proposal.State == ProposalState.Submitted && proposal.DecidedBy == null && proposal.PublishAtUtc == at);
        (await MissedAsync()).Should().BeEmpty("its time has not come");
        Clock.Advance(TimeSpan.FromHours(3));
        await Jobs.RunDueAsync(Cancellation);
        (await StatusAsync("/news/most-otkryt")).Should().Be(HttpStatusCode.NotFound, "nobody has approved this text");
        (await MissedAsync()).Should().ContainSingle().Which.Should().Match<MissedPublication>(missed => missed.ProposalId == id && missed.State == ProposalState.Submitted && missed.DueUtc == at);

        await PublishAsync(id);

        (await PageAsync("/news/most-otkryt")).Should().Contain("Другая вводка.");
        (await MissedAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task AScheduleThatThePortalMissed_RaisesAnAlarm()
    {
        var id = ((ProposeOutcome.Sent)await ProposeAsync(await SubjectAsync("most"), Bridge)).ProposalId;
        (await ApproveAsync(id, atUtc: Clock.GetUtcNow().UtcDateTime.AddHours(1))).Should().BeOfType<ReviewOutcome.Done>();
        await using (var db = Open())
            await db.Jobs.Where(job => job.Kind == ScheduledPublication.JobCode).ExecuteDeleteAsync(Cancellation);

        Clock.Advance(TimeSpan.FromHours(2));

        (await MissedAsync()).Should().ContainSingle().Which.State.Should().Be(ProposalState.Scheduled);
        (await Service<MissedPublications>().AllAsync(Actor(109, "Администратор", StaffRole.Administrator), Cancellation)).Should().ContainSingle();
    }

    [Fact]
    public async Task AScheduleThatCouldNotBeKept_RaisesAnAlarm_UntilItIsDecidedAnew()
    {
        var subject = await SubjectAsync("most");
        await PublishAsync(subject, Bridge);
        var id = ((ProposeOutcome.Sent)await ProposeAsync(subject, Bridge with { LeadRu = "Другая вводка." })).ProposalId;
        var director = (await TestStaff.AddAsync(App, StaffRole.Approver)).Actor;
        (await ApproveAsync(id, director, Clock.GetUtcNow().UtcDateTime.AddHours(1))).Should().BeOfType<ReviewOutcome.Done>();
        await using (var db = Open())
            await db.PublishedDocuments.Where(document => document.SubjectKey == subject.FullKey).ExecuteUpdateAsync(set => set.SetProperty(document => document.Content, ContentJson.Write(Bridge with { TitleRu = "Иное" })), Cancellation);

        Clock.Advance(TimeSpan.FromHours(2));
        await Jobs.RunDueAsync(Cancellation);

        (await MissedAsync()).Should().ContainSingle().Which.State.Should().Be(ProposalState.Returned);
        (await Decisions.RejectAsync(Director, id, (await ProposalAsync(id)).Version, "Не нужно", Cancellation)).Should().BeOfType<ReviewOutcome.AlreadyDecided>("what was sent back waits for its author");
    }

    [Fact]
    public async Task ThePressDesk_Proposes_AndTheDirectorOfItsDepartmentPublishes()
    {
        var subject = await SubjectAsync("most");
        var desk = Actor(110, "Пресс-служба") with { Duties = new HashSet<HeldDuty> { new(StaffDuty.PressDesk, subject.Scope) } };
        var director = Actor(111, "Директор PR", StaffRole.Approver) with { BodyIds = new HashSet<int> { subject.Scope.Id!.Value } };
        var economist = Actor(112, "Директор экономики", StaffRole.Approver) with { BodyIds = new HashSet<int> { subject.Scope.Id!.Value - 1 } };
        var id = ((ProposeOutcome.Sent)await ProposeAsync(subject, Bridge, desk)).ProposalId;

        await FluentActions.Awaiting(() => ApproveAsync(id, desk)).Should().ThrowAsync<AccessDeniedException>();
        await FluentActions.Awaiting(() => ApproveAsync(id, economist)).Should().ThrowAsync<AccessDeniedException>();
        (await ApproveAsync(id, director)).Should().BeOfType<ReviewOutcome.Done>();

        var entry = await EntryAsync(subject);
        await FluentActions.Awaiting(() => Service<PressExits>().RemoveAsync(economist, entry.Id, entry.Version, new("Нет", null), Cancellation)).Should().ThrowAsync<AccessDeniedException>();
        (await Service<PressQueries>().OwnerAsync(desk, "external", null, Cancellation)).Should().NotBeNull();
        (await Service<PressQueries>().OwnerAsync(desk, "economic", null, Cancellation)).Should().BeNull();
    }

    [Fact]
    public async Task ATown_TellsItsOwnNews()
    {
        var townId = await TownIdAsync("abinsk");
        var representative = Actor(107, "Представитель", StaffRole.TownRepresentative) with { TownIds = new HashSet<int> { townId } };
        var subject = PressKinds.OfTown(PressKinds.News, townId, "town:krasnodar-krai/abinsk", "park");

        await PublishAsync(((ProposeOutcome.Sent)await ProposeAsync(subject, Bridge with { Slug = "park" }, representative)).ProposalId);

        (await TextAsync("/news/park")).Should().Contain("towns/abinsk");
        await FluentActions.Awaiting(async () => await Contents.OpenAsync(representative, await SubjectAsync("most"), Cancellation)).Should().ThrowAsync<AccessDeniedException>();
    }

    [Fact]
    public async Task ATextPastedWithSignsThatXmlCannotHold_LeavesTheFeedReadable()
    {
        await PublishAsync(await SubjectAsync("most"), Bridge with { LeadRu = "Движение\u000B началось.", TextRu = "Берег\u0001 укрепят." });

        var feed = System.Xml.Linq.XDocument.Parse(await TextAsync("/news/feed.atom"));

        feed.Descendants().Single(element => element.Name.LocalName == "summary").Value.Should().Be("Движение началось.");
    }

    [Fact]
    public async Task ScriptsAndMarkup_StayText()
    {
        const string Try = "<script>alert(1)</script><img src=x onerror=alert(1)>";
        await PublishAsync(await SubjectAsync("most"), Bridge with { TitleRu = $"Заголовок {Try}", LeadRu = Try, TextRu = $"{Try}\n\n[ссылка](javascript:alert(1))", Sources = [new(Try, "", null)] });

        foreach (var place in new[] { "/news/most-otkryt", "/news", "/", "/news/corrections", "/towns/abinsk" })
        {
            var page = await TextAsync(place);
            page.Should().NotContain("<script>alert").And.NotContain("<img src=x").And.NotContain("javascript:alert", place);
        }

        XDocument.Parse(await TextAsync("/news/feed.atom")).Root!.Element(Atom + "entry")!.Element(Atom + "content")!.Value.Should().NotContain("<script>").And.NotContain("<img");
    }

    [Fact]
    public async Task WhatCannotBe_IsToldBesideItsField()
    {
        var subject = await SubjectAsync("most");
        (await ProblemsAsync(subject, Bridge with { TitleRu = " " })).Should().ContainSingle().Which.Field.Should().Be("TitleRu");
        (await ProblemsAsync(subject, Bridge with { Topics = [] })).Should().ContainSingle().Which.Field.Should().Be("Topics");
        (await ProblemsAsync(subject, Bridge with { Topics = ["gossip"] })).Should().ContainSingle().Which.Field.Should().Be("Topics");
        (await ProblemsAsync(subject, Bridge with { Towns = ["nowhere"] })).Should().ContainSingle().Which.Field.Should().Be("Towns");
        (await ProblemsAsync(subject, Bridge with { Sources = [new("", "", "не адрес")] })).Select(problem => problem.Field).Should().BeEquivalentTo("Sources[0].NameRu", "Sources[0].Url");
        (await ProblemsAsync(subject, Bridge with { Standing = PressStanding.Removed })).Should().ContainSingle().Which.Field.Should().Be("Standing");
        (await ProblemsAsync(subject, Bridge with { Standing = PressStanding.Withdrawn })).Should().ContainSingle().Which.Field.Should().Be("ReasonRu");
        (await ProblemsAsync(subject, Bridge with { Images = [new() { File = new string('a', 32), AltRu = "" }] })).Select(problem => problem.Field).Should().BeEquivalentTo("Images[0].File", "Images[0].AltRu", "Images[0].Licence", "Images[0].People");
    }

    [Fact]
    public async Task AnAddressFromATitle_IsLatin()
    {
        PressSlugs.Of("Мост через Абин: «открыт» — №1!").Should().Be("most-cherez-abin-otkryt-1");
        PressSlugs.Of("Щёлково, подъезд, объём").Should().Be("shchelkovo-podezd-obem");
        PressSlugs.Of(string.Join(' ', Enumerable.Repeat("слово", 40))).Length.Should().BeLessThanOrEqualTo(PressContent.SlugMaxLength);
        await Task.CompletedTask;
    }

    private Task<IReadOnlyList<MissedPublication>> MissedAsync() => Service<MissedPublications>().OfAsync(Director, Cancellation);

    private async Task<int> LastAsync(Subject subject)
    {
        await using var db = Open();
        return await db.Proposals.Where(proposal => proposal.SubjectKey == subject.FullKey).OrderByDescending(proposal => proposal.Id).Select(proposal => proposal.Id).FirstAsync(Cancellation);
    }

    private async Task<IReadOnlyList<HistoryRow>> HistoryAsync(StaffActor by, Subject subject)
    {
        var rows = (await Service<HistoryQueries>().PageAsync(by, new HistoryFilter(), 0, 200, Cancellation)).Rows;
        return [.. rows.Where(row => row.What.Contains("Новость (external", StringComparison.Ordinal))];
    }
}
