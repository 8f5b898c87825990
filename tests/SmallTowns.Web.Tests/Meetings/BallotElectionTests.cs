using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.TestSupport;
using SmallTowns.Web.Meetings;
using SmallTowns.Web.Meetings.Documents;

namespace SmallTowns.Web.Tests.Meetings;

public sealed class SqliteBallotElectionTests : BallotElectionTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresBallotElectionTests : BallotElectionTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>Elections by ballots of those who do not come: each round has ballots and a last day of its own.</summary>
public abstract class BallotElectionTests : MeetingTest
{
    private int meeting, item;

    [Fact]
    public async Task Absentee_NobodyHasTheMajority_RunOffHasBallotsOfItsOwn_AndLateOnesAreKept()
    {
        var heads = await JoinAsync(5);
        var last = await ConveneElectionAsync(MeetingForm.Absentee);
        Clock.Advance(last.AddDays(2).ToDateTime(TimeOnly.MinValue) - UtcNow);
        var inTime = last.ToDateTime(new(12, 0));
        Refusal(await SendAsync(heads[0], inTime, 0, 7)).Should().Be("Так голосовать по этому вопросу нельзя.");
        foreach (var (head, candidate) in heads.Zip([0, 0, 1, 1, 2]))
            Done(await SendAsync(head, inTime, candidate));
        // Whoever marks too many says nothing, and has taken the ballot before back.
        Done(await SendAsync(heads[4], inTime.AddHours(1), 1, 2));
        Done(await Desk.OpenAsync(Secretary, meeting, await VersionAsync(meeting), Cancellation));
        var first = await CloseAsync(await Polls.OpenAsync(Secretary, meeting, item, PollMethod.Absentee, Cancellation));
        (string.Join(' ', first.CandidateVotes), string.Join(' ', first.RunOff)).Should().Be(("2 2 0", "Первый Второй"));

        Refusal(await Polls.OpenAsync(Secretary, meeting, item, PollMethod.Absentee, Cancellation)).Should().StartWith("Сначала назначьте последний день");
        Refusal(await Polls.CallRunOffAsync(Secretary, first.Id, Today.AddDays(-1), Cancellation)).Should().StartWith("Укажите последний день");
        Refusal(await SendAsync(heads[0], inTime, 0)).Should().StartWith("По одному из этих вопросов уже голосуют");
        var until = Today.AddDays(3);
        Done(await Polls.CallRunOffAsync(Secretary, first.Id, until, Cancellation));
        Refusal(await Polls.CallRunOffAsync(Secretary, first.Id, until.AddDays(9), Cancellation)).Should().StartWith("Последний день уже назначен");
        WordsOf(MeetingDocuments.RunOffBallots(await FileAsync(meeting))).Should().Contain("Бюллетень следующего тура").And.Contain("Второй").And.NotContain("Третий");
        Clock.Advance(TimeSpan.FromDays(1));
        Done(await SendAsync(heads[0], Now, 0));
        Done(await SendAsync(heads[1], Now, 1));
        Done(await SendAsync(heads[2], Now, 1));
        Done(await SendAsync(heads[3], Now));
        Refusal(await Polls.OpenAsync(Secretary, meeting, item, PollMethod.Absentee, Cancellation)).Should().StartWith("Бюллетени следующего тура принимают до конца дня");
        Clock.Advance(until.AddDays(2).ToDateTime(TimeOnly.MinValue) - UtcNow);
        var second = await CloseAsync(await Polls.OpenAsync(Secretary, meeting, item, PollMethod.Absentee, Cancellation));
        (string.Join(' ', second.CandidateVotes), second.Elected.Single()).Should().Be(("1 2", "Второй"));
        Done(await SendAsync(heads[4], until.AddDays(1).ToDateTime(TimeOnly.MinValue), 0));

        var board = await SignAsync(meeting);
        board.Decisions.Should().ContainSingle().Which.Text.Should().EndWith("Избран(а): Второй.");
        board.Content!.Ballots.Where(line => line.Contains(", следующий тур", StringComparison.Ordinal)).Should().HaveCount(5).And.ContainSingle(line => line.EndsWith("не учтён: поступил позже", StringComparison.Ordinal));
        board.Content.Ballots.Should().ContainSingle(line => line.EndsWith("отмечено больше, чем мест", StringComparison.Ordinal)).And.ContainSingle(line => line.EndsWith("заменён более поздним", StringComparison.Ordinal));
        board.Content.Held.Should().Contain(line => line.Contains("последний день приёма бюллетеней следующего тура", StringComparison.Ordinal));
        Refusal(await SendAsync(heads[4], Now, 0)).Should().StartWith("Протокол подписан");
    }

    [Fact]
    public async Task Mixed_WhoComesNeedsNoBallot_AndHandsAreCountedWithTheRest()
    {
        var heads = await JoinAsync(5);
        var last = await ConveneElectionAsync(MeetingForm.Mixed);
        Clock.Advance(TimeSpan.FromDays(1));
        foreach (var head in heads.Take(3))
            Done(await SendAsync(head, Now, 0));
        await GoToAsync(meeting);
        // The first of those who sent a ballot comes after all.
        await ComeAsync(meeting, [heads[0], heads[3], heads[4]]);
        Done(await Desk.OpenAsync(Secretary, meeting, await VersionAsync(meeting), Cancellation));
        Refusal(await Polls.OpenAsync(Secretary, meeting, item, PollMethod.SecretPaper, Cancellation)).Should().StartWith("По этому вопросу поступили именные бюллетени");
        var opened = Id(await Polls.OpenAsync(Secretary, meeting, item, PollMethod.HandCount, Cancellation));
        Refusal(await Polls.CloseAsync(Secretary, opened, new() { Candidates = [0, 4, 0], Cast = 4 }, Cancellation)).Should().StartWith("Проголосовавших больше, чем голосующих: 4 из 3");
        Done(await Polls.CloseAsync(Secretary, opened, new() { Candidates = [0, 3, 0], Cast = 3 }, Cancellation));
        var first = await PollAsync(opened);
        (string.Join(' ', first.CandidateVotes), string.Join(' ', first.RunOff)).Should().Be(("2 3 0", "Второй Первый"), "two thirds of five are four");
        // The next round is in the room: nobody has called for ballots.
        var second = Id(await Polls.OpenAsync(Secretary, meeting, item, PollMethod.NamedOpen, Cancellation));
        (await PollAsync(second)).RollContent.Should().NotContain(MeetingFile.BallotMark);
        await Marks.TakeAsync(Secretary, meeting, "hall", [.. new[] { 0, 3, 4 }.Select((head, place) => new DeskMark(place + 1, DeskMarkKind.Vote, UtcNow) { Poll = second, Member = heads[head].Member!.Key, Candidate = head == 0 ? 1 : 0 })], Cancellation);
        Done(await Polls.CloseAsync(Secretary, second, new(), Cancellation));
        (await PollAsync(second)).Elected.Should().Equal("Второй");

        var board = await SignAsync(meeting);
        board.Content!.Ballots.Should().HaveCount(3).And.ContainSingle(line => line.EndsWith("член участвовал лично", StringComparison.Ordinal));
        last.Should().Be(board.File.Day);
    }

    [Fact]
    public async Task AnnulledRound_KeepsItsBallotsInSight()
    {
        var heads = await JoinAsync(5);
        var last = await ConveneElectionAsync(MeetingForm.Absentee);
        Clock.Advance(last.AddDays(2).ToDateTime(TimeOnly.MinValue) - UtcNow);
        foreach (var (head, candidate) in heads.Zip([0, 0, 1, 1, 2]))
            Done(await SendAsync(head, last.ToDateTime(new(12, 0)), candidate));
        Done(await Desk.OpenAsync(Secretary, meeting, await VersionAsync(meeting), Cancellation));
        var first = await CloseAsync(await Polls.OpenAsync(Secretary, meeting, item, PollMethod.Absentee, Cancellation));
        Done(await Polls.CallRunOffAsync(Secretary, first.Id, Today.AddDays(3), Cancellation));
        Done(await SendAsync(heads[0], Now, 1));
        Done(await Polls.AnnulAsync(Secretary, first.Id, "Не тот список", Cancellation));

        var file = await FileAsync(meeting);
        var ballots = file.BallotsOf(file.Items[0], UtcNow).ToList();
        ballots.Should().HaveCount(6);
        var ofRunOff = ballots.Should().ContainSingle(ballot => ballot.Judged.NotCounted != null, "those of the first round serve for the vote that is held instead").Subject;
        (ofRunOff.Row.RunOffOfId, ofRunOff.Judged.NotCounted).Should().Be((first.Id, AbsenteeBallots.Annulled));
        WordsOf(MeetingDocuments.Receipt(file, ofRunOff.Row.Receipt)).Should().Contain("Голосование, для которого прислан бюллетень, отменено");

        var again = await CloseAsync(await Polls.OpenAsync(Secretary, meeting, item, PollMethod.Absentee, Cancellation));
        string.Join(' ', again.CandidateVotes).Should().Be("2 2 1");
        Done(await Polls.AnnulAsync(Secretary, again.Id, "Не тот список", Cancellation));
        var content = (await SignAsync(meeting)).Content!;
        content.Ballots.Should().HaveCount(6).And.OnlyContain(line => line.EndsWith(AbsenteeBallots.Annulled.Ru), "nothing was voted instead");
        content.Absent.Should().BeEmpty("they took part in what was annulled");
    }

    [Fact]
    public async Task RunOff_CountsTheMembersOfItsOwnDay()
    {
        var heads = await JoinAsync(5);
        var last = await ConveneElectionAsync(MeetingForm.Absentee);
        Clock.Advance(last.AddDays(2).ToDateTime(TimeOnly.MinValue) - UtcNow);
        foreach (var (head, candidate) in heads.Zip([0, 0, 1, 1, 2]))
            Done(await SendAsync(head, last.ToDateTime(new(12, 0)), candidate));
        Done(await Desk.OpenAsync(Secretary, meeting, await VersionAsync(meeting), Cancellation));
        var first = await CloseAsync(await Polls.OpenAsync(Secretary, meeting, item, PollMethod.Absentee, Cancellation));
        var until = Today.AddDays(3);
        // One leaves the Association before that day, another joins by then.
        await using (var db = Open())
        {
            var gone = await db.AssociationMembers.SingleAsync(member => member.Id == heads[4].MemberId, Cancellation);
            gone.Until = until.AddDays(-1);
            db.AssociationMembers.Add(new AssociationMember { Kind = MemberKind.Voting, EntryKey = "later", NameRu = "Новый член", NameEn = "New member", Since = until });
            await db.SaveChangesAsync(Cancellation);
        }

        Done(await Polls.CallRunOffAsync(Secretary, first.Id, until, Cancellation));
        var file = await FileAsync(meeting);
        WordsOf(MeetingDocuments.RunOffBallots(file)).Should().Contain("Бюллетень следующего тура: Новый член").And.NotContain($"Бюллетень следующего тура: {file.NameOf(heads[4].Member!.Key).Ru}");
        Refusal(await SendAsync(heads[4], Now, 0)).Should().Be("Выберите члена с правом голоса.");
        Done(await SendAsync("later", Now, 1));
        foreach (var head in heads.Take(3))
            Done(await SendAsync(head, Now, 1));
        Clock.Advance(until.AddDays(2).ToDateTime(TimeOnly.MinValue) - UtcNow);
        var second = await CloseAsync(await Polls.OpenAsync(Secretary, meeting, item, PollMethod.Absentee, Cancellation));
        string.Join(' ', second.CandidateVotes).Should().Be("0 4");
        // Late ones are of the same day, though it is over.
        Refusal(await SendAsync(heads[4], Now, 0)).Should().Be("Выберите члена с правом голоса.");
        Done(await SendAsync("later", Now, 0));
    }

    [Fact]
    public async Task QuestionThatHasToBeSecret_IsNotForAnAbsenteeVote()
    {
        await JoinAsync(3);
        var plan = Plan(Question());
        (plan.Form, plan.BallotsUntil) = (MeetingForm.Absentee, plan.Day!.Value.AddDays(2));
        var id = await PlanAsync(plan);
        // The charter comes after the plan: convening looks once more.
        await PublishAsync(AssociationKinds.CharterOf("secret"), CharterDefaults.Charter with
        {
            From = Today,
            Decision = "решение собрания",
            Rules = [.. CharterDefaults.Charter.Rules.Select(rule => rule.Code == CharterDefaults.Ordinary ? rule with { Secrecy = Secrecy.Required } : rule)],
        });
        Refusal(await Planning.ConveneAsync(Secretary, id, await VersionAsync(id), "", Cancellation)).Should().StartWith("Вопрос «О плане работы»: голосуют только тайно, а заочные бюллетени — именные.");
        plan.Number = "2";
        Refusal(await Planning.SaveAsync(Secretary, null, 0, plan, Cancellation)).Should().StartWith("По правилам этого вида голосуют только тайно");
        (plan.Form, plan.BallotsUntil) = (MeetingForm.InPerson, null);
        await ConveneAsync(plan);
    }

    private DateTime Now => RegionCalendar.Local(UtcNow);

    /// <returns>The last day of the ballots.</returns>
    private async Task<DateOnly> ConveneElectionAsync(MeetingForm form)
    {
        IReadOnlyList<MeetingForm> any = [MeetingForm.InPerson, MeetingForm.Mixed, MeetingForm.Absentee];
        await PublishAsync(AssociationKinds.CharterOf("ballots"), CharterDefaults.Charter with
        {
            From = Today,
            Decision = "решение собрания",
            Rules = [.. CharterDefaults.Charter.Rules.Select(rule => rule.Code == CharterDefaults.Election ? rule with { Forms = any } : rule)],
        });
        var election = Question("О выборах ревизора", CharterDefaults.Election);
        (election.Seats, election.Candidates) = ("1", "Первый\nВторой\nТретий");
        var plan = Plan(election);
        (plan.Form, plan.BallotsUntil) = (form, plan.Day!.Value.AddDays(form is MeetingForm.Mixed ? 0 : 2));
        meeting = await ConveneAsync(plan);
        item = await ItemAsync(meeting);
        return plan.BallotsUntil.Value;
    }

    private Task<MeetingOutcome> SendAsync(MemberMandate of, DateTime arrived, params int[] candidates) => SendAsync(of.Member!.Key, arrived, candidates);

    private Task<MeetingOutcome> SendAsync(string member, DateTime arrived, params int[] candidates) => Service<BallotRegister>().RegisterAsync(
        Secretary, meeting, new(member, BallotWay.Paper, arrived) { Candidates = new Dictionary<int, IReadOnlyList<int>> { [item] = candidates } }, Cancellation);

    private async Task<Poll> CloseAsync(MeetingOutcome opened)
    {
        var poll = Id(opened);
        Done(await Polls.CloseAsync(Secretary, poll, new(), Cancellation));
        return await PollAsync(poll);
    }
}
