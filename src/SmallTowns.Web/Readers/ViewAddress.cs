using Microsoft.AspNetCore.WebUtilities;
using SmallTowns.Domain;
using SmallTowns.Domain.Readers;
using SmallTowns.Web.Finding;
using SmallTowns.Web.Kinds.Outages;
using SmallTowns.Web.Life.Vacancies;
using SmallTowns.Web.Press;

namespace SmallTowns.Web.Readers;

/// <param name="HasNews">Whether letters can tell what is new there.</param>
public sealed record ViewPage(string Path, LocalizedText Name, bool HasNews = false);

/// <summary>The address of a view that a reader may keep: one of a few pages, and what it is asked.</summary>
public sealed record ViewAddress(ViewPage Page, string Query)
{
    public static IReadOnlyList<ViewPage> Pages { get; } =
    [
        new(SiteQuestion.Path, new("Площадки", "Sites"), HasNews: true),
        new(FindingPages.Map, new("Карта площадок", "Map of sites")),
        new(FindingPages.Match, new("Подбор", "Match")),
        new(FindingPages.Compare, new("Сравнение площадок", "Compare sites")),
        new(FindingPages.Start, new("Пять вопросов", "Five questions")),
        new(VacancyQuestion.Path, new("Вакансии", "Vacancies"), HasNews: true),
        new(OutagePlaces.List, new("Отключения", "Outages"), HasNews: true),
        new(PressPlaces.News, new("Новости", "News"), HasNews: true),
        new("explore", new("Данные", "Data")),
        new("towns", new("Города", "Towns")),
        new("towns/compare", new("Сравнение городов", "Compare towns")),
    ];

    public override string ToString() => Page.Path + Query;

    /// <summary>For those who read it as an address is read.</summary>
    public IQueryCollection Parameters => new QueryCollection(QueryHelpers.ParseQuery(Query));

    /// <param name="typed">From the base of the portal, without a language.</param>
    /// <returns>Empty for what no view can have.</returns>
    public static ViewAddress? Read(string? typed)
    {
        if (typed is null || typed.Length > SavedView.AddressMaxLength)
            return null;
        var (path, query) = typed.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? (typed[..at], typed[at..]) : (typed, "");
        if (Pages.FirstOrDefault(page => page.Path == path) is not { } found)
            return null;
        // Read and written anew: nothing but names and values is left of it.
        var parts = QueryHelpers.ParseQuery(query).SelectMany(part => part.Value.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => KeyValuePair.Create(part.Key, (string?)value)));
        var view = new ViewAddress(found, QueryString.Create(parts).ToUriComponent());
        return view.ToString().Length <= SavedView.AddressMaxLength ? view : null;
    }
}
