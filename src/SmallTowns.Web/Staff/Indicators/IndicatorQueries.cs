using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Catalogue;

namespace SmallTowns.Web.Staff.Indicators;

/// <summary>The indicator catalogue as a list, with how many values each has; and the towns that one makes no sense for.</summary>
public sealed class IndicatorQueries(IDbContextFactory<SmallTownsDbContext> contexts)
{
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<IndicatorLine>> AllAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var towns = await db.Set<IndicatorValue>().Where(value => value.State == FigureState.Published && value.TownId != null)
            .GroupBy(value => value.Indicator!.Code)
            .Select(group => new { group.Key, Count = group.Select(value => value.TownId).Distinct().Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        foreach (var (code, count) in await BuiltInCountsAsync(db, cancellationToken))
            towns[code] = count;
        var excluded = await db.NotApplicable.GroupBy(mark => mark.IndicatorId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var open = await db.Proposals.StatesOfAsync(IndicatorContent.Kind, cancellationToken);
        var indicators = await db.Indicators.AsNoTracking().ToListAsync(cancellationToken);
        return
        [
            .. indicators
                .Select(indicator => new IndicatorLine(
                    indicator.Id, indicator.Code, indicator.NameRu, indicator.UnitRu, indicator.Topic, indicator.DueEveryMonths,
                    TownCount: towns.GetValueOrDefault(indicator.Code),
                    ExcludedCount: excluded.GetValueOrDefault(indicator.Id),
                    Open: open.TryGetValue(indicator.Code, out var state) ? state : null,
                    IsBuiltIn: indicator.IsBuiltIn))
                .OrderBy(indicator => indicator.Topic).ThenBy(indicator => indicator.NameRu, RussianOrder.Comparer),
        ];
    }

    /// <summary>In how many towns each built-in measure has a published figure.</summary>
    private static async Task<IEnumerable<(string Code, int Count)>> BuiltInCountsAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        var published = db.Figures.Where(figure => figure.State == FigureState.Published && figure.TownId != null);
        var employment = await published.OfType<EmploymentCount>().GroupBy(figure => figure.Measure)
            .Select(group => new { group.Key, Count = group.Select(figure => figure.TownId).Distinct().Count() }).ToListAsync(cancellationToken);
        return
        [
            (BuiltInIndicators.Population, await TownsOf<PopulationCount>()),
            (BuiltInIndicators.Area, await TownsOf<TerritoryArea>()),
            (BuiltInIndicators.TravelTime, await TownsOf<TravelTime>()),
            .. employment.Select(counted => (BuiltInIndicators.CodeOf(FigureKind.Employment, counted.Key)!, counted.Count)),
        ];

        Task<int> TownsOf<TFigure>() where TFigure : Figure =>
            published.OfType<TFigure>().Select(figure => figure.TownId).Distinct().CountAsync(cancellationToken);
    }

    /// <summary>What waits to come into the catalogue.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<ProposedIndicator>> ProposedAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await db.Indicators.Select(indicator => indicator.Code).ToHashSetAsync(cancellationToken);
        var open = await db.Proposals.AsNoTracking().StillOpen().Where(proposal => proposal.Kind == IndicatorContent.Kind).ToListAsync(cancellationToken);
        return
        [
            .. open.Select(proposal => new ProposedIndicator(proposal.Subject.Key, ContentJson.Read<IndicatorContent>(proposal.Content!).NameRu, proposal.State))
                .Where(proposed => !known.Contains(proposed.Code))
                .OrderBy(proposed => proposed.NameRu, RussianOrder.Comparer),
        ];
    }

    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<ExcludedTown>> ExcludedTownsAsync(StaffActor by, int indicatorId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var towns = await db.NotApplicable.Where(mark => mark.IndicatorId == indicatorId)
            .Select(mark => new ExcludedTown(mark.TownId, mark.Town!.Slug, mark.Town.NameRu, mark.ReasonRu, mark.Version))
            .ToListAsync(cancellationToken);
        return [.. towns.OrderBy(town => town.Name, RussianOrder.Comparer)];
    }
}

/// <param name="TownCount">Towns with a published value.</param>
/// <param name="ExcludedCount">Towns that it makes no sense for.</param>
/// <param name="Open">How far the open proposal to change it is, if there is one.</param>
public sealed record IndicatorLine(
    int Id, string Code, string NameRu, string UnitRu, IndicatorTopic Topic, int? DueEveryMonths, int TownCount, int ExcludedCount, ProposalState? Open, bool IsBuiltIn);

/// <summary>An indicator that is proposed and not in the catalogue yet.</summary>
public sealed record ProposedIndicator(string Code, string NameRu, ProposalState State);

/// <param name="Version">Of the mark.</param>
public sealed record ExcludedTown(int TownId, string Slug, string Name, string Reason, int Version);
