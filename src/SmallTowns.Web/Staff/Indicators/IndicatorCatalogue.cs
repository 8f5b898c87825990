using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Catalogue;

namespace SmallTowns.Web.Staff.Indicators;

/// <summary>The catalogue of indicators: added to, corrected, cleaned. What it holds is public, so every change shows at once and is recorded.</summary>
public sealed class IndicatorCatalogue(IDbContextFactory<SmallTownsDbContext> contexts, ImmediatePublication shown, TimeProvider clock)
{
    /// <summary>An entry to edit; empty where there is none (any more).</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<EntryNow?> OpenAsync(StaffActor by, int id, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Indicators.FindAsync([id], cancellationToken) is { } indicator
            ? await CatalogueEntries.NowAsync(db, indicator, IndicatorInput.Of(indicator), cancellationToken)
            : null;
    }

    /// <summary>What points to the indicator: as long as anything does, it cannot be deleted.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<Use>> UsesAsync(StaffActor by, int id, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Uses.OfAsync<Indicator>(db, id, cancellationToken);
    }

    [Requires(Permission.ManageIndicators)]
    public async Task<CatalogueOutcome> AddAsync(StaffActor by, IndicatorInput input, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ManageIndicators);
        var tidy = input.Tidy();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await IndicatorChecks.OfNewAsync(db, tidy, cancellationToken) is { Count: > 0 } problems)
            return new CatalogueOutcome.Invalid(problems);
        var code = tidy.Code.Length > 0
            ? tidy.Code
            : CodeChecks.FreeOne(tidy.NameEn, "indicator", Indicator.CodeMaxLength, await db.Indicators.Select(i => i.Code).ToHashSetAsync(cancellationToken));
        db.ActAs(ActorOf(by));
        var indicator = tidy.ToIndicator(code);
        db.Indicators.Add(indicator);
        return await CatalogueEntries.SaveAsync(db, shown, indicator, UniqueIndexes.OneIndicatorOfCode, Gone, cancellationToken);
    }

    /// <param name="version">Of the entry that the form was opened on.</param>
    [Requires(Permission.ManageIndicators)]
    public async Task<CatalogueOutcome> ChangeAsync(
        StaffActor by, int id, int version, IndicatorInput input, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ManageIndicators);
        var tidy = input.Tidy();
        if (IndicatorChecks.Of(tidy) is { Count: > 0 } problems)
            return new CatalogueOutcome.Invalid(problems);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Indicators.FindAsync([id], cancellationToken) is not { } indicator)
            return new CatalogueOutcome.Gone();
        if (indicator.Version != version)
            return await TheirsAsync(db, id, cancellationToken);
        if (IndicatorInput.Of(indicator) == tidy with { Code = indicator.Code })
            return new CatalogueOutcome.NothingChanged();
        db.ActAs(ActorOf(by));
        tidy.ApplyTo(indicator);
        return await CatalogueEntries.SaveAsync(db, shown, indicator, UniqueIndexes.OneIndicatorOfCode, () => TheirsAsync(db, id, cancellationToken), cancellationToken);
    }

    [Requires(Permission.ManageIndicators)]
    public async Task<CatalogueOutcome> DeleteAsync(StaffActor by, int id, int version, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ManageIndicators);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Indicators.FindAsync([id], cancellationToken) is not { } indicator)
            return new CatalogueOutcome.Gone();
        if (indicator.Version != version)
            return await TheirsAsync(db, id, cancellationToken);
        db.ActAs(ActorOf(by));
        return await CatalogueEntries.DeleteAsync(
            db, shown, indicator, () => Uses.OfAsync<Indicator>(db, id, cancellationToken), () => TheirsAsync(db, id, cancellationToken), cancellationToken);
    }

    private static async Task<CatalogueOutcome> TheirsAsync(SmallTownsDbContext db, int id, CancellationToken cancellationToken) =>
        await db.Indicators.AsNoTracking().SingleOrDefaultAsync(indicator => indicator.Id == id, cancellationToken) is { } indicator
            ? new CatalogueOutcome.Conflict(await CatalogueEntries.NowAsync(db, indicator, IndicatorInput.Of(indicator), cancellationToken))
            : new CatalogueOutcome.Gone();

    private static Task<CatalogueOutcome> Gone() => Task.FromResult<CatalogueOutcome>(new CatalogueOutcome.Gone());

    private ChangeActor ActorOf(StaffActor by) => ChangeActor.Of(by, ChangeOrigin.Screen, clock.GetUtcNow().UtcDateTime);
}
