using SmallTowns.Domain;
using SmallTowns.Domain.Offers;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Fields;

namespace SmallTowns.Web.Staff.Offers;

/// <summary>A demand as it is being typed.</summary>
public sealed class DemandFormModel
{
    public string TitleRu { get; set; } = "";
    public string TitleEn { get; set; } = "";
    public string NoteRu { get; set; } = "";
    public string NoteEn { get; set; } = "";
    public string? Branch { get; set; }
    public string Volume { get; set; } = "";
    public string UnitRu { get; set; } = "";
    public string UnitEn { get; set; } = "";
    public bool IsPerYear { get; set; }
    public DateOnly? PeriodStart { get; set; }
    public DateOnly? PeriodEnd { get; set; }
    public string OfficeRu { get; set; } = "";
    public string OfficeEn { get; set; } = "";
    public string Phone { get; set; } = "";
    public string Email { get; set; } = "";
    public DateOnly? ValidTo { get; set; }
    public bool IsOver { get; set; }

    public static DemandFormModel Of(DemandContent content) => new()
    {
        TitleRu = content.TitleRu,
        TitleEn = content.TitleEn,
        NoteRu = content.NoteRu,
        NoteEn = content.NoteEn,
        Branch = content.Branch,
        Volume = TypedNumber.Write(content.Volume),
        UnitRu = content.UnitRu,
        UnitEn = content.UnitEn,
        IsPerYear = content.IsPerYear,
        PeriodStart = content.PeriodStart,
        PeriodEnd = content.PeriodEnd,
        OfficeRu = content.OfficeRu,
        OfficeEn = content.OfficeEn,
        Phone = content.Phone ?? "",
        Email = content.Email ?? "",
        ValidTo = content.ValidTo,
        IsOver = content.IsOver,
    };

    public (DemandContent Content, IReadOnlyList<InputProblem> Problems) Read()
    {
        List<InputProblem> problems = [];
        return (new()
        {
            TitleRu = TitleRu.Trim(),
            TitleEn = TitleEn.Trim(),
            NoteRu = NoteRu.Trim(),
            NoteEn = NoteEn.Trim(),
            Branch = Branch,
            Volume = FieldText.Number(Volume, nameof(Volume), problems),
            UnitRu = UnitRu.Trim(),
            UnitEn = UnitEn.Trim(),
            IsPerYear = IsPerYear,
            PeriodStart = PeriodStart,
            PeriodEnd = PeriodEnd,
            OfficeRu = OfficeRu.Trim(),
            OfficeEn = OfficeEn.Trim(),
            Phone = OptionalText.Line(Phone),
            Email = OptionalText.Line(Email),
            ValidTo = ValidTo,
            IsOver = IsOver,
        }, problems);
    }
}
