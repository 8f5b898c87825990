using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Catalogues;
using SmallTowns.Web.Kinds.Indicators;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Catalogue;

namespace SmallTowns.Web.Staff.Indicators;

/// <summary>The catalogue of indicators. It is added to and corrected by proposals (<see cref="IndicatorReview"/>); what nothing uses can be deleted.</summary>
public sealed class IndicatorCatalogue(
    IDbContextFactory<SmallTownsDbContext> contexts, ContentProposals contents, ImmediatePublication shown, TimeProvider clock)
{
    /// <summary>An entry to look at; empty where there is none (any more).</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<OpenedEntry?> OpenAsync(StaffActor by, int id, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Indicators.FindAsync([id], cancellationToken) is { } indicator
            ? new(indicator.Code, await CatalogueEntries.NowAsync(db, indicator, IndicatorContent.Of(indicator), cancellationToken), IsReviewed: true, indicator.IsBuiltIn)
            : null;
    }

    /// <summary>The entry of a code; empty where there is none (any more), or none yet.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<int?> FindAsync(StaffActor by, string code, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Indicators.Where(indicator => indicator.Code == code).Select(indicator => (int?)indicator.Id).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Whether somebody has proposed an indicator of this code that is not decided about yet.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<bool> IsProposedAsync(StaffActor by, string code, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var key = IndicatorReview.SubjectOf(code).FullKey;
        return await db.Proposals.StillOpen().AnyAsync(proposal => proposal.SubjectKey == key, cancellationToken);
    }

    /// <summary>What points to the indicator: as long as anything does, it cannot be deleted.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<Use>> UsesAsync(StaffActor by, int id, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var code = await db.Indicators.Where(indicator => indicator.Id == id).Select(indicator => indicator.Code).SingleOrDefaultAsync(cancellationToken);
        return code is null ? [] : await UsesAsync(db, id, code, cancellationToken);
    }

    /// <summary>Proposes an indicator that is not in the catalogue yet. From then on it is known by its code.</summary>
    /// <param name="code">Empty for one made from the English name.</param>
    [Requires(Permission.ManageIndicators)]
    public async Task<ProposeOutcome> ProposeNewAsync(
        StaffActor by, string code, IndicatorContent content, string reason, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ManageIndicators);
        var (typed, tidy) = (code.Trim(), content.Tidy());
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var taken = await TakenAsync(db, cancellationToken);
        List<InputProblem> problems = [.. IndicatorChecks.Of(tidy), .. ProposalSubmission.OfReason(reason)];
        if (CodeChecks.Of(typed, Indicator.CodeMaxLength) is { } sentence)
            problems.Add(new("Code", sentence));
        else if (taken.TryGetValue(typed, out var other))
            problems.Add(new("Code", $"Этот код уже есть у показателя «{other}»."));
        if (problems.Count > 0)
            return new ProposeOutcome.Invalid(problems);

        var free = typed.Length > 0 ? typed : CodeChecks.FreeOne(tidy.NameEn, "indicator", Indicator.CodeMaxLength, taken.Keys.ToHashSet());
        var nothing = new EditBase(ContentJson.WithSource(ContentJson.Write(new IndicatorContent()), null), null, 0);
        var outcome = await contents.ProposeAsync(
            by, IndicatorReview.SubjectOf(free), ContentJson.Write(tidy), null, new(reason, nothing), cancellationToken);
        return outcome is ProposeOutcome.Conflict ? new ProposeOutcome.Invalid("Code", "Этот код только что занят: выберите другой.") : outcome;
    }

    [Requires(Permission.ManageIndicators)]
    public async Task<CatalogueOutcome> DeleteAsync(StaffActor by, int id, int version, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ManageIndicators);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Indicators.FindAsync([id], cancellationToken) is not { } indicator)
            return new CatalogueOutcome.Gone();
        if (indicator.IsBuiltIn)
            return new CatalogueOutcome.BuiltIn();
        if (indicator.Version != version)
            return await TheirsAsync(db, id, cancellationToken);
        db.ActAs(ActorOf(by));
        return await CatalogueEntries.DeleteAsync(
            db, shown, indicator, () => UsesAsync(db, id, indicator.Code, cancellationToken), () => TheirsAsync(db, id, cancellationToken), cancellationToken);
    }

    /// <summary>The codes of the catalogue and of what is proposed for it, each with the name.</summary>
    private static async Task<Dictionary<string, string>> TakenAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        var taken = await db.Indicators.ToDictionaryAsync(indicator => indicator.Code, indicator => indicator.NameRu, cancellationToken);
        var proposed = await db.Proposals.StillOpen().Where(proposal => proposal.Kind == IndicatorContent.Kind)
            .Select(proposal => new { proposal.SubjectKey, proposal.Content }).ToListAsync(cancellationToken);
        foreach (var one in proposed)
            taken.TryAdd(Subject.KeyOf(one.SubjectKey), ContentJson.Read<IndicatorContent>(one.Content!).NameRu);
        return taken;
    }

    private static async Task<IReadOnlyList<Use>> UsesAsync(SmallTownsDbContext db, int id, string code, CancellationToken cancellationToken) =>
        await Uses.WithOpenProposalAsync(db, await Uses.OfAsync<Indicator>(db, id, cancellationToken), IndicatorReview.SubjectOf(code), cancellationToken);

    private static async Task<CatalogueOutcome> TheirsAsync(SmallTownsDbContext db, int id, CancellationToken cancellationToken) =>
        await db.Indicators.AsNoTracking().SingleOrDefaultAsync(indicator => indicator.Id == id, cancellationToken) is { } indicator
            ? new CatalogueOutcome.Conflict(await CatalogueEntries.NowAsync(db, indicator, IndicatorContent.Of(indicator), cancellationToken))
            : new CatalogueOutcome.Gone();

    private ChangeActor ActorOf(StaffActor by) => ChangeActor.Of(by, ChangeOrigin.Screen, clock.GetUtcNow().UtcDateTime);
}
