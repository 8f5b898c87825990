namespace SmallTowns.Domain.Meetings.Records;

/// <summary>
/// The right to come to a meeting of a body for one of its seats: of who holds it, carries out its duties, or stands in for who
/// is absent. Written when the notice goes, from the positions as they are published. It is never changed but for the name: when
/// the body changes before the meeting it is revoked, and another one is added.
/// </summary>
public sealed class SeatMandate : Entity
{
    public const int NameMaxLength = 200;

    public int MeetingId { get; init; }

    /// <summary>The key of the position: <c>collegium|chair</c>.</summary>
    public required string Seat { get; init; }
    public required string TitleRu { get; init; }
    public required string TitleEn { get; init; }
    public SeatRight Right { get; init; }

    /// <summary>Whose holder stands in: the title of that position.</summary>
    public string? DeputyTitle { get; init; }

    /// <summary>Where the name is kept, so that it is erased with it.</summary>
    public string? Personal { get; init; }

    /// <summary>As the secretary wrote it, where readers are not told who holds the seat: minutes have to name who took part.</summary>
    public string? PersonName { get; set; }

    public DateOnly? From { get; init; }
    public DateOnly? Until { get; init; }
    public DateTime RegisteredUtc { get; private set; }
    public DateTime? RevokedUtc { get; private set; }

    public void Register(DateTime utc) => RegisteredUtc = utc;

    public void Revoke(DateTime utc) => RevokedUtc ??= utc;

    /// <summary>Whether it stood at a moment.</summary>
    public bool StoodAt(DateTime utc) => RegisteredUtc <= utc && (RevokedUtc is null || utc < RevokedUtc);

    /// <summary>As far as is known: a person whom nobody has named is the same in one row only.</summary>
    public bool IsOfSamePerson(SeatMandate other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ReferenceEquals(this, other) || (Personal is not null && Personal == other.Personal) || (PersonName is not null && PersonName == other.PersonName);
    }

    /// <summary>The same right of the same person.</summary>
    public bool IsAs(SeatMandate other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Seat, Right, DeputyTitle, Personal, From, Until) == (other.Seat, other.Right, other.DeputyTitle, other.Personal, other.From, other.Until);
    }

    /// <summary>As votes are counted by it: who holds the seat goes before who stands in.</summary>
    public Mandate ToMandate() => new(Mandate.KeyOf(Id), Seat, Right is SeatRight.Deputy ? MandateKind.Proxy : MandateKind.HeadByOffice)
    {
        IssuedOn = Right is SeatRight.Deputy ? From ?? DateOnly.MinValue : From,
        Until = Until ?? (Right is SeatRight.Deputy ? DateOnly.MaxValue : null),
        RegisteredUtc = RegisteredUtc,
        RevokedUtc = RevokedUtc,
    };
}

public enum SeatRight
{
    Holder = 1,

    /// <summary>Carries out the duties without being appointed for good.</summary>
    Acting = 2,

    /// <summary>Holds another position and stands in during an absence.</summary>
    Deputy = 3,
}
