using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Docx;
using SmallTowns.Web.Meetings;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Review;
using SmallTowns.Web.Tests.Kinds;

namespace SmallTowns.Web.Tests.Meetings;

/// <summary>The steps that tests of meetings share: members, mandates, a meeting that is convened and goes on.</summary>
public abstract class MeetingTest : ContentTest
{
    protected const string Device = "desk-1";

    protected static readonly StaffActor Secretary = new(120, "Секретарь", new HashSet<StaffRole>(), new HashSet<int>()) { Duties = new HashSet<HeldDuty> { new(StaffDuty.Secretary, Scope.Association) } };

    private int sequence;

    protected DateTime UtcNow => Clock.GetUtcNow().UtcDateTime;

    protected DateOnly Today => RegionCalendar.DayOf(UtcNow);

    protected MeetingPlanning Planning => Service<MeetingPlanning>();

    protected MeetingDesk Desk => Service<MeetingDesk>();

    protected Polling Polls => Service<Polling>();

    protected MeetingMarks Marks => Service<MeetingMarks>();

    protected MinutesWork MinutesOf => Service<MinutesWork>();

    /// <summary>Towns become voting members, each with its head's mandate.</summary>
    protected async Task<IReadOnlyList<MemberMandate>> JoinAsync(int count)
    {
        await using var db = Open();
        var since = Today.AddYears(-1);
        var towns = await db.Towns.OrderBy(town => town.Id).Take(count).ToListAsync(Cancellation);
        foreach (var town in towns)
        {
            var member = new AssociationMember { Kind = MemberKind.Voting, TownId = town.Id, Since = since };
            db.AssociationMembers.Add(member);
            await db.SaveChangesAsync(Cancellation);
            db.MemberMandates.Add(new MemberMandate { MemberId = member.Id, Kind = MandateKind.HeadByOffice, PersonName = $"Глава {town.NameRu}", IssuedOn = since, RegisteredUtc = UtcNow, RegisteredBy = "Секретарь" });
        }

        await db.SaveChangesAsync(Cancellation);
        return await db.MemberMandates.Include(mandate => mandate.Member).ThenInclude(member => member!.Town).OrderBy(mandate => mandate.Id).AsNoTracking().ToListAsync(Cancellation);
    }

    protected async Task<MemberMandate> GiveProxyAsync(MemberMandate head, DateOnly? issuedOn)
    {
        await using var db = Open();
        var proxy = new MemberMandate { MemberId = head.MemberId, Kind = MandateKind.Proxy, PersonName = "Заместитель", IssuedOn = issuedOn, DocumentNumber = "7", RegisteredUtc = UtcNow, RegisteredBy = "Секретарь" };
        db.MemberMandates.Add(proxy);
        await db.SaveChangesAsync(Cancellation);
        return await db.MemberMandates.Include(mandate => mandate.Member).ThenInclude(member => member!.Town).AsNoTracking().SingleAsync(mandate => mandate.Id == proxy.Id, Cancellation);
    }

    protected MeetingInput Plan(params AgendaInput[] items) => new()
    {
        Number = "1",
        Day = Today.AddDays(20),
        Place = "Краснодар, зал собраний",
        ConvenedBy = "Коллегия директоров",
        Chair = "Председатель",
        Secretary = "Секретарь",
        Counters = "Счётная комиссия",
        Items = [.. items],
    };

    protected static AgendaInput Question(string title = "О плане работы", string rule = CharterDefaults.Ordinary) => new() { Title = title, RuleCode = rule, DraftText = $"Утвердить: {title}." };

    protected async Task<int> PlanAsync(MeetingInput input) => Id(await Planning.SaveAsync(Secretary, null, 0, input, Cancellation));

    protected async Task<int> ConveneAsync(MeetingInput input)
    {
        var id = await PlanAsync(input);
        Done(await Planning.ConveneAsync(Secretary, id, await VersionAsync(id), "", Cancellation));
        return id;
    }

    /// <summary>The day of the meeting has come.</summary>
    protected async Task GoToAsync(int id) => Clock.Advance((await FileAsync(id)).Meeting.StartsUtc - UtcNow);

    protected async Task<int> OpenAsync(MeetingInput input, IEnumerable<MemberMandate> here)
    {
        var id = await ConveneAsync(input);
        await GoToAsync(id);
        await ComeAsync(id, here);
        Done(await Desk.OpenAsync(Secretary, id, await VersionAsync(id), Cancellation));
        return id;
    }

    protected Task<DeskState> ComeAsync(int id, IEnumerable<MemberMandate> mandates) => MarkAsync(id, DeskMarkKind.Joined, mandates);

    protected async Task<DeskState> MarkAsync(int id, DeskMarkKind what, IEnumerable<MemberMandate> mandates)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        var state = await Marks.TakeAsync(Secretary, id, Device, [.. mandates.Select(mandate => new DeskMark(++sequence, what, UtcNow) { Mandate = mandate.Id })], Cancellation);
        state!.Answers.Should().OnlyContain(answer => answer.Refusal == null);
        return state;
    }

    protected async Task<DeskState> VoteAsync(int id, int poll, VoteChoice choice, IEnumerable<MemberMandate> mandates) =>
        (await Marks.TakeAsync(Secretary, id, Device, [.. mandates.Select(mandate => new DeskMark(++sequence, DeskMarkKind.Vote, UtcNow) { Poll = poll, Member = mandate.Member!.Key, Choice = choice })], Cancellation))!;

    /// <summary>Opens and closes a poll by hands.</summary>
    protected async Task<Poll> CountAsync(int id, int itemId, int @for, int against, int abstained)
    {
        var poll = Id(await Polls.OpenAsync(Secretary, id, itemId, PollMethod.HandCount, Cancellation));
        Done(await Polls.CloseAsync(Secretary, poll, new() { For = @for, Against = against, Abstained = abstained }, Cancellation));
        return await PollAsync(poll);
    }

    protected async Task<Poll> PollAsync(int id)
    {
        await using var db = Open();
        return await db.Polls.AsNoTracking().SingleAsync(poll => poll.Id == id, Cancellation);
    }

    protected async Task<MeetingFile> FileAsync(int id) => (await Planning.ReadAsync(Secretary, id, Cancellation))!;

    protected async Task<int> VersionAsync(int id) => (await FileAsync(id)).Meeting.Version;

    protected async Task<int> ItemAsync(int id, int place = 0) => (await FileAsync(id)).Items[place].Id;

    /// <summary>Closes the meeting and signs its minutes.</summary>
    protected async Task<MinutesBoard> SignAsync(int id)
    {
        if (!(await FileAsync(id)).Meeting.IsOver)
            Done(await Desk.CloseAsync(Secretary, id, await VersionAsync(id), Cancellation));
        Done(await MinutesOf.BeginAsync(Secretary, id, "", Cancellation));
        var draft = (await MinutesOf.ReadAsync(Secretary, id, Cancellation))!.Versions[0];
        Done(await MinutesOf.SignAsync(Secretary, draft.Id, draft.Version, Today, Cancellation));
        return (await MinutesOf.ReadAsync(Secretary, id, Cancellation))!;
    }

    protected async Task PublishDecisionsAsync()
    {
        await using var db = Open();
        foreach (var proposal in await db.Proposals.AsNoTracking().Where(one => one.Kind == AssociationKinds.Decision && one.State == ProposalState.Submitted).ToListAsync(Cancellation))
            (await Decisions.ApproveAsync(Director, proposal.Id, proposal.Version, PublicNote.None, null, Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
    }

    protected static string WordsOf(DocxDocument document)
    {
        using var stream = new MemoryStream();
        DocxWriter.Write(document, stream);
        stream.Position = 0;
        using var package = WordprocessingDocument.Open(stream, isEditable: false);
        return package.MainDocumentPart!.Document!.InnerText;
    }

    protected static void Done(MeetingOutcome outcome) => outcome.Should().BeOfType<MeetingOutcome.Done>();

    protected static int Id(MeetingOutcome outcome) => outcome.Should().BeOfType<MeetingOutcome.Done>().Subject.Id;

    protected static string Refusal(MeetingOutcome outcome) => outcome switch
    {
        MeetingOutcome.Refused refused => refused.Sentence,
        MeetingOutcome.Invalid invalid => string.Join(' ', invalid.Problems.Select(problem => problem.Sentence)),
        _ => $"not refused: {outcome}",
    };
}
