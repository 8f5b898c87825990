namespace SmallTowns.Domain.Meetings.Records;

/// <summary>
/// A version of the minutes. While it is a draft it is rendered from the records; when it is signed the rendering is frozen with
/// its hash and never changes. A correction is a new version.
/// </summary>
public sealed class Minutes : Entity
{
    public const int HashLength = 64;
    public const int CourseMaxLength = 20_000;
    public const int RemarkMaxLength = 2000;

    public int MeetingId { get; init; }
    public int Edition { get; init; }
    public MinutesState State { get; private set; } = MinutesState.Draft;

    /// <summary>The course of the meeting, in the secretary's words; a member may demand it.</summary>
    public string Course { get; set; } = "";

    /// <summary>Why there is another version.</summary>
    public string Correction { get; init; } = "";

    public DateTime? CirculatedUtc { get; private set; }

    /// <summary>The last day for remarks.</summary>
    public DateOnly? RemarksUntil { get; private set; }

    /// <summary>The whole as JSON, as it was signed.</summary>
    public string? Content { get; private set; }

    /// <summary>SHA-256 of <see cref="Content"/>.</summary>
    public string? Hash { get; private set; }
    public DateOnly? SignedOn { get; private set; }
    public string SignedByChair { get; private set; } = "";
    public string SignedBySecretary { get; private set; } = "";

    /// <summary>The paper with its signatures: the key of a file of the Association.</summary>
    public string? ScanKey { get; set; }
    public string? ScanName { get; set; }

    public bool IsSigned => State is MinutesState.Final;

    public void Circulate(DateOnly remarksUntil, DateTime utc)
    {
        Demand(MinutesState.Draft, MinutesState.Circulated);
        (State, RemarksUntil, CirculatedUtc) = (MinutesState.Circulated, remarksUntil, utc);
    }

    public void Sign(string content, string hash, DateOnly on, string chair, string secretary)
    {
        Demand(MinutesState.Draft, MinutesState.Circulated);
        (State, Content, Hash, SignedOn, SignedByChair, SignedBySecretary) = (MinutesState.Final, content, hash, on, chair, secretary);
    }

    private void Demand(params ReadOnlySpan<MinutesState> from)
    {
        if (!from.Contains(State))
            throw new InvalidOperationException($"Minutes that are {State} do not change.");
    }
}

/// <summary>What a member says of the draft.</summary>
public sealed class MinutesRemark : Entity
{
    public int MinutesId { get; init; }
    public required string Member { get; init; }
    public required string Text { get; init; }
    public string Answer { get; set; } = "";
    public DateTime Utc { get; init; }
    public required string ByName { get; init; }
}

/// <summary>A member asked that it be written down: that it voted against, or what was said.</summary>
public sealed class DissentNote : Entity
{
    public int MeetingId { get; init; }
    public int ItemId { get; init; }
    public required string Member { get; init; }
    public DissentKind Kind { get; init; }
    public string Text { get; init; } = "";
    public DateTime Utc { get; init; }
    public required string ByName { get; init; }
}

public enum DissentKind
{
    VotedAgainst = 1,
    CourseOfMeeting = 2,
}

public enum MinutesState
{
    Draft = 1,
    Circulated = 2,

    /// <summary>By chair and secretary.</summary>
    Final = 3,
}
