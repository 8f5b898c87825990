namespace SmallTowns.Domain.Meetings.Records;

/// <summary>
/// A meeting of the assembly or of another body: planned, convened by a notice, opened, closed. The charter that is in force when it is convened
/// rules it to its end, and stands in it as a copy.
/// </summary>
public sealed class Meeting : Entity
{
    public const int NumberMaxLength = 40;
    public const int LineMaxLength = 300;
    public const int TextMaxLength = 2000;
    public const int MostItems = 100;

    /// <summary>The code of the body that meets.</summary>
    public string Body { get; set; } = MeetingBodies.Assembly;

    /// <summary>What the body was called when it was planned; empty for the general assembly.</summary>
    public string BodyRu { get; set; } = "";
    public string BodyEn { get; set; } = "";

    public required string Number { get; set; }
    public MeetingKind Kind { get; set; } = MeetingKind.Regular;
    public MeetingForm Form { get; set; } = MeetingForm.InPerson;

    /// <summary>When it begins; of an absentee vote, when ballots are taken from.</summary>
    public DateTime StartsUtc { get; set; }

    /// <summary>The last day on which ballots are taken, to its end by the region's clocks; only where there are ballots.</summary>
    public DateOnly? BallotsUntil { get; set; }

    public string Place { get; set; } = "";

    /// <summary>How one takes part from afar, and how it is made sure who it is.</summary>
    public string RemoteMeans { get; set; } = "";

    public string ConvenedBy { get; set; } = "";
    public string Chair { get; set; } = "";
    public string Secretary { get; set; } = "";

    /// <summary>Who counts: the counting commission.</summary>
    public string Counters { get; set; } = "";

    public MeetingState State { get; private set; } = MeetingState.Planned;

    /// <summary>The meeting that was not held, of which this is the repetition.</summary>
    public int? RepeatsId { get; init; }

    /// <summary>The charter by which it goes, as JSON; empty until it is convened.</summary>
    public string? CharterContent { get; private set; }

    /// <summary>The day from which that charter is in force; empty where there is no charter and our defaults stand for it.</summary>
    public DateOnly? CharterFrom { get; private set; }

    public DateTime? NoticeSentUtc { get; private set; }

    public List<AgendaItem> Items { get; } = [];
    public List<MeetingStep> Steps { get; } = [];

    public bool IsOfAssembly => MeetingBodies.IsAssembly(Body);

    /// <summary>There are ballots of those who do not come.</summary>
    public bool TakesBallots => Form is MeetingForm.Absentee or MeetingForm.Mixed;

    /// <summary>People come together, in a room or from afar.</summary>
    public bool IsHeldTogether => Form is not MeetingForm.Absentee;

    public bool IsOver => State is MeetingState.Closed or MeetingState.NotHeld or MeetingState.Cancelled;

    /// <summary>Before the notice all of it can be written anew.</summary>
    public bool IsPlanned => State is MeetingState.Planned;

    public void Convene(string charterContent, DateOnly? charterFrom, string by, DateTime utc, string note)
    {
        Move(MeetingState.Convened, by, utc, note, MeetingState.Planned);
        (CharterContent, CharterFrom, NoticeSentUtc) = (charterContent, charterFrom, utc);
    }

    public void Open(string by, DateTime utc) => Move(MeetingState.Open, by, utc, "", MeetingState.Convened);

    public void Pause(string by, DateTime utc, string reason) => Move(MeetingState.Paused, by, utc, reason, MeetingState.Open);

    public void GoOn(string by, DateTime utc) => Move(MeetingState.Open, by, utc, "", MeetingState.Paused);

    public void Close(string by, DateTime utc) => Move(MeetingState.Closed, by, utc, "", MeetingState.Open, MeetingState.Paused);

    /// <summary>Not enough came: it has minutes of its own, and can be repeated.</summary>
    public void NotHeld(string by, DateTime utc, string reason) => Move(MeetingState.NotHeld, by, utc, reason, MeetingState.Convened, MeetingState.Open);

    public void Cancel(string by, DateTime utc, string reason) => Move(MeetingState.Cancelled, by, utc, reason, MeetingState.Planned, MeetingState.Convened);

    public bool CanBecome(MeetingState state) => state switch
    {
        MeetingState.Convened => State is MeetingState.Planned,
        MeetingState.Open => State is MeetingState.Convened or MeetingState.Paused,
        MeetingState.Paused => State is MeetingState.Open,
        MeetingState.Closed => State is MeetingState.Open or MeetingState.Paused,
        MeetingState.NotHeld => State is MeetingState.Convened or MeetingState.Open,
        MeetingState.Cancelled => State is MeetingState.Planned or MeetingState.Convened,
        _ => false,
    };

    private void Move(MeetingState to, string by, DateTime utc, string reason, params ReadOnlySpan<MeetingState> from)
    {
        if (!from.Contains(State))
            throw new InvalidOperationException($"A meeting that is {State} does not become {to}.");
        State = to;
        Steps.Add(new MeetingStep { State = to, ByName = by, Utc = utc, Reason = reason });
    }
}

/// <summary>What became of a meeting, when and by whom.</summary>
public sealed class MeetingStep : Entity
{
    public int MeetingId { get; init; }
    public MeetingState State { get; init; }
    public required string ByName { get; init; }
    public DateTime Utc { get; init; }
    public string Reason { get; init; } = "";
}

public enum MeetingKind
{
    Regular = 1,
    Extraordinary = 2,
    Repeated = 3,
}

public enum MeetingState
{
    Planned = 1,

    /// <summary>The notice has gone; agenda and charter stand.</summary>
    Convened = 2,

    Open = 3,
    Paused = 4,
    Closed = 5,
    NotHeld = 6,
    Cancelled = 7,
}
