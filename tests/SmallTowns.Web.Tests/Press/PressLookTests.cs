using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Links;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Press;

namespace SmallTowns.Web.Tests.Press;

public sealed class SqlitePressLookTests : PressLookTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresPressLookTests : PressLookTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

public abstract partial class PressLookTests : PressTest
{
    private PressLookWork Work => Service<PressLookWork>();

    [Fact]
    public async Task AFactCheck_IsAnsweredOnceByItsHolder_AndReadByTheAuthor()
    {
        var (id, address) = await AskAsync(new() { ForWhom = "Администрация Абинска", Question = "Верен ли срок?" });

        var (status, page) = await AnswerAsync(address);
        status.Should().Be(HttpStatusCode.OK);
        page.Should().Contain("Мост через Абин открыт").And.Contain("Верен ли срок?").And.Contain("Администрация Абинска").And.Contain("ещё не опубликовано").And.Contain("noindex");
        (await AnswersAsync(id)).Should().OnlyContain(look => look.AnsweredUtc == null, "to open it changes nothing");
        (await StatusAsync("/news/most-otkryt")).Should().Be(HttpStatusCode.NotFound);

        (await SendAsync(address, ("Right", "no"), ("Text", " "))).Should().Be(HttpStatusCode.BadRequest);
        (await SendAsync(address, ("Right", "no"), ("Text", "Не на месяц, а на неделю."))).Should().Be(HttpStatusCode.OK);
        (await SendAsync(address, ("Right", "yes"))).Should().Be(HttpStatusCode.Gone, "one answer is taken");

        (await AnswersAsync(id)).Should().ContainSingle().Which.Should().Match<PressLook>(look => look.IsRight == false && look.Answer == "Не на месяц, а на неделю." && look.AnsweredRevision == 1);
        (await Service<PressQueries>().ReadAsync(Editor, PressKinds.News, null, 1, Cancellation)).Open.Should().ContainSingle().Which.Answers.Should().Be(1);
    }

    [Fact]
    public async Task ALook_IsOverAtItsEnd_WhenRevoked_AndWhenNothingIsLeft()
    {
        var (id, address) = await AskAsync(new() { ForWhom = "Газета", IsFactCheck = false, Days = 2 });
        (await AnswerAsync(address)).Body.Should().NotContain("Факты верны?");
        var (_, other) = await AskAsync(new() { ForWhom = "Радио", IsFactCheck = false }, id);
        await Work.RevokeAsync(Editor, (await AnswersAsync(id)).Single(look => look.ForWhom == "Радио").Id, Cancellation);

        (await AnswerAsync(other)).Status.Should().Be(HttpStatusCode.Gone);
        (await AnswerAsync(address)).Status.Should().Be(HttpStatusCode.OK);
        await Submission.RecallAsync(Editor, id, Cancellation);
        (await AnswerAsync(address)).Status.Should().Be(HttpStatusCode.Gone, "its author has taken it back");
        (await AnswerAsync("/look/nothing")).Status.Should().Be(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task ALook_EndsWithItsTerm_AndIsNeverInALog()
    {
        var (_, address) = await AskAsync(new() { ForWhom = "Газета", Days = 2 });

        Clock.Advance(TimeSpan.FromDays(3));

        (await AnswerAsync(address)).Status.Should().Be(HttpStatusCode.Gone);
        SecretAddresses.Masked(address).Should().Be("/look/***");
    }

    [Fact]
    public async Task ALook_SaysUntilWhenTheEmbargoIs_AndThatItIsPublished()
    {
        var (id, address) = await AskAsync(new() { ForWhom = "Газета", IsFactCheck = false });
        (await ApproveAsync(id, atUtc: Clock.GetUtcNow().UtcDateTime.AddDays(1))).Should().BeOfType<ReviewOutcome.Done>();
        (await AnswerAsync(address)).Body.Should().Contain("Эмбарго до");

        await PublishAsync(id);

        (await AnswerAsync(address)).Body.Should().Contain("Уже опубликовано").And.Contain("news/most-otkryt");
    }

    [Fact]
    public async Task WhoMayNotPropose_ShowsNothing()
    {
        var (id, _) = await AskAsync(new() { ForWhom = "Газета" });
        var other = Actor(113, "Чужая пресс-служба") with { Duties = new HashSet<HeldDuty> { new(StaffDuty.PressDesk, Scope.Body(1)) } };

        (await Work.ReadAsync(other, id, Cancellation)).Should().BeNull();
        await FluentActions.Awaiting(() => Work.MakeAsync(other, id, new() { ForWhom = "Кому-то" }, Cancellation)).Should().ThrowAsync<AccessDeniedException>();
        (await Work.MakeAsync(Editor, id, new() { ForWhom = "", Days = 400 }, Cancellation)).Problems.Select(problem => problem.Field).Should().BeEquivalentTo("ForWhom", "Days");
    }

    private async Task<(int Id, string Address)> AskAsync(LookInput input, int? of = null)
    {
        var id = of ?? ((ProposeOutcome.Sent)await ProposeAsync(await SubjectAsync("most"), Bridge)).ProposalId;
        var made = await Work.MakeAsync(Editor, id, input, Cancellation);
        made.Problems.Should().BeEmpty();
        return (id, "/" + made.Address);
    }

    private async Task<IReadOnlyList<PressLook>> AnswersAsync(int id)
    {
        await using var db = Open();
        return await db.PressLooks.AsNoTracking().Where(look => look.ProposalId == id).ToListAsync(Cancellation);
    }

    private async Task<HttpStatusCode> SendAsync(string address, params (string Name, string Value)[] fields)
    {
        // With cookies: without that of the form nothing is taken.
        using var client = App.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = App.ClientOptions.BaseAddress });
        var page = await (await client.GetAsync(address, Cancellation)).Content.ReadAsStringAsync(Cancellation);
        var form = fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
            .Append(KeyValuePair.Create("_handler", "look"))
            .Append(KeyValuePair.Create("__RequestVerificationToken", Token().Match(page).Groups[1].Value));
        using var answer = await client.PostAsync(address, new FormUrlEncodedContent(form), Cancellation);
        return answer.StatusCode;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
