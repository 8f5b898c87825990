using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Review;
using SmallTowns.TestSupport;
using SmallTowns.Web.Meetings;
using SmallTowns.Web.Meetings.Documents;

namespace SmallTowns.Web.Tests.Meetings;

public sealed class SqliteBodyMeetingTests : BodyMeetingTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresBodyMeetingTests : BodyMeetingTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>Bodies beside the assembly: who holds their seats votes, by rules and with numbers of their own.</summary>
public abstract class BodyMeetingTests : MeetingTest
{
    private const string Law = "Федеральный закон № 8-ФЗ, статья 13";

    [Fact]
    public async Task Collegium_MeetsBySeats_WithActingHoldersAndDeputies_AndHasNumbersOfItsOwn()
    {
        var day = Today.AddDays(20);
        await SeatAsync("chair", Held("Председатель коллегии", "Первый Пётр"));
        await SeatAsync("second", Held("Директор по экономике", "Второй Иван") with { AbsentFrom = day.AddDays(-1), AbsentUntil = day.AddDays(1), Deputy = "collegium|chair" });
        await SeatAsync("third", Held("Директор по связям", null) with { IsHeldUnnamed = true });
        await SeatAsync("fourth", Held("Директор по кадрам", "Четвёртый Олег") with { IsActing = true });
        await SeatAsync("fifth", Held("Директор по праву", "Пятый Яков") with { HeldUntil = day.AddDays(-1) });
        await SeatAsync("sixth", new PositionContent { TitleRu = "Вакантное место", TitleEn = "Vacant", Order = 6 });
        var heads = await JoinAsync(3);
        var assembly = await OpenAsync(Plan(Question()), heads);
        await CountAsync(assembly, await ItemAsync(assembly), 3, 0, 0);
        await SignAsync(assembly);

        day = Today.AddDays(20);
        await SeatAsync("second", Held("Директор по экономике", "Второй Иван") with { AbsentFrom = day.AddDays(-1), AbsentUntil = day.AddDays(1), Deputy = "collegium|chair" });
        var plan = Plan(Question("О плане отдела"), Question("О смете"), Question("О штате"));
        plan.Body = "nobody";
        Refusal(await Planning.SaveAsync(Secretary, null, 0, plan, Cancellation)).Should().StartWith("Выберите орган");
        // The number is its own, though the assembly has met under it.
        plan.Body = "collegium";
        var id = await ConveneAsync(plan);
        var file = await FileAsync(id);
        MeetingWords.TitleOf(file.Meeting).Should().StartWith("Коллегия директоров, заседание № 1, ");
        file.Voting.Select(voter => voter.Name.Ru).Should().Equal("Председатель коллегии", "Директор по экономике", "Директор по связям", "Директор по кадрам");
        file.Mandates.Select(mandate => $"{mandate.Voter.Name.Ru}: {mandate.PersonOrNobody}, {mandate.Right}").Should().Equal(
            "Председатель коллегии: Первый Пётр, занимает должность", "Директор по экономике: Второй Иван, занимает должность",
            "Директор по экономике: Первый Пётр, замещает: Председатель коллегии", "Директор по связям: имя не указано, занимает должность",
            "Директор по кадрам: Четвёртый Олег, исполняет обязанности");
        WordsOf(MeetingDocuments.Registration(file, UtcNow)).Should().Contain("Состав органа").And.Contain("Четвёртый Олег (исполняет обязанности)");
        WordsOf(MeetingDocuments.Notice(file)).Should().Contain("отсутствующего замещает");

        // Between the notice and the day another person takes a seat.
        await SeatAsync("fourth", Held("Директор по кадрам", "Новый Глеб"));
        (await FileAsync(id)).AreSeatsStale.Should().BeTrue();
        Done(await Planning.RenewSeatsAsync(Secretary, id, await VersionAsync(id), Cancellation));
        await GoToAsync(id);
        file = await FileAsync(id);
        file.AreSeatsStale.Should().BeFalse();
        var (chair, holder, deputy, third, gone, fourth) = (file.Mandates[0], file.Mandates[1], file.Mandates[2], file.Mandates[3], file.Mandates[4], file.Mandates[5]);
        (await MarkAsync(id, 1, gone)).Answers.Single().Refusal.Should().StartWith("Состав органа изменился");
        (await MarkAsync(id, 2, chair, deputy)).Quorum.Should().Be("Кворума нет: 2 из 4, нужно 3.", "one person speaks for two of the four seats that are held");
        Refusal(await Desk.OpenAsync(Secretary, id, await VersionAsync(id), Cancellation)).Should().StartWith("Кворума нет: 2 из 4");
        (await MarkAsync(id, 4, third)).Quorum.Should().Be("Кворум есть: 3 из 4.");
        Done(await Desk.OpenAsync(Secretary, id, await VersionAsync(id), Cancellation));

        (await CountAsync(id, await ItemAsync(id, 0), 2, 1, 0)).WordsRu.Should().EndWith("За 2 из 3 (от присутствующих), требуется 2: принято (2·2 = 4 > 3).");
        await MarkAsync(id, 5, holder, fourth);
        var second = await CountAsync(id, await ItemAsync(id, 1), 4, 0, 0);
        ContentJson.Read<Roll>(second.RollContent).Entries[1].RepresentedBy.Should().Be(holder.Key, "who holds the seat goes before who stands in");

        Done(await Desk.CloseAsync(Secretary, id, await VersionAsync(id), Cancellation));
        Done(await MinutesOf.BeginAsync(Secretary, id, "", Cancellation));
        var draft = (await MinutesOf.ReadAsync(Secretary, id, Cancellation))!;
        Refusal(await MinutesOf.SignAsync(Secretary, draft.Versions[0].Id, draft.Versions[0].Version, Today, Cancellation)).Should().StartWith("Не указано, кто участвовал за место «Директор по связям»");
        Refusal(await Planning.NameSeatAsync(Secretary, id, third.Id, " ", Cancellation)).Should().StartWith("Введите имя");
        Refusal(await Planning.NameSeatAsync(Secretary, id, third.Id, "12-34", Cancellation)).Should().StartWith("Напишите буквами");
        Refusal(await Planning.NameSeatAsync(Secretary, id, third.Id, "Анна\u200B Третья", Cancellation)).Should().NotStartWith("not refused", "hidden characters are no name");
        Refusal(await Planning.NameSeatAsync(Secretary, id, chair.Id, "Другой Пётр", Cancellation)).Should().StartWith("Имя этого участника опубликовано");
        Done(await Planning.NameSeatAsync(Secretary, id, third.Id, "Третья Анна", Cancellation));
        Done(await MinutesOf.SignAsync(Secretary, draft.Versions[0].Id, draft.Versions[0].Version, Today, Cancellation));

        var board = (await MinutesOf.ReadAsync(Secretary, id, Cancellation))!;
        board.Decisions.Select(decision => decision.Reference).Should().Equal($"collegium-{Today.Year}-1", $"collegium-{Today.Year}-2");
        var words = WordsOf(MinutesDocument.Of(board.Content!, withPersons: true, board.Versions[0].Hash));
        words.Should().Contain("Третья Анна").And.Contain("замещает: Председатель коллегии").And.Contain("правил этого органа нет").And.Contain("Заседание очередное").And.NotContain("Четвёртый Олег");
        WordsOf(MinutesDocument.Of(board.Content!, withPersons: false, null)).Should().NotContain("Третья Анна").And.Contain("Директор по связям");
        await PublishDecisionsAsync();
        (await PageAsync("/association/decisions")).Should().Contain($"collegium-{Today.Year}-1").And.Contain("Коллегия директоров").And.Contain($"assembly-{Today.Year}-1").And.Contain("Общее собрание");
        (await PageAsync($"/association/decisions/collegium-{Today.Year}-2")).Should().Contain("Утвердить: О смете.").And.Contain("Коллегия директоров, заседание № 1");
    }

    [Fact]
    public async Task Absentee_BallotOfAFormerHolder_Lapses_AndTheMinutesNameWhoSentEach()
    {
        await SeatAsync("chair", Held("Председатель коллегии", "Первый Пётр"));
        await SeatAsync("second", Held("Директор по экономике", "Второй Иван"));
        await SeatAsync("third", Held("Директор по связям", null) with { IsHeldUnnamed = true });
        await SeatAsync("fourth", Held("Директор по кадрам", "Четвёртый Олег"));
        var plan = Plan(Question("О плане отдела"));
        (plan.Body, plan.Form, plan.BallotsUntil) = ("collegium", MeetingForm.Absentee, plan.Day!.Value.AddDays(2));
        var id = await ConveneAsync(plan);
        var item = await ItemAsync(id);
        Clock.Advance(TimeSpan.FromDays(1));
        foreach (var seat in new[] { "chair", "second", "third", "fourth" })
            Done(await SendAsync(id, item, seat, VoteChoice.For));

        // One seat changes its holder, another is given up.
        Clock.Advance(TimeSpan.FromDays(1));
        await SeatAsync("second", Held("Директор по экономике", "Новый Глеб"));
        await SeatAsync("fourth", new PositionContent { TitleRu = "Директор по кадрам", TitleEn = "Seat" });
        Refusal(await SendAsync(id, item, "second", VoteChoice.Against)).Should().StartWith("Состав органа изменился после созыва");
        Done(await Planning.RenewSeatsAsync(Secretary, id, await VersionAsync(id), Cancellation));
        var file = await FileAsync(id);
        file.BallotsOf(file.Items[0], UtcNow).Select(ballot => ballot.Judged.NotCounted?.Ru).Should().Equal(null, AbsenteeBallots.Lapsed.Ru, null, AbsenteeBallots.Lapsed.Ru);
        WordsOf(MeetingDocuments.Receipt(file, file.Ballots[1].Receipt)).Should().Contain("Директор по экономике (Второй Иван)").And.Contain("больше не занимает этого места");
        Clock.Advance(TimeSpan.FromDays(1));
        Refusal(await SendAsync(id, item, "fourth", VoteChoice.For)).Should().Be("Выберите члена с правом голоса.");
        Done(await SendAsync(id, item, "second", VoteChoice.Against));

        Clock.Advance(plan.BallotsUntil.Value.AddDays(2).ToDateTime(TimeOnly.MinValue) - UtcNow);
        Done(await Desk.OpenAsync(Secretary, id, await VersionAsync(id), Cancellation));
        var poll = Id(await Polls.OpenAsync(Secretary, id, item, PollMethod.Absentee, Cancellation));
        Done(await Polls.CloseAsync(Secretary, poll, new(), Cancellation));
        (await PollAsync(poll)).WordsRu.Should().StartWith("За — 2, против — 1, воздержались — 0. За 2 из 3");
        Done(await Desk.CloseAsync(Secretary, id, await VersionAsync(id), Cancellation));
        Done(await MinutesOf.BeginAsync(Secretary, id, "", Cancellation));
        var draft = (await MinutesOf.ReadAsync(Secretary, id, Cancellation))!.Versions[0];
        Refusal(await MinutesOf.SignAsync(Secretary, draft.Id, draft.Version, Today, Cancellation)).Should().StartWith("Не указано, кто прислал бюллетень за место «Директор по связям»");
        Done(await Planning.NameSeatAsync(Secretary, id, (await FileAsync(id)).Mandates.Single(mandate => mandate.IsNameless).Id, "Третья Анна", Cancellation));
        Done(await MinutesOf.SignAsync(Secretary, draft.Id, draft.Version, Today, Cancellation));

        var content = (await MinutesOf.ReadAsync(Secretary, id, Cancellation))!.Content!;
        content.Ballots.Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..line.IndexOf(',', StringComparison.Ordinal)]).Should().Equal(
            "Председатель коллегии (Первый Пётр)", "Директор по экономике (Второй Иван)", "Директор по связям (Третья Анна)", "Директор по кадрам (Четвёртый Олег)",
            "Директор по экономике (Новый Глеб)");
        content.Ballots.Where(line => line.EndsWith(AbsenteeBallots.Lapsed.Ru, StringComparison.Ordinal)).Should().HaveCount(2);
        content.Absent.Should().BeEmpty();
        WordsOf(MinutesDocument.Of(content, withPersons: false, null)).Should().NotContain("Второй Иван").And.NotContain("Третья Анна");
    }

    [Fact]
    public async Task MeetingInARoom_WhoseBodyHasChanged_IsNotOpenedBeforeItsSeatsAreRenewed()
    {
        await SeatAsync("chair", Held("Председатель коллегии", "Первый Пётр"));
        var plan = Plan(Question());
        plan.Body = "collegium";
        var id = await ConveneAsync(plan);
        await SeatAsync("chair", Held("Председатель коллегии", "Новый Глеб"));
        await GoToAsync(id);
        await MarkAsync(id, 1, (await FileAsync(id)).Mandates[0]);

        Refusal(await Desk.OpenAsync(Secretary, id, await VersionAsync(id), Cancellation)).Should().StartWith("Состав органа изменился после созыва");
        Done(await Planning.RenewSeatsAsync(Secretary, id, await VersionAsync(id), Cancellation));
        Refusal(await Desk.OpenAsync(Secretary, id, await VersionAsync(id), Cancellation)).Should().StartWith("Кворума нет: 0 из 1", "the former holder's presence speaks for nobody");
        await MarkAsync(id, 2, (await FileAsync(id)).Mandates[1]);
        Done(await Desk.OpenAsync(Secretary, id, await VersionAsync(id), Cancellation));
    }

    [Fact]
    public async Task RulesOfABody_ComeFromTheCharter_AndStandOnItsPage()
    {
        await SeatAsync("chair", Held("Председатель коллегии", "Первый Пётр"));
        await SeatAsync("second", Held("Директор по экономике", "Второй Иван"));
        await SeatAsync("third", Held("Директор по связям", "Третья Анна"));
        (await PageAsync("/association/charter")).Should().Contain("Органы, о которых устав молчит: предложено нами").And.Contain("не позднее чем за 3 дня");
        var rule = new VotingRule
        {
            Body = "collegium", Code = CharterDefaults.Ordinary, TitleRu = "Вопрос коллегии", TitleEn = "Question of the board", Quorum = RequiredShare.All, Majority = RequiredShare.TwoThirds,
            Tie = TieRule.ChairDecides, Forms = [MeetingForm.InPerson],
        };
        var charter = CharterDefaults.Charter with { From = Today, Decision = "решение", BodyNoticeDays = 7, Rules = [.. CharterDefaults.Charter.Rules, rule] };
        var subject = AssociationKinds.CharterOf("first");
        (await ProblemsAsync(subject, charter with { Rules = [rule] })).Should().ContainSingle().Which.Sentence.Should().Be("Нужно хотя бы одно правило общего собрания.");
        (await ProblemsAsync(subject, charter with { Rules = [.. charter.Rules, rule with { Body = "nowhere" }] })).Should().ContainSingle().Which.Field.Should().EndWith("].Body");
        await PublishAsync(subject, charter);

        (await PageAsync("/association/charter")).Should().Contain("Вопрос коллегии").And.Contain("не позднее чем за 7 дней").And.Contain("занятых мест");
        (await PageAsync("/association/charter/simulator?rule=collegium/ordinary&members=3&present=2")).Should().Contain("Кворума нет: 2 из 3, нужно 3.");
        var plan = Plan(Question());
        (plan.Body, plan.Day) = ("collegium", Today.AddDays(6));
        var id = await PlanAsync(plan);
        Refusal(await Planning.ConveneAsync(Secretary, id, await VersionAsync(id), "", Cancellation)).Should().StartWith("До собрания дней: 6, а уведомить нужно за 7");
        Done(await Planning.ConveneAsync(Secretary, id, await VersionAsync(id), "Все согласились", Cancellation));
        await GoToAsync(id);
        var mandates = (await FileAsync(id)).Mandates;
        (await MarkAsync(id, 1, [.. mandates.Take(2)])).Quorum.Should().Be("Кворума нет: 2 из 3, нужно 3.");
        await MarkAsync(id, 3, mandates[2]);
        Done(await Desk.OpenAsync(Secretary, id, await VersionAsync(id), Cancellation));
        (await CountAsync(id, await ItemAsync(id), 1, 2, 0)).WordsRu.Should().Contain("требуется 2: не принято (1·3 = 3 < 3·2 = 6)");
    }

    private Task<MeetingOutcome> SendAsync(int id, int item, string seat, VoteChoice choice) => Service<BallotRegister>().RegisterAsync(
        Secretary, id, new($"collegium|{seat}", BallotWay.Paper, RegionCalendar.Local(UtcNow)) { Choices = new Dictionary<int, VoteChoice> { [item] = choice } }, Cancellation);

    private static PositionContent Held(string title, string? person) => new()
    {
        TitleRu = title,
        TitleEn = "Seat",
        PersonRu = person,
        PersonEn = person is null ? null : "Somebody",
        LawRu = person is null ? null : Law,
        LawEn = person is null ? null : "Federal Law No. 8-FZ",
    };

    private async Task SeatAsync(string key, PositionContent position)
    {
        string[] order = ["chair", "second", "third", "fourth", "fifth", "sixth"];
        await PublishAsync(AssociationKinds.PositionOf("collegium", key), position with { Order = Array.IndexOf(order, key) + 1 });
    }

    private async Task<DeskState> MarkAsync(int id, int sequence, params MeetingMandate[] mandates)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        return (await Marks.TakeAsync(Secretary, id, "board", [.. mandates.Select((mandate, place) => new DeskMark(sequence + place, DeskMarkKind.Joined, UtcNow) { Mandate = mandate.Id })], Cancellation))!;
    }
}
