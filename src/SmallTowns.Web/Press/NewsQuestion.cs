using System.Globalization;
using SmallTowns.Domain.Press;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Press;

/// <summary>Which news a reader asks for, by the address of the list.</summary>
/// <param name="Faults">What of the address means nothing, in sentences.</param>
public sealed record NewsQuestion(string? Town, string? Topic, int? Year, int Page, IReadOnlyList<string> Faults)
{
    public const int PageSize = 20;

    public const string TownParameter = "town";
    public const string TopicParameter = "topic";
    public const string YearParameter = "year";
    public const string PageParameter = "page";

    public bool Narrows => Town is not null || Topic is not null || Year is not null || Faults.Count > 0;

    /// <summary>The list with this number, relative to the base.</summary>
    public string AddressOf(int page)
    {
        List<string> asked = [];
        Add(TownParameter, Town);
        Add(TopicParameter, Topic);
        Add(YearParameter, Year?.ToString(CultureInfo.InvariantCulture));
        Add(PageParameter, page == 1 ? null : page.ToString(CultureInfo.InvariantCulture));
        return asked.Count == 0 ? PressPlaces.News : $"{PressPlaces.News}?{string.Join('&', asked)}";

        void Add(string name, string? value)
        {
            if (value is not null)
                asked.Add($"{name}={Uri.EscapeDataString(value)}");
        }
    }

    public static NewsQuestion Read(IQueryCollection query, Func<string, bool> isTown)
    {
        var asked = new AskedConditions(query);
        var town = asked.Known(TownParameter, isTown, T("такого города нет", "there is no such town"));
        var topic = asked.Known(TopicParameter, code => PressTopics.NameOf(code) is not null, T("такой темы нет", "there is no such topic"));
        var year = asked.Known(YearParameter, text => Number(text) is >= 2000 and <= 2200, T("год пишется четырьмя цифрами", "a year is written with four digits"));
        var page = asked.Known(PageParameter, text => Number(text) is > 0, T("номер страницы — число от 1", "the number of a page is 1 or more"));
        return new(town, topic, Number(year), Number(page) ?? 1, asked.Faults);
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
