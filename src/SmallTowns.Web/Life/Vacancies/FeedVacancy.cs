using SmallTowns.Domain.Vacancies;

namespace SmallTowns.Web.Life.Vacancies;

/// <summary>A vacancy as it stands in the feed, already without people.</summary>
/// <param name="RegionCode">Of the feed, as text: <c>23</c>, <c>2300000000000</c>; empty where it is not said.</param>
public sealed record FeedVacancy(string Id, VacancyContent Content, IReadOnlyList<FeedAddress> Addresses, string? RegionCode);

/// <summary>One answer of the feed.</summary>
/// <param name="Rows">How many entries it had, readable or not.</param>
/// <param name="Total">How many the feed says there are.</param>
public sealed record FeedPage(IReadOnlyList<FeedVacancy> Vacancies, int Rows, int? Total);

/// <summary>The feed as it was read once: each vacancy once, whatever the pages repeat.</summary>
/// <param name="IsFull">It came to its end: what is not in it is absent.</param>
public sealed record FeedReading(string Origin, IReadOnlyList<FeedVacancy> Vacancies, int Unreadable, int Repeated, bool IsFull)
{
    public static FeedReading Of(string origin, IReadOnlyList<FeedPage> pages, bool isFull)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var seen = new Dictionary<string, FeedVacancy>(StringComparer.Ordinal);
        foreach (var vacancy in pages.SelectMany(page => page.Vacancies))
            seen.TryAdd(vacancy.Id, vacancy);
        var read = pages.Sum(page => page.Vacancies.Count);
        return new(origin, [.. seen.Values], pages.Sum(page => page.Rows) - read, read - seen.Count, isFull && seen.Count > 0);
    }
}
