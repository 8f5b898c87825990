using SmallTowns.Domain;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Scenarios;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Monitoring.Scenarios;

/// <summary>Scenarios of the published censuses of the town proper.</summary>
public sealed class ScenarioQueries(PublishedSettlement settlement, PublishedMeasures measures)
{
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<ScenarioTown>> TownsAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        return [.. (await settlement.GetAsync(cancellationToken)).Towns.Select(town => new ScenarioTown(town.Slug, town.Name, town.SizeClass is SizeClass.Small))];
    }

    /// <returns>One scenario for each town of the question that there is, in its order; none while the question cannot be read.</returns>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<TownScenario>> ReadAsync(StaffActor by, ScenarioQuestion question, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        ArgumentNullException.ThrowIfNull(question);
        if (question.Problems.Any(problem => problem.Field != "towns"))
            return [];
        var system = await settlement.GetAsync(cancellationToken);
        var population = await measures.GetAsync((await measures.ListAsync(cancellationToken)).Find(BuiltInIndicators.Population)!, null, cancellationToken);
        return
        [
            .. from slug in question.Towns
               let town = system.Towns.FirstOrDefault(one => one.Slug == slug)
               where town is not null
               let censuses = population.Of(slug)
                   .Where(count => count is { IsChosen: true, Basis: TerritorialBasis.Town, Method: PopulationMethod.Census, Year: not null }).ToList()
               select new TownScenario(
                   slug, town.Name,
                   PopulationScenario.Of(question.Method, censuses.Select(count => new CensusCount(count.Year!.Value, count.Number)), question.Horizon, question.Own),
                   [.. censuses.SelectMany(count => count.Origin.Sources).Distinct().OrderBy(source => source.Place)]),
        ];
    }
}

public sealed record ScenarioTown(string Slug, LocalizedText Name, bool IsSmall);

/// <param name="Sources">Of the censuses.</param>
public sealed record TownScenario(string Slug, LocalizedText Name, PopulationScenario Scenario, IReadOnlyList<PublishedSource> Sources);
