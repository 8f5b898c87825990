namespace SmallTowns.Domain.Cooperation;

/// <summary>A need or an offer as it is written.</summary>
public sealed record EntryText
{
    /// <summary>Nobody plans farther with a neighbour.</summary>
    public const int MostYears = 5;

    public const decimal MostQuantity = 1_000_000_000;
    public const int QuantityDecimals = 3;

    public int? TownId { get; init; }
    public EntryKind? Kind { get; init; }
    public SubjectClass? Subject { get; init; }
    public string Title { get; init; } = "";
    public decimal? Quantity { get; init; }
    public string Unit { get; init; } = "";
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public string Terms { get; init; } = "";

    public IEnumerable<CooperationFinding> Findings(DateOnly today)
    {
        if (TownId is null)
            yield return new(nameof(TownId), CooperationFault.Missing);
        if (Kind is null)
            yield return new(nameof(Kind), CooperationFault.Missing);
        if (Subject is null)
            yield return new(nameof(Subject), CooperationFault.Missing);
        if (string.IsNullOrWhiteSpace(Title))
            yield return new(nameof(Title), CooperationFault.Missing);
        else if (Title.Trim().Length > CooperationEntry.TitleMaxLength)
            yield return new(nameof(Title), CooperationFault.TooLong);
        if (Quantity is { } quantity && (quantity <= 0 || quantity > MostQuantity || Math.Round(quantity, QuantityDecimals) != quantity))
            yield return new(nameof(Quantity), CooperationFault.OutOfRange);
        if (Quantity is not null && string.IsNullOrWhiteSpace(Unit))
            yield return new(nameof(Unit), CooperationFault.UnitMissing);
        else if (Quantity is null && !string.IsNullOrWhiteSpace(Unit))
            yield return new(nameof(Quantity), CooperationFault.UnitWithoutQuantity);
        if (Unit.Trim().Length > CooperationEntry.UnitMaxLength)
            yield return new(nameof(Unit), CooperationFault.TooLong);
        if (Terms.Trim().Length > CooperationEntry.TermsMaxLength)
            yield return new(nameof(Terms), CooperationFault.TooLong);
        foreach (var finding in OfPeriod(today))
            yield return finding;
    }

    private IEnumerable<CooperationFinding> OfPeriod(DateOnly today)
    {
        if (From is null)
            yield return new(nameof(From), CooperationFault.Missing);
        else if (From > today.AddYears(MostYears) || From < today.AddYears(-MostYears))
            yield return new(nameof(From), CooperationFault.OutOfRange);
        if (To is null)
            yield return new(nameof(To), CooperationFault.Missing);
        else if (To < From)
            yield return new(nameof(To), CooperationFault.EndBeforeBegin);
        else if (To < today)
            yield return new(nameof(To), CooperationFault.InThePast);
        else if (To > today.AddYears(MostYears))
            yield return new(nameof(To), CooperationFault.OutOfRange, MostYears);
    }
}
