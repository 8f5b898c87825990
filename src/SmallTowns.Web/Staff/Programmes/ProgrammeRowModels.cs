using System.Globalization;
using SmallTowns.Domain.Programmes;
using SmallTowns.Web.Shared;
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
        Year = RowText.Write(row.Year),
        Plan = TypedNumber.Write(row.PlanThousandRoubles),
        Committed = TypedNumber.Write(row.CommittedThousandRoubles),
        Paid = TypedNumber.Write(row.PaidThousandRoubles),
        Note = row.Note,
    };

    public BudgetLine Read(string field, List<InputProblem> problems) => new(
        Measure ?? "",
        Source ?? FundSource.Other,
        Payer.Trim(),
        RowText.Year(Year, $"{field}.{nameof(BudgetLine.Year)}", problems) ?? 0,
        RowText.Number(Plan, $"{field}.{nameof(BudgetLine.PlanThousandRoubles)}", problems),
        RowText.Number(Committed, $"{field}.{nameof(BudgetLine.CommittedThousandRoubles)}", problems),
        RowText.Number(Paid, $"{field}.{nameof(BudgetLine.PaidThousandRoubles)}", problems),
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
        Year = RowText.Write(row.Year),
        Value = TypedNumber.Write(row.Value),
    };

    public ProgrammeTarget Read(string field, List<InputProblem> problems) => BaselineText.Read(Baseline, new()
    {
        Measure = Measure ?? "",
        Figure = Figure ?? "",
        Town = Town ?? "",
        Direction = Direction ?? TargetDirection.Rise,
        Year = RowText.Year(Year, $"{field}.{nameof(ProgrammeTarget.Year)}", problems),
        Value = RowText.Number(Value, $"{field}.{nameof(ProgrammeTarget.Value)}", problems),
    });
}

internal static class RowText
{
    public static string Write(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static int? Year(string text, string field, List<InputProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return year;
        problems.Add(new(field, "Введите год цифрами."));
        return null;
    }

    public static decimal? Number(string text, string field, List<InputProblem> problems)
    {
        if (!TypedNumber.TryRead(text, out var number))
            problems.Add(new(field, TypedNumber.NotANumber));
        return number;
    }
}
