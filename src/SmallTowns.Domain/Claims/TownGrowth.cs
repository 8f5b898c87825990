using SmallTowns.Domain.Places;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Claims;

/// <summary>How a town proper changed between two censuses; without one of the counts there is no change, not a change of zero.</summary>
public sealed record TownGrowth(PublishedTown Town, PublishedFigure? Earlier, PublishedFigure? Later)
{
    public PopulationGrowth Growth { get; } = PopulationGrowth.Between(
        Earlier?.Number, Earlier?.Year ?? 0, Earlier?.Basis, Later?.Number, Later?.Year ?? 0, Later?.Basis);

    /// <summary>What the reproduced publication calls it: growing, stagnating or declining; empty where it says nothing.</summary>
    public TownStatementTopic? Trend { get; } = Town.Statements
        .Select(statement => (TownStatementTopic?)statement.Topic)
        .FirstOrDefault(topic => topic is TownStatementTopic.TrendGrowing or TownStatementTopic.TrendStagnating or TownStatementTopic.TrendDeclining);
}
