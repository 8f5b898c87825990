using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Sources;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Catalogue;

namespace SmallTowns.Web.Staff.Sources;

/// <summary>The list of sources: added to, corrected as long as nobody reads of them, cleaned. What is read changes by a proposal (<see cref="SourceReview"/>).</summary>
public sealed class SourceCatalogue(IDbContextFactory<SmallTownsDbContext> contexts, ImmediatePublication shown, TimeProvider clock)
{
    /// <summary>An entry to look at; empty where there is none (any more).</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<OpenedEntry?> OpenAsync(StaffActor by, int id, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Sources.FindAsync([id], cancellationToken) is { } source
            ? new(
                source.Code, await CatalogueEntries.NowAsync(db, source, SourceContent.Of(source), cancellationToken),
                await NamedSources.IsNamedAsync(db, source, cancellationToken))
            : null;
    }

    /// <summary>The entry of a code; empty where there is none (any more).</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<int?> FindAsync(StaffActor by, string code, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Sources.Where(source => source.Code == code).Select(source => (int?)source.Id).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>What points to the source: as long as anything does, it cannot be deleted.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<Use>> UsesAsync(StaffActor by, int id, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var code = await db.Sources.Where(source => source.Id == id).Select(source => source.Code).SingleOrDefaultAsync(cancellationToken);
        return code is null ? [] : await UsesAsync(db, id, code, cancellationToken);
    }

    [Requires(Permission.ManageSources)]
    public async Task<CatalogueOutcome> AddAsync(StaffActor by, string code, SourceContent content, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ManageSources);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await SourceAdding.AddAsync(db, shown, ActorOf(by), code, content, cancellationToken);
    }

    /// <summary>Corrects a source that nobody reads of.</summary>
    /// <param name="version">Of the entry that the form was opened on.</param>
    [Requires(Permission.ManageSources)]
    public async Task<CatalogueOutcome> ChangeAsync(
        StaffActor by, int id, int version, SourceContent content, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ManageSources);
        var tidy = content.Tidy();
        if (SourceChecks.Of(tidy, RegionCalendar.Today(clock)) is { Count: > 0 } problems)
            return new CatalogueOutcome.Invalid(problems);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Sources.FindAsync([id], cancellationToken) is not { } source)
            return new CatalogueOutcome.Gone();
        if (source.Version != version)
            return await TheirsAsync(db, id, cancellationToken);
        if (SourceContent.Of(source) == tidy)
            return new CatalogueOutcome.NothingChanged();
        if (await NamedSources.IsNamedAsync(db, source, cancellationToken))
            return new CatalogueOutcome.NeedsReview();
        db.ActAs(ActorOf(by));
        tidy.ApplyTo(source);
        return await CatalogueEntries.SaveAsync(db, shown, source, UniqueIndexes.OneSourceOfCode, () => TheirsAsync(db, id, cancellationToken), cancellationToken);
    }

    [Requires(Permission.ManageSources)]
    public async Task<CatalogueOutcome> DeleteAsync(StaffActor by, int id, int version, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ManageSources);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Sources.FindAsync([id], cancellationToken) is not { } source)
            return new CatalogueOutcome.Gone();
        if (source.Version != version)
            return await TheirsAsync(db, id, cancellationToken);
        db.ActAs(ActorOf(by));
        return await CatalogueEntries.DeleteAsync(
            db, shown, source, () => UsesAsync(db, id, source.Code, cancellationToken), () => TheirsAsync(db, id, cancellationToken), cancellationToken);
    }

    private static async Task<IReadOnlyList<Use>> UsesAsync(SmallTownsDbContext db, int id, string code, CancellationToken cancellationToken)
    {
        var uses = await Uses.WithOpenProposalAsync(
            db, await Uses.OfAsync<Source>(db, id, cancellationToken), SourceReview.SubjectOf(code), cancellationToken);
        // A proposed history of municipalities names its sources inside its content, where no key can hold them.
        var named = $"\"source\":\"{code}\"";
        var open = await db.Proposals.StillOpen().CountAsync(
            proposal => proposal.Kind == TownSectionKinds.Municipalities && proposal.Content!.Contains(named), cancellationToken);
        if (open > 0)
            uses = [.. uses, new Use("Открытые предложения о муниципальных образованиях", open, [])];
        if (uses.Count > 0)
            return uses;
        // What older editions name stays: they are to be read for ever.
        var published = await db.Proposals.CountAsync(
            proposal => proposal.Kind == TownSectionKinds.Municipalities && proposal.PublishedUtc != null && proposal.Content!.Contains(named), cancellationToken);
        if (published > 0)
            return [new Use("Опубликованные прежде сведения о муниципальных образованиях", published, [])];
        return await db.Sources.AnyAsync(source => source.Id == id && !source.IsAddedByStaff, cancellationToken) ? [new Use("Список источников, с которым появился портал", 1, [])] : [];
    }

    private static async Task<CatalogueOutcome> TheirsAsync(SmallTownsDbContext db, int id, CancellationToken cancellationToken) =>
        await db.Sources.AsNoTracking().SingleOrDefaultAsync(source => source.Id == id, cancellationToken) is { } source
            ? new CatalogueOutcome.Conflict(await CatalogueEntries.NowAsync(db, source, SourceContent.Of(source), cancellationToken))
            : new CatalogueOutcome.Gone();

    private ChangeActor ActorOf(StaffActor by) => ChangeActor.Of(by, ChangeOrigin.Screen, clock.GetUtcNow().UtcDateTime);
}
