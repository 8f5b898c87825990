using System.Globalization;
using SmallTowns.Domain.Programmes;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Fields;
using SmallTowns.Web.Staff.Contents;

namespace SmallTowns.Web.Staff.Programmes;

/// <summary>Something that is done, as it is being typed.</summary>
public sealed class MeasureFormModel
{
    public string Key { get; set; } = EntryKeys.New();
    public string What { get; set; } = "";
    public string Who { get; set; } = "";
    public DateOnly? Until { get; set; }
    public MeasureState? State { get; set; } = MeasureState.Planned;

    public static MeasureFormModel Of(ProgrammeMeasure row) => new() { Key = row.Key, What = row.What, Who = row.Who, Until = row.Until, State = row.State };

    public ProgrammeMeasure Read() => new(Key, What.Trim(), Who.Trim(), Until, State ?? MeasureState.Planned);
}

public sealed class MoneyFormModel
{
    public string? Measure { get; set; }
    public FundSource? Source { get; set; } = FundSource.Regional;
    public string Payer { get; set; } = "";
    public string Year { get; set; } = "";
    public string Plan { get; set; } = "";
    public string Committed { get; set; } = "";
    public string Paid { get; set; } = "";
    public string Note { get; set; } = "";

    public static MoneyFormModel Of(BudgetLine row) => new()
    {
        Measure = row.Measure.Length > 0 ? row.Measure : null,
        Source = row.Source,
        Payer = row.Payer,
        Year = FieldText.Write(row.Year),
        Plan = TypedNumber.Write(row.PlanThousandRoubles),
        Committed = TypedNumber.Write(row.CommittedThousandRoubles),
        Paid = TypedNumber.Write(row.PaidThousandRoubles),
        Note = row.Note,
    };

    public BudgetLine Read(string field, List<InputProblem> problems) => new(
        Measure ?? "",
        Source ?? FundSource.Other,
        Payer.Trim(),
        FieldText.Year(Year, $"{field}.{nameof(BudgetLine.Year)}", problems) ?? 0,
        FieldText.Number(Plan, $"{field}.{nameof(BudgetLine.PlanThousandRoubles)}", problems),
        FieldText.Number(Committed, $"{field}.{nameof(BudgetLine.CommittedThousandRoubles)}", problems),
        FieldText.Number(Paid, $"{field}.{nameof(BudgetLine.PaidThousandRoubles)}", problems),
        Note.Trim());
}

public sealed class MilestoneFormModel
{
    public DateOnly? On { get; set; }
    public string What { get; set; } = "";
    public DateOnly? ReachedOn { get; set; }

    public static MilestoneFormModel Of(Milestone row) => new() { On = row.On, What = row.What, ReachedOn = row.ReachedOn };

    public Milestone Read() => new(On, What.Trim(), ReachedOn);
}

public sealed class TargetFormModel
{
    public string? Measure { get; set; }
    public string? Figure { get; set; }
    public string? Town { get; set; }

    /// <summary><see cref="BaselineText"/>.</summary>
    public string? Baseline { get; set; }
    public TargetDirection? Direction { get; set; } = TargetDirection.Rise;
    public string Year { get; set; } = "";
    public string Value { get; set; } = "";

    public static TargetFormModel Of(ProgrammeTarget row) => new()
    {
        Measure = row.Measure.Length > 0 ? row.Measure : null,
        Figure = row.Figure,
        Town = row.Town,
        Baseline = BaselineText.Write(row),
        Direction = row.Direction,
        Year = FieldText.Write(row.Year),
        Value = TypedNumber.Write(row.Value),
    };

    public ProgrammeTarget Read(string field, List<InputProblem> problems) => BaselineText.Read(Baseline, new()
    {
        Measure = Measure ?? "",
        Figure = Figure ?? "",
        Town = Town ?? "",
        Direction = Direction ?? TargetDirection.Rise,
        Year = FieldText.Year(Year, $"{field}.{nameof(ProgrammeTarget.Year)}", problems),
        Value = FieldText.Number(Value, $"{field}.{nameof(ProgrammeTarget.Value)}", problems),
    });
}
