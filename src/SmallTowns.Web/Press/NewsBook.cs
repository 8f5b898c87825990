using System.Collections.Frozen;
using SmallTowns.Domain.Press;

namespace SmallTowns.Web.Press;

/// <summary>All articles that readers find, the newest first, with what lists are narrowed by.</summary>
public sealed class NewsBook
{
    private static readonly IReadOnlyList<PressItem> Nothing = [];

    private readonly FrozenDictionary<string, IReadOnlyList<PressItem>> byTown;
    private readonly FrozenDictionary<string, IReadOnlyList<PressItem>> byTopic;
    private readonly FrozenDictionary<int, IReadOnlyList<PressItem>> byYear;

    /// <param name="items">In the order of readers.</param>
    public NewsBook(IReadOnlyList<PressItem> items)
    {
        Items = items;
        byTown = By(items, item => item.Towns);
        byTopic = By(items, item => item.Topics);
        byYear = By<int>(items, item => [item.Day.Year]);
    }

    public IReadOnlyList<PressItem> Items { get; }

    /// <summary>The towns that there is news of.</summary>
    public IReadOnlyCollection<string> Towns => byTown.Keys;

    /// <summary>In the order of the list of topics.</summary>
    public IEnumerable<string> Topics => PressTopics.All.Keys.Where(byTopic.ContainsKey);

    /// <summary>The newest first.</summary>
    public IReadOnlyList<int> Years => [.. byYear.Keys.OrderDescending()];

    public IReadOnlyList<PressItem> OfTown(string town) => byTown.GetValueOrDefault(town, Nothing);

    public IReadOnlyList<PressItem> OfTopic(string topic) => byTopic.GetValueOrDefault(topic, Nothing);

    /// <summary>Those that are about all that is asked for; what is not asked for is empty.</summary>
    public IReadOnlyList<PressItem> About(string? town, string? topic, int? year)
    {
        // From the shortest list: of twenty thousand articles few are of one town.
        List<IReadOnlyList<PressItem>> lists = [];
        if (town is not null)
            lists.Add(OfTown(town));
        if (topic is not null)
            lists.Add(OfTopic(topic));
        if (year is { } asked)
            lists.Add(byYear.GetValueOrDefault(asked, Nothing));
        return lists.Count == 0 ? Items
            : lists.Count == 1 ? lists[0]
            : [.. lists.MinBy(list => list.Count)!.Where(item => IsAbout(item, town, topic, year))];
    }

    /// <summary>The newest others that share a town or a topic with it; sharing more counts more.</summary>
    public IReadOnlyList<PressItem> Related(PressItem item, int most)
    {
        ArgumentNullException.ThrowIfNull(item);
        return
        [
            .. item.Towns.SelectMany(town => OfTown(town).Take(most * 4)).Concat(item.Topics.SelectMany(topic => OfTopic(topic).Take(most * 4)))
                .Where(other => other.Id != item.Id)
                .GroupBy(other => other.Id)
                .OrderByDescending(same => same.Count()).ThenByDescending(same => same.First().FirstPublishedUtc)
                .Take(most).Select(same => same.First()),
        ];
    }

    private static bool IsAbout(PressItem item, string? town, string? topic, int? year) =>
        (town is null || item.Towns.Contains(town)) && (topic is null || item.Topics.Contains(topic)) && (year is null || item.Day.Year == year);

    private static FrozenDictionary<TKey, IReadOnlyList<PressItem>> By<TKey>(IReadOnlyList<PressItem> items, Func<PressItem, IEnumerable<TKey>> keysOf) where TKey : notnull =>
        items.SelectMany(item => keysOf(item).Select(key => (key, item))).GroupBy(pair => pair.key, pair => pair.item)
            .ToFrozenDictionary(group => group.Key, group => (IReadOnlyList<PressItem>)[.. group]);
}
