using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Staff.Towns.Workspace.Contacts;

namespace SmallTowns.Web.Staff.Forms;

/// <param name="Place">Under which name it is kept: see <see cref="DraftPlace"/>.</param>
public sealed record FoundDraft(string Place, string Content, DateTime SavedUtc);

/// <summary>What people have typed and not yet sent. Everybody has their own, and nobody sees another's.</summary>
public sealed class PersonalDrafts(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    /// <summary>All that is kept of a form, the latest first.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<FoundDraft>> FindAsync(StaffActor by, string form, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        var beside = DraftPlace.Beside(form);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.PersonalDrafts
            .Where(draft => draft.UserId == by.UserId && (draft.Form == form || draft.Form.StartsWith(beside)))
            .OrderByDescending(draft => draft.SavedUtc).ThenByDescending(draft => draft.Id)
            .Select(draft => new FoundDraft(draft.Form, draft.Content, draft.SavedUtc)).ToListAsync(cancellationToken);
    }

    /// <summary>The last save to a place wins: a draft is one person's, and two windows of theirs save what each shows.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task SaveAsync(StaffActor by, string place, string content, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        content = await OutlivedDrafts.WithoutErasedAsync(db, DraftPlace.FormOf(place), content, cancellationToken);
        if (await OverwriteAsync(db, by, place, content, utcNow, cancellationToken))
            return;
        db.PersonalDrafts.Add(new PersonalDraft { UserId = by.UserId, Form = place, Content = content, SavedUtc = utcNow });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another window of theirs was a moment faster; if it was not that, the draft is still not there.
            if (!await OverwriteAsync(db, by, place, content, utcNow, cancellationToken))
                throw;
        }
    }

    [Requires(Permission.EnterStaffArea)]
    public async Task DiscardAsync(StaffActor by, string place, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await At(db, by, place).ExecuteDeleteAsync(cancellationToken);
    }

    private static IQueryable<PersonalDraft> At(SmallTownsDbContext db, StaffActor by, string place) =>
        db.PersonalDrafts.Where(draft => draft.UserId == by.UserId && draft.Form == place);

    private static async Task<bool> OverwriteAsync(
        SmallTownsDbContext db, StaffActor by, string place, string content, DateTime utcNow, CancellationToken cancellationToken) =>
        await At(db, by, place).ExecuteUpdateAsync(
            draft => draft.SetProperty(d => d.Content, content).SetProperty(d => d.SavedUtc, utcNow), cancellationToken) > 0;
}
