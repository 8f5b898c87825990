using SmallTowns.Domain;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Investors.Card;

/// <summary>Sentences of a card: what is missing, how long it takes, how large it is.</summary>
internal static class SiteCardWords
{
    public static string Of(ReadinessItem item) => item switch
    {
        ReadinessItem.Title => T("зарегистрированное право", "registered title"),
        ReadinessItem.BoundaryOrCadastralNumber => T("граница или кадастровый номер", "boundary or cadastral number"),
        ReadinessItem.LandCategory => T("категория земель", "land category"),
        ReadinessItem.Contact => T("кто отвечает на вопросы", "who answers questions"),
        ReadinessItem.PlanningDocuments => T("ПЗЗ и градплан", "land-use rules and plan of the plot"),
        ReadinessItem.ProtectionZones => T("охранные и санитарные зоны", "protection and sanitary zones"),
        ReadinessItem.FloodRisk => T("риск подтопления", "flood risk"),
        ReadinessItem.AccessRoad => T("подъездная дорога", "access road"),
        ReadinessItem.Price => T("цена или аренда", "price or rent"),
        ReadinessItem.Encumbrances => T("обременения", "encumbrances"),
        ReadinessItem.Photos => T("снимки не старше двух лет", "photos younger than two years"),
        ReadinessItem.Survey => T("инженерные изыскания", "engineering survey"),
        ReadinessItem.Soil => T("грунты", "soil"),
        _ => T("письмо сетевой организации", "letter of the network company"),
    };

    public static string Of(ReadinessGap gap)
    {
        var what = gap.Utility is { } utility ? $"{Of(gap.Item)}, {T(SiteWords.Of(utility))}" : Of(gap.Item);
        var why = gap.Reason switch
        {
            ReadinessGapReason.Unknown => SiteWords.Of(gap.Unknown ?? UnknownReason.NotStated),
            ReadinessGapReason.Absent => T("нет", "none"),
            ReadinessGapReason.NotDated => T("не указан день, на который это верно", "the day on which it is true is not stated"),
            ReadinessGapReason.NotYet => T("день ещё не наступил", "its day is yet to come"),
            ReadinessGapReason.TooOld => T("старше двух лет", "older than two years"),
            ReadinessGapReason.NoLetter => T("письма нет", "there is no letter"),
            ReadinessGapReason.LetterNotYet => T("письмо ещё не действует", "the letter is not in force yet"),
            ReadinessGapReason.LetterWithoutTerm => T("в письме нет срока", "the letter has no term"),
            _ => T("письмо истекло", "the letter has expired"),
        };
        return $"{what}: {why}";
    }

    public static string Of(OperationPart part)
    {
        var what = part.Step switch
        {
            OperationStep.Rights => T("оформление прав", "getting the rights"),
            OperationStep.Permits => T("разрешения", "permits"),
            _ => T($"подключение: {SiteWords.Of(part.Utility!.Value).Ru}", $"connection: {SiteWords.Of(part.Utility!.Value).En}"),
        };
        var howLong = part switch
        {
            { NotCounted: NotCountedReason.Refused } => T("сетевая организация отказала", "refused by the network company"),
            { NotCounted: NotCountedReason.LetterExpired } => T("не посчитано: письмо истекло", "not counted: the letter has expired"),
            { NotCounted: not null } => T("не посчитано: неизвестно", "not counted: unknown"),
            { Months: { High: 0 } } => T("уже готово", "ready now"),
            _ => SiteWords.Of(part.Months!.Value),
        };
        return $"{what} — {howLong}";
    }

    /// <summary>"4–7 мес.", "от 4 мес.: не посчитан газ", or why nothing can be said.</summary>
    public static string Of(MonthsToOperation months)
    {
        if (months.IsRefused)
            return T("подключение невозможно", "cannot be connected");
        if (months.Low is not { } low)
            return T("неизвестно", "unknown");
        if (months.High is { } high)
            return SiteWords.Of(new MonthRange(low, high));
        return T($"от {SiteWords.With(Math.Round(low, 1), SiteUnits.Month)}", $"from {SiteWords.With(Math.Round(low, 1), SiteUnits.Month)}");
    }

    /// <summary>The free parts of one sort: "0,4–7,5 га", or nothing.</summary>
    public static string? FreeOf(AreaTotal total, string unit) => (total.SmallestFree, total.LargestFree) switch
    {
        ({ } smallest, { } largest) when smallest == largest => SiteWords.With(smallest, unit),
        ({ } smallest, { } largest) => $"{SiteWords.Number(smallest)}–{SiteWords.With(largest, unit)}",
        _ => null,
    };

    public static LocalizedText Of(LetterState state) => state switch
    {
        LetterState.InForce => new("действует", "in force"),
        LetterState.NotYet => new("ещё не действует", "not in force yet"),
        LetterState.WithoutTerm => new("без срока", "without a term"),
        LetterState.Expired => new("истекло", "expired"),
        _ => new("нет", "none"),
    };
}
