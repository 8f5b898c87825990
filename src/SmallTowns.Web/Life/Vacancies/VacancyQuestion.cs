using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using SmallTowns.Domain.Vacancies;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Life.Vacancies;

/// <summary>Which vacancies a reader asks for, by the address of the page.</summary>
/// <param name="Faults">What of the address means nothing, in sentences.</param>
public sealed record VacancyQuestion(string? Town, string Words, string? Category, decimal? PayFrom, string? Schedule, int Page, IReadOnlyList<string> Faults)
{
    public const string Path = "life/vacancies";
    public const string TownParameter = "town", WordsParameter = "q", CategoryParameter = "category", PayParameter = "pay", ScheduleParameter = "schedule", PageParameter = "page";
    public const int WordsMaxLength = 100;
    public const int PageSize = 25;

    public bool Narrows => Town is not null || Words.Length > 0 || Category is not null || PayFrom is not null || Schedule is not null || Page > 1 || Faults.Count > 0;

    /// <summary>The address of this view, or of another page of it; from the base.</summary>
    public string AddressOf(int page) => QueryHelpers.AddQueryString(Path, new Dictionary<string, string?>
    {
        [TownParameter] = Town,
        [WordsParameter] = Words.Length == 0 ? null : Words,
        [CategoryParameter] = Category,
        [PayParameter] = PayFrom?.ToString("0.##", CultureInfo.InvariantCulture),
        [ScheduleParameter] = Schedule,
        [PageParameter] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(part => part.Value is not null));

    public static VacancyQuestion Read(IQueryCollection query, Func<string, bool> isTown)
    {
        var address = new AskedConditions(query);
        var town = address.Town(TownParameter, Vacancy.LineMaxLength, isTown);

        decimal? pay = null;
        if (address.Typed(PayParameter, Vacancy.LineMaxLength) is { } typed)
        {
            if (decimal.TryParse(typed.Replace(" ", "", StringComparison.Ordinal).Replace('\u00A0', ' ').Replace(" ", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var least) && least is >= 0 and < 100_000_000)
                pay = least == 0 ? null : least;
            else
                address.Fault(T("Зарплата — число рублей: 45000.", "The pay is a number of roubles: 45000."));
        }

        var page = 1;
        if (address.Typed(PageParameter, Vacancy.LineMaxLength) is { } asked && !(int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out page) && page is > 0 and < 100_000))
        {
            page = 1;
            address.Fault(T("Такой страницы нет.", "There is no such page."));
        }

        return new(town, address.Typed(WordsParameter, Vacancy.LineMaxLength) ?? "", address.Typed(CategoryParameter, Vacancy.LineMaxLength), pay, address.Typed(ScheduleParameter, Vacancy.LineMaxLength), page, address.Faults);
    }
}
