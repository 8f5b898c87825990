using SmallTowns.Domain.Offers;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Fields;

namespace SmallTowns.Web.Staff.Offers;

/// <summary>An investment project as it is being typed.</summary>
public sealed class ProjectFormModel
{
    public string NameRu { get; set; } = "";
    public string NameEn { get; set; } = "";
    public string InitiatorRu { get; set; } = "";
    public string InitiatorEn { get; set; } = "";
    public string GoalRu { get; set; } = "";
    public string GoalEn { get; set; } = "";
    public string? Branch { get; set; }
    public ProjectStage? Stage { get; set; } = ProjectStage.Planned;
    public string? SiteReference { get; set; }
    public string StartYear { get; set; } = "";
    public string EndYear { get; set; } = "";
    public string CostMillionRoubles { get; set; } = "";
    public string OwnMillionRoubles { get; set; } = "";
    public string RequiredMillionRoubles { get; set; } = "";
    public string Jobs { get; set; } = "";
    public string PaybackYears { get; set; } = "";
    public bool IsOver { get; set; }

    public static ProjectFormModel Of(ProjectContent content) => new()
    {
        NameRu = content.NameRu,
        NameEn = content.NameEn,
        InitiatorRu = content.InitiatorRu,
        InitiatorEn = content.InitiatorEn,
        GoalRu = content.GoalRu,
        GoalEn = content.GoalEn,
        Branch = content.Branch,
        Stage = content.Stage,
        SiteReference = content.SiteReference,
        StartYear = FieldText.Write(content.StartYear),
        EndYear = FieldText.Write(content.EndYear),
        CostMillionRoubles = TypedNumber.Write(content.CostMillionRoubles),
        OwnMillionRoubles = TypedNumber.Write(content.OwnMillionRoubles),
        RequiredMillionRoubles = TypedNumber.Write(content.RequiredMillionRoubles),
        Jobs = FieldText.Write(content.Jobs),
        PaybackYears = TypedNumber.Write(content.PaybackYears),
        IsOver = content.IsOver,
    };

    public (ProjectContent Content, IReadOnlyList<InputProblem> Problems) Read()
    {
        List<InputProblem> problems = [];
        return (new()
        {
            NameRu = NameRu.Trim(),
            NameEn = NameEn.Trim(),
            InitiatorRu = InitiatorRu.Trim(),
            InitiatorEn = InitiatorEn.Trim(),
            GoalRu = GoalRu.Trim(),
            GoalEn = GoalEn.Trim(),
            Branch = Branch,
            Stage = Stage ?? ProjectStage.Planned,
            SiteReference = SiteReference,
            StartYear = FieldText.Whole(StartYear, nameof(StartYear), problems),
            EndYear = FieldText.Whole(EndYear, nameof(EndYear), problems),
            CostMillionRoubles = FieldText.Number(CostMillionRoubles, nameof(CostMillionRoubles), problems),
            OwnMillionRoubles = FieldText.Number(OwnMillionRoubles, nameof(OwnMillionRoubles), problems),
            RequiredMillionRoubles = FieldText.Number(RequiredMillionRoubles, nameof(RequiredMillionRoubles), problems),
            Jobs = FieldText.Whole(Jobs, nameof(Jobs), problems),
            PaybackYears = FieldText.Number(PaybackYears, nameof(PaybackYears), problems),
            IsOver = IsOver,
        }, problems);
    }
}
