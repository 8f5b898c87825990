using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Maps;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.TestSupport.Pictures;

public static class MapSamples
{
    public static IReadOnlyList<PictureSample> All { get; } =
    [
        Sample("map: people of 26 towns", () => Towns(town => town.Population)),
        Sample("map: gains and losses", () => Towns(town => (town.Latitude - 45) * 12.34), 1),
        Sample("map: one loss", () => Towns(town => town.Slug == "sochi" ? -3 : town.Latitude)),
        Sample("map: three different values", () => Towns(town => town.Slug[0] % 3), 0),
        Sample("map: all equal", () => Towns(_ => 7)),
        Sample("map: nothing known", () => Towns(_ => null)),
        Sample("map: half known, some chosen, the centre not", () => [.. Towns(town => town.Slug.Length % 2 == 0 ? town.Longitude : null, 2).Select((town, i) => town with { IsHighlighted = i % 9 == 4, IsMuted = i % 5 == 0 })], 2),
        Sample("map: one town in question", () => [.. Towns(town => town.Population).Select((town, i) => town with { IsMuted = i != 15, IsHighlighted = i == 15 })]),
        Sample("map: huge and tiny", () => Towns(town => Math.Pow(10, town.Slug.Length - 5)), 3),
        Sample("map: 1 117 towns", Dense, isDense: true),
        Sample("map: 1 117 towns, gains and losses", () => [.. Dense().Select(town => town with { Value = town.Value - 5000 })], isDense: true),
    ];

    public static IReadOnlyList<MeasuredTown> Dense()
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, 1117).Select(i => new MeasuredTown(
            $"Славянск-на-Кубани {i}", 43.7 + random.NextDouble() * 2.9, 37 + random.NextDouble() * 4.5, i % 50 == 0 ? null : Math.Round(random.NextDouble() * 10_000), IsHighlighted: i % 140 == 0, Href: $"towns/{i}"))];
    }

    private static IReadOnlyList<MeasuredTown> Towns(Func<MapTown, double?> value, int decimals = 0) =>
        [.. MapTestTowns.All.Select(town => new MeasuredTown(town.Name, town.Latitude, town.Longitude, value(town) is { } number ? Math.Round(number, decimals) : null, town.IsCentre, town.Slug == "abinsk", Href: town.Href))];

    private static PictureSample Sample(string name, Func<IReadOnlyList<MeasuredTown>> towns, int decimals = 0, bool isDense = false) => PictureSample.Of<MeasureMap>(name, () => new()
    {
        [nameof(MeasureMap.Towns)] = towns(),
        [nameof(MeasureMap.Label)] = name,
        // Of a place of its own on a page that holds all of them.
        [nameof(MeasureMap.Id)] = "map-" + Math.Abs(name.Sum(letter => letter * 31 % 977)),
        [nameof(MeasureMap.Unit)] = T("чел./км²", "people per km²"),
        [nameof(MeasureMap.Format)] = (Func<double, string>)(number => Numbers.Show(number, decimals)),
        [nameof(MeasureMap.Source)] = T("Пример.", "An example."),
    }, isDense);
}
