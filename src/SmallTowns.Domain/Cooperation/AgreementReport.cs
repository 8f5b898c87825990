namespace SmallTowns.Domain.Cooperation;

/// <summary>A report that the parties owe by a day.</summary>
public sealed class AgreementReport : Entity
{
    public const int TitleMaxLength = 200;
    public const int NoteMaxLength = 1000;

    /// <summary>Why it was dropped: it stands in the history beside its title.</summary>
    public const int ReasonMaxLength = 1000;

    /// <summary>Of one plan: ten years of months.</summary>
    public const int Most = 120;

    public int AgreementId { get; init; }
    public required string Title { get; init; }
    public DateOnly DueOn { get; init; }

    /// <summary>Empty while it is awaited.</summary>
    public DateOnly? ReceivedOn { get; private set; }
    public string? ReceivedByName { get; private set; }
    public string? Note { get; private set; }

    internal void Receive(DateOnly on, string? note, string byName) =>
        (ReceivedOn, Note, ReceivedByName) = (on, string.IsNullOrWhiteSpace(note) ? null : note.Trim(), byName);
}

/// <summary>Reports to come: one, or as many as are said, so many months apart. Each day is counted from the first one.</summary>
public sealed record ReportPlan(string Title, DateOnly? FirstOn, int? EveryMonths, int? Count)
{
    public IEnumerable<CooperationFinding> Findings(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Title))
            yield return new(nameof(Title), CooperationFault.Missing);
        else if (Title.Trim().Length > AgreementReport.TitleMaxLength)
            yield return new(nameof(Title), CooperationFault.TooLong);
        if (FirstOn is null)
            yield return new(nameof(FirstOn), CooperationFault.Missing);
        else if (FirstOn < today)
            yield return new(nameof(FirstOn), CooperationFault.InThePast);
        else if (FirstOn > today.AddYears(AgreementTerm.MostMonths / 12))
            yield return new(nameof(FirstOn), CooperationFault.OutOfRange);
        if (EveryMonths is < 1 or > AgreementReport.Most)
            yield return new(nameof(EveryMonths), CooperationFault.OutOfRange);
        if (Count is < 1 or > AgreementReport.Most)
            yield return new(nameof(Count), CooperationFault.OutOfRange);
        else if (Count > 1 && EveryMonths is null)
            yield return new(nameof(EveryMonths), CooperationFault.Missing);
    }

    public IEnumerable<DateOnly> Days() => Enumerable.Range(0, Count ?? 1).Select(place => FirstOn!.Value.AddMonths(place * (EveryMonths ?? 0)));
}
