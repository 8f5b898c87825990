using SmallTowns.Domain.Programmes;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Programmes;

/// <summary>A programme as it is being typed.</summary>
public sealed class ProgrammeFormModel
{
    public string NameRu { get; set; } = "";
    public string NameEn { get; set; } = "";
    public string PurposeRu { get; set; } = "";
    public string PurposeEn { get; set; } = "";
    public string? Decision { get; set; }
    public string NoDecisionRu { get; set; } = "";
    public string NoDecisionEn { get; set; } = "";
    public List<string> Towns { get; set; } = [];
    public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }
    public string? Department { get; set; }
    public List<MeasureFormModel> Measures { get; set; } = [];
    public List<MoneyFormModel> Budget { get; set; } = [];
    public List<MilestoneFormModel> Milestones { get; set; } = [];
    public List<TargetFormModel> Targets { get; set; } = [];
    public bool IsDropped { get; set; }

    public static ProgrammeFormModel Of(ProgrammeContent content) => new()
    {
        NameRu = content.NameRu,
        NameEn = content.NameEn,
        PurposeRu = content.PurposeRu,
        PurposeEn = content.PurposeEn,
        Decision = content.Decision.Length > 0 ? content.Decision : null,
        NoDecisionRu = content.NoDecisionRu,
        NoDecisionEn = content.NoDecisionEn,
        Towns = [.. content.Towns],
        From = content.From,
        Until = content.Until,
        Department = content.Department.Length > 0 ? content.Department : null,
        Measures = [.. content.Measures.Select(MeasureFormModel.Of)],
        Budget = [.. content.Budget.Select(MoneyFormModel.Of)],
        Milestones = [.. content.Milestones.Select(MilestoneFormModel.Of)],
        Targets = [.. content.Targets.Select(TargetFormModel.Of)],
        IsDropped = content.IsDropped,
    };

    public (ProgrammeContent Content, IReadOnlyList<InputProblem> Problems) Read()
    {
        List<InputProblem> problems = [];
        return (new()
        {
            NameRu = NameRu.Trim(),
            NameEn = NameEn.Trim(),
            PurposeRu = PurposeRu.Trim(),
            PurposeEn = PurposeEn.Trim(),
            Decision = Decision ?? "",
            NoDecisionRu = NoDecisionRu.Trim(),
            NoDecisionEn = NoDecisionEn.Trim(),
            Towns = [.. Towns.Order(StringComparer.Ordinal)],
            From = From,
            Until = Until,
            Department = Department ?? "",
            Measures = [.. Measures.Select(row => row.Read())],
            Budget = [.. Budget.Select((row, place) => row.Read($"{nameof(Budget)}[{place}]", problems))],
            Milestones = [.. Milestones.Select(row => row.Read())],
            Targets = [.. Targets.Select((row, place) => row.Read($"{nameof(Targets)}[{place}]", problems))],
            IsDropped = IsDropped,
        }, problems);
    }
}
