using BenchmarkDotNet.Attributes;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Benchmarks;

/// <summary>Is the calculation linear in towns? Divide mean time and allocated bytes by Towns for ns and bytes a town.</summary>
[MemoryDiagnoser]
public class SettlementCalculationBenchmarks
{
    private SettlementInput _input = new() { RegionAreaSquareKm = null, Towns = [] };

    [Params(26, 100_000, 1_000_000)]
    public int Towns { get; set; }

    [GlobalSetup]
    public void MakeTowns()
    {
        // A fixed seed: every run counts the same towns.
        var random = new Random(26);
        var towns = new TownInput[Towns];
        for (var i = 0; i < towns.Length; i++)
        {
            towns[i] = new TownInput
            {
                Name = $"Town {i}",
                Population = random.Next(1_000, 2_000_000),
                PopulationBasis = TerritorialBasis.Town,
                AreaSquareKm = 1 + 100 * random.NextDouble(),
                AreaBasis = TerritorialBasis.Town,
                Latitude = 43 + 4 * random.NextDouble(),
                Longitude = 36 + 6 * random.NextDouble(),
                TravelMinutes = random.Next(1, 240),
                TravelQualifier = (FigureQualifier)random.Next(1, 5),
            };
        }

        _input = new SettlementInput { RegionAreaSquareKm = 75_485, Towns = towns };
    }

    [Benchmark]
    public SettlementResult Calculate() => SettlementCalculation.Calculate(_input);

    [Benchmark]
    public int Validate() => SettlementInputValidator.Validate(_input).Count();
}
