using System.Globalization;
using SmallTowns.Domain.Vacancies;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Life;

/// <summary>Vacancies in the words of pages, and for search engines.</summary>
public static class VacancyWords
{
    public static string PayOf(VacancyContent vacancy)
    {
        ArgumentNullException.ThrowIfNull(vacancy);
        var unit = IsRoubles(vacancy) ? T("₽", "RUB") : vacancy.Currency;
        return (vacancy.PayFrom, vacancy.PayTo) switch
        {
            (null, null) => T("зарплата не указана", "pay not stated"),
            ({ } from, null) => T($"от {Numbers.Show(from)}\u00A0{unit}", $"from {Numbers.Show(from)}\u00A0{unit}"),
            (null, { } to) => T($"до {Numbers.Show(to)}\u00A0{unit}", $"up to {Numbers.Show(to)}\u00A0{unit}"),
            ({ } from, { } to) when from == to => $"{Numbers.Show(from)}\u00A0{unit}",
            ({ } from, { } to) => $"{Numbers.Show(from)}–{Numbers.Show(to)}\u00A0{unit}",
        };
    }

    /// <summary>
    /// A posting of schema.org where the feed says what the law asks of a vacancy: name, employer, pay above nothing, schedule, employment, place and
    /// day; empty where any of them is missing.
    /// </summary>
    public static object? JsonLd(VacancyContent vacancy, string town, string region)
    {
        ArgumentNullException.ThrowIfNull(vacancy);
        if (vacancy is not { Employer: { } employer, Schedule: not null, Employment: { } employment, Address: { } address, CreatedOn: { } created, Duties: { } duties }
            || (vacancy.PayFrom is null && vacancy.PayTo is null) || !IsRoubles(vacancy))
            return null;
        Dictionary<string, object> pay = new() { ["@type"] = "QuantitativeValue", ["unitText"] = "MONTH" };
        if (vacancy.PayFrom is { } from)
            pay["minValue"] = from / 1.000000m;
        if (vacancy.PayTo is { } to)
            pay["maxValue"] = to / 1.000000m;
        return new Dictionary<string, object>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "JobPosting",
            ["title"] = vacancy.Title,
            ["description"] = duties,
            ["datePosted"] = created.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["employmentType"] = employment,
            ["hiringOrganization"] = new Dictionary<string, object> { ["@type"] = "Organization", ["name"] = employer },
            ["jobLocation"] = new Dictionary<string, object>
            {
                ["@type"] = "Place",
                ["address"] = new Dictionary<string, object> { ["@type"] = "PostalAddress", ["streetAddress"] = address, ["addressLocality"] = town, ["addressRegion"] = region, ["addressCountry"] = "RU" },
            },
            ["baseSalary"] = new Dictionary<string, object> { ["@type"] = "MonetaryAmount", ["currency"] = "RUB", ["value"] = pay },
        };
    }

    // The feed writes the currency as «руб.», or not at all.
    private static bool IsRoubles(VacancyContent vacancy) => vacancy.Currency is null || vacancy.Currency.Contains("руб", StringComparison.OrdinalIgnoreCase) || vacancy.Currency is "RUB" or "RUR";
}
