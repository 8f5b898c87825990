using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Operators;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Staff.Catalogue;

namespace SmallTowns.Web.Staff.Operators;

/// <summary>Who runs the portal: kept by administrators, shown at once on every page, told in the audit log and in the history.</summary>
public sealed class OperatorSettings(
    IDbContextFactory<SmallTownsDbContext> contexts, ImmediatePublication shown, AuditLog audit, TimeProvider clock)
{
    [Requires(Permission.ManageOperator)]
    public async Task<EntryNow> OpenAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ManageOperator);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await NowAsync(db, await db.Operators.AsNoTracking().SingleAsync(cancellationToken), cancellationToken);
    }

    /// <summary>What readers are not told because nobody has said it.</summary>
    [Requires(Permission.ManageOperator)]
    public async Task<IReadOnlyList<string>> MissingAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ManageOperator);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return OperatorFields.MissingIn(OperatorContent.Of(await db.Operators.AsNoTracking().SingleAsync(cancellationToken)));
    }

    /// <param name="version">Of the row that the form was opened on.</param>
    [Requires(Permission.ManageOperator)]
    public async Task<CatalogueOutcome> ChangeAsync(StaffActor by, int version, OperatorContent content, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ManageOperator);
        var tidy = content.Tidy();
        if (OperatorChecks.Of(tidy) is { Count: > 0 } problems)
            return new CatalogueOutcome.Invalid(problems);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await db.Operators.SingleAsync(cancellationToken);
        if (row.Version != version)
            return new CatalogueOutcome.Conflict(await NowAsync(db, row, cancellationToken));
        var changed = OperatorFields.ChangedBetween(OperatorContent.Of(row), tidy);
        if (changed.Count == 0)
            return new CatalogueOutcome.NothingChanged();
        db.ActAs(ChangeActor.Of(by, ChangeOrigin.Screen, clock.GetUtcNow().UtcDateTime));
        tidy.ApplyTo(row);
        audit.Add(db, AuditEvent.OperatorChanged, by, detail: string.Join("; ", changed));
        try
        {
            await shown.SaveAsync(db, cancellationToken);
            return new CatalogueOutcome.Saved(row.Id);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new CatalogueOutcome.Conflict(await NowAsync(db, await db.Operators.AsNoTracking().SingleAsync(cancellationToken), cancellationToken));
        }
    }

    private static Task<EntryNow> NowAsync(SmallTownsDbContext db, PortalOperator row, CancellationToken cancellationToken) =>
        CatalogueEntries.NowAsync(db, row, OperatorContent.Of(row), cancellationToken);
}
