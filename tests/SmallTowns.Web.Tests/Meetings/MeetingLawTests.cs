using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Meetings;
using SmallTowns.Web.Staff.Association;
using SmallTowns.Web.Tests.Work;

namespace SmallTowns.Web.Tests.Meetings;

public sealed class SqliteMeetingLawTests : MeetingLawTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresMeetingLawTests : MeetingLawTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>
/// What holds of every meeting, whoever asks: a voice is no vote, minutes lack nothing, a
/// decision has a poll and stays for what follows from it, and a tie is voted on again by the same text.
/// </summary>
public abstract class MeetingLawTests : WorkTest
{
    [Fact]
    public async Task ConsultativeMember_IsRepresentedAndInNoNumber()
    {
        var heads = await JoinAsync(3);
        await using (var db = Open())
        {
            db.AssociationMembers.Add(new AssociationMember { Kind = MemberKind.Consultative, EntryKey = "deputy01", NameRu = "Депутат края", NameEn = "Deputy", Since = Today.AddYears(-1) });
            await db.SaveChangesAsync(Cancellation);
        }

        var mandates = Service<MandateWork>();
        var deputy = (await mandates.MembersAsync(Secretary, Cancellation)).Should().ContainSingle(member => member.Voice == MemberKind.Consultative).Subject;
        (await mandates.RegisterAsync(Secretary, new() { MemberId = deputy.Id, Kind = MandateKind.HeadByOffice, PersonName = "Проверкин Пётр" }, Cancellation)).Should().BeOfType<MandateOutcome.Done>();
        var id = await ConveneAsync(Plan(Question()));
        await GoToAsync(id);
        var voice = (await FileAsync(id)).Mandates.Single(mandate => mandate.Voter.Kind is MemberKind.Consultative);
        voice.Right.Should().Be("лично или по должности");
        (await Marks.TakeAsync(Secretary, id, "door", [new(1, DeskMarkKind.Joined, UtcNow) { Mandate = voice.Id }], Cancellation))!.Quorum.Should().Be("Кворума нет: 0 из 3, нужно 2.");
        (await ComeAsync(id, heads.Take(2))).Quorum.Should().Be("Кворум есть: 2 из 3.");
        Done(await Desk.OpenAsync(Secretary, id, await VersionAsync(id), Cancellation));
        Refusal(await Polls.CloseAsync(Secretary, Id(await Polls.OpenAsync(Secretary, id, await ItemAsync(id), PollMethod.HandCount, Cancellation)), new() { For = 3, Against = 0, Abstained = 0 }, Cancellation))
            .Should().Be("Голосов больше, чем голосующих в зале: 3 из 2.");
        Done(await Polls.AnnulAsync(Secretary, (await FileAsync(id)).OpenPoll!.Id, "Проверка", Cancellation));

        var board = await SignAsync(id);
        board.Content!.Attendees.Where(attendee => !attendee.Votes).Should().ContainSingle().Which.Should().Match<MinutesAttendee>(attendee => attendee.Person == "Проверкин Пётр" && attendee.Member == "Депутат края");
        board.Content.Absent.Should().ContainSingle("only voting members are missed");
    }

    [Fact]
    public async Task Tie_IsVotedOnAgain_MinutesLackNothing_AndTheChainStays()
    {
        var heads = await JoinAsync(4);
        await PublishAsync(AssociationKinds.CharterOf("again"), CharterDefaults.Charter with
        {
            From = Today,
            Decision = "решение собрания",
            Rules = [.. CharterDefaults.Charter.Rules.Select(rule => rule with { Tie = TieRule.VoteAgain })],
        });
        var plan = Plan(Question());
        (plan.Chair, plan.Secretary, plan.Counters) = ("", "", "");
        var id = await OpenAsync(plan, heads);
        var item = await ItemAsync(id);
        var first = await CountAsync(id, item, 2, 2, 0);
        var second = await CountAsync(id, item, 3, 1, 0);
        (first.Result, second.Round, second.Result, second.TextHash).Should().Be((PollResult.VoteAgain, 2, PollResult.Adopted, first.TextHash), "the same text is put to the vote again");
        Refusal(await Polls.OpenAsync(Secretary, id, item, PollMethod.HandCount, Cancellation)).Should().StartWith("По этому вопросу уже проголосовали");
        Done(await Desk.CloseAsync(Secretary, id, await VersionAsync(id), Cancellation));

        Done(await MinutesOf.BeginAsync(Secretary, id, "", Cancellation));
        var draft = (await MinutesOf.ReadAsync(Secretary, id, Cancellation))!.Versions[0];
        Refusal(await MinutesOf.SignAsync(Secretary, draft.Id, draft.Version, Today, Cancellation)).Should().Be("Не указан председательствующий. Не указан секретарь. Не указано, кто подсчитывал голоса.");
        Done(await MinutesOf.SaveAsync(Secretary, draft.Id, draft.Version, new() { Chair = "Председатель", Secretary = "Секретарь", Counters = "Счётная комиссия" }, Cancellation));
        draft = (await MinutesOf.ReadAsync(Secretary, id, Cancellation))!.Versions[0];
        Done(await MinutesOf.SignAsync(Secretary, draft.Id, draft.Version, Today, Cancellation));
        var board = (await MinutesOf.ReadAsync(Secretary, id, Cancellation))!;
        Done(await MinutesOf.BeginAsync(Secretary, id, "Опечатка в месте", Cancellation));
        var corrected = (await MinutesOf.ReadAsync(Secretary, id, Cancellation))!;
        corrected.Versions.Select(version => (version.Edition, version.Content, version.IsSigned)).Should().Equal((2, null, false), (1, board.Versions[0].Content, true));

        var decision = board.Decisions.Should().ContainSingle().Subject;
        await RefusedAsync(db => db.AssemblyDecisions.Add(new() { MeetingId = id, ItemId = item, PollId = int.MaxValue, Title = "Без голосования", Text = "Иначе", WordsRu = "", WordsEn = "", MadeOn = Today }));
        var director = await HireAsync(StaffRole.Approver);
        Done(await Assignments.GiveAsync(
            director, new() { Title = "Исполнить", Text = "", DecisionId = decision.Id, BodyId = await BodyIdAsync("economic"), ControllerUserId = director.UserId, Term = new(5, null) }, Cancellation));
        await RefusedAsync(db => db.Remove(db.AssemblyDecisions.Single(one => one.Id == decision.Id)));
        await RefusedAsync(db => db.Remove(db.Polls.Single(one => one.Id == second.Id)));
        await RefusedAsync(db => db.Remove(db.AgendaItems.Single(one => one.Id == item)));
    }

    [Fact]
    public async Task TwoMinutesSignedAtOnce_LeaveNoGapInTheNumbers()
    {
        var heads = await JoinAsync(3);
        List<Minutes> drafts = [];
        foreach (var number in new[] { "1", "2" })
        {
            var plan = Plan(Question($"О вопросе {number}"));
            plan.Number = number;
            var id = await OpenAsync(plan, heads);
            await CountAsync(id, await ItemAsync(id), 3, 0, 0);
            Done(await Desk.CloseAsync(Secretary, id, await VersionAsync(id), Cancellation));
            Done(await MinutesOf.BeginAsync(Secretary, id, "", Cancellation));
            drafts.Add((await MinutesOf.ReadAsync(Secretary, id, Cancellation))!.Versions[0]);
        }

        var signed = await Task.WhenAll(drafts.Select(draft => Task.Run(() => MinutesOf.SignAsync(Secretary, draft.Id, draft.Version, Today, Cancellation))));
        signed.OfType<MeetingOutcome.Done>().Should().NotBeEmpty();
        // Whoever was slower is told so, and signs again.
        foreach (var draft in drafts.Zip(signed).Where(one => one.Second is MeetingOutcome.Overtaken).Select(one => one.First))
            Done(await MinutesOf.SignAsync(Secretary, draft.Id, draft.Version, Today, Cancellation));

        await using var db = Open();
        (await db.AssemblyDecisions.OrderBy(decision => decision.Ordinal).Select(decision => decision.Ordinal).ToListAsync(Cancellation)).Should().Equal(1, 2);
    }

    /// <summary>The database itself does not let it be.</summary>
    private async Task RefusedAsync(Action<SmallTownsDbContext> change)
    {
        await using var db = Open();
        change(db);
        await FluentActions.Awaiting(() => db.SaveChangesAsync(Cancellation)).Should().ThrowAsync<DbUpdateException>();
    }
}
