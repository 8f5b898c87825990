using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Meetings;

/// <summary>One meeting with everything that was recorded of it, and what follows from it: who is there, whether there is a quorum, the roll of a poll.</summary>
public sealed class MeetingFile
{
    private readonly ILookup<int, Vote> votes;
    private readonly Dictionary<int, VotingRule> rules;

    private MeetingFile(
        Meeting meeting, Charter charter, IReadOnlyList<MeetingVoter> members, IReadOnlyList<MeetingMandate> mandates, IReadOnlyList<AttendanceEvent> events,
        IReadOnlyList<Recusal> recusals, IReadOnlyList<Poll> polls, IEnumerable<Vote> votes, IReadOnlyList<RegisteredBallot> ballots, IReadOnlyList<DissentNote> dissents)
    {
        (Meeting, Charter, Members, Mandates, Events, Recusals, Polls, Ballots, Dissents) = (meeting, charter, members, mandates, events, recusals, polls, ballots, dissents);
        this.votes = votes.ToLookup(vote => vote.PollId);
        Items = [.. meeting.Items.OrderBy(item => item.Place).ThenBy(item => item.Id)];
        Marks = AttendanceEvent.MarksOf(events, Mandate.KeyOf);
        rules = Items.ToDictionary(item => item.Id, item => charter.RuleOf(item.RuleCode) ?? charter.Rules[0]);
    }

    public Meeting Meeting { get; }

    /// <summary>The one it goes by: of the day on which it was convened, until then of today.</summary>
    public Charter Charter { get; }
    public IReadOnlyList<AgendaItem> Items { get; }

    /// <summary>Of the assembly the members of the Association of every time, of another body its seats.</summary>
    public IReadOnlyList<MeetingVoter> Members { get; }
    public IReadOnlyList<MeetingMandate> Mandates { get; }

    /// <summary>The rights by which the seats of a body were held when the notice went; none of the assembly.</summary>
    public IReadOnlyList<SeatMandate> Seats { get; private init; } = [];

    /// <summary>The same as the positions are published now, not saved; none where the meeting is over.</summary>
    public IReadOnlyList<SeatMandate> PublishedSeats { get; private init; } = [];

    /// <summary>The body has changed since then: who may come has to be written anew.</summary>
    public bool AreSeatsStale { get; private init; }

    public IReadOnlyList<AttendanceEvent> Events { get; }
    public IReadOnlyList<AttendanceMark> Marks { get; }
    public IReadOnlyList<Recusal> Recusals { get; }
    public IReadOnlyList<Poll> Polls { get; }
    public IReadOnlyList<RegisteredBallot> Ballots { get; }
    public IReadOnlyList<DissentNote> Dissents { get; }

    public DateOnly Day => RegionCalendar.DayOf(Meeting.StartsUtc);

    /// <summary>Of the meeting, or of the last ballots where nobody comes together: on that day the members are counted.</summary>
    public DateOnly VotingDay => VotingDayOf(Meeting);

    public Poll? OpenPoll => Polls.FirstOrDefault(poll => poll.IsOpen);

    public IEnumerable<MeetingVoter> Voting => Members.Where(member => member.Standing.VotesOn(VotingDay));

    public VotingRule RuleOf(AgendaItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return rules[item.Id];
    }

    public IReadOnlyList<Poll> PollsOf(AgendaItem item) => [.. Polls.Where(poll => poll.ItemId == item.Id).OrderBy(poll => poll.Round)];

    public IReadOnlyDictionary<string, Vote> VotesOf(Poll poll)
    {
        ArgumentNullException.ThrowIfNull(poll);
        return Vote.Standing(votes[poll.Id]);
    }

    public LocalizedText NameOf(string member) => Members.FirstOrDefault(one => one.Key == member)?.Name ?? new(member, member);

    /// <summary>Mandates that could serve on the day of the meeting, of members that have a vote or a voice then.</summary>
    public IEnumerable<MeetingMandate> MandatesOfDay(DateTime utc) => Mandates.Where(mandate =>
        mandate.Voter.IsInForceOn(VotingDay) && mandate.Mandate is var one && one.Serves(VotingDay, utc, Meeting.Id, one.Items.Count > 0 ? one.Items[0] : 0));

    public IReadOnlySet<string> PresentAt(DateTime utc) => Attendance.PresentAt(Marks, utc);

    /// <summary>The roll of an item at a moment: who came, and where ballots are taken, whose ballot counts.</summary>
    public Roll RollAt(AgendaItem item, DateTime utc)
    {
        ArgumentNullException.ThrowIfNull(item);
        var call = new RollCall(
            Meeting.Id, item.Id, RunOffOf(item)?.RunOffUntil ?? VotingDay, utc,
            [.. Members.Select(member => member.Standing)],
            Meeting.IsHeldTogether ? [.. Mandates.Select(mandate => mandate.Mandate)] : [],
            Marks,
            Recusals.Where(recusal => recusal.ItemId == item.Id).ToDictionary(recusal => recusal.Member, recusal => recusal.Reason));
        var room = call.Take(Charter);
        var origin = RunOffOf(item);
        if (!TakesBallots(item) || origin is { RunOffUntil: null })
            return room;
        var counted = BallotsOf(item, origin, room).Where(ballot => ballot.Judged.NotCounted is null).Select(ballot => ballot.Row.Member).ToHashSet(StringComparer.Ordinal);
        return new([.. room.Entries.Select(entry => entry.IsRepresented || !counted.Contains(entry.Member) ? entry : entry with { RepresentedBy = BallotMark })]);
    }

    /// <summary>Stands in a roll for the mandate where a member sent a ballot.</summary>
    public const string BallotMark = "ballot";

    /// <summary>The round of an election that left a run-off to the next one; empty before the first round, and where there is none.</summary>
    /// <param name="before">A round: what was before it.</param>
    public Poll? RunOffOf(AgendaItem item, Poll? before = null) =>
        PollsOf(item).LastOrDefault(poll => !poll.IsAnnulled && (before is null || poll.Round < before.Round)) is { LeadsToRunOff: true } origin ? origin : null;

    /// <summary>
    /// The round after which ballots are taken now. While a vote goes on and when it is over, its own ballots are: only late ones can still come.
    /// </summary>
    public Poll? OriginOfBallots(AgendaItem item) =>
        PollsOf(item).LastOrDefault(poll => !poll.IsAnnulled) is not { } last ? null
        : last is { LeadsToRunOff: true, RunOffUntil: not null } ? last
        : RunOffOf(item, last) is { RunOffUntil: not null } origin ? origin
        : null;

    /// <summary>The day on which the members are counted of the round for which ballots are taken now: its roll is of the same day.</summary>
    public DateOnly VotingDayOfBallots(AgendaItem item) => OriginOfBallots(item)?.RunOffUntil ?? VotingDay;

    public bool MayVoteByBallot(AgendaItem item, string member) => Members.Any(one => one.Key == member && one.Standing.VotesOn(VotingDayOfBallots(item)));

    /// <summary>How many seats are left to a round.</summary>
    public int SeatsAfter(AgendaItem item, Poll? origin)
    {
        ArgumentNullException.ThrowIfNull(item);
        return origin is null ? item.Seats : item.Seats - PollsOf(item).Where(poll => !poll.IsAnnulled && poll.Round <= origin.Round).Sum(poll => poll.Elected.Count);
    }

    public IReadOnlyList<string> CandidatesAfter(AgendaItem item, Poll? origin)
    {
        ArgumentNullException.ThrowIfNull(item);
        return origin is null ? item.Candidates : origin.RunOff;
    }

    /// <summary>The first moment that is too late for the ballots of a round.</summary>
    public DateTime TooLateFromUtc(Poll? origin) => AbsenteeBallots.TooLateFromUtc(origin is null ? Meeting.BallotsUntil ?? Day : origin.RunOffUntil ?? Day);

    /// <summary>It came after the last day of the round that it is for.</summary>
    public bool IsLate(RegisteredBallot ballot)
    {
        ArgumentNullException.ThrowIfNull(ballot);
        return ballot.ArrivedUtc >= TooLateFromUtc(Polls.FirstOrDefault(poll => poll.Id == ballot.RunOffOfId));
    }

    /// <summary>The ballots of a round in the order in which they came, with what becomes of each. In a mixed form a member that is there needs none.</summary>
    /// <param name="origin">The round that left a run-off to it; empty of the first.</param>
    public IReadOnlyList<(RegisteredBallot Row, AbsenteeBallot Judged)> BallotsOf(AgendaItem item, Poll? origin, Roll room)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(room);
        // Of two that came at the same moment the one registered last stands.
        var rows = Ballots.Where(ballot => ballot.ItemId == item.Id && ballot.RunOffOfId == origin?.Id).OrderBy(ballot => ballot.ArrivedUtc).ThenBy(ballot => ballot.Id).ToList();
        var judged = AbsenteeBallots.Sorted(
            Enumerable.Reverse(rows).Select(Unjudged),
            room.Entries.Select(entry => entry.Member).ToHashSet(StringComparer.Ordinal),
            room.Entries.Where(entry => entry.IsRepresented && entry.RepresentedBy != BallotMark).Select(entry => entry.Member).ToHashSet(StringComparer.Ordinal),
            TooLateFromUtc(origin),
            item.IsElection ? SeatsAfter(item, origin) : 0);
        return [.. rows.Zip(judged)];
    }

    /// <summary>All ballots of an item, round by round; of a round that was voted on by the roll that was frozen then, and of one that was annulled as such.</summary>
    public IEnumerable<(RegisteredBallot Row, AbsenteeBallot Judged)> BallotsOf(AgendaItem item, DateTime utc)
    {
        var polls = PollsOf(item).Where(poll => !poll.IsAnnulled).ToList();
        foreach (var origin in polls.Where(poll => poll.RunOffUntil is not null).Cast<Poll?>().Prepend(null))
        {
            var voted = polls.FirstOrDefault(poll => RunOffOf(item, poll)?.Id == origin?.Id);
            // Until the meeting is over they may serve for the vote that is held instead.
            var isLost = voted is null && Meeting.IsOver && PollsOf(item).Any(poll => poll.IsAnnulled && RunOffOf(item, poll)?.Id == origin?.Id);
            foreach (var (row, judged) in BallotsOf(item, origin, voted is null ? RollAt(item, utc) : ContentJson.Read<Roll>(voted.RollContent)))
                yield return (row, isLost ? Annulled(judged) : judged);
        }

        var annulled = PollsOf(item).Where(poll => poll.IsAnnulled).Select(poll => poll.Id).ToHashSet();
        foreach (var row in Ballots.Where(ballot => ballot.ItemId == item.Id && ballot.RunOffOfId is { } origin && annulled.Contains(origin)))
            yield return (row, Annulled(Unjudged(row)));

        static AbsenteeBallot Annulled(AbsenteeBallot ballot) => ballot with { NotCounted = ballot.NotCounted ?? AbsenteeBallots.Annulled };
    }

    private AbsenteeBallot Unjudged(RegisteredBallot row) => new(row.Member, row.Choice, row.ArrivedUtc) { Candidates = row.Candidates ?? [], HasLapsed = HasLapsed(row) };

    /// <summary>Of a body: whoever sent the ballot holds the seat no more, or did not hold it yet when the ballot came.</summary>
    public bool HasLapsed(RegisteredBallot ballot)
    {
        ArgumentNullException.ThrowIfNull(ballot);
        if (Meeting.IsOfAssembly)
            return false;
        return SenderOf(ballot) is not { } sender
            || HolderOf(ballot.Member) is not { } holder || !holder.IsOfSamePerson(sender)
            || sender.From > RegionCalendar.DayOf(ballot.ArrivedUtc);
    }

    /// <summary>Of a body: who held the seat when its ballot was registered.</summary>
    private SeatMandate? SenderOf(RegisteredBallot ballot) => HoldersOf(ballot.Member).FirstOrDefault(right => right.StoodAt(ballot.RegisteredUtc));

    /// <summary>Of a body: by which right the seat is held now.</summary>
    public SeatMandate? HolderOf(string seat) => HoldersOf(seat).LastOrDefault(right => right.RevokedUtc is null);

    private IEnumerable<SeatMandate> HoldersOf(string seat) => Seats.Where(right => right.Seat == seat && right.Right is not SeatRight.Deputy);

    /// <summary>Whose ballot it is: of a body the seat and who held it.</summary>
    public (string Name, bool IsNameless) SenderNameOf(RegisteredBallot ballot)
    {
        ArgumentNullException.ThrowIfNull(ballot);
        var name = NameOf(ballot.Member).Ru;
        if (Meeting.IsOfAssembly)
            return (name, false);
        var holder = SenderOf(ballot) is { } right ? Mandates.FirstOrDefault(mandate => mandate.Id == right.Id) : null;
        // While the holder is absent the ballot may be signed by who stands in.
        var day = RegionCalendar.DayOf(ballot.ArrivedUtc);
        var deputy = Mandates.FirstOrDefault(mandate => Seats.Any(one => one.Id == mandate.Id && one.Seat == ballot.Member && one.Right is SeatRight.Deputy
            && one.StoodAt(ballot.RegisteredUtc) && !(one.From > day) && !(one.Until < day)));
        return ($"{name} ({holder?.PersonOrNobody ?? "никто"}{(deputy is null ? "" : $", в этот день замещает {deputy.PersonOrNobody}")})", holder?.IsNameless is true);
    }

    /// <summary>Whether ballots are taken on it: of exclusive competence only where the charter allows absentee votes, in a mixed form too.</summary>
    public bool TakesBallots(AgendaItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Meeting.TakesBallots && RuleOf(item).Secrecy is not Secrecy.Required && (!RuleOf(item).IsExclusiveCompetence || RuleOf(item).Forms.Contains(MeetingForm.Absentee));
    }

    /// <summary>How a member voted, by name or by ballot; not known where hands or papers were counted.</summary>
    public (bool IsKnown, VoteChoice? Choice) ChoiceOf(Poll poll, string member)
    {
        ArgumentNullException.ThrowIfNull(poll);
        var roll = ContentJson.Read<Roll>(poll.RollContent);
        if (roll.Entries.Any(entry => entry.Member == member && entry.RepresentedBy == BallotMark))
            return (true, CountedBallots(poll, roll).GetValueOrDefault(member)?.Choice);
        return poll.Method is PollMethod.NamedOpen ? (true, VotesOf(poll).GetValueOrDefault(member)?.Choice) : (false, null);
    }

    /// <summary>The ballots of the members who are on a roll by them: as it was frozen, not as ballots came afterwards.</summary>
    public IReadOnlyDictionary<string, AbsenteeBallot> CountedBallots(Poll poll, Roll roll)
    {
        ArgumentNullException.ThrowIfNull(poll);
        ArgumentNullException.ThrowIfNull(roll);
        var byBallot = roll.Entries.Where(entry => entry.RepresentedBy == BallotMark).Select(entry => entry.Member).ToHashSet(StringComparer.Ordinal);
        var item = Items.Single(one => one.Id == poll.ItemId);
        return BallotsOf(item, RunOffOf(item, poll), roll).Select(ballot => ballot.Judged).Where(ballot => ballot.NotCounted is null && byBallot.Contains(ballot.Member))
            .ToDictionary(ballot => ballot.Member, StringComparer.Ordinal);
    }

    /// <summary>Quorum of the meeting as a whole: of its first question, or of an ordinary one.</summary>
    public QuorumCheck QuorumAt(DateTime utc)
    {
        var item = Items.Count > 0 ? Items[0] : new AgendaItem { Title = "", DraftText = "", RuleCode = CharterDefaults.Ordinary };
        var rule = rules.GetValueOrDefault(item.Id) ?? Charter.Rules[0];
        // Recusals are of single questions.
        return QuorumCheck.Of(rule with { DoRecusedCountForQuorum = true }, RollAt(item, utc));
    }

    /// <summary>Several queries: who only shows it reads a snapshot, who changes it is told by the meeting's version that somebody else was faster.</summary>
    public static async Task<MeetingFile?> ReadAsync(SmallTownsDbContext db, int id, DateOnly today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var meeting = await db.Meetings.Include(one => one.Items).SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (meeting is null)
            return null;
        await db.Entry(meeting).Collection(one => one.Steps).LoadAsync(cancellationToken);
        var charter = meeting.CharterContent is { } kept ? ContentJson.Read<Charter>(kept) : (await CharterOnAsync(db, today, cancellationToken)).For(meeting.Body);
        var (seats, published) = meeting.IsOfAssembly ? ([], []) : await SeatsAsync(db, meeting, cancellationToken);
        var (voters, mandates) = meeting.IsOfAssembly ? await MembersAsync(db, cancellationToken) : await BodySeats.VotersAsync(db, seats, cancellationToken);
        return new(
            meeting, charter, voters, mandates,
            await db.AttendanceEvents.AsNoTracking().Where(one => one.MeetingId == id).OrderBy(one => one.Id).ToListAsync(cancellationToken),
            await db.Recusals.AsNoTracking().Where(one => one.MeetingId == id).OrderBy(one => one.Id).ToListAsync(cancellationToken),
            await db.Polls.Where(one => one.MeetingId == id).OrderBy(one => one.Id).ToListAsync(cancellationToken),
            await db.Votes.AsNoTracking().Where(vote => db.Polls.Any(poll => poll.Id == vote.PollId && poll.MeetingId == id)).ToListAsync(cancellationToken),
            await db.RegisteredBallots.AsNoTracking().Where(one => one.MeetingId == id).OrderBy(one => one.Id).ToListAsync(cancellationToken),
            await db.DissentNotes.AsNoTracking().Where(one => one.MeetingId == id).OrderBy(one => one.Id).ToListAsync(cancellationToken))
        {
            Seats = seats,
            PublishedSeats = published,
            AreSeatsStale = meeting.State is MeetingState.Convened && AreDifferent([.. seats.Where(one => one.RevokedUtc is null)], published),
        };
    }

    private static async Task<(IReadOnlyList<MeetingVoter> Voters, IReadOnlyList<MeetingMandate> Mandates)> MembersAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        var members = await db.AssociationMembers.Include(member => member.Town).Include(member => member.Suspensions).OrderBy(member => member.Id).ToListAsync(cancellationToken);
        var voters = members.ToDictionary(member => member.Id, MeetingVoter.Of);
        // The rows of the members are tracked, so each mandate finds its own.
        var mandates = await db.MemberMandates.OrderBy(mandate => mandate.Id).ToListAsync(cancellationToken);
        return ([.. voters.Values], [.. mandates.Select(mandate => MeetingMandate.Of(mandate, voters[mandate.MemberId]))]);
    }

    /// <summary>Before the notice the seats are those of today's body; afterwards those that were written with it.</summary>
    private static async Task<(IReadOnlyList<SeatMandate> Seats, IReadOnlyList<SeatMandate> Published)> SeatsAsync(SmallTownsDbContext db, Meeting meeting, CancellationToken cancellationToken)
    {
        var published = meeting.IsOver ? [] : await BodySeats.ReadAsync(db, meeting.Id, meeting.Body, VotingDayOf(meeting), cancellationToken);
        return meeting.IsPlanned
            ? (published, published)
            : (await db.SeatMandates.Where(one => one.MeetingId == meeting.Id).OrderBy(one => one.Id).ToListAsync(cancellationToken), published);
    }

    private static bool AreDifferent(IReadOnlyList<SeatMandate> standing, IReadOnlyList<SeatMandate> published) =>
        standing.Count != published.Count || published.Any(one => !standing.Any(one.IsAs));

    private static DateOnly VotingDayOf(Meeting meeting) => meeting.IsHeldTogether ? RegionCalendar.DayOf(meeting.StartsUtc) : meeting.BallotsUntil ?? RegionCalendar.DayOf(meeting.StartsUtc);

    /// <summary>The charter in force on a day; while none is published, our defaults.</summary>
    public static async Task<Charter> CharterOnAsync(SmallTownsDbContext db, DateOnly day, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var contents = await db.PublishedDocuments.AsNoTracking().Where(document => document.Kind == AssociationKinds.Charter)
            .Select(document => document.Content).ToListAsync(cancellationToken);
        return Charter.InForceOn(contents.Select(ContentJson.Read<Charter>), day) ?? CharterDefaults.Charter;
    }
}
