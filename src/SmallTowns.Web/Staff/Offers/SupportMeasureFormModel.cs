using SmallTowns.Domain;
using SmallTowns.Domain.Offers;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Offers;

/// <summary>A support measure as it is being typed.</summary>
public sealed class SupportMeasureFormModel
{
    public string NameRu { get; set; } = "";
    public string NameEn { get; set; } = "";
    public bool IsSpecialRegime { get; set; }
    public string GivesRu { get; set; } = "";
    public string GivesEn { get; set; } = "";
    public string ForWhomRu { get; set; } = "";
    public string ForWhomEn { get; set; } = "";
    public string OfficeRu { get; set; } = "";
    public string OfficeEn { get; set; } = "";
    public string LawRu { get; set; } = "";
    public string LawEn { get; set; } = "";
    public string LawNumber { get; set; } = "";
    public DateOnly? LawDate { get; set; }
    public string Url { get; set; } = "";
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public bool IsOver { get; set; }

    public static SupportMeasureFormModel Of(SupportMeasureContent content) => new()
    {
        NameRu = content.NameRu,
        NameEn = content.NameEn,
        IsSpecialRegime = content.IsSpecialRegime,
        GivesRu = content.GivesRu,
        GivesEn = content.GivesEn,
        ForWhomRu = content.ForWhomRu,
        ForWhomEn = content.ForWhomEn,
        OfficeRu = content.OfficeRu,
        OfficeEn = content.OfficeEn,
        LawRu = content.LawRu,
        LawEn = content.LawEn,
        LawNumber = content.LawNumber,
        LawDate = content.LawDate,
        Url = content.Url ?? "",
        ValidFrom = content.ValidFrom,
        ValidTo = content.ValidTo,
        IsOver = content.IsOver,
    };

    public (SupportMeasureContent Content, IReadOnlyList<InputProblem> Problems) Read() => (new()
    {
        NameRu = NameRu.Trim(),
        NameEn = NameEn.Trim(),
        IsSpecialRegime = IsSpecialRegime,
        GivesRu = GivesRu.Trim(),
        GivesEn = GivesEn.Trim(),
        ForWhomRu = ForWhomRu.Trim(),
        ForWhomEn = ForWhomEn.Trim(),
        OfficeRu = OfficeRu.Trim(),
        OfficeEn = OfficeEn.Trim(),
        LawRu = LawRu.Trim(),
        LawEn = LawEn.Trim(),
        LawNumber = LawNumber.Trim(),
        LawDate = LawDate,
        Url = OptionalText.Line(Url),
        ValidFrom = ValidFrom,
        ValidTo = ValidTo,
        IsOver = IsOver,
    }, []);
}
