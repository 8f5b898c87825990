using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Charts;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.TestSupport.Pictures;

public static class ScatterSamples
{
    public static IReadOnlyList<PictureSample> All { get; } =
    [
        Sample("26 towns, logarithmic", () => Towns(_ => null), logX: true),
        Sample("26 towns with their people as circles", () => Towns(people => people), logX: true, logY: true),
        Sample("26 towns, linear", () => Towns(_ => null)),
        Sample("eight chosen of 26", () => [.. Towns(people => people).Select((point, i) => point with { IsHighlighted = i % 3 == 0 && i < 24 })], logX: true),
        Sample("one point", () => [new("Абинск", 36_607, 12.5, IsHighlighted: true)]),
        Sample("one point at zero", () => [new("Абинск", 0, 0, 0)]),
        Sample("equal across", () => [.. Enumerable.Range(0, 9).Select(i => new ScatterPoint($"город {i}", 5, i * 1000))]),
        Sample("all in one place", () => [.. Enumerable.Range(0, 12).Select(i => new ScatterPoint($"Темрюк {i}", 7, 7, IsHighlighted: i < 8))]),
        Sample("both sides of zero", () => [.. Enumerable.Range(-10, 21).Select(i => new ScatterPoint($"т. {i}", i * 3, -i * i * i / 100.0))]),
        Sample("a city among villages", () => [.. Enumerable.Range(1, 29).Select(i => new ScatterPoint($"село {i}", i, i % 7, i)), new("Москва", 13_000_000, 2561, 13_000_000, true)]),
        Sample("nearly nothing", () => [new("a", 0.0001, 1e-7), new("b", 0.0002, 3e-7), new("c", 0.00015, 2e-7)]),
        Sample("six powers of ten", () => [.. Enumerable.Range(0, 7).Select(i => new ScatterPoint($"10 в степени {i}", Math.Pow(10, i), Math.Pow(10, 6 - i)))], logX: true, logY: true),
        Sample("1 117 towns", Dense, isDense: true),
        Sample("1 117 towns with their people as circles", () => [.. Dense().Select((point, i) => point with { Size = 1000 + i * i })], logY: true, isDense: true),
    ];

    public static IReadOnlyList<ScatterPoint> Dense()
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, 1117).Select(i => new ScatterPoint($"Приморско-Ахтарск {i}", random.NextDouble() * 100, 1 + random.NextDouble() * random.NextDouble() * 1000, IsHighlighted: i % 140 == 0))];
    }

    private static IReadOnlyList<ScatterPoint> Towns(Func<double, double?> size)
    {
        var centre = new GeoPoint(45.04484, 38.97603);
        return [.. MapTestTowns.All.Select(town => new ScatterPoint(town.Name, town.Population, 1 + GreatCircle.DistanceKm(centre, new(town.Latitude, town.Longitude)).Value, size(town.Population!.Value), town.Slug == "abinsk"))];
    }

    private static PictureSample Sample(string name, Func<IReadOnlyList<ScatterPoint>> points, bool logX = false, bool logY = false, bool isDense = false) =>
        PictureSample.Of<ScatterChart>(name, () => new()
        {
            [nameof(ScatterChart.Points)] = points(),
            [nameof(ScatterChart.Label)] = name,
            [nameof(ScatterChart.XTitle)] = T("Население города, чел.", "Population of the town"),
            [nameof(ScatterChart.YTitle)] = T("Расстояние по прямой от центра края, километров", "Distance as the crow flies from the regional centre, km"),
            [nameof(ScatterChart.IsLogarithmicX)] = logX,
            [nameof(ScatterChart.IsLogarithmicY)] = logY,
            [nameof(ScatterChart.FormatY)] = (Func<double, string>)(value => Numbers.Show(value, 1)),
        }, isDense);
}
