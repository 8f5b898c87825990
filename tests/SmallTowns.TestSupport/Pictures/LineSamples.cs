using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Charts;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.TestSupport.Pictures;

public static class LineSamples
{
    private static readonly double[] Censuses = [1959, 1970, 1979, 1989, 2002, 2010, 2021];

    public static IReadOnlyList<PictureSample> All { get; } =
    [
        Lines("lines: eight towns", () => [.. Towns().Take(8)]),
        Lines("lines: eight that end together", () => [.. Enumerable.Range(0, 8).Select(i => new ChartSeries($"Город {i}", [new(2002, 30_000 + i * 2000), new(2010, 35_000 - i * 1500), new(2021, 33_000)]))]),
        Lines("lines: eight that nearly end together", () => [.. Enumerable.Range(0, 8).Select(i => new ChartSeries($"Город {i}", [new(2002, 30_000 + i * 2000), new(2010, 35_000 - i * 1500), new(2021, 33_000 + i * 40)]))]),
        Lines("lines: eight equal", () => [.. Enumerable.Range(0, 8).Select(i => new ChartSeries($"Город {i}", [new(2002, 30_000), new(2010, 35_000), new(2021, 33_000)]))]),
        Lines("lines: twenty years, eight towns", () => [.. Enumerable.Range(0, 8).Select(i => new ChartSeries($"Город {i}", [.. Enumerable.Range(2002, 20).Select(year => new ChartPoint(year, 20_000 + i * 3000 + (year - 2002) * (i - 4) * 150 + Math.Sin(year + i) * 400))]))]),
        Lines("lines: forty years, one town", () => [new("Абинск", [.. Enumerable.Range(1985, 40).Select(year => new ChartPoint(year, 30_000 + Math.Sin(year) * 5000))])]),
        Lines("lines: gaps and a single value", () => [new("с разрывом", [new(2002, 5), new(2010, null), new(2021, 7), new(2022, 8)]), new("один год", [new(2010, 6.5)])]),
        Lines("lines: one year only", () => [new("Абинск", [new(2021, 36_607)]), new("Темрюк", [new(2021, 38_780)])]),
        Lines("lines: below zero", () => [new("Абинск", [new(2002, -36_607), new(2010, -80_000), new(2021, -10_000)])]),
        Multiples("multiples: 26 towns", () => [.. Towns()]),
        Multiples("multiples: forty towns", () => [.. Towns(), .. Towns().Take(14)]),
        Multiples("multiples: gaps, one year, nothing", () =>
        [
            new("Усть-Лабинск и Приморско-Ахтарск вместе", [new(2002, 5), new(2010, null), new(2021, 7)]), new("один год", [new(2010, 6.5)]), new("ничего", [new(2010, null)]), new("с минусом", [new(2002, -1000.5), new(2021, 1)]),
        ]),
        Multiples("multiples: one year only", () => [new("Абинск", [new(2021, 0)]), new("Темрюк", [new(2021, 0)])]),
    ];

    public static IReadOnlyList<PictureSample> Bars { get; } =
    [
        Bar("bars: 26 towns", () => [.. MapTestTowns.All.Select(town => new Bar(town.Name, town.Population, town.Slug == "abinsk"))]),
        Bar("bars: fifty", () => [.. Enumerable.Range(0, 50).Select(i => new Bar($"Город {i}", i * i, i == 7))]),
        Bar("bars: gains and losses, no data", () => [new("рост", 13.5), new("убыль", -22.25, true), new("неизвестно", null), new("неизвестно тоже", double.NaN), new("ноль", 0)]),
        Bar("bars: losses alone", () => [new("Усть-Лабинск", -1_234_567), new("Темрюк", -0.5)]),
        Bar("bars: nothing known", () => [new("Усть-Лабинск", null, true)]),
        Bar("bars: zeros", () => [new("Усть-Лабинск", 0), new("Темрюк", 0)]),
    ];

    private static IEnumerable<ChartSeries> Towns() => MapTestTowns.All.Select((town, i) => new ChartSeries(town.Name,
        [.. Censuses.Select((year, j) => new ChartPoint(year, (i + j) % 11 == 0 ? null : Math.Round(town.Population!.Value * (.55 + j * .07 + (i * 7 + j * 3) % 5 * .02))))]));

    private static PictureSample Lines(string name, Func<IReadOnlyList<ChartSeries>> series) => PictureSample.Of<LineChart>(name, () => new()
    {
        [nameof(LineChart.Series)] = series(),
        [nameof(LineChart.Label)] = name,
    });

    private static PictureSample Multiples(string name, Func<IReadOnlyList<ChartSeries>> series) => PictureSample.Of<SmallMultiples>(name, () => new()
    {
        [nameof(SmallMultiples.Series)] = series(),
        [nameof(SmallMultiples.Label)] = T("Население городов по переписям", "Population of the towns by census"),
        [nameof(SmallMultiples.Id)] = "m" + Math.Abs(name.Sum(letter => letter * 31 % 977)),
    });

    private static PictureSample Bar(string name, Func<IReadOnlyList<Bar>> bars) => PictureSample.Of<BarChart>(name, () => new()
    {
        [nameof(BarChart.Bars)] = bars(),
        [nameof(BarChart.Label)] = name,
        [nameof(BarChart.Format)] = (Func<double, string>)(value => Numbers.Show(value, 1)),
    });
}
