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
        Meeting meeting, Charter charter, IReadOnlyList<AssociationMember> members, IReadOnlyList<MemberMandate> mandates, IReadOnlyList<AttendanceEvent> events,
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
    public IReadOnlyList<AssociationMember> Members { get; }
    public IReadOnlyList<MemberMandate> Mandates { get; }
    public IReadOnlyList<AttendanceEvent> Events { get; }
    public IReadOnlyList<AttendanceMark> Marks { get; }
    public IReadOnlyList<Recusal> Recusals { get; }
    public IReadOnlyList<Poll> Polls { get; }
    public IReadOnlyList<RegisteredBallot> Ballots { get; }
    public IReadOnlyList<DissentNote> Dissents { get; }

    public DateOnly Day => RegionCalendar.DayOf(Meeting.StartsUtc);

    /// <summary>Of the meeting, or of the last ballots where nobody comes together: on that day the members are counted.</summary>
    public DateOnly VotingDay => Meeting.IsHeldTogether ? Day : Meeting.BallotsUntil ?? Day;

    public Poll? OpenPoll => Polls.FirstOrDefault(poll => poll.IsOpen);

    public IEnumerable<AssociationMember> Voting => Members.Where(member => member.Standing().VotesOn(VotingDay));

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
    public IEnumerable<MemberMandate> MandatesOfDay(DateTime utc) => Mandates.Where(mandate =>
        mandate.Member!.IsInForceOn(VotingDay) && mandate.ToMandate() is var one && one.Serves(VotingDay, utc, Meeting.Id, one.Items.Count > 0 ? one.Items[0] : 0));

    public IReadOnlySet<string> PresentAt(DateTime utc) => Attendance.PresentAt(Marks, utc);

    /// <summary>The roll of an item at a moment: who came, and where ballots are taken, whose ballot counts.</summary>
    public Roll RollAt(AgendaItem item, DateTime utc)
    {
        ArgumentNullException.ThrowIfNull(item);
        var call = new RollCall(
            Meeting.Id, item.Id, VotingDay, utc,
            [.. Members.Select(member => member.Standing())],
            Meeting.IsHeldTogether ? [.. Mandates.Select(mandate => mandate.ToMandate())] : [],
            Marks,
            Recusals.Where(recusal => recusal.ItemId == item.Id).ToDictionary(recusal => recusal.Member, recusal => recusal.Reason));
        var room = call.Take(Charter);
        if (!TakesBallots(item))
            return room;
        var counted = Judged(item, room).Where(ballot => ballot.NotCounted is null).ToDictionary(ballot => ballot.Member);
        return new([.. room.Entries.Select(entry => entry.IsRepresented || !counted.ContainsKey(entry.Member) ? entry : entry with { RepresentedBy = BallotMark })]);
    }

    /// <summary>Stands in a roll for the mandate where a member sent a ballot.</summary>
    public const string BallotMark = "ballot";

    /// <summary>The ballots of an item with what becomes of each. In a mixed form a member that is there needs none.</summary>
    public IReadOnlyList<AbsenteeBallot> Judged(AgendaItem item, Roll room)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(room);
        return AbsenteeBallots.Sorted(
            // Of two that came at the same moment the one registered last stands.
            Ballots.Where(ballot => ballot.ItemId == item.Id).OrderByDescending(ballot => ballot.Id).Select(ballot => new AbsenteeBallot(ballot.Member, ballot.Choice, ballot.ArrivedUtc)),
            room.Entries.Select(entry => entry.Member).ToHashSet(StringComparer.Ordinal),
            room.Entries.Where(entry => entry.IsRepresented && entry.RepresentedBy != BallotMark).Select(entry => entry.Member).ToHashSet(StringComparer.Ordinal),
            AbsenteeBallots.TooLateFromUtc(Meeting.BallotsUntil ?? Day));
    }

    /// <summary>Whether ballots are taken on it: of exclusive competence only where the charter allows absentee votes, in a mixed form too.</summary>
    public bool TakesBallots(AgendaItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Meeting.TakesBallots && !item.IsElection && (!RuleOf(item).IsExclusiveCompetence || RuleOf(item).Forms.Contains(MeetingForm.Absentee));
    }

    /// <summary>How a member voted, by name or by ballot; not known where hands or papers were counted.</summary>
    public (bool IsKnown, VoteChoice? Choice) ChoiceOf(Poll poll, string member)
    {
        ArgumentNullException.ThrowIfNull(poll);
        var roll = ContentJson.Read<Roll>(poll.RollContent);
        if (roll.Entries.Any(entry => entry.Member == member && entry.RepresentedBy == BallotMark))
            return (true, BallotChoices(poll, roll).TryGetValue(member, out var sent) ? sent : null);
        return poll.Method is PollMethod.NamedOpen ? (true, VotesOf(poll).GetValueOrDefault(member)?.Choice) : (false, null);
    }

    /// <summary>What the members who are on a roll by their ballot voted: as it was frozen, not as ballots came afterwards.</summary>
    public IReadOnlyDictionary<string, VoteChoice> BallotChoices(Poll poll, Roll roll)
    {
        ArgumentNullException.ThrowIfNull(poll);
        ArgumentNullException.ThrowIfNull(roll);
        var byBallot = roll.Entries.Where(entry => entry.RepresentedBy == BallotMark).Select(entry => entry.Member).ToHashSet(StringComparer.Ordinal);
        return Judged(Items.Single(one => one.Id == poll.ItemId), roll).Where(ballot => ballot.NotCounted is null && byBallot.Contains(ballot.Member))
            .ToDictionary(ballot => ballot.Member, ballot => ballot.Choice, StringComparer.Ordinal);
    }

    /// <summary>The rows of the ballots of an item, in the order of <see cref="Judged"/>.</summary>
    public IEnumerable<RegisteredBallot> BallotsOf(AgendaItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Ballots.Where(ballot => ballot.ItemId == item.Id).OrderBy(ballot => ballot.ArrivedUtc).ThenBy(ballot => ballot.Id);
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
        var charter = meeting.CharterContent is { } kept ? ContentJson.Read<Charter>(kept) : await CharterOnAsync(db, today, cancellationToken);
        return new(
            meeting, charter,
            await db.AssociationMembers.Include(member => member.Town).Include(member => member.Suspensions).OrderBy(member => member.Id).ToListAsync(cancellationToken),
            await db.MemberMandates.Include(mandate => mandate.Member).ThenInclude(member => member!.Town).OrderBy(mandate => mandate.Id).ToListAsync(cancellationToken),
            await db.AttendanceEvents.AsNoTracking().Where(one => one.MeetingId == id).OrderBy(one => one.Id).ToListAsync(cancellationToken),
            await db.Recusals.AsNoTracking().Where(one => one.MeetingId == id).OrderBy(one => one.Id).ToListAsync(cancellationToken),
            await db.Polls.Where(one => one.MeetingId == id).OrderBy(one => one.Id).ToListAsync(cancellationToken),
            await db.Votes.AsNoTracking().Where(vote => db.Polls.Any(poll => poll.Id == vote.PollId && poll.MeetingId == id)).ToListAsync(cancellationToken),
            await db.RegisteredBallots.AsNoTracking().Where(one => one.MeetingId == id).OrderBy(one => one.Id).ToListAsync(cancellationToken),
            await db.DissentNotes.AsNoTracking().Where(one => one.MeetingId == id).OrderBy(one => one.Id).ToListAsync(cancellationToken));
    }

    /// <summary>The charter in force on a day; while none is published, our defaults.</summary>
    public static async Task<Charter> CharterOnAsync(SmallTownsDbContext db, DateOnly day, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var contents = await db.PublishedDocuments.AsNoTracking().Where(document => document.Kind == AssociationKinds.Charter)
            .Select(document => document.Content).ToListAsync(cancellationToken);
        return Charter.InForceOn(contents.Select(ContentJson.Read<Charter>), day) ?? CharterDefaults.Charter;
    }
}
