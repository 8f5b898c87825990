using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Figures;

namespace SmallTowns.Web.Staff.Grid;

/// <summary>
/// What a person said of the last number that they sent: whoever enters a bulletin says its year, territory, source and status
/// once. Read from what was sent, of the same kind if there is one; nothing is stored for it.
/// </summary>
public sealed class LastFacts(IDbContextFactory<SmallTownsDbContext> contexts)
{
    /// <summary>How far back it is looked for one of the same kind.</summary>
    private const int LookedThrough = 50;

    /// <summary>Empty where the person has sent no figure yet.</summary>
    [Requires(Permission.Propose)]
    public async Task<RememberedFacts?> OfAsync(StaffActor by, FigureKind kind, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Propose);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var figures = await db.Proposals.AsNoTracking()
            .Where(p => p.AuthorId == by.UserId && p.Kind == FigureReview.Figure && p.ScopeKind == ScopeKind.Town)
            .OrderByDescending(p => p.Id).Take(LookedThrough).Select(p => p.Figure!).ToListAsync(cancellationToken);
        return (figures.FirstOrDefault(figure => figure.Kind == kind) ?? figures.FirstOrDefault()) is { } last
            ? new(last.Period, last.Basis, last.SourceId, last.Status, (last as PopulationCount)?.Method, (last as TravelTime)?.Mode)
            : null;
    }
}

/// <param name="Method">Of a population.</param>
/// <param name="Mode">Of a travel time.</param>
public sealed record RememberedFacts(
    Period? Period, TerritorialBasis Basis, int SourceId, FigureStatus Status, PopulationMethod? Method, TravelMode? Mode);
