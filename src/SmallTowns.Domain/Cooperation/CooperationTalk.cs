using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Work;

namespace SmallTowns.Domain.Cooperation;

/// <summary>Two towns talk about a need of one and an offer of the other. An entry is in one talk at a time.</summary>
public sealed class CooperationTalk : Entity
{
    public int NeedId { get; init; }
    public int OfferId { get; init; }
    public TalkState State { get; private set; } = TalkState.GoesOn;
    public DateTime BegunUtc { get; init; }
    public required string BegunByName { get; init; }
    public DateTime? EndedUtc { get; private set; }

    /// <summary>What came of it; empty while it goes on, and where nothing did.</summary>
    public int? AgreementId { get; private set; }
    public Agreement? Agreement { get; private set; }

    /// <summary>Both entries go into talks, or neither.</summary>
    public static (CooperationTalk? Talk, IReadOnlyList<CooperationFinding> Findings) Begin(CooperationEntry asked, CooperationEntry other, Func<CooperationEntry, string> words, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(by);
        if (asked.Kind == other.Kind || asked.TownId == other.TownId || asked.Subject != other.Subject)
            return (null, [new("", CooperationFault.NoPair)]);
        if (asked.State is not EntryState.Open || other.State is not EntryState.Open)
            return (null, [new("", CooperationFault.WrongState)]);
        var (firstDay, lastDay) = (asked.From > other.From ? asked.From : other.From, asked.To < other.To ? asked.To : other.To);
        if (firstDay > lastDay || lastDay < RegionCalendar.DayOf(by.Utc))
            return (null, [new("", CooperationFault.NoCommonDay)]);
        asked.BeginTalks(words(other), by);
        other.BeginTalks(words(asked), by);
        var (need, offer) = asked.Kind is EntryKind.Need ? (asked, other) : (other, asked);
        return (new() { NeedId = need.Id, OfferId = offer.Id, BegunUtc = by.Utc, BegunByName = by.Name }, []);
    }

    /// <summary>Nothing came of it: both are open again, and the reason stands beside both. Whose last day is past is over at once.</summary>
    public IReadOnlyList<CooperationFinding> End(CooperationEntry need, CooperationEntry offer, string? reason, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(need);
        ArgumentNullException.ThrowIfNull(offer);
        ArgumentNullException.ThrowIfNull(by);
        if (State is not TalkState.GoesOn)
            return [new("", CooperationFault.WrongState)];
        if (need.EndTalks(reason, by) is { Count: > 0 } findings)
            return findings;
        offer.EndTalks(reason, by);
        ComeToNothing(need, offer, by);
        return [];
    }

    /// <summary>The agreement was given up before it was signed: what had been settled there is open again. Which agreement it was stays known.</summary>
    public IReadOnlyList<CooperationFinding> FallThrough(CooperationEntry need, CooperationEntry offer, string? reason, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(need);
        ArgumentNullException.ThrowIfNull(offer);
        ArgumentNullException.ThrowIfNull(by);
        if (State is not TalkState.Agreed)
            return [new("", CooperationFault.WrongState)];
        if (need.Reopen(reason, by) is { Count: > 0 } findings)
            return findings;
        offer.Reopen(reason, by);
        ComeToNothing(need, offer, by);
        return [];
    }

    /// <summary>The agreement is drafted, and what the entries asked for is settled there.</summary>
    public IReadOnlyList<CooperationFinding> Agree(CooperationEntry need, CooperationEntry offer, Agreement agreement, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(need);
        ArgumentNullException.ThrowIfNull(offer);
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(by);
        if (State is not TalkState.GoesOn)
            return [new("", CooperationFault.WrongState)];
        need.Agree(agreement.Number, by);
        offer.Agree(agreement.Number, by);
        (State, EndedUtc, Agreement) = (TalkState.Agreed, by.Utc, agreement);
        return [];
    }

    private void ComeToNothing(CooperationEntry need, CooperationEntry offer, WorkHand by)
    {
        need.Expire(by);
        offer.Expire(by);
        (State, EndedUtc) = (TalkState.CameToNothing, by.Utc);
    }
}

public enum TalkState
{
    GoesOn = 1,
    CameToNothing = 2,
    Agreed = 3,
}
