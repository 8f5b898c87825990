using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Shared;
using static SmallTowns.Domain.OptionalText;

namespace SmallTowns.Web.Staff.Towns.Workspace.Contacts;

/// <summary>The contacts of a town as they are being typed.</summary>
public sealed class ContactsFormModel
{
    public List<ContactFormModel> Contacts { get; set; } = [];

    public static ContactsFormModel Of(SectionContent content) => new()
    {
        Contacts = content is TownContacts contacts ? [.. contacts.Contacts.Select(ContactFormModel.Of)] : [],
    };

    public (SectionContent Content, IReadOnlyList<InputProblem> Problems) Read() =>
        (new TownContacts { Contacts = [.. Contacts.Select(contact => contact.Read())] }, []);
}

public sealed class ContactFormModel
{
    public string OfficeRu { get; set; } = "";
    public string OfficeEn { get; set; } = "";
    public string AddressRu { get; set; } = "";
    public string AddressEn { get; set; } = "";
    public string Phone { get; set; } = "";
    public string Email { get; set; } = "";
    public string Site { get; set; } = "";
    public string PersonRu { get; set; } = "";
    public string PersonEn { get; set; } = "";
    public DateOnly? ConsentOn { get; set; }
    public string ConsentPaper { get; set; } = "";

    /// <summary>Which kept personal data the contact was opened with, and whether they were erased by then.</summary>
    public string? Personal { get; set; }
    public bool IsErased { get; set; }

    public bool NamesPerson => !string.IsNullOrWhiteSpace(PersonRu) || !string.IsNullOrWhiteSpace(PersonEn);

    public static ContactFormModel Of(TownContact contact) => new()
    {
        OfficeRu = contact.OfficeRu,
        OfficeEn = contact.OfficeEn ?? "",
        AddressRu = contact.AddressRu ?? "",
        AddressEn = contact.AddressEn ?? "",
        Phone = contact.Phone ?? "",
        Email = contact.Email ?? "",
        Site = contact.Site ?? "",
        PersonRu = contact.PersonRu ?? "",
        PersonEn = contact.PersonEn ?? "",
        ConsentOn = contact.ConsentOn,
        ConsentPaper = contact.ConsentPaper ?? "",
        Personal = contact.Personal,
        IsErased = contact.IsErased,
    };

    // Where nobody is named, no consent is kept: it would be somebody's data without a purpose.
    public TownContact Read()
    {
        var contact = ReadAll();
        // What is typed in the place of erased data is somebody else's.
        return IsErased && contact.HasPersonal() ? contact with { Personal = null } : contact;
    }

    private TownContact ReadAll() => new()
    {
        OfficeRu = OfficeRu.Trim(),
        OfficeEn = Line(OfficeEn),
        AddressRu = Line(AddressRu),
        AddressEn = Line(AddressEn),
        Phone = Line(Phone),
        Email = Line(Email),
        Site = Line(Site),
        PersonRu = Line(PersonRu),
        PersonEn = Line(PersonEn),
        ConsentOn = NamesPerson ? ConsentOn : null,
        ConsentPaper = NamesPerson ? Line(ConsentPaper) : null,
        Personal = Personal,
    };
}
