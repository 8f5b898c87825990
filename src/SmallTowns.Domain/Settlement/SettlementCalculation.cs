using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;

namespace SmallTowns.Domain.Settlement;

/// <summary>
/// The one way from towns to the numbers of the settlement system: pages, downloads and the stateless API all take it.
/// One pass over the towns. Bad data never throws and never becomes a number: each result names its own fault.
/// </summary>
public static class SettlementCalculation
{
    public static SettlementResult Calculate(SettlementInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var inputs = input.Towns;
        var towns = new TownResult[inputs.Count];
        var classTowns = new int[5];
        var classPeople = new long[5];
        var population = 0L;
        List<int> first = [], second = [], third = [], undefined = [], withoutPopulation = [];

        for (var i = 0; i < towns.Length; i++)
        {
            var town = inputs[i];
            var result = OfTown(town, input);
            towns[i] = result;

            if (result.SizeClass.TryGet(out var sizeClass))
            {
                var people = (long)town.Population!.Value;
                classTowns[(int)sizeClass - 1]++;
                classPeople[(int)sizeClass - 1] += people;
                population += people;
            }
            else
            {
                withoutPopulation.Add(i);
            }

            var members = result.Belt.Rule.Belt switch
            {
                SettlementBelt.First => first,
                SettlementBelt.Second => second,
                SettlementBelt.Third => third,
                _ => undefined,
            };
            members.Add(i);
        }

        return new SettlementResult
        {
            Towns = towns,
            TownCount = towns.Length,
            Population = population,
            TownsWithoutPopulation = withoutPopulation,
            MeanDistanceKm = InterTownDistance.MeanKm(input.RegionAreaSquareKm, towns.Length),
            ExpectedNearestNeighbourKm = InterTownDistance.ExpectedNearestNeighbourKm(input.RegionAreaSquareKm, towns.Length),
            SizeClasses = SizeClassShares.FromSums(classTowns, classPeople, population),
            Belts = new BeltMembers(first, second, third, undefined),
        };
    }

    private static TownResult OfTown(in TownInput town, SettlementInput input)
    {
        var mixesBases = town.Population is not null && town.AreaSquareKm is not null
            && town.PopulationBasis != town.AreaBasis;
        return new TownResult(
            Density(town, mixesBases, input.MixedBases),
            mixesBases,
            input.SizeClasses.Classify(town.Population),
            new BeltComparison(Belt(town, input), town.ExpertBelt));
    }

    private static Calculated Density(in TownInput town, bool mixesBases, MixedBases policy)
    {
        if (!mixesBases)
            return PopulationDensity.PerSquareKm(town.Population, town.AreaSquareKm);
        return policy == MixedBases.DivideAndMark
            ? PopulationDensity.PerSquareKmAcrossBases(town.Population, town.AreaSquareKm)
            : PopulationDensity.PerSquareKm(town.Population, town.PopulationBasis, town.AreaSquareKm, town.AreaBasis);
    }

    private static BeltAssessment Belt(in TownInput town, SettlementInput input)
    {
        var isCentre = town.TravelMinutes is null && input.CentreName is { } centre
            && TownName.AreSame(town.Name, centre);
        return isCentre
            ? BeltAssessment.Undefined(BeltReason.Centre)
            : input.BeltRule.Assess(town.TravelMinutes, town.TravelQualifier ?? FigureQualifier.Exact, town.TravelMinutesTo);
    }
}
