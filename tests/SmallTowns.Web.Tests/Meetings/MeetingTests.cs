using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Review;
using SmallTowns.TestSupport;
using SmallTowns.Web.Docx;
using SmallTowns.Web.Meetings;
using SmallTowns.Web.Meetings.Documents;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Staff.Meetings;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Web.Tests.Meetings;

public sealed class SqliteMeetingTests : MeetingTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresMeetingTests : MeetingTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>Meetings from the plan to the published decision.</summary>
public abstract class MeetingTests : MeetingTest
{
    [Fact]
    public async Task Quorum_IsLostAndComesBack_DecisionIsNumberedWithTheMinutesAndRead()
    {
        var heads = await JoinAsync(11);
        var id = await ConveneAsync(Plan(Question()));
        await GoToAsync(id);
        (await ComeAsync(id, heads.Take(5))).Quorum.Should().Be("Кворума нет: 5 из 11, нужно 6.");
        Refusal(await Desk.OpenAsync(Secretary, id, await VersionAsync(id), Cancellation)).Should().StartWith("Кворума нет: 5 из 11");
        (await ComeAsync(id, heads.Skip(5).Take(1))).Quorum.Should().Be("Кворум есть: 6 из 11.");
        Done(await Desk.OpenAsync(Secretary, id, await VersionAsync(id), Cancellation));
        var item = await ItemAsync(id);

        await MarkAsync(id, DeskMarkKind.Left, heads.Take(1));
        Refusal(await Polls.OpenAsync(Secretary, id, item, PollMethod.HandCount, Cancellation)).Should().Contain("Кворума нет: 5 из 11");
        await MarkAsync(id, DeskMarkKind.Undo, heads.Take(1));

        Refusal(await Polls.OpenAsync(Secretary, id, item, (PollMethod)99, Cancellation)).Should().Be("Выберите, как голосуют.");
        var opened = Id(await Polls.OpenAsync(Secretary, id, item, PollMethod.HandCount, Cancellation));
        Refusal(await Desk.NotHeldAsync(Secretary, id, await VersionAsync(id), Cancellation)).Should().Contain("сначала закройте");
        Refusal(await Desk.CloseAsync(Secretary, id, await VersionAsync(id), Cancellation)).Should().Contain("сначала закройте");
        // Whoever leaves after the poll has opened was present at it.
        await MarkAsync(id, DeskMarkKind.Left, heads.Take(1));
        Refusal(await Polls.CloseAsync(Secretary, opened, new() { For = 6, Against = 1, Abstained = 0 }, Cancellation)).Should().Be("Голосов больше, чем голосующих в зале: 7 из 6.");
        Done(await Polls.CloseAsync(Secretary, opened, new() { For = 4, Against = 1, Abstained = 1 }, Cancellation));
        (await PollAsync(opened)).WordsRu.Should().Be("За — 4, против — 1, воздержались — 1. За 4 из 6 (от присутствующих), требуется 4: принято (4·2 = 8 > 6).");
        Refusal(await Polls.OpenAsync(Secretary, id, item, PollMethod.HandCount, Cancellation)).Should().StartWith("По этому вопросу уже проголосовали");

        (await PageAsync("/association/decisions")).Should().Contain("Опубликованных решений пока нет");
        var board = await SignAsync(id);

        board.Decisions.Should().ContainSingle().Which.Reference.Should().Be($"assembly-{Today.Year}-1");
        var minutes = board.Versions[0];
        minutes.Hash.Should().HaveLength(64);
        Refusal(await MinutesOf.SaveAsync(Secretary, minutes.Id, minutes.Version, new() { Course = "Иначе" }, Cancellation)).Should().StartWith("Подписанный протокол не меняется");
        await using (var db = Open())
        {
            (await db.Proposals.SingleAsync(proposal => proposal.Kind == AssociationKinds.Decision, Cancellation)).State.Should().Be(ProposalState.Submitted);
        }

        await PublishDecisionsAsync();
        (await PageAsync("/association/decisions")).Should().Contain($"assembly-{Today.Year}-1").And.Contain("О плане работы");
        (await PageAsync($"/association/decisions?asOf={Today.AddDays(-1):yyyy-MM-dd}")).Should().Contain("Опубликованных решений пока нет").And.NotContain($"assembly-{Today.Year}-1");
        (await PageAsync($"/association/decisions/assembly-{Today.Year}-1")).Should().Contain("Утвердить: О плане работы.").And.Contain("требуется 4: принято").And.Contain("действует");
        using var client = App.CreatePlainClient();
        (await client.GetStringAsync("/association/decisions/feed.atom", Cancellation)).Should().Contain($"assembly-{Today.Year}-1: О плане работы");
        (await PageAsync("/search?q=плане+работы")).Should().Contain("О плане работы");

        var words = WordsOf(MinutesDocument.Of(board.Content!, withPersons: true, minutes.Hash));
        words.Should().Contain("Краснодар, зал собраний").And.Contain("Кворум есть: 6 из 11.").And.Contain("За 4 из 6").And.Contain("Глава ")
            .And.Contain("Счётная комиссия").And.Contain($"решение № 1").And.Contain(minutes.Hash);
        WordsOf(MinutesDocument.Of(board.Content!, withPersons: false, minutes.Hash)).Should().NotContain("Глава ").And.NotContain("Председатель ").And.Contain("За 4 из 6");
    }

    [Fact]
    public async Task Decision_PublishedForMembers_TextStaysWithThem_AndWhatBecomesOfItIsSaid()
    {
        var heads = await JoinAsync(3);
        var id = await OpenAsync(Plan(Question("О взносах"), Question("О плане")), heads);
        await CountAsync(id, await ItemAsync(id, 0), 3, 0, 0);
        await CountAsync(id, await ItemAsync(id, 1), 2, 0, 1);
        var board = await SignAsync(id);
        board.Decisions.Select(decision => decision.Ordinal).Should().Equal(1, 2);
        await using (var db = Open())
        {
            foreach (var proposal in await db.Proposals.Where(one => one.Kind == AssociationKinds.Decision).ToListAsync(Cancellation))
            {
                var content = ContentJson.Read<DecisionContent>(proposal.Content!);
                if (content.Title == "О взносах")
                {
                    var subject = AssociationKinds.DecisionOf(content.Reference);
                    var opened = await Service<ContentProposals>().OpenAsync(Secretary, subject, Cancellation);
                    (await Service<ContentProposals>().ProposeAsync(Secretary, subject, ContentJson.Write(content with { Text = "Иначе" }), null, new("Правка", opened.Base), Cancellation))
                        .Should().BeOfType<ProposeOutcome.Invalid>("nobody publishes another text than was voted on");
                    (await Service<ContentProposals>().ProposeAsync(Secretary, subject, ContentJson.Write(content with { Access = DecisionAccess.Members }), null, new("Для членов", opened.Base), Cancellation))
                        .Should().BeOfType<ProposeOutcome.Sent>();
                }
            }
        }

        await PublishDecisionsAsync();
        var page = await PageAsync($"/association/decisions/assembly-{Today.Year}-1");
        page.Should().Contain("О взносах").And.Contain("читают члены Ассоциации").And.NotContain("Утвердить: О взносах");

        var second = (await Service<DecisionPublishing>().ListAsync(Secretary, Cancellation)).Single(decision => decision.Ordinal == 2);
        Refusal(await Service<DecisionPublishing>().ChangeAsync(Secretary, second.Id, second.Version, DecisionState.Cancelled, Today, "", Cancellation)).Should().StartWith("Напишите основание");
        Done(await Service<DecisionPublishing>().ChangeAsync(Secretary, second.Id, second.Version, DecisionState.Cancelled, Today, "решение собрания № 2", Cancellation));
        await PublishDecisionsAsync();
        (await PageAsync($"/association/decisions/assembly-{Today.Year}-2")).Should().Contain("отменено").And.Contain("решение собрания № 2");

        var published = await PublishedProposalAsync();
        (await Decisions.WithdrawAsync(Director, published.Id, published.Version, new("Ошибка", null), Cancellation)).Should().NotBeOfType<ReviewOutcome.Done>("a decision is never taken back");
    }

    [Fact]
    public async Task Rules_OfTheNoticeAndTheAgenda()
    {
        var heads = await JoinAsync(3);
        Refusal(await Planning.SaveAsync(Secretary, null, 0, new(), Cancellation)).Should().Contain("Введите номер собрания.").And.Contain("Укажите день.");
        var late = Plan(Question());
        late.Day = Today.AddDays(5);
        var id = await PlanAsync(late);
        Refusal(await Planning.ConveneAsync(Secretary, id, await VersionAsync(id), "", Cancellation)).Should().Be("До собрания дней: 5, а уведомить нужно за 14. Перенесите собрание или напишите, на каком основании срок короче.");
        Done(await Planning.ConveneAsync(Secretary, id, await VersionAsync(id), "Все члены согласились", Cancellation));
        Refusal(await Planning.SaveAsync(Secretary, id, await VersionAsync(id), late, Cancellation)).Should().StartWith("Уведомление уже разослано");
        Refusal(await Planning.SaveAsync(Secretary, null, 0, late, Cancellation)).Should().Be("Собрание с таким номером уже есть.");

        var absentee = Plan(Question("Об уставе", CharterDefaults.CharterChange));
        (absentee.Number, absentee.Form, absentee.BallotsUntil) = ("2", MeetingForm.Absentee, absentee.Day!.Value.AddDays(3));
        var other = await PlanAsync(absentee);
        Refusal(await Planning.ConveneAsync(Secretary, other, await VersionAsync(other), "", Cancellation)).Should().Contain("исключительной компетенции: заочно его не решают");

        // A question that nobody was told of needs all of them.
        await GoToAsync(id);
        await ComeAsync(id, heads.Take(2));
        Done(await Desk.OpenAsync(Secretary, id, await VersionAsync(id), Cancellation));
        Done(await Desk.AddItemAsync(Secretary, id, await VersionAsync(id), Question("О разном"), Cancellation));
        var added = await ItemAsync(id, 1);
        Refusal(await Polls.OpenAsync(Secretary, id, added, PollMethod.HandCount, Cancellation)).Should().Contain("участвуют 2 из 3");
        await ComeAsync(id, heads.Skip(2));
        (await CountAsync(id, added, 3, 0, 0)).Result.Should().Be(PollResult.Adopted);
    }

    [Fact]
    public async Task Charter_ChangedAfterConvening_TheOldOneRules()
    {
        var heads = await JoinAsync(11);
        var id = await ConveneAsync(Plan(Question()));
        await PublishCharterAsync(MajorityBase.ForAndAgainst);
        await GoToAsync(id);
        await ComeAsync(id, heads);
        Done(await Desk.OpenAsync(Secretary, id, await VersionAsync(id), Cancellation));

        var poll = await CountAsync(id, await ItemAsync(id), 5, 1, 5);
        (poll.Result, poll.WordsRu).Should().Be((PollResult.Rejected, "За — 5, против — 1, воздержались — 5. За 5 из 11 (от присутствующих), требуется 6: не принято (5·2 = 10 ≤ 11)."));
        (await SignAsync(id)).Decisions.Should().BeEmpty();

        var next = Plan(Question());
        next.Number = "2";
        var later = await OpenAsync(next, heads);
        (await CountAsync(later, await ItemAsync(later), 5, 1, 5)).Result.Should().Be(PollResult.Adopted, "the next meeting goes by the new one");
    }

    [Fact]
    public async Task HeadComesAfterHisProxyVoted_RoundStands_TheNextIsHis()
    {
        var heads = await JoinAsync(3);
        var proxy = await GiveProxyAsync(heads[0], Today);
        var undated = await GiveProxyAsync(heads[1], null);
        var id = await ConveneAsync(Plan(Question("О первом"), Question("О втором")));
        await GoToAsync(id);
        (await Marks.TakeAsync(Secretary, id, "third", [new(1, DeskMarkKind.Joined, UtcNow) { Mandate = heads[2].Id }, new(2, DeskMarkKind.Undo, UtcNow) { Mandate = heads[2].Id }], Cancellation))!
            .Present.Should().BeEmpty("what is taken back may have been marked in the same sending");
        (await Marks.TakeAsync(Secretary, id, "other", [new(1, DeskMarkKind.Joined, UtcNow) { Mandate = undated.Id }], Cancellation))!.Answers[0].Refusal.Should().Be("Доверенность без даты выдачи ничтожна.");
        await ComeAsync(id, [proxy, heads[1], heads[2]]);
        Done(await Desk.OpenAsync(Secretary, id, await VersionAsync(id), Cancellation));
        var first = Id(await Polls.OpenAsync(Secretary, id, await ItemAsync(id, 0), PollMethod.NamedOpen, Cancellation));
        await VoteAsync(id, first, VoteChoice.For, [heads[0], heads[1]]);
        await VoteAsync(id, first, VoteChoice.Against, [heads[2]]);
        await ComeAsync(id, [heads[0]]);
        Done(await Polls.CloseAsync(Secretary, first, new(), Cancellation));

        ContentJson.Read<Roll>((await PollAsync(first)).RollContent).Entries.Single(entry => entry.Member == proxy.Member!.Key).RepresentedBy.Should().Be(proxy.Key);
        (await PollAsync(first)).For.Should().Be(2);
        var second = await CountAsync(id, await ItemAsync(id, 1), 3, 0, 0);
        ContentJson.Read<Roll>(second.RollContent).Entries.Single(entry => entry.Member == proxy.Member!.Key).RepresentedBy.Should().Be(heads[0].Key, "his own presence beats the proxy");

        // Who wanted it written down that he was against must have been.
        Refusal(await Desk.NoteAsync(Secretary, id, await ItemAsync(id, 0), heads[1].Member!.Key, DissentKind.VotedAgainst, "", Cancellation)).Should().Be("Этот член не голосовал против.");
        Done(await Desk.NoteAsync(Secretary, id, await ItemAsync(id, 0), heads[2].Member!.Key, DissentKind.VotedAgainst, "", Cancellation));
        (await SignAsync(id)).Content!.Items[0].Dissents.Should().ContainSingle().Which.Should().Contain("голосовал против");
    }

    [Fact]
    public async Task WrongRound_IsAnnulledWithItsReason_AndVotedAgain()
    {
        var heads = await JoinAsync(5);
        var id = await OpenAsync(Plan(Question()), heads);
        var item = await ItemAsync(id);
        Done(await Desk.RecuseAsync(Secretary, id, item, heads[0].Member!.Key, "Договор с родственником", Cancellation));
        var wrong = await CountAsync(id, item, 4, 0, 0);
        ContentJson.Read<Roll>(wrong.RollContent).Voters.Should().HaveCount(4);
        Refusal(await Polls.AnnulAsync(Secretary, wrong.Id, " ", Cancellation)).Should().StartWith("Напишите, что было не так");
        Done(await Polls.AnnulAsync(Secretary, wrong.Id, "Считали дважды", Cancellation));
        var again = await CountAsync(id, item, 1, 3, 0);
        (again.Round, again.Result).Should().Be((2, PollResult.Rejected));

        var board = await SignAsync(id);
        board.Decisions.Should().BeEmpty("the annulled round decided nothing");
        board.Content!.Items[0].Rounds.Select(round => round.Annulled).Should().Equal("Считали дважды", "");
        board.Content.Items[0].Recused.Should().ContainSingle().Which.Should().EndWith("Договор с родственником");
    }

    [Fact]
    public async Task Election_WithARunOff_SecretOnPaper()
    {
        var heads = await JoinAsync(9);
        var election = Question("О выборах ревизора", CharterDefaults.Election);
        (election.Seats, election.Candidates) = ("1", "Первый\nВторой\nТретий");
        var id = await OpenAsync(Plan(election), heads);
        var item = await ItemAsync(id);
        var first = Id(await Polls.OpenAsync(Secretary, id, item, PollMethod.SecretPaper, Cancellation));
        Refusal(await Polls.CloseAsync(Secretary, first, new() { Candidates = [4, 3, 3], Cast = 9, Invalid = 0 }, Cancellation)).Should().Contain("Голосов за кандидатов 10");
        Done(await Polls.CloseAsync(Secretary, first, new() { Candidates = [4, 3, 2], Cast = 9, Invalid = 0 }, Cancellation));
        (await PollAsync(first)).RunOff.Should().Equal("Первый", "Второй");
        var second = Id(await Polls.OpenAsync(Secretary, id, item, PollMethod.SecretPaper, Cancellation));
        (await PollAsync(second)).Candidates.Should().Equal("Первый", "Второй");
        Done(await Polls.CloseAsync(Secretary, second, new() { Candidates = [4, 5], Cast = 9, Invalid = 0 }, Cancellation));

        Refusal(await Desk.NoteAsync(Secretary, id, item, heads[0].Member!.Key, DissentKind.VotedAgainst, "", Cancellation)).Should().StartWith("Голосование было тайным");
        (await SignAsync(id)).Decisions.Should().ContainSingle().Which.Text.Should().EndWith("Избран(а): Второй.");
    }

    [Fact]
    public async Task Election_BrokenOffBeforeItsRunOff_KeepsWhoWasElected_HoweverManyCandidates()
    {
        var heads = await JoinAsync(5);
        var names = Enumerable.Range(1, 30).Select(number => $"Кандидат с длинной фамилией и отчеством номер {number}").ToList();
        var election = Question("О выборах коллегии", CharterDefaults.Election);
        (election.Seats, election.Candidates) = ("3", string.Join('\n', names));
        var id = await OpenAsync(Plan(election), heads);
        var poll = Id(await Polls.OpenAsync(Secretary, id, await ItemAsync(id), PollMethod.SecretPaper, Cancellation));
        Done(await Polls.CloseAsync(Secretary, poll, new() { Candidates = [.. names.Select((_, place) => (long?)(place < 2 ? 5 : place < 6 ? 1 : 0))], Cast = 5, Invalid = 0 }, Cancellation));
        (await PollAsync(poll)).WordsRu.Length.Should().BeGreaterThan(1000);

        var board = await SignAsync(id);
        board.Decisions.Should().ContainSingle().Which.Text.Should().EndWith($"Избраны: {names[0]}, {names[1]}.");
        (await StatusAsync($"/staff/meetings/{id}/extract-1.docx")).Should().Be(System.Net.HttpStatusCode.Redirect, "strangers are asked to sign in");
        using var client = (await TestStaff.AddAsync(App, SmallTowns.Domain.Staff.StaffRole.Editor)).CreateClient(App);
        using var extract = await client.GetAsync($"/staff/meetings/{id}/extract-1.docx", Cancellation);
        (extract.StatusCode, extract.Content.Headers.ContentType?.MediaType).Should().Be((System.Net.HttpStatusCode.OK, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
        foreach (var paper in new[] { "notice", "agenda", "registration", "ballots", "secret-ballots", "proxy", "minutes", "minutes-public" })
            (await client.GetAsync($"/staff/meetings/{id}/{paper}.docx", Cancellation)).StatusCode.Should().Be(System.Net.HttpStatusCode.OK, paper);
        (await client.GetAsync($"/staff/meetings/{id}/extract-9.docx", Cancellation)).StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task AbsenteeVote_CountsByTheClock_AndKeepsWhatCameTooLate()
    {
        var heads = await JoinAsync(4);
        var input = Plan(Question());
        (input.Form, input.BallotsUntil) = (MeetingForm.Absentee, input.Day!.Value.AddDays(2));
        var id = await ConveneAsync(input);
        var (item, last) = (await ItemAsync(id), input.BallotsUntil!.Value);
        Clock.Advance(last.AddDays(2).ToDateTime(TimeOnly.MinValue) - UtcNow);
        var register = Service<BallotRegister>();
        Refusal(await register.RegisterAsync(Secretary, id, Ballot(heads[0], last.ToDateTime(new(12, 0)), VoteChoice.For) with { Way = BallotWay.SimpleSignature }, Cancellation))
            .Should().StartWith("Устав не допускает простой электронной подписи");
        Refusal(await register.RegisterAsync(Secretary, id, new(heads[0].Member!.Key, BallotWay.Paper, null), Cancellation)).Should().Contain("когда бюллетень поступил").And.Contain("Отметьте, как член голосует");
        Refusal(await register.RegisterAsync(Secretary, id, Ballot(heads[0], RegionCalendar.Local((await FileAsync(id)).Meeting.NoticeSentUtc!.Value).AddHours(-1), VoteChoice.For), Cancellation))
            .Should().Contain("раньше бюллетень поступить не мог");
        await SendAsync(heads[0], VoteChoice.For, new(23, 59, 59));
        await SendAsync(heads[1], VoteChoice.For, new(9, 0));
        await SendAsync(heads[2], VoteChoice.Against, new(9, 0));

        Done(await Desk.OpenAsync(Secretary, id, await VersionAsync(id), Cancellation));
        var poll = Id(await Polls.OpenAsync(Secretary, id, item, PollMethod.Absentee, Cancellation));
        Done(await Polls.CloseAsync(Secretary, poll, new(), Cancellation));
        Refusal(await register.RegisterAsync(Secretary, id, Ballot(heads[3], last.ToDateTime(new(23, 0)), VoteChoice.Against), Cancellation)).Should().StartWith("По одному из этих вопросов уже голосуют");
        Done(await register.RegisterAsync(Secretary, id, Ballot(heads[3], last.AddDays(1).ToDateTime(TimeOnly.MinValue), VoteChoice.Against), Cancellation));
        var counted = await PollAsync(poll);
        (counted.For, counted.Against, counted.Result).Should().Be((2, 1, PollResult.Adopted));
        var board = await SignAsync(id);
        board.Content!.Ballots.Should().HaveCount(4).And.ContainSingle(line => line.EndsWith("не учтён: поступил позже", StringComparison.Ordinal));
        var receipts = board.File.Ballots.OrderBy(ballot => ballot.Id).Select(ballot => WordsOf(MeetingDocuments.Receipt(board.File, ballot.Receipt))).ToList();
        receipts[0].Should().Contain($"Квитанция {board.File.Ballots.Min(ballot => ballot.Receipt)}").And.Contain("Поступил в срок.").And.Contain(board.File.NameOf(heads[0].Member!.Key).Ru);
        receipts[3].Should().Contain("он хранится и не учитывается").And.NotContain("против", "how the member voted is no matter of whoever carries the receipt");

        BallotInput Ballot(MemberMandate of, DateTime arrived, VoteChoice choice) => new(of.Member!.Key, BallotWay.Paper, arrived) { Choices = new Dictionary<int, VoteChoice> { [item] = choice } };

        async Task SendAsync(MemberMandate of, VoteChoice choice, TimeOnly time) => Done(await register.RegisterAsync(Secretary, id, Ballot(of, last.ToDateTime(time), choice), Cancellation));
    }

    [Fact]
    public async Task MeetingWithoutQuorum_IsNotHeld_HasMinutes_AndIsRepeated()
    {
        var heads = await JoinAsync(4);
        var id = await ConveneAsync(Plan(Question()));
        Refusal(await Desk.NotHeldAsync(Secretary, id, await VersionAsync(id), Cancellation)).Should().Contain("раньше нельзя сказать");
        await GoToAsync(id);
        await ComeAsync(id, heads.Take(2));
        Done(await Desk.NotHeldAsync(Secretary, id, await VersionAsync(id), Cancellation));
        (await SignAsync(id)).Content!.NotHeld.Should().Be("Собрание не состоялось. Кворума нет: 2 из 4, нужно 3.");

        var again = Id(await Planning.RepeatAsync(Secretary, id, "1-п", Today.AddDays(20), Cancellation));
        var file = await FileAsync(again);
        (file.Meeting.Kind, file.Meeting.RepeatsId, file.Items.Single().DraftText).Should().Be((MeetingKind.Repeated, id, "Утвердить: О плане работы."));
    }

    [Fact]
    public async Task Marks_SentAgain_AreKeptOnce_AndTwoDesksSeeEachOther()
    {
        var heads = await JoinAsync(3);
        var id = await ConveneAsync(Plan(Question()));
        await GoToAsync(id);
        var marked = UtcNow.AddMinutes(-5);
        DeskMark[] marks = [new(1, DeskMarkKind.Joined, marked) { Mandate = heads[0].Id }, new(2, DeskMarkKind.Joined, marked) { Mandate = heads[1].Id }];

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Marks.TakeAsync(Secretary, id, "tablet", marks, Cancellation))));

        answers.Should().OnlyContain(state => state!.Answers.All(answer => answer.Refusal == null) && state.Present.Count == 2);
        await using (var db = Open())
        {
            var events = await db.AttendanceEvents.AsNoTracking().ToListAsync(Cancellation);
            events.Should().HaveCount(2).And.OnlyContain(one => one.MarkedUtc == marked && one.ReceivedUtc == UtcNow, "the desk's own time is kept beside that of the server");
        }

        Done(await Desk.OpenAsync(Secretary, id, await VersionAsync(id), Cancellation));
        var (item, version) = (await ItemAsync(id), await VersionAsync(id));
        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Polls.OpenAsync(Secretary, id, item, PollMethod.NamedOpen, Cancellation))));
        opened.OfType<MeetingOutcome.Done>().Should().ContainSingle("two secretaries open one poll");
        var poll = opened.OfType<MeetingOutcome.Done>().Single().Id;
        (await Desk.CloseAsync(Secretary, id, version, Cancellation)).Should().NotBeOfType<MeetingOutcome.Done>();

        var state = await VoteAsync(id, poll, VoteChoice.For, heads.Take(2));
        state.Votes.Should().HaveCount(2).And.ContainValue("for");
        (await VoteAsync(id, poll, VoteChoice.For, heads.Skip(2))).Answers.Single().Refusal.Should().StartWith("Этого члена нет в списке голосующих");
        Done(await Polls.CloseAsync(Secretary, poll, new(), Cancellation));
        (await VoteAsync(id, poll, VoteChoice.Against, heads.Take(1))).Answers.Single().Refusal.Should().Be("Голосование уже закрыто: отметка не учтена.");
        (await PollAsync(poll)).For.Should().Be(2);
    }

    [Fact]
    public async Task WhoTakesPartFromAfar_IsKnown_AndTheMinutesSayHow()
    {
        var heads = await JoinAsync(2);
        var plan = Plan(Question());
        (plan.Form, plan.RemoteMeans) = (MeetingForm.Remote, "видеосвязь");
        var id = await ConveneAsync(plan);
        await GoToAsync(id);

        var unknown = await Marks.TakeAsync(Secretary, id, "afar", [new(1, DeskMarkKind.Joined, UtcNow) { Mandate = heads[0].Id, Mode = AttendanceMode.Remote, Identified = " " }], Cancellation);
        unknown!.Answers[0].Refusal.Should().Be("Напишите, как установлена личность участвующего дистанционно.");
        unknown.Present.Should().BeEmpty();
        var known = await Marks.TakeAsync(Secretary, id, "afar", [.. heads.Select((head, place) => new DeskMark(place + 2, DeskMarkKind.Joined, UtcNow) { Mandate = head.Id, Mode = AttendanceMode.Remote, Identified = "предъявлен паспорт" })], Cancellation);
        known!.Answers.Should().OnlyContain(answer => answer.Refusal == null);

        Done(await Desk.OpenAsync(Secretary, id, await VersionAsync(id), Cancellation));
        var board = await SignAsync(id);
        board.Content!.Attendees.Should().HaveCount(2).And.OnlyContain(attendee => attendee.Times.EndsWith(", дистанционно (личность установлена: предъявлен паспорт)"));
    }

    [Fact]
    public async Task CopyOfMinutes_IsProposedOnceSigned_AndReadersSeeItWithoutNames()
    {
        var heads = await JoinAsync(2);
        var id = await OpenAsync(Plan(Question()), heads);
        var copies = Service<MinutesCopies>();
        Refusal(await copies.ProposeAsync(Editor, id, Cancellation)).Should().Be("Читателям предлагают подписанный протокол.");
        await CountAsync(id, await ItemAsync(id), 2, 0, 0);
        await SignAsync(id);
        Refusal(await copies.ProposeAsync(Editor, id, Cancellation)).Should().StartWith("Сначала публикуют решения этого собрания");
        await PublishDecisionsAsync();
        Done(await copies.ProposeAsync(Editor, id, Cancellation));

        await using (var db = Open())
        {
            var proposal = await db.Proposals.AsNoTracking().SingleAsync(one => one.Kind == AssociationKinds.Document, Cancellation);
            (await Decisions.ApproveAsync(Director, proposal.Id, proposal.Version, PublicNote.None, null, Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        }

        var page = await PageAsync("/association/documents");
        page.Should().Contain("Протокол. Общее собрание № 1");
        await using var kept = Open();
        var key = await kept.AssociationFiles.Select(file => file.Key).SingleAsync(Cancellation);
        using var client = App.CreatePlainClient();
        var bytes = await client.GetByteArrayAsync(new Uri($"/association/files/{key}/minutes-{id}.docx", UriKind.Relative), Cancellation);
        using var package = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        var words = package.MainDocumentPart!.Document!.InnerText;
        words.Should().Contain("Решили (решение № 1): Утвердить: О плане работы.").And.NotContain(heads[0].PersonName).And.NotContain("Председатель:");
    }

    private async Task PublishCharterAsync(MajorityBase @base)
    {
        var charter = CharterDefaults.Charter with { From = Today, Decision = "решение собрания", Rules = [.. CharterDefaults.Charter.Rules.Select(rule => rule with { MajorityOf = @base })] };
        await PublishAsync(AssociationKinds.CharterOf("second"), charter);
    }

    private async Task<Proposal> PublishedProposalAsync()
    {
        await using var db = Open();
        return await db.Proposals.AsNoTracking().Where(one => one.Kind == AssociationKinds.Decision && one.State == ProposalState.Published).OrderBy(one => one.Id).LastAsync(Cancellation);
    }
}
