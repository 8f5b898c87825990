using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Staff.Catalogue;
using SmallTowns.Web.Staff.Forms;

namespace SmallTowns.Web.Staff.Towns.Workspace.Figures;

/// <summary>What a form of a figure needs when it is opened.</summary>
public sealed class FigureEditingQueries(IDbContextFactory<SmallTownsDbContext> contexts)
{
    /// <summary>A published figure to be corrected; empty where it is not (or no longer) among those of its town or region.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<FigureToEdit?> FindFigureAsync(StaffActor by, Scope scope, long figureId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        var (townId, regionId) = (scope.TownId, scope.TownId is null ? scope.Id : null);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var figure = await db.Figures.AsNoTracking()
            .SingleOrDefaultAsync(f => f.Id == figureId && f.TownId == townId && f.RegionId == regionId && f.State == FigureState.Published, cancellationToken);
        if (figure is null)
            return null;
        var chosen = await db.Figures.AsNoTracking().SingleOrDefaultAsync(f => f.SeriesKey == figure.SeriesKey && f.IsChosen, cancellationToken);
        return new(FigureInput.Of(figure), FigureBases.Of(chosen), figure.IsHeadline, "", null);
    }

    /// <summary>An open proposal to be amended; empty where somebody has decided it.</summary>
    [Requires(Permission.Propose)]
    public async Task<FigureToEdit?> FindProposalAsync(StaffActor by, Scope scope, int proposalId, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.Propose, scope);
        var (scopeKind, scopeId) = (scope.Kind, scope.Id);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var proposal = await db.Proposals.AsNoTracking().Include(p => p.Figure).Include(p => p.Revisions)
            .SingleOrDefaultAsync(p => p.Id == proposalId && p.Kind == FigureReview.Figure && p.ScopeKind == scopeKind && p.ScopeId == scopeId, cancellationToken);
        return proposal is { IsOpen: true, Figure: { } figure }
            ? new(FigureInput.Of(figure), FigureBases.Of(proposal), proposal.AsHeadline is true, proposal.Reason, AmendedProposal.Of(proposal))
            : null;
    }

    [Requires(Permission.EnterStaffArea)]
    public async Task<FigureChoices> ChoicesAsync(StaffActor by, int? townId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var indicators = await db.Indicators.AsNoTracking().NotBuiltIn()
            .Where(indicator => !db.NotApplicable.Any(mark => mark.TownId == townId && mark.IndicatorId == indicator.Id))
            .ToListAsync(cancellationToken);
        var sectors = await db.EmploymentSectors.AsNoTracking().OrderBy(sector => sector.Classification).ThenBy(sector => sector.Code).ToListAsync(cancellationToken);
        return new([.. indicators.OrderBy(indicator => indicator.Topic).ThenBy(indicator => indicator.NameRu, RussianOrder.Comparer)], sectors, await db.MeasuresAsync(cancellationToken));
    }
}
