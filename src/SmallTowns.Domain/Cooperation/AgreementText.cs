namespace SmallTowns.Domain.Cooperation;

/// <summary>The draft of an agreement as it is written. A draft may have gaps; what has to be there before the parties read it is asked by <see cref="Gaps"/>.</summary>
public sealed record AgreementText
{
    public const int MostParties = 30;
    public const int MostNoticeDays = 365;

    public SubjectClass? Subject { get; init; }
    public string Title { get; init; } = "";
    /// <summary>What exactly is agreed.</summary>
    public string Matter { get; init; } = "";
    public bool IsWithoutMoney { get; init; }
    public DateOnly? From { get; init; }

    /// <summary>The last day; empty where it has no end.</summary>
    public DateOnly? To { get; init; }
    public bool IsIndefinite { get; init; }

    /// <summary>For how many months it goes on by itself; empty where it ends with its term.</summary>
    public int? RenewalMonths { get; init; }
    public int? NoticeDays { get; init; }
    public int? ResponsibleUserId { get; init; }
    public IReadOnlyList<PartyText> Parties { get; init; } = [];

    /// <summary>What cannot be stored, or cannot be meant so.</summary>
    public IEnumerable<CooperationFinding> Findings()
    {
        if (Subject is null)
            yield return new(nameof(Subject), CooperationFault.Missing);
        if (string.IsNullOrWhiteSpace(Title))
            yield return new(nameof(Title), CooperationFault.Missing);
        else if (Title.Trim().Length > Agreement.TitleMaxLength)
            yield return new(nameof(Title), CooperationFault.TooLong);
        if (Matter.Trim().Length > Agreement.MatterMaxLength)
            yield return new(nameof(Matter), CooperationFault.TooLong);
        if (ResponsibleUserId is null)
            yield return new(nameof(ResponsibleUserId), CooperationFault.Missing);
        if (NoticeDays is < 0 or > MostNoticeDays)
            yield return new(nameof(NoticeDays), CooperationFault.OutOfRange);
        else if (NoticeDays is null)
            yield return new(nameof(NoticeDays), CooperationFault.Missing);
        foreach (var finding in OfTerm().Concat(OfParties()))
            yield return finding;
    }

    /// <summary>What is still missing before the parties can read and approve it.</summary>
    public IEnumerable<CooperationFinding> Gaps()
    {
        if (From is null)
            yield return new(nameof(From), CooperationFault.Missing);
        if (To is null && !IsIndefinite)
            yield return new(nameof(To), CooperationFault.Missing);
        if (Parties.Count < 2)
            yield return new(nameof(Parties), CooperationFault.TooFew);
        else if (Parties.All(party => party.TownId is null))
            yield return new(nameof(Parties), CooperationFault.NoTown);
        foreach (var finding in Parties.SelectMany((party, place) => party.Gaps(place, IsWithoutMoney)))
            yield return finding;
    }

    private bool SharesAreGiven => Parties.Count > 0 && Parties.All(party => party.Share is { } share && CostShares.IsShare(share));

    private IEnumerable<CooperationFinding> OfTerm()
    {
        if (From is { Year: < 1990 or > 2200 })
            yield return new(nameof(From), CooperationFault.OutOfRange);
        if (To is not null && IsIndefinite)
            yield return new(nameof(To), CooperationFault.OutOfRange);
        else if (To < From)
            yield return new(nameof(To), CooperationFault.EndBeforeBegin);
        else if (To is { } to && From is { } from && to >= from.AddMonths(AgreementTerm.MostMonths))
            yield return new(nameof(To), CooperationFault.OutOfRange);
        if (RenewalMonths is not null && IsIndefinite)
            yield return new(nameof(RenewalMonths), CooperationFault.NothingToRenew);
        else if (RenewalMonths is < 1 or > AgreementTerm.MostMonths)
            yield return new(nameof(RenewalMonths), CooperationFault.OutOfRange);
        else if (RenewalMonths is { } months && NoticeDays >= months * AgreementTerm.ShortestMonthDays && NoticeDays <= MostNoticeDays)
            yield return new(nameof(NoticeDays), CooperationFault.NoticeLongerThanTerm, months * AgreementTerm.ShortestMonthDays);
    }

    private IEnumerable<CooperationFinding> OfParties()
    {
        if (Parties.Count > MostParties)
            yield return new(nameof(Parties), CooperationFault.TooMany);
        foreach (var finding in Parties.SelectMany((party, place) => party.Findings(place, IsWithoutMoney)))
            yield return finding;
        var twice = Parties.Select((party, place) => (party, place)).Where(one => one.party.Key is not null)
            .GroupBy(one => one.party.Key).SelectMany(same => same.Skip(1));
        foreach (var (_, place) in twice)
            yield return new(PartyText.FieldOf(place, "Who"), CooperationFault.PartyTwice);
        if (!IsWithoutMoney && SharesAreGiven && CostShares.Sum(Parties.Select(party => party.Share)) is var sum && sum != CostShares.Whole)
            yield return new(nameof(Parties), CooperationFault.SharesDoNotSum, sum);
    }
}

/// <summary>A party as it is written.</summary>
public sealed record PartyText
{
    public int? TownId { get; init; }
    public int? PartnerId { get; init; }
    public string SignatoryName { get; init; } = "";
    public string SignatoryPosition { get; init; } = "";
    public string PowersDocument { get; init; } = "";
    public string PowersNumber { get; init; } = "";
    public DateOnly? PowersOn { get; init; }
    public string Obligations { get; init; } = "";
    public decimal? Share { get; init; }

    /// <summary>Which one it is; empty while none is chosen.</summary>
    public string? Key => TownId is { } town ? $"town:{town}" : PartnerId is { } partner ? $"partner:{partner}" : null;

    /// <param name="place">From 0.</param>
    public static string FieldOf(int place, string name) => $"Party{place + 1}.{name}";

    internal IEnumerable<CooperationFinding> Findings(int place, bool isWithoutMoney)
    {
        if ((TownId is null) == (PartnerId is null))
            yield return new(FieldOf(place, "Who"), CooperationFault.NoParty);
        foreach (var (name, text, max) in new[]
        {
            (nameof(SignatoryName), SignatoryName, AgreementParty.PersonMaxLength), (nameof(SignatoryPosition), SignatoryPosition, AgreementParty.PositionMaxLength),
            (nameof(PowersDocument), PowersDocument, AgreementParty.DocumentMaxLength), (nameof(PowersNumber), PowersNumber, AgreementParty.NumberMaxLength),
            (nameof(Obligations), Obligations, AgreementParty.ObligationsMaxLength),
        })
        {
            if (text.Trim().Length > max)
                yield return new(FieldOf(place, name), CooperationFault.TooLong);
        }

        if (PowersOn is { Year: < 1990 or > 2200 })
            yield return new(FieldOf(place, nameof(PowersOn)), CooperationFault.OutOfRange);
        if (Share is { } share && !CostShares.IsShare(share))
            yield return new(FieldOf(place, nameof(Share)), CooperationFault.OutOfRange);
        else if (Share is not null && isWithoutMoney)
            yield return new(FieldOf(place, nameof(Share)), CooperationFault.ShareWithoutMoney);
    }

    internal IEnumerable<CooperationFinding> Gaps(int place, bool isWithoutMoney)
    {
        foreach (var (name, text) in new[]
        {
            (nameof(SignatoryName), SignatoryName), (nameof(SignatoryPosition), SignatoryPosition), (nameof(PowersDocument), PowersDocument), (nameof(Obligations), Obligations),
        })
        {
            if (string.IsNullOrWhiteSpace(text))
                yield return new(FieldOf(place, name), CooperationFault.Missing);
        }

        if (Share is null && !isWithoutMoney)
            yield return new(FieldOf(place, nameof(Share)), CooperationFault.ShareMissing);
    }
}
