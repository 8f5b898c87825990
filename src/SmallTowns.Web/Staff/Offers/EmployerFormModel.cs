using SmallTowns.Domain;
using SmallTowns.Domain.Offers;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Fields;

namespace SmallTowns.Web.Staff.Offers;

/// <summary>An employer as it is being typed.</summary>
public sealed class EmployerFormModel
{
    public string NameRu { get; set; } = "";
    public string NameEn { get; set; } = "";
    public string? Branch { get; set; }
    public string StaffFrom { get; set; } = "";
    public string StaffTo { get; set; } = "";
    public DateOnly? StaffOn { get; set; }
    public string StaffUnknownRu { get; set; } = "";
    public string StaffUnknownEn { get; set; } = "";
    public string AddressRu { get; set; } = "";
    public string AddressEn { get; set; } = "";
    public string Site { get; set; } = "";
    public EmployerEvent? Event { get; set; }
    public string EventYear { get; set; } = "";
    public string EventSourceRu { get; set; } = "";
    public string EventSourceEn { get; set; } = "";
    public bool IsOver { get; set; }

    public static EmployerFormModel Of(EmployerContent content) => new()
    {
        NameRu = content.NameRu,
        NameEn = content.NameEn,
        Branch = content.Branch,
        StaffFrom = FieldText.Write(content.StaffFrom),
        StaffTo = FieldText.Write(content.StaffTo),
        StaffOn = content.StaffOn,
        StaffUnknownRu = content.StaffUnknownRu,
        StaffUnknownEn = content.StaffUnknownEn,
        AddressRu = content.AddressRu,
        AddressEn = content.AddressEn,
        Site = content.Site ?? "",
        Event = content.Event,
        EventYear = FieldText.Write(content.EventYear),
        EventSourceRu = content.EventSourceRu,
        EventSourceEn = content.EventSourceEn,
        IsOver = content.IsOver,
    };

    public (EmployerContent Content, IReadOnlyList<InputProblem> Problems) Read()
    {
        List<InputProblem> problems = [];
        return (new()
        {
            NameRu = NameRu.Trim(),
            NameEn = NameEn.Trim(),
            Branch = Branch,
            StaffFrom = FieldText.Whole(StaffFrom, nameof(StaffFrom), problems),
            StaffTo = FieldText.Whole(StaffTo, nameof(StaffTo), problems),
            StaffOn = StaffOn,
            StaffUnknownRu = StaffUnknownRu.Trim(),
            StaffUnknownEn = StaffUnknownEn.Trim(),
            AddressRu = AddressRu.Trim(),
            AddressEn = AddressEn.Trim(),
            Site = OptionalText.Line(Site),
            Event = Event,
            EventYear = FieldText.Whole(EventYear, nameof(EventYear), problems),
            EventSourceRu = EventSourceRu.Trim(),
            EventSourceEn = EventSourceEn.Trim(),
            IsOver = IsOver,
        }, problems);
    }
}
