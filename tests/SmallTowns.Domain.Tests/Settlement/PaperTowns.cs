using System.Globalization;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Settlement;

/// <summary>Tables 1 and 3 of the paper as golden data; coordinates of the towns beside them.</summary>
internal static class PaperTowns
{
    public const double RegionAreaSquareKm = 75_485;

    public static IReadOnlyList<PaperTown> All { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "GoldenData", "paper_towns.csv")).Skip(1).Select(Read)];

    public static double[] Populations { get; } = [.. All.Select(town => (double)town.Population)];

    public static double[] SmallPopulations { get; } =
        [.. All.Where(town => town.SizeClass == SizeClass.Small).Select(town => (double)town.Population)];

    public static PaperTown Named(string name) => All.Single(town => town.Name == name);

    public static SettlementInput Input(MixedBases mixedBases = MixedBases.DivideAndMark) => new()
    {
        RegionAreaSquareKm = RegionAreaSquareKm,
        CentreName = "Краснодар",
        MixedBases = mixedBases,
        Towns = [.. All.Select(town => town.ToInput())],
    };

    private static PaperTown Read(string line)
    {
        var cells = line.Split(';');
        return new(
            cells[0],
            Enum.Parse<SizeClass>(cells[1]),
            long.Parse(cells[2], CultureInfo.InvariantCulture),
            Enum.Parse<TerritorialBasis>(cells[3]),
            Number(cells[4]),
            Enum.Parse<TerritorialBasis>(cells[5]),
            decimal.Parse(cells[6], CultureInfo.InvariantCulture),
            cells[7] == "" ? null : Enum.Parse<FigureQualifier>(cells[7]),
            cells[8] == "" ? null : Number(cells[8]),
            cells[9] == "" ? null : Enum.Parse<SettlementBelt>(cells[9]),
            new GeoPoint(Number(cells[10]), Number(cells[11])));
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}

internal sealed record PaperTown(
    string Name, SizeClass SizeClass, long Population, TerritorialBasis PopulationBasis,
    double AreaSquareKm, TerritorialBasis AreaBasis, decimal PrintedDensity,
    FigureQualifier? TravelQualifier, double? TravelMinutes, SettlementBelt? PrintedBelt, GeoPoint Point)
{
    public TownInput ToInput() => new()
    {
        Name = Name,
        Population = Population,
        PopulationBasis = PopulationBasis,
        AreaSquareKm = AreaSquareKm,
        AreaBasis = AreaBasis,
        Latitude = Point.Latitude,
        Longitude = Point.Longitude,
        TravelMinutes = TravelMinutes,
        TravelQualifier = TravelQualifier,
        ExpertBelt = PrintedBelt,
    };
}
