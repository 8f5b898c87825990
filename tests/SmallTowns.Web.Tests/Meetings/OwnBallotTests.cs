using SmallTowns.Domain.Association;
using SmallTowns.Domain.Links;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Meetings;

namespace SmallTowns.Web.Tests.Meetings;

public sealed class SqliteOwnBallotTests : OwnBallotTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresOwnBallotTests : OwnBallotTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>Ballots that members fill in themselves by the address which the secretary sent them.</summary>
public abstract class OwnBallotTests : MeetingTest
{
    private OwnBallots Own => Service<OwnBallots>();

    [Fact]
    public async Task Link_IsForMembersOfACharterThatAllowsIt_AndItsBallotIsRegisteredAsAnyOther()
    {
        var heads = await JoinAsync(3);
        var (before, last) = await ConveneAsync("1", "assembly");
        Refusal((await Own.MakeAsync(Secretary, before, heads[0].Member!.Key, Cancellation)).Outcome).Should().StartWith("Устав не допускает простой электронной подписи");
        await AllowAsync();
        var (id, _) = await ConveneAsync("2", "assembly");
        var item = await ItemAsync(id);
        await FluentActions.Awaiting(() => Own.MakeAsync(Editor, id, heads[0].Member!.Key, Cancellation)).Should().ThrowAsync<AccessDeniedException>();
        Refusal((await Own.MakeAsync(Secretary, id, "nobody", Cancellation)).Outcome).Should().Be("Выберите члена с правом голоса.");
        var old = await LinkAsync(id, heads[0].Member!.Key);
        var token = await LinkAsync(id, heads[0].Member!.Key);
        (await Own.FindAsync(old, Cancellation)).State.Should().Be(LinkState.Revoked, "another one takes its place");
        Refusal(await Own.CastAsync(old, Ballot(item, VoteChoice.For), Cancellation)).Should().Be("Ссылка больше не действует.");
        (await Own.FindAsync("nothing", Cancellation)).Should().Be(new OwnBallot(LinkState.Unknown, null, ""));

        Refusal(await Own.CastAsync(token, new("", BallotWay.Paper, null), Cancellation)).Should().StartWith("Отметьте, как член голосует");
        Done(await Own.CastAsync(token, Ballot(item, VoteChoice.Against), Cancellation));
        Clock.Advance(TimeSpan.FromHours(1));
        // Whoever else it says it is for, it is the address that tells.
        Done(await Own.CastAsync(token, Ballot(item, VoteChoice.For) with { Member = heads[1].Member!.Key }, Cancellation));
        Done(await Own.CastAsync(await LinkAsync(id, heads[1].Member!.Key), Ballot(item, VoteChoice.For), Cancellation));
        (await Own.FindAsync(token, Cancellation)).Sent.Select(ballot => ballot.Receipt).Should().Equal($"Б-{id}-1", $"Б-{id}-2");
        Clock.Advance(AbsenteeBallots.TooLateFromUtc(last) - UtcNow);
        Done(await Own.CastAsync(token, Ballot(item, VoteChoice.Against), Cancellation));
        var file = await FileAsync(id);
        file.Ballots.Should().OnlyContain(ballot => ballot.Way == BallotWay.SimpleSignature && ballot.ByName == "по личной ссылке");
        file.BallotsOf(file.Items[0], UtcNow).Select(ballot => ballot.Judged.NotCounted?.Ru).Should().Equal(AbsenteeBallots.Replaced.Ru, null, null, AbsenteeBallots.Late.Ru);
        Refusal((await Own.MakeAsync(Secretary, id, heads[2].Member!.Key, Cancellation)).Outcome).Should().StartWith("Ссылки выдают, пока принимают бюллетени");

        Done(await Desk.OpenAsync(Secretary, id, await VersionAsync(id), Cancellation));
        var poll = Id(await Polls.OpenAsync(Secretary, id, item, PollMethod.Absentee, Cancellation));
        Done(await Polls.CloseAsync(Secretary, poll, new(), Cancellation));
        (await PollAsync(poll)).For.Should().Be(2);
        Clock.Advance(TimeSpan.FromDays(2));
        (await Own.FindAsync(token, Cancellation)).State.Should().Be(LinkState.Expired);
    }

    [Fact]
    public async Task Link_OfASeat_EndsWithItsHolder_AndThePageTellsNoMore()
    {
        await SeatAsync("Первый Пётр");
        await AllowAsync();
        var (id, _) = await ConveneAsync("1", "collegium");
        var token = await LinkAsync(id, "collegium|chair");
        (await PageAsync($"/own-ballot/{token}")).Should().Contain("Председатель коллегии").And.Contain("Утвердить: О плане работы.");
        Clock.Advance(TimeSpan.FromHours(1));
        await SeatAsync("Новый Глеб");
        Refusal((await Own.MakeAsync(Secretary, id, "collegium|chair", Cancellation)).Outcome).Should().StartWith("Состав органа изменился после созыва");
        Done(await Planning.RenewSeatsAsync(Secretary, id, await VersionAsync(id), Cancellation));

        Refusal(await Own.CastAsync(token, Ballot(await ItemAsync(id), VoteChoice.For), Cancellation)).Should().Be("Ссылка больше не действует.");
        (await StatusAsync($"/own-ballot/{token}")).Should().Be(System.Net.HttpStatusCode.Gone);
        Clock.Advance(TimeSpan.FromHours(1));
        Done(await Own.CastAsync(await LinkAsync(id, "collegium|chair"), Ballot(await ItemAsync(id), VoteChoice.For), Cancellation));
    }

    private static BallotInput Ballot(int item, VoteChoice choice) => new("", BallotWay.SimpleSignature, null) { Choices = new Dictionary<int, VoteChoice> { [item] = choice } };

    /// <returns>The token of a member's link.</returns>
    private async Task<string> LinkAsync(int id, string member)
    {
        var (outcome, address) = await Own.MakeAsync(Secretary, id, member, Cancellation);
        Done(outcome);
        return address!.Split('/')[^1];
    }

    private async Task<(int Id, DateOnly Last)> ConveneAsync(string number, string body)
    {
        var plan = Plan(Question());
        (plan.Number, plan.Body, plan.Form, plan.BallotsUntil) = (number, body, MeetingForm.Absentee, plan.Day!.Value.AddDays(2));
        return (await ConveneAsync(plan), plan.BallotsUntil.Value);
    }

    private Task<int> AllowAsync() =>
        PublishAsync(AssociationKinds.CharterOf("signatures"), CharterDefaults.Charter with { From = Today, Decision = "решение собрания", AllowsSimpleSignatures = true });

    private Task<int> SeatAsync(string person) => PublishAsync(AssociationKinds.PositionOf("collegium", "chair"), new PositionContent
    {
        TitleRu = "Председатель коллегии", TitleEn = "Chair", Order = 1, PersonRu = person, PersonEn = "Somebody", LawRu = "Федеральный закон № 8-ФЗ, статья 13", LawEn = "Federal Law No. 8-FZ",
    });
}
