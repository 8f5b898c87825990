using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.TownProfile;

/// <summary>
/// What of a contact or of the holder of a position may be somebody's personal data: a name, a telephone, an e-mail and the consent to show them. Kept here
/// and nowhere else, so that it can be erased: sections, proposals and the history hold its key. Never changed, only erased.
/// </summary>
public sealed class PersonalContact : Entity, IRecorded
{
    public const int KeyLength = 32;

    /// <summary>What the history says of these is that they were there, never what they were.</summary>
    public static readonly IReadOnlySet<string> WithheldFields = new HashSet<string>
    {
        nameof(Phone), nameof(Email), nameof(PersonRu), nameof(PersonEn), nameof(ConsentOn), nameof(ConsentPaper),
    };

    /// <summary>To whom the data are given: the town or the body whose contact or position the person is.</summary>
    public ScopeKind ScopeKind { get; init; }
    public int? ScopeId { get; init; }
    public required string Key { get; init; }
    public string? Phone { get; private set; }
    public string? Email { get; private set; }
    public string? PersonRu { get; private set; }
    public string? PersonEn { get; private set; }
    public DateOnly? ConsentOn { get; private set; }
    public string? ConsentPaper { get; private set; }
    public DateTime SavedUtc { get; init; }

    /// <summary>When the consent was withdrawn; what was kept is gone since then.</summary>
    public DateTime? ErasedUtc { get; private set; }

    public string RecordSubject => RecordSubjects.PersonalContact;
    public string RecordKey => $"personal:{Key}";
    public Scope? RecordScope => new Scope(ScopeKind, ScopeId);

    public static PersonalContact Of(TownContact contact, Scope owner, DateTime utc) => new()
    {
        ScopeKind = owner.Kind,
        ScopeId = owner.Id,
        Key = Guid.NewGuid().ToString("N"),
        Phone = contact.Phone,
        Email = contact.Email,
        PersonRu = contact.PersonRu,
        PersonEn = contact.PersonEn,
        ConsentOn = contact.ConsentOn,
        ConsentPaper = contact.ConsentPaper,
        SavedUtc = utc,
    };

    public void Erase(DateTime utc)
    {
        (Phone, Email, PersonRu, PersonEn, ConsentOn, ConsentPaper) = (null, null, null, null, null, null);
        ErasedUtc = utc;
    }

    /// <summary>Whether the contact has just these.</summary>
    public bool IsOf(TownContact contact) =>
        (Phone, Email, PersonRu, PersonEn, ConsentOn, ConsentPaper)
        == (contact.Phone, contact.Email, contact.PersonRu, contact.PersonEn, contact.ConsentOn, contact.ConsentPaper);

    /// <summary>The contact as it is to be read.</summary>
    public TownContact Complete(TownContact contact) => contact with
    {
        Phone = Phone,
        Email = Email,
        PersonRu = PersonRu,
        PersonEn = PersonEn,
        ConsentOn = ConsentOn,
        ConsentPaper = ConsentPaper,
        IsErased = ErasedUtc is not null,
    };
}
