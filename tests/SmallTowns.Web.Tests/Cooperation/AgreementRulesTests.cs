using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Cooperation;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Cooperation;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Cooperation;
using SmallTowns.Web.Staff.Forms;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Tests.Cooperation;

public sealed class SqliteAgreementRulesTests : AgreementRulesTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresAgreementRulesTests : AgreementRulesTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>Drafts that come back, people who left, decisions and reports that hold no more.</summary>
public abstract class AgreementRulesTests : CooperationTest
{
    [Fact]
    public async Task Drafts_OfWhatOthersHaveSaved_DoNotOverwriteIt()
    {
        var (editor, town) = (await HireAsync(StaffRole.Editor), await HireForTownAsync("abinsk"));
        var id = Done(await Drafting.DraftAsync(editor, await TextAsync(editor, 50m, 50m), Cancellation));
        var kept = Kept(AgreementInput.Of(await AgreementAsync(editor, id)));
        Done(await Drafting.RewriteAsync(editor, id, kept.Version, (await TextAsync(editor, 60m, 40m)) with { Title = "О двух грейдерах" }, Cancellation));
        (await Drafting.RewriteAsync(editor, id, kept.Version, kept.Read(), Cancellation)).Should().BeOfType<CommandOutcome.Overtaken>();
        AgreementInput.Of(await AgreementAsync(editor, id)).Version.Should().Be(await ItsVersionAsync(id)).And.NotBe(kept.Version);

        var text = await TextAsync(EntryKind.Need, "abinsk");
        var entry = Done(await Entries.PostAsync(town, text, Cancellation));
        var typed = Kept(EntryInput.Of((await EntriesOf.FindAsync(town, entry, Cancellation))!.Entry));
        Done(await Entries.RewriteAsync(town, entry, typed.Version, text with { Quantity = 5 }, Cancellation));
        (await Entries.RewriteAsync(town, entry, typed.Version, typed.Read()!, Cancellation)).Should().BeOfType<CommandOutcome.Overtaken>();

        var partner = Done(await Partners.SaveAsync(editor, null, 0, new() { Name = "ООО «Дорожник»", Kind = PartnerKind.Company }, isAnother: false, Cancellation));
        var form = Kept(PartnerInput.Of((await Partners.FindAsync(editor, partner, Cancellation))!.Partner));
        Done(await Partners.SaveAsync(editor, partner, form.Version, form.Read() with { Note = "Работает с 2001 года" }, isAnother: false, Cancellation));
        (await Partners.SaveAsync(editor, partner, form.Version, form.Read(), isAnother: false, Cancellation)).Should().BeOfType<CommandOutcome.Overtaken>();
    }

    [Fact]
    public void Input_WithoutMoney_SendsNoSharesThatWereTypedBefore()
    {
        var input = new AgreementInput { IsWithoutMoney = true, Parties = [new() { Share = "50" }, new() { Share = "половина" }] };

        input.Unreadable().Should().BeEmpty();
        input.Read().Parties.Should().OnlyContain(party => party.Share == null);
        input.IsWithoutMoney = false;
        input.Unreadable().Should().ContainSingle().Which.Field.Should().Be("Party2.Share");
    }

    [Fact]
    public async Task Responsible_IsSomebodyWhoKeepsAgreements()
    {
        var (director, editor, town) = (await HireAsync(StaffRole.Approver), await HireAsync(StaffRole.Editor), await HireForTownAsync("abinsk"));
        var (coordinator, economist) = (await HireAsync(StaffRole.Approver, "coordination"), await HireAsync(StaffRole.Approver, "economic"));
        const string refused = "ResponsibleUserId: Этот человек не ведёт соглашений или отключён. Выберите другого.";
        foreach (var stranger in new[] { town, economist })
            Problems(await Drafting.DraftAsync(editor, await TextAsync(stranger), Cancellation)).Should().Equal(refused);
        (await AgreementsOf.ChoicesAsync(editor, Cancellation)).People.Select(person => person.UserId).Should()
            .Contain([director.UserId, editor.UserId, coordinator.UserId]).And.NotContain([town.UserId, economist.UserId]);
        var id = await SignedAsync(director, (await TextAsync(editor)) with { To = Today.AddDays(5) });
        Problems(await Agreements.HandOverAsync(director, id, await ItsVersionAsync(id), town.UserId, Cancellation)).Should().Equal(refused);
        (await Service<MorningQueries>().OfAsync(coordinator, Cancellation)).Agreements.Ending.Count.Should().Be(0, "the editor answers for it");

        await using (var db = Open())
            await db.Users.Where(user => user.Id == editor.UserId).ExecuteUpdateAsync(user => user.SetProperty(one => one.DisabledUtc, (DateTime?)UtcNow), Cancellation);
        await MorningAsync(Today.AddDays(1));

        (await NoticesAsync(coordinator, NoticeKind.AgreementEnds)).Should().ContainSingle();
        (await Service<MorningQueries>().OfAsync(coordinator, Cancellation)).Agreements.Ending.Count.Should().Be(1);
        (await Service<MorningQueries>().OfAsync(economist, Cancellation)).Agreements.Ending.Count.Should().Be(0);
        Done(await Agreements.HandOverAsync(director, id, await ItsVersionAsync(id), coordinator.UserId, Cancellation));
    }

    [Fact]
    public async Task Reports_OfADraft_AreOwedByNobody_AndCanBeDropped()
    {
        var director = await HireAsync(StaffRole.Approver);
        var id = Done(await Drafting.DraftAsync(director, await TextAsync(director), Cancellation));
        Done(await Agreements.PlanReportsAsync(director, id, await ItsVersionAsync(id), new("Отчёт о работах", Today, 1, 2), Cancellation));

        await MorningAsync(Today.AddDays(1));

        (await NoticesAsync(director, NoticeKind.AgreementReportDue)).Should().BeEmpty();
        (await Service<MorningQueries>().OfAsync(director, Cancellation)).Agreements.Late.Count.Should().Be(0);
        (await AgreementsOf.BoardAsync(director, new(), 0, 10, Cancellation)).Rows.Single().LateReports.Should().Be(0);
        var report = (await AgreementAsync(director, id)).Reports.OrderBy(one => one.DueOn).First();
        var version = await ItsVersionAsync(id);
        await DeniedAsync(async () => await Agreements.DropReportAsync(await HireForTownAsync("abinsk"), id, version, report.Id, "Так надо", Cancellation));
        Problems(await Agreements.DropReportAsync(director, id, version, report.Id, " ", Cancellation)).Should().Equal("Text: Напишите, почему.");
        Problems(await Agreements.DropReportAsync(director, id, version, report.Id, new('я', 1001), Cancellation)).Should().Equal("Text: Не длиннее 1000 знаков.");
        Done(await Agreements.DropReportAsync(director, id, version, report.Id, "Назначен не на тот день", Cancellation));
        Problems(await Agreements.DropReportAsync(director, id, await ItsVersionAsync(id), report.Id, "Ещё раз", Cancellation)).Should().ContainSingle().Which.Should().Contain("Состояние уже другое");
        var left = await AgreementAsync(director, id);
        left.Reports.Should().ContainSingle().Which.Id.Should().NotBe(report.Id);
        left.Steps.Single(step => step.Kind == CooperationStepKind.ReportDropped).Text.Should().StartWith("Отчёт о работах, к 2 ноября 2026").And.EndWith(": Назначен не на тот день");
    }

    [Fact]
    public async Task Agreement_GivenUpBeforeItIsSigned_OpensItsEntriesAgain()
    {
        var (abinsk, krymsk, director) = (await HireForTownAsync("abinsk"), await HireForTownAsync("krymsk"), await HireAsync(StaffRole.Approver));
        var need = Done(await Entries.PostAsync(abinsk, await TextAsync(EntryKind.Need, "abinsk"), Cancellation));
        var offer = Done(await Entries.PostAsync(krymsk, await TextAsync(EntryKind.Offer, "krymsk"), Cancellation));
        Done(await Entries.BeginTalksAsync(abinsk, need, 0, offer, 0, Cancellation));
        var talk = (await EntriesOf.FindAsync(abinsk, need, Cancellation))!.Talk!;
        var id = Done(await Drafting.AgreeAsync(director, talk.Id, talk.Version, Cancellation));

        Clock.Advance(TimeSpan.FromMinutes(1));
        Done(await Agreements.TerminateAsync(director, id, await ItsVersionAsync(id), "Денег не нашли", Cancellation));

        foreach (var (town, entry) in new[] { (abinsk, need), (krymsk, offer) })
        {
            var found = (await EntriesOf.FindAsync(town, entry, Cancellation))!;
            found.Should().Match<EntryView>(view => view.Entry.State == EntryState.Open && view.Talk == null && view.Fits!.Rows.Count == 1);
            found.Entry.Steps.OrderBy(step => step.Id).Last().Should().Match<CooperationStep>(step => step.Kind == CooperationStepKind.TalksEnded && step.Text == "Денег не нашли");
            (await NoticesAsync(town, NoticeKind.EntryMoved)).Should().Contain(notice => notice.Text == "Соглашение № 2026-1 прекращено до подписания, запись снова открыта.");
        }

        (await AgreementsOf.FindAsync(director, id, Cancellation))!.Entries.Should().HaveCount(2, "what it came of stays known");
        Done(await Entries.BeginTalksAsync(abinsk, need, await EntryVersionAsync(need), offer, await EntryVersionAsync(offer), Cancellation));
    }

    [Fact]
    public async Task Decision_ThatHoldsNoMore_ApprovesNothing()
    {
        var director = await HireAsync(StaffRole.Approver);
        var (first, amended) = (await DecideAsync(), await DecideAsync());
        await BecomeAsync(amended, DecisionState.Amended);
        var id = Done(await Drafting.DraftAsync(director, await TextAsync(director), Cancellation));
        Done(await Agreements.CoordinateAsync(director, id, await ItsVersionAsync(id), Cancellation));
        var view = (await AgreementsOf.FindAsync(director, id, Cancellation))!;
        view.Approving.Select(decision => decision.Id).Should().BeEquivalentTo([first, amended]);
        var parties = view.Agreement.Parties.OrderBy(party => party.Order).ToList();
        Done(await Agreements.ApproveAsync(director, id, await ItsVersionAsync(id), parties[0].Id, new(first, "", "", null), Cancellation));
        Done(await Agreements.ApproveAsync(director, id, await ItsVersionAsync(id), parties[1].Id, new(amended, "", "", null), Cancellation));

        await BecomeAsync(first, DecisionState.Cancelled);

        Problems(await Agreements.SignAsync(director, id, await ItsVersionAsync(id), Today, Cancellation)).Should().Equal(
            "Party1.Approval: 1-я сторона: решение, которым она одобрила текст, больше не действует. Запишите другое одобрение.");
        (await AgreementsOf.FindAsync(director, id, Cancellation))!.Approving.Select(decision => decision.Id).Should().Equal(amended);
        Problems(await Agreements.ApproveAsync(director, id, await ItsVersionAsync(id), parties[0].Id, new(first, "", "", null), Cancellation)).Should().Equal("DecisionId: Это решение больше не действует. Выберите другое.");
        Done(await Agreements.ApproveAsync(director, id, await ItsVersionAsync(id), parties[0].Id, new(amended, "", "", null), Cancellation));
        Done(await Agreements.SignAsync(director, id, await ItsVersionAsync(id), Today, Cancellation));
    }

    [Fact]
    public async Task Names_Erased_GoFromKeptDraftsToo()
    {
        var (director, drafts) = (await HireAsync(StaffRole.Approver), Service<PersonalDrafts>());
        var id = Done(await Drafting.DraftAsync(director, await TextAsync(director), Cancellation));
        foreach (var place in new[] { $"agreement:{id}/edit", $"agreement:{id}/edit#2", $"agreement:{id}0/edit" })
            await drafts.SaveAsync(director, place, "{}", Cancellation);
        Done(await Agreements.TerminateAsync(director, id, await ItsVersionAsync(id), "Не нужно", Cancellation));

        Done(await Agreements.EraseNamesAsync(director, id, await ItsVersionAsync(id), Cancellation));

        await using var db = Open();
        (await db.PersonalDrafts.Select(draft => draft.Form).ToListAsync(Cancellation)).Should().Equal($"agreement:{id}0/edit");
    }

    [Fact]
    public async Task Partner_KeptUnderItsName_IsNotDoubtedAgain()
    {
        var editor = await HireAsync(StaffRole.Editor);
        var text = new PartnerText { Name = "ООО «Дорожник»", Kind = PartnerKind.Company };
        Done(await Partners.SaveAsync(editor, null, 0, text, isAnother: false, Cancellation));
        var twin = Done(await Partners.SaveAsync(editor, null, 0, text, isAnother: true, Cancellation));

        Done(await Partners.SaveAsync(editor, twin, 0, text with { Contact = "приёмная" }, isAnother: false, Cancellation));
        Problems(await Partners.SaveAsync(editor, twin, 1, text with { Name = "ООО Дорожник" }, isAnother: false, Cancellation)).Should().ContainSingle().Which.Should().StartWith("Duplicate: ");
    }

    /// <summary>As a draft comes back.</summary>
    private static T Kept<T>(T input) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(input, JsonSerializerOptions.Web), JsonSerializerOptions.Web)!;

    /// <summary>The rows of a decision, past the meeting that made it.</summary>
    private async Task<int> DecideAsync()
    {
        await using var db = Open();
        var meeting = new Meeting { Number = $"c-{Guid.NewGuid():N}"[..12], StartsUtc = UtcNow };
        var item = new AgendaItem { Title = "О соглашении", RuleCode = "ordinary", DraftText = "Одобрить соглашение." };
        meeting.Items.Add(item);
        db.Meetings.Add(meeting);
        await db.SaveChangesAsync(Cancellation);
        var poll = new Poll { MeetingId = meeting.Id, ItemId = item.Id, Round = 1, Text = item.DraftText, TextHash = new('0', Poll.HashLength), RuleContent = "{}", RollContent = "{}", OpenedBy = "Секретарь" };
        db.Polls.Add(poll);
        await db.SaveChangesAsync(Cancellation);
        var decision = new AssemblyDecision { MeetingId = meeting.Id, ItemId = item.Id, PollId = poll.Id, Title = item.Title, Text = item.DraftText, WordsRu = "Принято.", WordsEn = "Adopted.", MadeOn = Today };
        decision.Number(Today.Year, 1 + await db.AssemblyDecisions.CountAsync(Cancellation), Today);
        db.AssemblyDecisions.Add(decision);
        await db.SaveChangesAsync(Cancellation);
        return decision.Id;
    }

    private async Task BecomeAsync(int decisionId, DecisionState state)
    {
        await using var db = Open();
        (await db.AssemblyDecisions.SingleAsync(one => one.Id == decisionId, Cancellation)).Become(state, Today, "Так решило собрание");
        await db.SaveChangesAsync(Cancellation);
    }
}
