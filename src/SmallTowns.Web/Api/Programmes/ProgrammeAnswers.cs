using System.ComponentModel;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Programmes;
using SmallTowns.Web.Programmes;

namespace SmallTowns.Web.Api.Programmes;

/// <summary>
/// Programmes as their pages have them. The files of <c>Public/Data/Downloads</c> are made from these answers, and the words of their columns
/// describe the fields.
/// </summary>
[Description("Programmes and joint projects of the Association.")]
public sealed record ProgrammesAnswer
{
    [Description("The latest first.")]
    public required IReadOnlyList<ProgrammeAnswer> Items { get; init; }
}

[Description("A programme: by which decision, what is done, on whose money, and which published figures it is to change.")]
public sealed record ProgrammeAnswer
{
    public required string Key { get; init; }
    public required string Page { get; init; }
    public required string NameRu { get; init; }
    public required string NameEn { get; init; }
    public required string PurposeRu { get; init; }
    public required string PurposeEn { get; init; }
    public string? Decision { get; init; }
    public DecisionState? DecisionState { get; init; }
    public required bool IsDecisionUnpublished { get; init; }
    public string? NoDecisionRu { get; init; }
    public string? NoDecisionEn { get; init; }
    public required IReadOnlyList<string> Towns { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? Until { get; init; }
    public string? DepartmentRu { get; init; }
    public string? DepartmentEn { get; init; }
    public required DateTime Changed { get; init; }

    [Description("What is done, and the days by which something is to be there.")]
    public required IReadOnlyList<ProgrammeStepAnswer> Steps { get; init; }

    [Description("Money by lines.")]
    public required IReadOnlyList<BudgetLineAnswer> Budget { get; init; }

    [Description("Figures that are to change, with what is published of them now.")]
    public required IReadOnlyList<TargetAnswer> Targets { get; init; }

    public static ProgrammeAnswer Of(PublishedProgramme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        var content = programme.Content;
        var isUndecided = content.Decision.Length == 0;
        return new()
        {
            Key = programme.Key,
            Page = "/" + programme.Address,
            NameRu = content.NameRu,
            NameEn = content.NameEn,
            PurposeRu = content.PurposeRu,
            PurposeEn = content.PurposeEn,
            Decision = programme.Decision?.Reference,
            DecisionState = programme.Decision?.State,
            IsDecisionUnpublished = !isUndecided && programme.Decision is null,
            NoDecisionRu = isUndecided ? content.NoDecisionRu : null,
            NoDecisionEn = isUndecided ? content.NoDecisionEn : null,
            Towns = content.Towns,
            From = content.From,
            Until = content.Until,
            DepartmentRu = programme.Department?.Ru,
            DepartmentEn = programme.Department?.En,
            Changed = programme.ChangedUtc,
            Steps = [.. content.Measures.Select(ProgrammeStepAnswer.Of), .. content.Milestones.OrderBy(one => one.On).Select(ProgrammeStepAnswer.Of)],
            Budget = [.. content.Budget.Select((line, i) => BudgetLineAnswer.Of(content, line, i + 1))],
            Targets = [.. programme.Targets.Select((target, i) => TargetAnswer.Of(content, target, i + 1))],
        };
    }
}

public enum ProgrammeStepKind
{
    Activity,
    Milestone,
}

[Description("Something that is done, or a day by which something is to be there.")]
public sealed record ProgrammeStepAnswer
{
    public required ProgrammeStepKind Kind { get; init; }
    public string? Activity { get; init; }
    public required string What { get; init; }
    public string? Who { get; init; }
    public DateOnly? Due { get; init; }
    public MeasureState? State { get; init; }
    public DateOnly? ReachedOn { get; init; }

    internal static ProgrammeStepAnswer Of(ProgrammeMeasure measure) => new()
    {
        Kind = ProgrammeStepKind.Activity, Activity = measure.Key, What = measure.What, Who = measure.Who, Due = measure.Until, State = measure.State,
    };

    internal static ProgrammeStepAnswer Of(Milestone milestone) => new()
    {
        Kind = ProgrammeStepKind.Milestone, What = milestone.What, Due = milestone.On, ReachedOn = milestone.ReachedOn,
    };
}

[Description("Money of one source in one year.")]
public sealed record BudgetLineAnswer
{
    public required int Number { get; init; }
    public required int Year { get; init; }
    public required FundSource FundSource { get; init; }
    public required string Payer { get; init; }
    public string? Activity { get; init; }
    public string? ActivityRu { get; init; }
    public double? PlanThousandRoubles { get; init; }
    public double? CommittedThousandRoubles { get; init; }
    public double? PaidThousandRoubles { get; init; }
    public string? Note { get; init; }

    internal static BudgetLineAnswer Of(ProgrammeContent content, BudgetLine line, int number) => new()
    {
        Number = number,
        Year = line.Year,
        FundSource = line.Source,
        Payer = line.Payer,
        Activity = Given(line.Measure),
        ActivityRu = content.Measures.FirstOrDefault(measure => measure.Key == line.Measure)?.What,
        PlanThousandRoubles = (double?)line.PlanThousandRoubles,
        CommittedThousandRoubles = (double?)line.CommittedThousandRoubles,
        PaidThousandRoubles = (double?)line.PaidThousandRoubles,
        Note = Given(line.Note),
    };

    private static string? Given(string text) => text.Length == 0 ? null : text;
}

[Description("A published figure that is to become another, and how far it has come.")]
public sealed record TargetAnswer
{
    public required int Number { get; init; }
    public required string Measure { get; init; }
    public required string MeasureNameRu { get; init; }
    public required string MeasureNameEn { get; init; }
    public required string UnitRu { get; init; }
    public required string UnitEn { get; init; }
    public required string Town { get; init; }
    public required string TownNameRu { get; init; }
    public required string TownNameEn { get; init; }
    public required TerritorialBasis Basis { get; init; }
    public string? Activity { get; init; }
    public string? ActivityRu { get; init; }
    public required TargetDirection Direction { get; init; }
    public DateOnly? BaselineStart { get; init; }
    public DateOnly? BaselineEnd { get; init; }
    public double? BaselineWhenSet { get; init; }
    public double? Baseline { get; init; }
    public double? TargetValue { get; init; }
    public int? TargetYear { get; init; }
    public double? Latest { get; init; }
    public double? LatestTo { get; init; }
    public FigureQualifier? LatestQualifier { get; init; }
    public DateOnly? LatestStart { get; init; }
    public DateOnly? LatestEnd { get; init; }
    public required TargetState State { get; init; }
    public required TargetTerm AtTerm { get; init; }
    public double? Share { get; init; }
    public required IReadOnlyList<string> Sources { get; init; }

    internal static TargetAnswer Of(ProgrammeContent content, PublishedTarget published, int number)
    {
        var (target, progress) = (published.Target, published.Progress);
        return new()
        {
            Number = number,
            Measure = target.Figure,
            MeasureNameRu = published.Head.Name.Ru,
            MeasureNameEn = published.Head.Name.En,
            UnitRu = published.Head.Unit.Ru,
            UnitEn = published.Head.Unit.En,
            Town = target.Town,
            TownNameRu = published.Town.Ru,
            TownNameEn = published.Town.En,
            Basis = target.Basis,
            Activity = target.Measure.Length == 0 ? null : target.Measure,
            ActivityRu = content.Measures.FirstOrDefault(measure => measure.Key == target.Measure)?.What,
            Direction = target.Direction,
            BaselineStart = target.BaselineFrom,
            BaselineEnd = target.BaselineTo,
            BaselineWhenSet = (double?)target.BaselineValue,
            Baseline = (double?)progress.Baseline?.Value,
            TargetValue = (double?)target.Value,
            TargetYear = target.Year,
            Latest = (double?)progress.Latest?.Value,
            LatestTo = (double?)progress.Latest?.UpperValue,
            LatestQualifier = progress.Latest?.Qualifier,
            LatestStart = progress.Latest?.Period?.Start,
            LatestEnd = progress.Latest?.Period?.End,
            State = progress.State,
            AtTerm = progress.Term,
            Share = (double?)progress.Share,
            Sources = [.. published.Sources.Select(source => source.Code)],
        };
    }
}
