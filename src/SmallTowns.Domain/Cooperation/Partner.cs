namespace SmallTowns.Domain.Cooperation;

/// <summary>Somebody outside the member towns with whom agreements are made. Its contact is an office, not a person.</summary>
public sealed class Partner : Entity
{
    public const int NameMaxLength = 300;
    public const int ContactMaxLength = 300;
    public const int NoteMaxLength = 2000;

    public required string Name { get; set; }
    public PartnerKind Kind { get; set; }
    public string? TaxNumber { get; set; }
    public string? Contact { get; set; }
    public string? Note { get; set; }
    public DateTime AddedUtc { get; init; }
    public required string ChangedByName { get; set; }
    public DateTime ChangedUtc { get; set; }
}

public enum PartnerKind
{
    Municipality = 1,

    /// <summary>Of the region or the state.</summary>
    Authority = 2,
    Institution = 3,
    Company = 4,
    NonProfit = 5,
    Other = 6,
}

/// <summary>A partner as it is written.</summary>
public sealed record PartnerText
{
    public string Name { get; init; } = "";
    public PartnerKind? Kind { get; init; }
    public string TaxNumber { get; init; } = "";
    public string Contact { get; init; } = "";
    public string Note { get; init; } = "";

    public IEnumerable<CooperationFinding> Findings()
    {
        if (string.IsNullOrWhiteSpace(Name))
            yield return new(nameof(Name), CooperationFault.Missing);
        else if (Name.Trim().Length > Partner.NameMaxLength)
            yield return new(nameof(Name), CooperationFault.TooLong);
        if (Kind is null)
            yield return new(nameof(Kind), CooperationFault.Missing);
        if (TaxNumber.Trim().Length > 0 && !Operators.TaxNumber.IsRight(TaxNumber.Trim()))
            yield return new(nameof(TaxNumber), CooperationFault.WrongTaxNumber);
        if (Contact.Trim().Length > Partner.ContactMaxLength)
            yield return new(nameof(Contact), CooperationFault.TooLong);
        if (Note.Trim().Length > Partner.NoteMaxLength)
            yield return new(nameof(Note), CooperationFault.TooLong, Partner.NoteMaxLength);
    }
}
