using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Notices;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Home;
using SmallTowns.Web.Staff.Towns;
using SmallTowns.Web.Tests.Staff.Review;

namespace SmallTowns.Web.Tests.Staff.Notices;

public sealed class SqliteNoticesTests : NoticesTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresNoticesTests : NoticesTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>Who is told of what, and by which letter.</summary>
public abstract class NoticesTests : ReviewTest
{
    private TestStaff author = null!;
    private TestStaff director = null!;

    private StaffNotices Notices => Service<StaffNotices>();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        author = await TestStaff.AddAsync(App, StaffRole.Editor);
        director = await TestStaff.AddAsync(App, StaffRole.Approver);
    }

    [Fact]
    public async Task Decisions_OfEveryKind_AreToldToTheAuthorAndNotToWhoDecided()
    {
        var id = await ProposeAsync(await AbinskPopulationAsync(63_670), by: author.Actor);
        await Decisions.ReturnAsync(director.Actor, id, (await ProposalAsync(id)).Version, "Цифры переставлены", Cancellation);
        await AmendAsync(id, 36_670);
        await ApproveAsync(id, director.Actor);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Decisions.WithdrawAsync(director.Actor, id, (await ProposalAsync(id)).Version, new("Источник отозвал", null), Cancellation);
        var other = await ProposeAsync(await AbinskPopulationAsync(37_000, year: 2020), by: author.Actor);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Decisions.RejectAsync(director.Actor, other, (await ProposalAsync(other)).Version, "Нет источника", Cancellation);

        var lines = await LinesAsync(author.Actor);

        lines.Select(line => (line.Kind, line.Text)).Should().BeEquivalentTo(new (NoticeKind, string?)[]
        {
            (NoticeKind.Rejected, "Нет источника"), (NoticeKind.Withdrawn, "Источник отозвал"), (NoticeKind.Published, null), (NoticeKind.Returned, "Цифры переставлены"),
        });
        lines.Should().OnlyContain(line => line.ByName == director.Actor.Name && !line.IsRead);
        lines.Single(line => line.Kind == NoticeKind.Published).Should().Match<NoticeLine>(line => line.Address == $"/staff/review/{id}" && line.What.StartsWith("Абинск: Население, 2014", StringComparison.Ordinal));
        (await LinesAsync(director.Actor)).Should().BeEmpty();
    }

    [Fact]
    public async Task Comment_ReachesAuthorAndReviewersWhoTookPart_AndNotItsWriter()
    {
        var bystander = await TestStaff.AddAsync(App, StaffRole.Approver);
        var id = await ProposeAsync(await AbinskPopulationAsync(36_700), by: author.Actor);
        await Decisions.ReturnAsync(director.Actor, id, (await ProposalAsync(id)).Version, "Проверьте", Cancellation);

        await Discussion.CommentAsync(author.Actor, id, "В сборнике именно так", cancellationToken: Cancellation);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Discussion.CommentAsync(director.Actor, id, "Какая страница?", cancellationToken: Cancellation);

        (await LinesAsync(author.Actor)).Where(line => line.Kind == NoticeKind.Commented).Select(line => line.Text).Should().Equal("Какая страница?");
        (await LinesAsync(director.Actor)).Select(line => (line.Kind, line.Text)).Should().Equal((NoticeKind.Commented, "В сборнике именно так"));
        (await LinesAsync(bystander.Actor)).Should().BeEmpty();
    }

    [Fact]
    public async Task Batch_DecidedAtOnce_IsOneNotice()
    {
        var (batch, _) = await ProposeTableAsync();

        (await Decisions.ApproveBatchAsync(director.Actor, batch, PublicNote.None, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();

        var line = (await LinesAsync(author.Actor)).Should().ContainSingle().Subject;
        (line.Kind, line.What, line.Address).Should().Be((NoticeKind.Published, "Абинск: население (3 правки)", $"/staff/review/batch/{batch}"));
        await Notices.SeenAsync(author.Actor, $"/staff/review/batch/{batch}", Cancellation);
        (await Notices.CountUnreadAsync(author.Actor, Cancellation)).Should().Be(0);
    }

    [Fact]
    public async Task Rows_PickedOutOfABatch_AreOneNoticeWithTheirReason()
    {
        var (_, ids) = await ProposeTableAsync();
        Dictionary<int, int> picked = [];
        foreach (var id in ids.Take(2))
            picked[id] = (await ProposalAsync(id)).Version;

        await Service<PickedDecisions>().ReturnAsync(director.Actor, picked, "Нет источника", Cancellation);

        (await LinesAsync(author.Actor)).Select(line => (line.Kind, line.What, line.Text)).Should().Equal((NoticeKind.Returned, "Абинск: население (2 правки)", "Нет источника"));
        var matters = await Service<HomeQueries>().MattersAsync(author.Actor, Cancellation);
        matters.Returned.Rows.Should().ContainSingle().Which.Should().Match<HomeProposal>(row => row.Row.Batch!.Asked == 2 && row.ReturnReason == "Нет источника");
        matters.Waiting.Rows.Should().ContainSingle().Which.Row.Batch!.Asked.Should().Be(1);
    }

    [Fact]
    public async Task Scheduled_SentBackByThePortal_IsToldToAuthorAndDirectorOnce()
    {
        var id = await ProposeAsync(await AbinskPopulationAsync(36_700), by: author.Actor);
        await ApproveAsync(id, director.Actor, Clock.GetUtcNow().UtcDateTime.AddHours(3));
        await using (var db = Open())
            await db.UserRoles.Where(role => role.UserId == director.UserId).ExecuteDeleteAsync(Cancellation);
        Clock.Advance(TimeSpan.FromHours(4));

        await Jobs.RunDueAsync(Cancellation);
        Clock.Advance(TimeSpan.FromMinutes(5));
        await Jobs.RunDueAsync(Cancellation);

        (await LinesAsync(author.Actor)).Should().ContainSingle(line => line.Kind == NoticeKind.Missed).Which.Text.Should().Contain("больше не может публиковать");
        await using var after = Open();
        (await after.StaffNotices.CountAsync(notice => notice.UserId == director.UserId && notice.Kind == NoticeKind.Missed, Cancellation)).Should().Be(1);
    }

    [Fact]
    public async Task Scheduled_AmendedAndNotPublishedByItsTime_IsToldOnce()
    {
        var id = await ProposeAsync(await AbinskPopulationAsync(36_700), by: author.Actor);
        await ApproveAsync(id, director.Actor, Clock.GetUtcNow().UtcDateTime.AddHours(3));
        await using (var db = Open())
            await db.Jobs.Where(job => job.Kind == ScheduledPublication.JobCode).ExecuteDeleteAsync(Cancellation);
        Clock.Advance(TimeSpan.FromHours(4));

        await Jobs.RunDueAsync(Cancellation);
        Clock.Advance(TimeSpan.FromMinutes(5));
        await Jobs.RunDueAsync(Cancellation);

        (await LinesAsync(author.Actor)).Count(line => line.Kind == NoticeKind.Missed).Should().Be(1);
        (await LinesAsync(director.Actor)).Count(line => line.Kind == NoticeKind.Missed).Should().Be(1);
        Letters().Should().HaveCount(2, "what was missed is told at once until somebody chooses otherwise");
    }

    [Fact]
    public async Task Batch_ScheduledForOneTime_IsOneNotice()
    {
        await ScheduleBatchAsync();
        Clock.Advance(TimeSpan.FromHours(3));

        await Jobs.RunDueAsync(Cancellation);
        await Jobs.RunDueAsync(Cancellation);

        (await LinesAsync(author.Actor)).Select(line => (line.Kind, line.What)).Should().Equal((NoticeKind.Published, "Абинск: население (3 правки)"));
    }

    [Fact]
    public async Task Batch_NotPublishedByItsTime_IsOneNotice()
    {
        await ScheduleBatchAsync();
        await using (var db = Open())
            await db.Jobs.Where(job => job.Kind == ScheduledBatch.JobCode).ExecuteDeleteAsync(Cancellation);
        Clock.Advance(TimeSpan.FromHours(4));

        await Jobs.RunDueAsync(Cancellation);
        Clock.Advance(TimeSpan.FromMinutes(5));
        await Jobs.RunDueAsync(Cancellation);

        (await LinesAsync(author.Actor)).Select(line => (line.Kind, line.What)).Should().Equal((NoticeKind.Missed, "Абинск: население (3 правки)"));
        (await LinesAsync(director.Actor)).Should().ContainSingle(line => line.Kind == NoticeKind.Missed);
    }

    [Fact]
    public async Task Town_GivenToSomebody_IsToldThem_AndWhatIsDueOfIt()
    {
        var town = await TownIdAsync("abinsk");
        await Service<TownResponsibilities>().AssignAsync(director.Actor, town, author.UserId, null, Cancellation);

        (await LinesAsync(author.Actor)).Select(line => (line.Kind, line.What, line.Address)).Should().Equal((NoticeKind.Assigned, "Абинск", "/staff/towns/abinsk"));

        Clock.Advance(TimeSpan.FromDays(1));
        await Jobs.RunDueAsync(Cancellation);
        Clock.Advance(TimeSpan.FromDays(1));
        await Jobs.RunDueAsync(Cancellation);

        var state = (await Service<TownStates>().GetAsync(Cancellation)).BySlug["abinsk"];
        var today = RegionCalendar.Today(Clock);
        (await LinesAsync(author.Actor)).Count(line => line.Kind == NoticeKind.Overdue).Should().Be(state.Freshness.OverdueCount(today) > 0 ? 1 : 0);
    }

    [Fact]
    public async Task Notice_OfWhatThePersonMayReadNoMore_IsNeitherShownNorCountedNorSent()
    {
        var speaker = await TestStaff.AddAsync(App, [StaffRole.TownRepresentative], ["abinsk"]);
        var id = await ProposeAsync(await AbinskPopulationAsync(36_700), by: speaker.Actor);
        await Decisions.ReturnAsync(director.Actor, id, (await ProposalAsync(id)).Version, "Проверьте", Cancellation);
        (await Notices.CountUnreadAsync(speaker.Actor, Cancellation)).Should().Be(1);
        await using (var db = Open())
        {
            var person = await db.Users.Include(user => user.Towns).SingleAsync(user => user.Id == speaker.UserId, Cancellation);
            person.Towns.Clear();
            await db.SaveChangesAsync(Cancellation);
        }

        var without = speaker.Actor with { TownIds = new HashSet<int>() };
        await RunAtMorningAsync();

        (await LinesAsync(without)).Should().BeEmpty();
        (await Notices.CountUnreadAsync(without, Cancellation)).Should().Be(0);
        Letters().Should().BeEmpty();
    }

    [Fact]
    public async Task Notices_OfAnother_AreNotMarkedNorSeen()
    {
        var id = await ProposeAsync(await AbinskPopulationAsync(36_700), by: author.Actor);
        await Decisions.ReturnAsync(director.Actor, id, (await ProposalAsync(id)).Version, "Проверьте", Cancellation);
        var notice = (await LinesAsync(author.Actor)).Single().Id;

        await Notices.ReadAsync(director.Actor, notice, Cancellation);
        await Notices.ReadAllAsync(director.Actor, Cancellation);
        await Notices.SeenAsync(director.Actor, $"/staff/review/{id}", Cancellation);

        (await Notices.CountUnreadAsync(author.Actor, Cancellation)).Should().Be(1);
        await Notices.SeenAsync(author.Actor, $"/staff/review/{id}", Cancellation);
        (await Notices.CountUnreadAsync(author.Actor, Cancellation)).Should().Be(0);
    }

    [Fact]
    public async Task Digest_OfFourNodesAtOnce_IsOneLetter()
    {
        await MakeTwoNoticesAsync();
        await Jobs.RunDueAsync(Cancellation);
        ToMorning();
        using var second = AnotherNode();
        using var third = AnotherNode();
        using var fourth = AnotherNode();

        await Task.WhenAll(new[] { Jobs, second, third, fourth }.Select(node => Task.Run(() => node.RunDueAsync(Cancellation))));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Service<NoticeOutbox>().PutAsync(NoticeMail.Morning, Cancellation))));
        await Jobs.RunDueAsync(Cancellation);

        var letter = Letters().Should().ContainSingle().Subject;
        letter.To.ToString().Should().Contain(author.Email);
        letter.TextBody.Should().Contain("Вернули на доработку").And.Contain("Цифры переставлены").And.Contain("Опубликовали").And.Contain("/staff/review/");
    }

    [Fact]
    public async Task Digest_LeavesOutWhatIsReadAndWhatNobodyWants()
    {
        await MakeTwoNoticesAsync();
        await Service<NoticeChoices>().ChooseAsync(author.UserId, new Dictionary<NoticeKind, NoticeMail> { [NoticeKind.Published] = NoticeMail.None }, Cancellation);
        await RunAtMorningAsync();
        Letters().Should().ContainSingle().Which.TextBody.Should().Contain("Вернули на доработку").And.NotContain("Опубликовали");

        var third = await ProposeAsync(await AbinskPopulationAsync(38_000, 2019), by: author.Actor);
        (await Decisions.ReturnAsync(director.Actor, third, (await ProposalAsync(third)).Version, "Ещё раз", Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        await Notices.ReadAllAsync(author.Actor, Cancellation);
        await RunAtMorningAsync();

        Letters().Should().ContainSingle("what is read needs no letter");
    }

    [Fact]
    public async Task AtOnce_IsSentWithinAMinute()
    {
        await Jobs.RunDueAsync(Cancellation);
        await Service<NoticeChoices>().ChooseAsync(author.UserId, new Dictionary<NoticeKind, NoticeMail> { [NoticeKind.Returned] = NoticeMail.AtOnce }, Cancellation);
        await MakeTwoNoticesAsync();

        Clock.Advance(TimeSpan.FromMinutes(1));
        await Jobs.RunDueAsync(Cancellation);

        Letters().Should().ContainSingle().Which.Subject.Should().Be("Портал малых городов: вернули на доработку");
    }

    private async Task ScheduleBatchAsync()
    {
        var (_, ids) = await ProposeTableAsync();
        Dictionary<int, int> picked = [];
        foreach (var id in ids)
            picked[id] = (await ProposalAsync(id)).Version;
        var at = Clock.GetUtcNow().UtcDateTime.AddHours(3);
        (await Service<PickedDecisions>().ApproveAsync(director.Actor, picked, PublicNote.None, at, Cancellation)).Should().BeOfType<PickedOutcome.Done>();
    }

    private async Task<(int Batch, IReadOnlyList<int> Proposals)> ProposeTableAsync()
    {
        List<FigureRow> rows = [];
        foreach (var year in new[] { 2016, 2017, 2018 })
        {
            var input = await AbinskPopulationAsync(36_000 + year, year);
            rows.Add(new(input, await BaseOfAsync(input)));
        }

        var sent = await Service<FigureTables>().ProposeAsync(author.Actor, "Абинск: население", rows, "Уточнение по итогам переписи", Cancellation);
        return (sent.BatchId!.Value, [.. sent.Rows.Cast<ProposeOutcome.Sent>().Select(row => row.ProposalId)]);
    }

    private async Task MakeTwoNoticesAsync()
    {
        var id = await ProposeAsync(await AbinskPopulationAsync(63_670), by: author.Actor);
        await Decisions.ReturnAsync(director.Actor, id, (await ProposalAsync(id)).Version, "Цифры переставлены", Cancellation);
        var other = await ProposeAsync(await AbinskPopulationAsync(37_000, year: 2020), by: author.Actor);
        (await ApproveAsync(other, director.Actor)).Should().BeOfType<ReviewOutcome.Done>();
    }

    private async Task AmendAsync(int id, decimal value)
    {
        var proposal = await ProposalAsync(id);
        var input = FigureInput.Of(proposal.Figure!) with { Value = value };
        (await FigureProposals.ProposeAsync(author.Actor, input, null, new("Исправлено", FigureBases.Of(proposal)), Cancellation)).Should().BeOfType<ProposeOutcome.Sent>();
    }

    private async Task RunAtMorningAsync()
    {
        await Jobs.RunDueAsync(Cancellation);
        ToMorning();
        await Jobs.RunDueAsync(Cancellation);
    }

    private void ToMorning()
    {
        var now = Clock.GetUtcNow().UtcDateTime;
        var morning = RegionCalendar.Utc(RegionCalendar.DayOf(now).AddDays(1).ToDateTime(NoticeDigest.At));
        Clock.Advance(morning - now + TimeSpan.FromSeconds(1));
    }

    private JobRunner AnotherNode() => ActivatorUtilities.CreateInstance<JobRunner>(App.Services);

    private async Task<IReadOnlyList<NoticeLine>> LinesAsync(StaffActor by) => (await Notices.PageAsync(by, unreadOnly: false, 0, 50, Cancellation)).Lines;

    private List<MimeMessage> Letters() => Directory.Exists(App.MailDirectory) ? [.. Directory.GetFiles(App.MailDirectory, "*.eml").Select(path => MimeMessage.Load(path))] : [];
}
