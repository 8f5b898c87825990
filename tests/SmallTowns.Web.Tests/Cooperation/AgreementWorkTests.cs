using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Cooperation;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Cases.Files;
using SmallTowns.Web.Cooperation;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Search;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Tests.Cooperation;

public sealed class SqliteAgreementWorkTests : AgreementWorkTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresAgreementWorkTests : AgreementWorkTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>Agreements from the draft to their end, with the clock moved, and the register of partners.</summary>
public abstract class AgreementWorkTests : CooperationTest
{
    [Fact]
    public async Task Numbers_TakenAtOnce_AreAllDifferentAndHaveNoGaps()
    {
        var director = await HireAsync(StaffRole.Approver);
        var text = await TextAsync(director);

        var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Drafting.DraftAsync(director, text, Cancellation)));

        made.Should().OnlyContain(outcome => outcome is CommandOutcome.Done);
        await using var db = Open();
        (await db.Agreements.OrderBy(a => a.Ordinal).Select(a => a.Ordinal).ToListAsync(Cancellation)).Should().Equal(1, 2, 3, 4, 5, 6);
        await Jobs.RunDueAsync(Cancellation);
        Clock.Advance(TimeSpan.FromDays(70));
        var next = Done(await Drafting.DraftAsync(director, await TextAsync(director), Cancellation));
        (await AgreementAsync(director, next)).Number.Should().Be("2027-1", "each year counts anew");
    }

    [Fact]
    public async Task Shares_ThatDoNotAddUp_AreRefusedWithTheirSum()
    {
        var editor = await HireAsync(StaffRole.Editor);

        Problems(await Drafting.DraftAsync(editor, await TextAsync(editor, 33.33m, 33.33m, 33.33m), Cancellation)).Should().Equal(
            "Parties: Доли в расходах вместе дают 99,99 %, а нужно ровно 100 %: не хватает 0,01 %.");
        Problems(await Drafting.DraftAsync(editor, await TextAsync(editor, 60m, 40.5m), Cancellation)).Should().Equal(
            "Parties: Доли в расходах вместе дают 100,5 %, а нужно ровно 100 %: лишние 0,5 %.");
        var id = Done(await Drafting.DraftAsync(editor, await TextAsync(editor, 33.34m, 33.33m, 33.33m), Cancellation));

        (await AgreementAsync(editor, id)).Parties.OrderBy(party => party.Order).Select(party => party.Share).Should().Equal(33.34m, 33.33m, 33.33m);
    }

    [Fact]
    public async Task Agreement_IsApprovedSignedOnce_AndTellsItsParties()
    {
        var (director, editor, town, elsewhere) = (await HireAsync(StaffRole.Approver), await HireAsync(StaffRole.Editor), await HireForTownAsync("abinsk"), await HireForTownAsync("temryuk"));
        var id = Done(await Drafting.DraftAsync(editor, await TextAsync(director), Cancellation));
        await DeniedAsync(() => Agreements.CoordinateAsync(town, id, 0, Cancellation));
        await DeniedAsync(() => Agreements.SignAsync(editor, id, 0, Today, Cancellation));
        Problems(await Agreements.SignAsync(director, id, 0, Today, Cancellation)).Should().Equal(": Состояние уже другое: посмотрите, что изменилось, и решите ещё раз.");
        Done(await Agreements.CoordinateAsync(editor, id, await ItsVersionAsync(id), Cancellation));
        Problems(await Agreements.SignAsync(director, id, await ItsVersionAsync(id), null, Cancellation)).Should().Equal(
            "Party1.Approval: 1-я сторона: сторона ещё не одобрила текст: укажите её решение.", "Party2.Approval: 2-я сторона: сторона ещё не одобрила текст: укажите её решение.", "SignedOn: Укажите день.");
        var parties = (await AgreementAsync(editor, id)).Parties.OrderBy(party => party.Order).ToList();
        Problems(await Agreements.ApproveAsync(editor, id, await ItsVersionAsync(id), parties[0].Id, new(null, "", "", null), Cancellation)).Should().Equal("Document: Укажите решение Ассоциации или документ стороны.");
        Problems(await Agreements.ApproveAsync(editor, id, await ItsVersionAsync(id), parties[0].Id, new(1234, "", "", null), Cancellation)).Should().ContainSingle().Which.Should().StartWith("DecisionId: Такого решения нет");
        foreach (var party in parties)
            Done(await Agreements.ApproveAsync(editor, id, await ItsVersionAsync(id), party.Id, new(null, "Решение Совета", "7", Today), Cancellation));

        var files = Service<WorkFileWork>();
        var pdf = System.Text.Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
        (await files.AddAsync(town, WorkFileOwner.Agreement(id), "скан.pdf", new MemoryStream(pdf), Cancellation)).Should().Be(CaseFileFault.NoCase, "it keeps no agreements");
        (await files.AddAsync(editor, WorkFileOwner.Agreement(id), "скан.pdf", new MemoryStream(pdf), Cancellation)).Should().BeNull();
        var file = (await files.ListAsync(town, WorkFileOwner.Agreement(id), Cancellation)).Should().ContainSingle().Subject;
        (await files.FindAsync(elsewhere, file.Id, Cancellation)).Should().BeNull();

        var version = await ItsVersionAsync(id);
        CommandOutcome[] both = await Task.WhenAll(Agreements.SignAsync(director, id, version, Today, Cancellation), Agreements.SignAsync(await HireAsync(StaffRole.Approver), id, version, Today, Cancellation));
        both.Select(outcome => outcome.GetType()).Should().BeEquivalentTo([typeof(CommandOutcome.Done), typeof(CommandOutcome.Overtaken)]);
        (await AgreementAsync(town, id)).Should().Match<Agreement>(a => a.State == AgreementState.InForce && a.SignedOn == Today, "its first day is today");
        Problems(await files.RemoveAsync(editor, file.Id, Cancellation)).Should().Equal(": Файл приложен до подписания: он остаётся.");
        (await NoticesAsync(town, NoticeKind.AgreementMoved)).Select(notice => notice.Text).Should().Equal("Отправлено на согласование: прочитайте и одобрите.", "Одобрено одной из сторон.", "Одобрено одной из сторон.", "Подписано.");
        (await NoticesAsync(elsewhere, NoticeKind.AgreementMoved)).Should().BeEmpty();

        Done(await Agreements.TerminateAsync(director, id, await ItsVersionAsync(id), "По согласию сторон", Cancellation));
        Problems(await Agreements.RenewAsync(director, id, await ItsVersionAsync(id), 12, Cancellation)).Should().ContainSingle().Which.Should().Contain("Состояние уже другое");
        Done(await Agreements.EraseNamesAsync(editor, id, await ItsVersionAsync(id), Cancellation));
        (await AgreementAsync(town, id)).Parties.Should().OnlyContain(party => party.SignatoryName == null && party.SignatoryPosition == "Глава");
    }

    [Fact]
    public async Task Draft_WrittenAnew_HasItsNewParties()
    {
        var editor = await HireAsync(StaffRole.Editor);
        var id = await ReadyAsync(editor, await TextAsync(editor));
        Done(await Agreements.ReturnAsync(editor, id, await ItsVersionAsync(id), "Добавить сторону", Cancellation));
        var version = await ItsVersionAsync(id);

        Done(await Drafting.RewriteAsync(editor, id, version, await TextAsync(editor, 50m, 25m, 25m), Cancellation));

        (await Drafting.RewriteAsync(editor, id, version, await TextAsync(editor), Cancellation)).Should().BeOfType<CommandOutcome.Overtaken>();
        (await AgreementAsync(editor, id)).Should().Match<Agreement>(a => a.Parties.Count == 3 && a.Parties.All(party => !party.IsApproved) && a.State == AgreementState.Draft);
        var unfinished = Done(await Drafting.DraftAsync(editor, new() { Subject = SubjectClass.Waste, Title = "О полигоне", NoticeDays = 0, ResponsibleUserId = editor.UserId }, Cancellation));
        Problems(await Agreements.CoordinateAsync(editor, unfinished, 0, Cancellation)).Should().Equal(
            "From: Укажите первый день.", "To: Укажите последний день.", "Parties: В соглашении не меньше двух сторон: добавьте их.");
    }

    [Fact]
    public async Task Term_ComesToItsEnd_IsToldOfOnce_AndRenewedByItself()
    {
        var (director, town) = (await HireAsync(StaffRole.Approver), await HireForTownAsync("abinsk"));
        // From tomorrow on for a month, then month by month.
        var from = Today.AddDays(1);
        var id = await SignedAsync(director, await TextAsync(director) with { From = from, To = from.AddMonths(1).AddDays(-1), RenewalMonths = 1, NoticeDays = 10 });
        (await AgreementAsync(director, id)).State.Should().Be(AgreementState.SignedByAll, "its first day is tomorrow");
        var last = new DateOnly(2026, 12, 2);

        await MorningAsync(from);
        (await AgreementAsync(director, id)).State.Should().Be(AgreementState.InForce);
        await MorningAsync(last.AddDays(-11));
        (await NoticesAsync(director, NoticeKind.AgreementEnds)).Should().BeEmpty("eleven days are left");
        (await Service<MorningQueries>().OfAsync(director, Cancellation)).Agreements.Ending.Count.Should().Be(0);
        await MorningAsync(last.AddDays(-10));
        await MorningAsync(last.AddDays(-9));
        (await NoticesAsync(director, NoticeKind.AgreementEnds)).Should().ContainSingle().Which.Text.Should().StartWith("Последний день 2 декабря 2026").And.Contain("Дальше продлится само: 1 месяц.");
        (await NoticesAsync(town, NoticeKind.AgreementEnds)).Should().ContainSingle("the town is a party");
        (await Service<MorningQueries>().OfAsync(town, Cancellation)).Agreements.Ending.Rows.Should().Equal(new MorningAgreement(id, "2026-1", "О грейдере", last, GoesOn: true));

        await MorningAsync(last.AddDays(1));
        (await AgreementAsync(director, id)).Should().Match<Agreement>(a => a.State == AgreementState.Renewed && a.To == new DateOnly(2027, 1, 2));
        await MorningAsync(new(2026, 12, 24));
        (await NoticesAsync(director, NoticeKind.AgreementEnds)).Should().HaveCount(2, "it is another term");

        Done(await Agreements.DeclineRenewalAsync(director, id, await ItsVersionAsync(id), "Не нужно", Cancellation));
        await MorningAsync(new(2027, 1, 3));
        (await AgreementAsync(director, id)).State.Should().Be(AgreementState.Ended);
        (await AgreementsOf.BoardAsync(director, new(), 0, 10, Cancellation)).Rows.Should().BeEmpty();
        (await AgreementsOf.BoardAsync(director, new(AgreementState.Ended), 0, 10, Cancellation)).Rows.Should().ContainSingle().Which.Parties.Should().Equal("Абинск", "Крымск");
    }

    [Fact]
    public async Task Alarm_WithoutDaysOfNotice_ComesOnTheLastDay()
    {
        var director = await HireAsync(StaffRole.Approver);
        await SignedAsync(director, await TextAsync(director) with { To = Today.AddDays(5), NoticeDays = 0 });

        await MorningAsync(Today.AddDays(4));
        (await NoticesAsync(director, NoticeKind.AgreementEnds)).Should().BeEmpty();
        await MorningAsync(Today.AddDays(1));

        (await NoticesAsync(director, NoticeKind.AgreementEnds)).Should().ContainSingle().Which.Text.Should().Contain("Само не продлится");
    }

    [Fact]
    public async Task Renewal_ByTwoAtOnce_IsDoneOnce()
    {
        var director = await HireAsync(StaffRole.Approver);
        var id = await SignedAsync(director, await TextAsync(director));
        var (version, to) = (await ItsVersionAsync(id), (await AgreementAsync(director, id)).To!.Value);

        CommandOutcome[] both = await Task.WhenAll(Agreements.RenewAsync(director, id, version, 12, Cancellation), Agreements.RenewAsync(director, id, version, 12, Cancellation));

        both.Select(outcome => outcome.GetType()).Should().BeEquivalentTo([typeof(CommandOutcome.Done), typeof(CommandOutcome.Overtaken)]);
        (await AgreementAsync(director, id)).Should().Match<Agreement>(a => a.To == to.AddYears(1) && a.State == AgreementState.Renewed);
        Problems(await Agreements.RenewAsync(director, id, await ItsVersionAsync(id), null, Cancellation)).Should().Equal("RenewalMonths: Укажите, на сколько месяцев.");
        Problems(await Agreements.RenewAsync(director, id, await ItsVersionAsync(id), 0, Cancellation)).Should().Equal("RenewalMonths: От 1 до 600 месяцев.");
    }

    [Fact]
    public async Task Reports_ThatDoNotCome_AreToldOfOnce()
    {
        var director = await HireAsync(StaffRole.Approver);
        var id = await SignedAsync(director, await TextAsync(director));
        Done(await Agreements.PlanReportsAsync(director, id, await ItsVersionAsync(id), new("Отчёт о работах", Today.AddDays(1), 1, 2), Cancellation));
        Problems(await Agreements.PlanReportsAsync(director, id, await ItsVersionAsync(id), new("Ещё", Today, 1, 119), Cancellation)).Should().Equal("Count: У соглашения не больше 120 отчётов.");

        var due = Today.AddDays(1);
        await MorningAsync(due);
        (await NoticesAsync(director, NoticeKind.AgreementReportDue)).Should().BeEmpty("it is its day");
        await MorningAsync(due.AddDays(1));
        await MorningAsync(due.AddDays(2));

        (await NoticesAsync(director, NoticeKind.AgreementReportDue)).Should().ContainSingle().Which.Text.Should().StartWith("«Отчёт о работах»: был нужен 3 ноября 2026");
        (await Service<MorningQueries>().OfAsync(director, Cancellation)).Agreements.Late.Rows.Should().ContainSingle().Which.On.Should().Be(due);
        (await AgreementsOf.BoardAsync(director, new(), 0, 10, Cancellation)).Rows.Single().LateReports.Should().Be(1);
        var report = (await AgreementAsync(director, id)).Reports.OrderBy(one => one.DueOn).First();
        var version = await ItsVersionAsync(id);
        Problems(await Agreements.ReceiveReportAsync(director, id, version, report.Id, Today.AddDays(1), "", Cancellation)).Should().Equal("ReceivedOn: Этот день ещё не наступил.");
        Done(await Agreements.ReceiveReportAsync(director, id, version, report.Id, Today, "С опозданием", Cancellation));
        (await Agreements.ReceiveReportAsync(director, id, version, report.Id, Today, "", Cancellation)).Should().BeOfType<CommandOutcome.Overtaken>();
        (await Service<MorningQueries>().OfAsync(director, Cancellation)).Agreements.Late.Count.Should().Be(0);
    }

    [Fact]
    public async Task Partners_AreWarnedOfTwins_AndFound()
    {
        var (editor, town) = (await HireAsync(StaffRole.Editor), await HireForTownAsync("abinsk"));
        await DeniedAsync(() => Partners.SaveAsync(town, null, 0, new(), isAnother: false, Cancellation));
        await DeniedAsync(async () => await Partners.SaveAsync(await HireAsync(StaffRole.Approver, "economic"), null, 0, new(), isAnother: false, Cancellation));
        Problems(await Partners.SaveAsync(editor, null, 0, new() { TaxNumber = "7707083894" }, isAnother: false, Cancellation)).Should().Equal(
            "Name: Напишите название.", "Kind: Выберите вид.", "TaxNumber: Такого ИНН не бывает: 10 цифр у организации, 12 у предпринимателя. Сверьте цифры.");
        var text = new PartnerText { Name = "ООО «Дорожник»", Kind = PartnerKind.Company, TaxNumber = "7707083893", Contact = "приёмная, +7 861 000-00-00" };
        var id = Done(await Partners.SaveAsync(editor, null, 0, text, isAnother: false, Cancellation));

        Problems(await Partners.SaveAsync(editor, null, 0, text with { Name = "Другое имя" }, isAnother: false, Cancellation)).Should().Equal(
            "Duplicate: Похоже, такой партнёр уже есть: ООО «Дорожник», ИНН 7707083893. Если это другой, отметьте это и сохраните ещё раз.");
        Problems(await Partners.SaveAsync(editor, null, 0, text with { Name = "ооо \"дорожник\"", TaxNumber = "" }, isAnother: false, Cancellation)).Should().ContainSingle();
        Done(await Partners.SaveAsync(editor, null, 0, text with { Name = "ООО «Дорожник»", TaxNumber = "" }, isAnother: true, Cancellation));
        Done(await Partners.SaveAsync(editor, id, 0, text with { Note = "Работает с 2001 года" }, isAnother: true, Cancellation));
        (await Partners.SaveAsync(editor, id, 0, text, isAnother: true, Cancellation)).Should().BeOfType<CommandOutcome.Overtaken>();

        var draft = await TextAsync(editor);
        var agreement = Done(await Drafting.DraftAsync(editor, draft with { Parties = [draft.Parties[0], draft.Parties[1] with { TownId = null, PartnerId = id }] }, Cancellation));
        (await Partners.FindAsync(editor, id, Cancellation))!.Agreements.Should().ContainSingle().Which.Id.Should().Be(agreement);
        (await Partners.ListAsync(editor, Cancellation)).Single(row => row.Id == id).Agreements.Should().Be(1);
        var found = await Service<StaffSearch>().FindAsync(editor, "дорожник", Cancellation);
        found.Single(group => group.Title == "Соглашения").Things.Should().Equal(new FoundThing("№ 2026-1. О грейдере", $"/staff/agreements/{agreement}", "проект; Абинск, ООО «Дорожник»"));
        found.Single(group => group.Title == "Партнёры").Things.Should().HaveCount(2);
        (await Service<StaffSearch>().FindAsync(editor, "ГРЕЙДЁРЕ абинск", Cancellation)).Single(group => group.Title == "Соглашения").Things.Should().ContainSingle("ё is е, whatever the case and the order");
        (await Service<StaffSearch>().FindAsync(editor, "грейдара", Cancellation)).Should().NotContain(group => group.Title == "Соглашения", "another letter is no ё");
        (await Service<StaffSearch>().FindAsync(editor, "7707083893", Cancellation)).Single(group => group.Title == "Партнёры").Things.Should().ContainSingle();
        (await Service<StaffSearch>().FindAsync(town, "2026-1", Cancellation)).Single(group => group.Title == "Соглашения").Things.Should().ContainSingle();
        (await Service<StaffSearch>().FindAsync(await HireForTownAsync("temryuk"), "грейдере", Cancellation)).Should().NotContain(group => group.Title == "Соглашения");
    }
}
