using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Meetings;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>A portal with forty voting members, each with its head; meetings of it are prepared by the services.</summary>
public sealed class MeetingPortal(PortalInBrowser portal) : IAsyncLifetime
{
    public const int Members = 40;

    private static readonly StaffActor Clerk = new(int.MaxValue, "Секретарь", new HashSet<StaffRole>(), new HashSet<int>()) { Duties = new HashSet<HeldDuty> { new(StaffDuty.Secretary, Scope.Association) } };

    private int numbers, sequence;

    public BackOffice Office { get; } = new(portal);

    public IReadOnlyList<MemberMandate> Heads { get; private set; } = [];

    public DateOnly Today => RegionCalendar.Today(Office.Clock);

    public DateTime UtcNow => Office.Clock.GetUtcNow().UtcDateTime;

    public async ValueTask InitializeAsync()
    {
        await using var db = await OpenAsync();
        var since = Today.AddYears(-1);
        foreach (var number in Enumerable.Range(1, Members))
        {
            var member = new AssociationMember { Kind = MemberKind.Voting, EntryKey = $"member{number:00}", NameRu = $"Проверочный член {number:00}", NameEn = $"Member {number:00}", Since = since };
            db.AssociationMembers.Add(member);
            await db.SaveChangesAsync();
            db.MemberMandates.Add(new MemberMandate { MemberId = member.Id, Kind = MandateKind.HeadByOffice, PersonName = $"Глава {number:00}", IssuedOn = since, RegisteredUtc = DateTime.UtcNow, RegisteredBy = "Секретарь" });
        }

        await db.SaveChangesAsync();
        Heads = await db.MemberMandates.Include(mandate => mandate.Member).OrderBy(mandate => mandate.Id).AsNoTracking().ToListAsync();
    }

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    public T Service<T>() where T : notnull => Office.App.Services.GetRequiredService<T>();

    public Task<SmallTownsDbContext> OpenAsync() => Service<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();

    public Task<TestStaff> HireSecretaryAsync() => TestStaff.AddAsync(Office.App, [], [], [new(StaffDuty.Secretary, Scope.Association)]);

    /// <summary>A meeting of today that is convened.</summary>
    public async Task<int> ConveneAsync(Action<MeetingInput> change, params AgendaInput[] items)
    {
        var plan = new MeetingInput
        {
            Number = $"{++numbers}",
            Day = Today,
            Time = "00:00",
            Place = "Краснодар, зал собраний",
            ConvenedBy = "Коллегия директоров",
            Chair = "Председатель собрания",
            Secretary = "Секретарь собрания",
            Counters = "Счётная комиссия",
            Items = [.. items],
        };
        change(plan);
        var planning = Service<MeetingPlanning>();
        var id = Id(await planning.SaveAsync(Clerk, null, 0, plan));
        Id(await planning.ConveneAsync(Clerk, id, (await FileAsync(id)).Meeting.Version, "Все члены согласились"));
        return id;
    }

    public async Task<MeetingFile> FileAsync(int id) => (await Service<MeetingPlanning>().ReadAsync(Clerk, id))!;

    public async Task ComeAsync(int id, IEnumerable<MemberMandate> mandates)
    {
        var state = await Service<MeetingMarks>().TakeAsync(Clerk, id, "door", [.. mandates.Select(mandate => new DeskMark(++sequence, DeskMarkKind.Joined, UtcNow) { Mandate = mandate.Id })]);
        state!.Answers.Should().OnlyContain(answer => answer.Refusal == null);
    }

    public async Task SendBallotsAsync(int id, int item, VoteChoice choice, IEnumerable<MemberMandate> of)
    {
        foreach (var mandate in of)
            Id(await Service<BallotRegister>().RegisterAsync(Clerk, id, new(mandate.Member!.Key, BallotWay.Paper, RegionCalendar.Local(UtcNow)) { Choices = new Dictionary<int, VoteChoice> { [item] = choice } }));
    }

    public async Task PublishAsync<T>(Subject subject, T content)
    {
        var contents = Service<ContentProposals>();
        var (editor, director) = ((await Office.HireAsync(StaffRole.Editor)).Actor, (await Office.HireAsync(StaffRole.Approver)).Actor);
        await using var db = await OpenAsync();
        var source = await db.Sources.Where(one => one.Code == "paper").Select(one => one.Id).SingleAsync();
        var opened = await contents.OpenAsync(editor, subject);
        var sent = (ProposeOutcome.Sent)await contents.ProposeAsync(editor, subject, ContentJson.Write(content), source, new("Так решено", opened.Base));
        var version = await db.Proposals.Where(proposal => proposal.Id == sent.ProposalId).Select(proposal => proposal.Version).SingleAsync();
        (await Service<ReviewDecisions>().ApproveAsync(director, sent.ProposalId, version, PublicNote.None)).Should().BeOfType<ReviewOutcome.Done>();
    }

    public static AgendaInput Question(string title) => new() { Title = title, DraftText = $"Одобрить: {title}." };

    private static int Id(MeetingOutcome outcome) => outcome.Should().BeOfType<MeetingOutcome.Done>().Subject.Id;
}
