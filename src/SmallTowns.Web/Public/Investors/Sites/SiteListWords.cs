using System.Globalization;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Sites.Finding;
using SmallTowns.Web.Finding;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Investors.Sites;

/// <summary>What the parts of a question about sites and the numbers of an offer are called.</summary>
public static class SiteListWords
{
    public static string Unknown => T("неизвестно", "unknown");

    public static string None => T("нет", "none");

    /// <summary>A trait, as a word of a sentence: "электричество".</summary>
    public static string Of(SiteTrait trait) => trait switch
    {
        SiteTrait.Kind => T("вид объекта", "kind"),
        SiteTrait.Status => T("состояние", "status"),
        SiteTrait.Town => T("город", "town"),
        SiteTrait.Area => T("площадь участка", "area of a plot"),
        SiteTrait.Floor => T("площадь помещений", "floor area"),
        SiteTrait.Price => T("цена", "price"),
        SiteTrait.Ownership => T("собственность", "ownership"),
        SiteTrait.Deal => T("форма сделки", "form of the deal"),
        SiteTrait.Category => T("категория земель", "category of land"),
        SiteTrait.Use => T("разрешённое использование", "permitted use"),
        SiteTrait.Power => T("электричество", "electricity"),
        SiteTrait.Gas => T("газ", "gas"),
        SiteTrait.Water => T("вода", "water"),
        SiteTrait.Rail => T("железная дорога", "railway"),
        SiteTrait.Road => T("федеральная дорога", "federal road"),
        SiteTrait.Belt => T("пояс расселения", "settlement belt"),
        SiteTrait.Minutes => T("время до центра края", "time to the regional centre"),
        SiteTrait.Level => T("готовность", "readiness"),
        SiteTrait.Months => T("срок до начала работы", "months to operation"),
        SiteTrait.Regime => T("особый режим", "special regime"),
        _ => T("день проверки", "day of the check"),
    };

    /// <summary>A part of the address that was not understood.</summary>
    public static string OfParameter(string name) =>
        SiteParameters.All.FirstOrDefault(parameter => parameter.Name == name) is { } known ? T(known.Label)
        : name switch
        {
            SiteQuestion.Unknown => T("Неизвестное", "The unknown"),
            SiteQuestion.Sort => T("Порядок", "Order"),
            SiteQuestion.PageName => T("Страница", "Page"),
            SiteQuestion.PageSizeName => T("Предложений на странице", "Offers on a page"),
            _ => name,
        };

    /// <summary>What is asked, in words, each with the question without it.</summary>
    public static IEnumerable<(string Text, SiteQuestion Without)> Conditions(SiteQuestion question, SettlementSystem system)
    {
        ArgumentNullException.ThrowIfNull(question);
        foreach (var parameter in SiteParameters.All.Where(question.Asks))
            yield return (Condition(question, parameter, system), question.Without(parameter));
        if (!question.KeepsUnknown)
            yield return (T("только то, что известно точно", "only what is certain"), question.FromTheStart with { KeepsUnknown = true });
    }

    /// <summary>"Электричество, от 2 МВт", "Собственность: муниципальная, частная".</summary>
    public static string Condition(SiteQuestion question, SiteParameter parameter, SettlementSystem system)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(parameter);
        return parameter.Shape switch
        {
            ParameterShape.Towns => $"{T(parameter.Label)}: {string.Join(", ", question.Towns.Select(slug => T(system.Find(slug)!.Name)))}",
            ParameterShape.Codes => $"{T(parameter.Label)}: {string.Join(", ", parameter.Choices.Where(choice => question.Wants(parameter.Trait, choice.Number)).Select(choice => Words.LowerFirst(T(choice.Name))))}",
            ParameterShape.SinceDay => $"{T(parameter.Label)} {Days.InWords(question.VerifiedAfter!.Value)}",
            _ => $"{T(parameter.Label)} {Numbers.ShowWhole(question.Limits[parameter.Name])}\u00A0{T(parameter.Unit)}",
        };
    }

    /// <summary>"31 предложение", "31 offers".</summary>
    public static string Offers(int count) => $"{Numbers.Show(count)}\u00A0{T(Plural.Of(count, "предложение", "предложения", "предложений"), count == 1 ? "offer" : "offers")}";

    /// <summary>"57 объектов", "57 objects".</summary>
    public static string Objects(int count) => $"{Numbers.Show(count)}\u00A0{T(Plural.Of(count, "объект", "объекта", "объектов"), count == 1 ? "object" : "objects")}";

    /// <summary>"0,4–7,5 га"; with what is not known of some: "2 га, у 1 неизвестно".</summary>
    public static string Range(NumberExtent extent, string unit) => extent switch
    {
        { Known: 0, Unknown: 0 } => None,
        { Known: 0 } => Unknown,
        _ => Between(extent.Least, extent.Greatest, unit) + (extent.Unknown > 0 ? T($", у {extent.Unknown} неизвестно", $", unknown of {extent.Unknown}") : ""),
    };

    /// <summary>Roubles as they are read: "12 млн ₽".</summary>
    public static string Roubles(NumberExtent extent) => extent switch
    {
        { Known: 0, Unknown: 0 } => T("не продаётся", "not for sale"),
        { Known: 0 } => Unknown,
        { Greatest: >= 1e6 } => Between(Math.Round(extent.Least / 1e6, 2), Math.Round(extent.Greatest / 1e6, 2), T("млн\u00A0₽", "million RUB")),
        _ => Between(extent.Least, extent.Greatest, SiteWords.Unit(SiteUnits.Rouble)),
    };

    public static string Months(NumberExtent extent) => extent switch
    {
        { Known: 0, Unknown: 0 } => T("в подключении отказано", "connection is refused"),
        { Known: 0 } => Unknown,
        _ => Between(Math.Round(extent.Least), Math.Round(extent.Greatest), SiteWords.Unit(SiteUnits.Month)),
    };

    public static string Day(double dayNumber) => DateOnly.FromDayNumber((int)dayNumber).ToString(T("dd.MM.yyyy", "d MMM yyyy"), CultureInfo.CurrentCulture);

    public static string Between(double least, double greatest, string unit) =>
        (least == greatest ? SiteWords.Number(least) : $"{SiteWords.Number(least)}–{SiteWords.Number(greatest)}") + "\u00A0" + unit;
}
