using SmallTowns.Domain.Cooperation;

namespace SmallTowns.Web.Staff.Cooperation;

/// <summary>A partner as it is typed.</summary>
public sealed class PartnerInput
{
    public string Name { get; set; } = "";
    public PartnerKind? Kind { get; set; }
    public string TaxNumber { get; set; } = "";
    public string Contact { get; set; } = "";
    public string Note { get; set; } = "";

    /// <summary>Of what stood when the form was opened, so that a draft does not overwrite unseen what others have saved.</summary>
    public int Version { get; set; }

    public static PartnerInput Of(Partner partner)
    {
        ArgumentNullException.ThrowIfNull(partner);
        return new() { Name = partner.Name, Kind = partner.Kind, TaxNumber = partner.TaxNumber ?? "", Contact = partner.Contact ?? "", Note = partner.Note ?? "", Version = partner.Version };
    }

    public PartnerText Read() => new() { Name = Name, Kind = Kind, TaxNumber = TaxNumber, Contact = Contact, Note = Note };
}
