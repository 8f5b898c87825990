using static SmallTowns.Domain.OptionalText;

namespace SmallTowns.Domain.Operators;

/// <summary>What is told of whoever runs the portal, as it is typed and as readers see it.</summary>
public sealed record OperatorContent
{
    public string? NameRu { get; set; }
    public string? NameEn { get; set; }
    public string? LegalFormRu { get; set; }
    public string? LegalFormEn { get; set; }
    public string? AddressRu { get; set; }
    public string? AddressEn { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }
    public string? PressPhone { get; set; }
    public string? PressHoursRu { get; set; }
    public string? PressHoursEn { get; set; }
    public string? DataOfficeRu { get; set; }
    public string? DataOfficeEn { get; set; }
    public string? PolicyUrl { get; set; }

    public static OperatorContent Of(PortalOperator row) => new()
    {
        NameRu = row.NameRu,
        NameEn = row.NameEn,
        LegalFormRu = row.LegalFormRu,
        LegalFormEn = row.LegalFormEn,
        AddressRu = row.AddressRu,
        AddressEn = row.AddressEn,
        Email = row.Email,
        Phone = row.Phone,
        PressPhone = row.PressPhone,
        PressHoursRu = row.PressHoursRu,
        PressHoursEn = row.PressHoursEn,
        DataOfficeRu = row.DataOfficeRu,
        DataOfficeEn = row.DataOfficeEn,
        PolicyUrl = row.PolicyUrl,
    };

    /// <summary>The same without spaces at the ends and with nothing where only spaces were typed.</summary>
    public OperatorContent Tidy() => new()
    {
        NameRu = Line(NameRu),
        NameEn = Line(NameEn),
        LegalFormRu = Line(LegalFormRu),
        LegalFormEn = Line(LegalFormEn),
        AddressRu = Line(AddressRu),
        AddressEn = Line(AddressEn),
        Email = Line(Email),
        Phone = Line(Phone),
        PressPhone = Line(PressPhone),
        PressHoursRu = Line(PressHoursRu),
        PressHoursEn = Line(PressHoursEn),
        DataOfficeRu = Line(DataOfficeRu),
        DataOfficeEn = Line(DataOfficeEn),
        PolicyUrl = Line(PolicyUrl),
    };

    public void ApplyTo(PortalOperator row)
    {
        (row.NameRu, row.NameEn, row.LegalFormRu, row.LegalFormEn) = (NameRu, NameEn, LegalFormRu, LegalFormEn);
        (row.AddressRu, row.AddressEn, row.Email, row.Phone) = (AddressRu, AddressEn, Email, Phone);
        (row.PressPhone, row.PressHoursRu, row.PressHoursEn) = (PressPhone, PressHoursRu, PressHoursEn);
        (row.DataOfficeRu, row.DataOfficeEn, row.PolicyUrl) = (DataOfficeRu, DataOfficeEn, PolicyUrl);
    }
}
