using System.Net;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Campaigns;
using SmallTowns.Domain.Consents;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Campaigns;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Links;
using SmallTowns.Web.Press;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Web.Tests.Campaigns;

public sealed class SqliteCampaignTests : CampaignTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresCampaignTests : CampaignTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>Campaigns from the plan to published figures.</summary>
public abstract class CampaignTests : CampaignTest
{
    [Fact]
    public async Task Campaign_ByAccountByLinkByFileAndLate_BecomesPublishedFigures()
    {
        var representative = await HireAsync("abinsk");
        var id = await PlanAndOpenAsync();
        await PublishWageOfYearBeforeAsync();
        var invited = await NewMailsAsync();
        invited.Select(mail => mail.To.ToString()).Should().BeEquivalentTo("temryuk@example.org", (await MailOfAsync(representative)));
        (await OnBoardAsync(id, "krymsk")).MayBeReached.Should().BeFalse();

        await AnswerByAccountAsync(id, representative);
        var link = LinkIn(invited.Single(mail => mail.To.ToString() == "temryuk@example.org"));
        await AnswerByLinkAsync(id, link);
        await AnswerByFileAsync(id);
        await BeRemindedAsync(id);

        var late = await OnBoardAsync(id, "khadyzhensk");
        (late.DaysLate, late.Percent, late.Form.State).Should().Be((6, 0, CampaignFormState.Open));
        (await OnBoardAsync(id, "temryuk")).Should().Match<BoardRow>(row => row.Filled == 3 && row.Asked == 3 && row.Missing == 1 && row.DaysLate == 0 && row.Form.SignedUtc != null && row.Percent == 100);

        // Handed back, mended, signed anew.
        var temryuk = await FormAsync(id, "temryuk");
        Refusal(await Work.ReturnAsync(Editor, temryuk.Id, temryuk.Version, " ", Cancellation)).Should().StartWith("Напишите городу");
        Done(await Work.ReturnAsync(Editor, temryuk.Id, temryuk.Version, "Проверьте рождаемость", Cancellation));
        (await Work.ReturnAsync(OtherEditor, temryuk.Id, temryuk.Version, "Ещё раз", Cancellation)).Should().BeOfType<CommandOutcome.Overtaken>();
        (await NewMailsAsync()).Should().ContainSingle().Which.TextBody.Should().Contain("Проверьте рождаемость");
        await SignAsync((await Answering.FindAsync(link["/request/".Length..], Cancellation)).Holder!, "9,5");

        await SendToReviewAsync(id);
        await PublishAllAsync(id);
        await EndAsync(id);
    }

    [Fact]
    public async Task Link_GuessedExpiredRevoked_OpensNothing_AndATownThatIsNoMoreIsNotAsked()
    {
        var id = await OpenAsync(["abinsk", "temryuk"], Wage);
        var (abinsk, temryuk) = (await FormAsync(id, "abinsk"), await FormAsync(id, "temryuk"));
        using var client = Reader();
        var (first, second) = (await LinkAsync(abinsk.Id), await LinkAsync(temryuk.Id));
        (await client.GetPageAsync(first)).QuerySelector("h1")!.TextContent.Should().StartWith("Абинск");
        (await OnBoardAsync(id, "abinsk")).Form.ShownUtc.Should().NotBeNull();
        (await client.GetAsync(CampaignFileEndpoints.AddressOfLink(first["/request/".Length..]), Cancellation)).StatusCode.Should().Be(HttpStatusCode.OK);

        await IsClosedAsync("/request/" + new string('A', 43), "Такой ссылки нет");
        await IsClosedAsync("/request/nothing", "Такой ссылки нет");
        await IsClosedAsync(first[..^1], "Такой ссылки нет");
        await using (var db = Open())
        {
            // A link of something else opens no form, even if it names one.
            var other = Service<ExpiringLinks>().Make(db, PressLookLink.PurposeCode, abinsk.Key, TimeSpan.FromDays(1));
            await db.SaveChangesAsync(Cancellation);
            await IsClosedAsync("/" + CampaignLink.AddressOf(other), "Такой ссылки нет");
        }

        Done(await Work.RevokeLinksAsync(Editor, abinsk.Id, Cancellation));
        await IsClosedAsync(first, "Ссылку отозвали");
        (await SendAsync(client, first, ("Version", "0"), ("Command", "save"))).Status.Should().Be(HttpStatusCode.Gone);
        (await client.GetAsync(CampaignFileEndpoints.AddressOfLink(first["/request/".Length..]), Cancellation)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        Refusal(await Work.RevokeLinksAsync(Editor, abinsk.Id, Cancellation)).Should().Be("Действующих ссылок нет.");

        // Another address: what was sent to the old one ends.
        var third = await LinkAsync(abinsk.Id);
        Refusal(await Work.SetAddressAsync(Editor, abinsk.Id, (await FormAsync(id, "abinsk")).Version, "no address", Cancellation)).Should().Contain("Введите адрес почты");
        Done(await Work.SetAddressAsync(Editor, abinsk.Id, (await FormAsync(id, "abinsk")).Version, "one@example.org", Cancellation));
        (await client.GetAsync(third, Cancellation)).StatusCode.Should().Be(HttpStatusCode.OK);
        Done(await Work.SetAddressAsync(Editor, abinsk.Id, (await FormAsync(id, "abinsk")).Version, "two@example.org", Cancellation));
        await IsClosedAsync(third, "Ссылку отозвали");

        await using (var db = Open())
        {
            db.ActAs(ChangeActor.Of(Editor, ChangeOrigin.Screen, Clock.GetUtcNow().UtcDateTime));
            (await db.Towns.SingleAsync(town => town.Slug == "temryuk", Cancellation)).CeasedOn = Today;
            await db.SaveChangesAsync(Cancellation);
        }

        var gone = (await Answering.FindAsync(second["/request/".Length..], Cancellation)).Holder!;
        (await client.GetPageAsync(second)).Body!.Words().Should().Contain("больше не самостоятельный");
        (await Answering.SaveAsync(gone, temryuk.Version, [], new("Глава", "глава"), Cancellation)).Should().BeOfType<AnswerOutcome.Refused>();
        Refusal(await Work.RemindAsync(Editor, temryuk.Id, Cancellation)).Should().StartWith("Город сейчас не заполняет форму");
        (await OnBoardAsync(id, "temryuk")).Should().Match<BoardRow>(row => row.IsGone && !row.Waits);
        (await Boards.BoardAsync(Editor, id, Cancellation))!.Asked.Should().ContainSingle();

        // Whose consent has ended is written to no more, wherever the address was typed.
        Done(await Work.SetAddressAsync(Editor, temryuk.Id, (await FormAsync(id, "temryuk")).Version, "person@example.org", Cancellation));
        await using (var db = Open())
        {
            var person = ConsentPerson.Of("Проверкина", "person@example.org", Clock.GetUtcNow().UtcDateTime);
            db.ConsentPersons.Add(person);
            await db.SaveChangesAsync(Cancellation);
            await new KeptInCampaigns().EraseAsync(db, new HashSet<int> { person.Id }, Clock.GetUtcNow().UtcDateTime, Cancellation);
            await db.SaveChangesAsync(Cancellation);
        }

        (await FormAsync(id, "temryuk")).Address.Should().BeNull();
        (await FormAsync(id, "abinsk")).Address.Should().Be("two@example.org");
        var last = await LinkAsync(abinsk.Id);
        Clock.Advance(TimeSpan.FromDays(41));
        await IsClosedAsync(last, "Срок действия ссылки кончился");
        Done(await Planning.CloseAsync(Editor, id, await VersionAsync(id), Cancellation));
        Refusal(await Work.RemindAsync(Editor, abinsk.Id, Cancellation)).Should().StartWith("Город сейчас не заполняет форму");

        // A year after the end nobody's address is left.
        (await FormAsync(id, "abinsk")).Address.Should().Be("two@example.org");
        // A job that the last leap has begun would put its next run behind the coming one.
        await Jobs.RunDueAsync(Cancellation);
        Clock.Advance(CampaignForgetting.KeptAfterEnd + TimeSpan.FromDays(2));
        await Jobs.RunDueAsync(Cancellation);
        (await FormAsync(id, "abinsk")).Address.Should().BeNull();

        async Task IsClosedAsync(string address, string sentence)
        {
            using var answer = await client.GetAsync(address, Cancellation);
            answer.StatusCode.Should().Be(HttpStatusCode.Gone);
            answer.Headers.CacheControl!.NoStore.Should().BeTrue();
            (await Tests.Account.Forms.ReadAsync(answer)).Body!.Words().Should().Contain(sentence);
        }
    }

    [Fact]
    public async Task TwoAtOnce_OneIsTold_AndWhoMayNotIsDenied()
    {
        var (one, two) = (await HireAsync("abinsk"), await HireAsync("abinsk"));
        var id = await OpenAsync(["abinsk"], Wage, Births);
        var form = (await FormAsync(id, "abinsk")).Id;
        var (first, second) = ((await Answering.OfAsync(one, form, Cancellation))!, (await Answering.OfAsync(two, form, Cancellation))!);
        var sheet = await SheetAsync(first);

        var saves = await Task.WhenAll(
            Answering.SaveAsync(first, sheet.Form.Version, [Typed(sheet, Wage, "41 000")], null, Cancellation), Answering.SaveAsync(second, sheet.Form.Version, [Typed(sheet, Wage, "42 000")], null, Cancellation));
        saves.Should().ContainSingle(outcome => outcome is AnswerOutcome.Saved);
        var overtaken = saves.OfType<AnswerOutcome.Overtaken>().Should().ContainSingle().Subject;
        overtaken.Theirs.Rows[0].Answer.Text.Should().BeOneOf("41 000", "42 000");

        // Saving against signing: what is signed is what the head saw.
        sheet = await SheetAsync(first);
        var answers = new[] { Typed(sheet, Wage, "43 000"), Typed(sheet, Births, "9,1") };
        var signs = await Task.WhenAll(
            Answering.SaveAsync(first, sheet.Form.Version, answers, new("Первый", "глава города"), Cancellation), Answering.SaveAsync(second, sheet.Form.Version, [Typed(sheet, Wage, "1")], null, Cancellation));
        signs.Should().ContainSingle(outcome => outcome is AnswerOutcome.Saved);
        if (signs[0] is not AnswerOutcome.Saved)
            await SignAsync(first, "9,1");
        (await Answering.SaveAsync(second, (await FormAsync(id, "abinsk")).Version, answers, new("Второй", "глава"), Cancellation)).Should().BeOfType<AnswerOutcome.Refused>().Which.Sentence.Should().StartWith("Форма подписана");

        var signed = await FormAsync(id, "abinsk");
        var sent = await Task.WhenAll(
            Proposing.ProposeAsync(Editor, form, signed.Version, Cancellation), Proposing.ProposeAsync(OtherEditor, form, signed.Version, Cancellation), Work.ReturnAsync(Editor, form, signed.Version, "Не то", Cancellation));
        sent.Should().ContainSingle(outcome => outcome is CommandOutcome.Done);
        var now = await FormAsync(id, "abinsk");
        await using (var db = Open())
            (await db.Proposals.CountAsync(proposal => proposal.Kind == FigureReview.Figure, Cancellation)).Should().Be(now.State == CampaignFormState.Proposed ? 2 : 0);

        // A plan that two people change at once.
        var plan = Id(await Planning.CopyAsync(Editor, id, Cancellation));
        var (version, input) = (await VersionAsync(plan), CampaignInput.Of((await Planning.ReadAsync(Editor, plan, Cancellation))!));
        var edits = await Task.WhenAll(
            Planning.SaveAsync(Editor, plan, version, input with { Title = "Один" }, Cancellation), Planning.SaveAsync(OtherEditor, plan, version, input with { Title = "Другой" }, Cancellation));
        edits.Should().ContainSingle(outcome => outcome is CommandOutcome.Done).And.ContainSingle(outcome => outcome is CommandOutcome.Overtaken);

        await IsDeniedAsync(() => Answering.OfAsync(Actor(120, "Никто"), form, Cancellation));
        var elsewhere = await HireAsync("temryuk");
        await IsDeniedAsync(() => Answering.OfAsync(elsewhere, form, Cancellation));
        await IsDeniedAsync(() => Work.ReturnAsync(one, form, now.Version, "Сам", Cancellation));
        await IsDeniedAsync(() => Proposing.ProposeAsync(one, form, now.Version, Cancellation));
        foreach (var (town, status) in new[] { ("abinsk", HttpStatusCode.OK), ("temryuk", HttpStatusCode.NotFound) })
        {
            using var client = (await TestStaff.AddAsync(App, [StaffRole.TownRepresentative], [town])).CreateClient(App);
            (await client.GetAsync($"/{CampaignAddresses.OfForm(form)}", Cancellation)).StatusCode.Should().Be(status);
            (await client.GetAsync($"/{CampaignFileEndpoints.AddressOfForm(form)}", Cancellation)).StatusCode.Should().Be(status);
        }

        // An editor fills in for a town, and does not sign for its head.
        (await Answering.OfAsync(Editor, form, Cancellation))!.MaySign.Should().BeFalse();

        static async Task IsDeniedAsync(Func<Task> command) => await command.Should().ThrowAsync<AccessDeniedException>();
    }

    private async Task<int> PlanAndOpenAsync()
    {
        await AddSourceAsync();
        var empty = (CommandOutcome.Invalid)await Planning.SaveAsync(Editor, null, 0, new(), Cancellation);
        empty.Problems.Select(problem => problem.Field).Should().BeEquivalentTo("Title", "PeriodStart", "PeriodEnd", "Deadline", "SourceId", "Towns", "Measures");
        var plan = await PlanAsync(["abinsk", "temryuk", "krymsk", "khadyzhensk"], Wage, Births, Wear);
        Refusal(await Planning.SaveAsync(Editor, null, 0, plan with { Deadline = Today.AddDays(-1), PeriodEnd = Today.AddYears(1) }, Cancellation)).Should().Contain("последний день ответа").And.Contain("ещё не наступил");
        var id = Id(await Planning.SaveAsync(Editor, null, 0, plan, Cancellation));
        (await Boards.BoardAsync(Director, id, Cancellation)).Should().BeNull("a plan is seen by those who plan");
        Done(await Work.SetAddressAsync(Editor, (await FormAsync(id, "temryuk")).Id, (await FormAsync(id, "temryuk")).Version, "temryuk@example.org", Cancellation));
        (await NewMailsAsync()).Should().BeEmpty();
        Done(await Planning.OpenAsync(Editor, id, await VersionAsync(id), Cancellation));
        (await Planning.OpenAsync(Editor, id, 0, Cancellation)).Should().BeOfType<CommandOutcome.Overtaken>();
        Refusal(await Planning.SaveAsync(Editor, id, await VersionAsync(id), plan with { PeriodStart = new(2024, 1, 1) }, Cancellation)).Should().StartWith("Кампания уже идёт");
        return id;
    }

    private async Task PublishWageOfYearBeforeAsync()
    {
        await using var db = Open();
        var input = new FigureInput
        {
            Kind = FigureKind.Indicator,
            TownId = await TownIdAsync("abinsk"),
            IndicatorId = await db.Indicators.Where(indicator => indicator.Code == Wage).Select(indicator => indicator.Id).SingleAsync(Cancellation),
            Value = 40_000,
            Basis = TerritorialBasis.Town,
            PeriodStart = new DateOnly(2024, 1, 1),
            PeriodEnd = new DateOnly(2024, 12, 31),
            SourceId = await SourceIdAsync("annals"),
            Status = FigureStatus.Official,
        };
        await PublishAsync(await ProposeAsync(input));
    }

    private async Task<string> MailOfAsync(StaffActor person)
    {
        await using var db = Open();
        return (await db.Users.Where(user => user.Id == person.UserId).Select(user => user.Email).SingleAsync(Cancellation))!;
    }

    private async Task AnswerByAccountAsync(int id, StaffActor representative)
    {
        (await Boards.OwnAsync(representative, Cancellation)).Should().ContainSingle().Which.Town.Should().Be("Абинск");
        var holder = (await Answering.OfAsync(representative, (await FormAsync(id, "abinsk")).Id, Cancellation))!;
        var sheet = await SheetAsync(holder);
        var wage = sheet.Rows.Single(row => row.Indicator.Code == Wage);
        (wage.Previous!.Value, wage.Previous.PeriodEnd, wage.Measure.Hint).Should().Be((40_000m, new DateOnly(2024, 12, 31), "По крупным и средним."));

        var saved = (AnswerOutcome.Saved)await Answering.SaveAsync(holder, sheet.Form.Version, [Typed(sheet, Wage, "60 тысяч")], null, Cancellation);
        saved.Problems.Should().ContainSingle().Which.Sentence.Should().StartWith("Это не число");
        sheet = await SheetAsync(holder);
        sheet.Rows.Single(row => row.Indicator.Code == Wage).Answer.Text.Should().Be("60 тысяч", "a draft is kept as it was typed");
        (await Answering.SaveAsync(holder, sheet.Form.Version, [Typed(sheet, Wage, new string('1', 61))], null, Cancellation)).Should().BeOfType<AnswerOutcome.Invalid>();

        var answers = new[] { Typed(sheet, Wage, "60 000"), Typed(sheet, Births, "9,1"), Typed(sheet, Wear, "62,5") };
        var refused = (AnswerOutcome.Saved)await Answering.SaveAsync(holder, sheet.Form.Version, answers, new("", ""), Cancellation);
        refused.IsSigned.Should().BeFalse();
        refused.Problems.Should().ContainSingle(problem => problem.IsQuestion).Which.Sentence.Should().Contain("+50,0");
        refused.OfSigning.Should().HaveCount(2);
        sheet = await SheetAsync(holder);
        sheet.Filled.Should().Be(3, "what was typed is kept even where it is not signed");
        var signed = await Answering.SaveAsync(holder, sheet.Form.Version, [Typed(sheet, Wage, "60 000", "Открылся завод")], new("Главин Глеб Глебович", "глава города"), Cancellation);
        signed.Should().BeOfType<AnswerOutcome.Saved>().Which.IsSigned.Should().BeTrue();
        (await FormAsync(id, "abinsk")).Should().Match<CampaignForm>(form => form.SignedBy == "Главин Глеб Глебович" && form.SignedPosition == "глава города" && form.SignedById == representative.UserId);
    }

    private async Task AnswerByLinkAsync(int id, string link)
    {
        using var client = Reader();
        var page = await client.GetPageAsync(link);
        page.Body!.Words().Should().Contain("Темрюк: Данные городов за 2025 год").And.Contain("По крупным и средним.").And.Contain("Вопросы — в экономический департамент.").And.Contain("Заполнено 0 из 3.");
        page.QuerySelectorAll("script").Should().BeEmpty();
        var (wage, births, wear) = (FieldOf(page, "заработная плата"), FieldOf(page, "родившихся"), FieldOf(page, "Износ водопроводных"));

        var draft = await SendAsync(client, link, ("Command", "save"), ($"v-{wage}", "двенадцать"), ($"n-{births}", "ЗАГС"));
        draft.Status.Should().Be(HttpStatusCode.Redirect);
        draft.Words.Should().Contain("двенадцать").And.Contain("Это не число").And.Contain("по личной ссылке").And.Contain("ЗАГС");

        // Nobody's number has thirteen digits before the point: it is kept as a text, on both databases.
        var huge = await SendAsync(client, link, ("Command", "save"), ($"v-{births}", "1 250 000 000 000"));
        huge.Status.Should().Be(HttpStatusCode.Redirect);
        huge.Words.Should().Contain("1 250 000 000 000").And.Contain("Слишком большое число");
        await SaveInTwoTabsAsync(client, link, births, wear);

        var unsigned = await SendAsync(client, link, ("Command", "sign"), ($"v-{wear}", ""), ($"v-{wage}", ""), ($"r-{wage}", "Refused"), ("SignName", "Темрюков Тимур"), ("SignPosition", "глава"));
        unsigned.Status.Should().Be(HttpStatusCode.BadRequest);
        unsigned.Words.Should().Contain("Напишите, какая организация отказала").And.Contain("Введите число или выберите причину").And.Contain("Темрюков Тимур").And.Contain("Не подписано");

        var old = await SendAsync(client, link, ("Version", "0"), ("Command", "save"), ($"v-{births}", "8,8"));
        old.Status.Should().Be(HttpStatusCode.Conflict);
        old.Words.Should().Contain("8,8").And.Contain("Сейчас сохранено: 9,4");

        var signed = await SendAsync(client, link, ("Command", "sign"), ($"v-{wage}", ""), ($"r-{wage}", "Refused"), ($"n-{wage}", "Статистика закрыта по п. 5"), ($"v-{births}", "9,4"), ($"v-{wear}", "71"), ("SignName", "Темрюков Тимур"), ("SignPosition", "глава города"));
        signed.Status.Should().Be(HttpStatusCode.Redirect);
        signed.Words.Should().Contain("Форма подписана").And.Contain("нет: отказали дать").And.Contain("Статистика закрыта по п. 5");
        (await SendAsync(client, link, ("Version", "9"), ("Command", "save"), ($"v-{births}", "1"))).Status.Should().Be(HttpStatusCode.Conflict);

        static string FieldOf(AngleSharp.Dom.IDocument page, string name) => page.QuerySelectorAll("fieldset.answer")
            .Single(one => one.QuerySelector("legend")!.TextContent.Contains(name, StringComparison.Ordinal)).Id!["m-".Length..];
    }

    /// <summary>Whoever fills in other measures at once loses nothing; where both changed one, the slower sees both.</summary>
    private static async Task SaveInTwoTabsAsync(HttpClient client, string link, string births, string wear)
    {
        var shown = await client.GetPageAsync(link);
        var version = shown.QuerySelector("input[name=Version]")!.GetAttribute("value")!;
        (string, string)[] Hidden(string own, string typed) =>
        [
            ("Version", version), ("Command", "save"), .. shown.QuerySelectorAll("input[name^='o-']").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value") ?? "")),
            ($"v-{(own == births ? wear : births)}", shown.QuerySelector($"input[name='v-{(own == births ? wear : births)}']")!.GetAttribute("value") ?? ""), ($"v-{own}", typed),
        ];
        (await SendAsync(client, link, Hidden(births, "9,4"))).Status.Should().Be(HttpStatusCode.Redirect);
        var other = await SendAsync(client, link, Hidden(wear, "70"));
        other.Status.Should().Be(HttpStatusCode.Redirect, "they are not in each other's way");
        other.Words.Should().Contain("value=\"9,4\"").And.Contain("value=\"70\"");
        var both = await SendAsync(client, link, Hidden(births, "9,5"));
        both.Status.Should().Be(HttpStatusCode.Conflict);
        both.Words.Should().Contain("value=\"9,5\"").And.Contain("Сейчас сохранено: 9,4").And.Contain("value=\"70\"").And.NotContain("Сейчас сохранено: 70");
    }

    private async Task AnswerByFileAsync(int id)
    {
        var form = await FormAsync(id, "krymsk");
        var holder = (await Answering.FindAsync((await LinkAsync(form.Id))["/request/".Length..], Cancellation)).Holder!;
        var sheet = await SheetAsync(holder);
        (await Answering.TakeFileAsync(holder, sheet.Form.Version, "форма.xlsx", Filled(sheet, "много", "9,9"), cancellationToken: Cancellation)).Should().BeOfType<AnswerOutcome.FileRefused>()
            .Which.Faults.Should().ContainSingle().Which.Should().Match<FileFault>(fault => fault.Cell == "G2" && fault.Sentence.Contains("Это не число"));
        (await SheetAsync(holder)).Filled.Should().Be(0, "of a file with a fault nothing is kept");
        (await Answering.TakeFileAsync(holder, sheet.Form.Version, "форма.txt", new MemoryStream([1, 2, 3]), cancellationToken: Cancellation)).Should().BeOfType<AnswerOutcome.FileRefused>();

        (await Answering.TakeFileAsync(holder, sheet.Form.Version, "форма.xlsx", Filled(sheet, "45 300,5", "9,9"), cancellationToken: Cancellation)).Should().BeOfType<AnswerOutcome.Saved>();
        sheet = await SheetAsync(holder);
        sheet.Rows.Select(row => row.Answer.Value).Should().Equal(45_300.5m, 9.9m, null);
        (await Answering.SaveAsync(holder, sheet.Form.Version, [Typed(sheet, Wear, "", missing: MissingReason.NotCounted)], new("Крымов Кирилл", "глава города"), Cancellation))
            .Should().BeOfType<AnswerOutcome.Saved>().Which.IsSigned.Should().BeTrue();
        (await Boards.FormAsync(Editor, form.Id, Cancellation))!.Steps.Select(step => step.Kind).Should().Equal(CampaignStepKind.LinkMade, CampaignStepKind.FileTaken, CampaignStepKind.SignedByHead);
    }

    private static MemoryStream Filled(AnswerSheet sheet, params string[] values)
    {
        var tables = CampaignFile.Write(sheet).ToList();
        tables[0] = tables[0] with { Rows = [.. tables[0].Rows.Index().Select(pair => (IReadOnlyList<object?>)[.. pair.Item.Index().Select(cell => cell.Index == 6 ? values.ElementAtOrDefault(pair.Index) : cell.Item)])] };
        var file = new MemoryStream();
        XlsxWorkbook.Write(file, tables);
        file.Position = 0;
        return file;
    }

    /// <summary>Khadyzhensk alone has not signed: it is reminded before the deadline, at it and after it, once each.</summary>
    private async Task BeRemindedAsync(int id)
    {
        var form = await FormAsync(id, "khadyzhensk");
        Done(await Work.SetAddressAsync(Editor, form.Id, form.Version, "khadyzhensk@example.org", Cancellation));
        Done(await Work.RemindAllAsync(Editor, id, Cancellation));
        (await NewMailsAsync()).Should().ContainSingle().Which.Subject.Should().StartWith("Запрос данных");
        List<string> subjects = [];
        for (var day = 0; day < 16; day++)
        {
            Clock.Advance(TimeSpan.FromDays(1));
            subjects.AddRange((await NewMailsAsync()).Select(mail => mail.Subject!));
        }

        subjects.Should().SatisfyRespectively(
            subject => subject.Should().StartWith("Срок скоро"), subject => subject.Should().StartWith("Срок сегодня"), subject => subject.Should().StartWith("Срок прошёл"));
        Done(await Work.RemindAsync(Editor, form.Id, Cancellation));
        (await NewMailsAsync()).Should().ContainSingle().Which.TextBody.Should().Contain("опаздывает на 6 дней");
    }

    private async Task SendToReviewAsync(int id)
    {
        // Somebody's proposal of the same number waits already: that town alone has to wait.
        await using var db = Open();
        var theirs = await ProposeAsync(new FigureInput
        {
            Kind = FigureKind.Indicator,
            TownId = await TownIdAsync("krymsk"),
            IndicatorId = await db.Indicators.Where(indicator => indicator.Code == Wage).Select(indicator => indicator.Id).SingleAsync(Cancellation),
            Value = 1,
            Basis = TerritorialBasis.Town,
            PeriodStart = new DateOnly(2025, 1, 1),
            PeriodEnd = new DateOnly(2025, 12, 31),
            SourceId = await SourceIdAsync("annals"),
            Status = FigureStatus.Municipal,
        }, by: OtherEditor);
        Refusal(await Proposing.ProposeAllAsync(Editor, id, Cancellation)).Should().Contain("Крымск").And.Contain("уже ждёт другое предложение (Другой редактор)").And.NotContain("Абинск");
        (await FormAsync(id, "krymsk")).Should().Match<CampaignForm>(form => form.State == CampaignFormState.SignedByHead && form.SendingUtc == null);
        (await Decisions.RejectAsync(Director, theirs, (await ProposalAsync(theirs)).Version, "Опечатка", Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        Done(await Proposing.ProposeAllAsync(Editor, id, Cancellation));
        Refusal(await Proposing.ProposeAllAsync(Editor, id, Cancellation)).Should().StartWith("Подписанных форм");
        (await OnBoardAsync(id, "abinsk")).Should().Match<BoardRow>(row => row.Proposed == 3 && row.Published == 0);
        var batches = await db.ProposalBatches.Select(batch => batch.Title).ToListAsync(Cancellation);
        batches.Should().BeEquivalentTo("Абинск: Данные городов за 2025 год", "Темрюк: Данные городов за 2025 год", "Крымск: Данные городов за 2025 год");
        var krymsk = await FormAsync(id, "krymsk");
        Refusal(await Work.ReturnAsync(Editor, krymsk.Id, krymsk.Version, "Поздно", Cancellation)).Should().StartWith("Числа уже на проверке");
    }

    private async Task PublishAllAsync(int id)
    {
        await using var db = Open();
        foreach (var proposal in await db.Proposals.Where(one => one.BatchId != null && one.State == ProposalState.Submitted).Select(one => one.Id).ToListAsync(Cancellation))
            await PublishAsync(proposal);
        var figures = await db.Figures.OfType<IndicatorValue>().AsNoTracking().Include(figure => figure.Town).Include(figure => figure.Indicator).Include(figure => figure.Source)
            .Where(figure => figure.State == FigureState.Published && figure.PeriodEnd == new DateOnly(2025, 12, 31) && figure.Source!.Code == "annals").ToListAsync(Cancellation);
        figures.Select(figure => (figure.Town!.Slug, figure.Indicator!.Code, figure.Value / 1.000000000000m)).Should().BeEquivalentTo(
        [
            ("abinsk", Wage, 60_000m), ("abinsk", Births, 9.1m), ("abinsk", Wear, 62.5m),
            ("temryuk", Births, 9.5m), ("temryuk", Wear, 9.5m), ("temryuk", Wage, 9.5m),
            ("krymsk", Wage, 45_300.5m), ("krymsk", Births, 9.9m),
        ]);
        var wage = figures.Single(figure => figure.Town!.Slug == "abinsk" && figure.Indicator!.Code == Wage);
        (wage.Status, wage.NoteRu, wage.SourcePlaceRu).Should().Be((FigureStatus.Municipal, "Открылся завод", "форма города, подписана 2 ноября 2026 г."));
        (await OnBoardAsync(id, "abinsk")).Published.Should().Be(3);
        (await OnBoardAsync(id, "krymsk")).Should().Match<BoardRow>(row => row.Published == 2 && row.Missing == 1);
    }

    private async Task EndAsync(int id)
    {
        Done(await Planning.CloseAsync(Editor, id, await VersionAsync(id), Cancellation));
        (await OnBoardAsync(id, "khadyzhensk")).DaysLate.Should().Be(6);
        Clock.Advance(TimeSpan.FromDays(5));
        (await OnBoardAsync(id, "khadyzhensk")).DaysLate.Should().Be(6, "after the end nobody becomes later");
        var next = Id(await Planning.CopyAsync(Editor, id, Cancellation));
        var campaign = (await Planning.ReadAsync(Editor, next, Cancellation))!;
        (campaign.Title, campaign.State, campaign.PeriodStart, campaign.PeriodEnd, campaign.CopiedFromId).Should().Be(("Данные городов за 2026 год", CampaignState.Draft, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), (int?)id));
        campaign.Deadline.Should().Be(new DateOnly(2027, 11, 12));
        campaign.Measures.Should().HaveCount(3);
        campaign.Forms.Should().HaveCount(4).And.ContainSingle(form => form.Address == "temryuk@example.org");
        Done(await Planning.DropAsync(Editor, next, campaign.Version, Cancellation));
        (await Planning.ReadAsync(Editor, next, Cancellation)).Should().BeNull();
        var temryuk = await FormAsync(id, "temryuk");
        Done(await Work.ForgetAsync(Editor, temryuk.Id, temryuk.Version, Cancellation));
        (await FormAsync(id, "temryuk")).Should().Match<CampaignForm>(form => form.Address == null && form.SignedBy == "" && form.SignedPosition == "глава города");
    }
}
