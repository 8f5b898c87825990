using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Sources;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Catalogue;

namespace SmallTowns.Web.Staff.Sources;

/// <summary>Adds a source beside the figure or text that needs it. Whoever proposes may add one; correcting the list is another's work.</summary>
public sealed class SourceAdding(IDbContextFactory<SmallTownsDbContext> contexts, ImmediatePublication shown, TimeProvider clock)
{
    [Requires(Permission.AddSource)]
    public async Task<CatalogueOutcome> AddAsync(StaffActor by, SourceContent content, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.AddSource);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await AddAsync(db, shown, ChangeActor.Of(by, ChangeOrigin.Screen, clock.GetUtcNow().UtcDateTime), "", content, cancellationToken);
    }

    internal static async Task<CatalogueOutcome> AddAsync(
        SmallTownsDbContext db, ImmediatePublication shown, ChangeActor actor, string code, SourceContent content, CancellationToken cancellationToken)
    {
        var (tidy, typed) = (content.Tidy(), code.Trim());
        List<InputProblem> problems = [.. SourceChecks.Of(tidy, RegionCalendar.DayOf(actor.Utc)), .. await NewSourceCode.CheckAsync(db, typed, cancellationToken)];
        if (problems.Count > 0)
            return new CatalogueOutcome.Invalid(problems);
        db.ActAs(actor);
        var source = tidy.ToSource(await NewSourceCode.OfAsync(db, typed, tidy, cancellationToken));
        db.Sources.Add(source);
        return await CatalogueEntries.SaveAsync(
            db, shown, source, UniqueIndexes.OneSourceOfCode, () => Task.FromResult<CatalogueOutcome>(new CatalogueOutcome.Gone()), cancellationToken);
    }
}
