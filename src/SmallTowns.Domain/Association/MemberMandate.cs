using SmallTowns.Domain.Meetings;

namespace SmallTowns.Domain.Association;

/// <summary>
/// A person's mandate to speak and vote for a member, as the secretary registered it. It names a person, so it is for the staff alone and
/// leaves no change records. It is never changed: a wrong one is revoked and registered anew.
/// </summary>
public sealed class MemberMandate : Entity
{
    public const int PersonMaxLength = 200;
    public const int DocumentMaxLength = 200;
    public const int InstructionMaxLength = 4000;
    public const int ReasonMaxLength = 500;
    public const int MostItems = 100;

    public int MemberId { get; init; }
    public AssociationMember? Member { get; init; }
    public MandateKind Kind { get; init; }
    public required string PersonName { get; init; }

    /// <summary>The number of the proxy, or of the act by which the head took office.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>The day on the proxy; one without it is void.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>The first day, where it is not that of issue; for the head that of taking office.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day; without it a proxy lasts one year.</summary>
    public DateOnly? ValidUntil { get; init; }
    public MandateScope Scope { get; init; } = MandateScope.All;
    public int? MeetingId { get; init; }

    /// <summary>Of the agenda of that meeting.</summary>
    public List<int> ItemIds { get; init; } = [];

    /// <summary>How the member wants its representative to vote.</summary>
    public string? Instruction { get; init; }
    public DateTime RegisteredUtc { get; init; }
    public required string RegisteredBy { get; init; }
    public DateTime? RevokedUtc { get; private set; }
    public string? RevokedBy { get; private set; }
    public string? RevokedReason { get; private set; }

    /// <summary>By which marks of attendance and rolls name it.</summary>
    public string Key => Mandate.KeyOf(Id);

    public void Revoke(string reason, string byName, DateTime utc)
    {
        if (RevokedUtc is not null)
            throw new InvalidOperationException("The mandate is revoked already.");
        (RevokedUtc, RevokedBy, RevokedReason) = (utc, byName, reason);
    }

    /// <summary>As votes are counted by it. The member has to be read with it, and its town.</summary>
    public Mandate ToMandate() => new(Key, Member?.Key ?? throw new InvalidOperationException("The member of the mandate was not read."), Kind)
    {
        IssuedOn = IssuedOn,
        From = ValidFrom,
        Until = ValidUntil,
        RegisteredUtc = RegisteredUtc,
        RevokedUtc = RevokedUtc,
        MeetingId = Scope is MandateScope.All ? null : MeetingId,
        Items = Scope is MandateScope.Items ? ItemIds : [],
    };
}

public enum MandateScope
{
    All = 1,
    Meeting = 2,
    Items = 3,
}
