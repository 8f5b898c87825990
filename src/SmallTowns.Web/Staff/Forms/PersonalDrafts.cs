using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Staff.Towns.Workspace.Contacts;

namespace SmallTowns.Web.Staff.Forms;

public sealed record FoundDraft(string Content, DateTime SavedUtc);

/// <summary>What people have typed and not yet sent. Everybody has their own, and nobody sees another's.</summary>
public sealed class PersonalDrafts(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    [Requires(Permission.EnterStaffArea)]
    public async Task<FoundDraft?> FindAsync(StaffActor by, string form, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Of(db, by, form).Select(draft => new FoundDraft(draft.Content, draft.SavedUtc)).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The last save wins: a draft is one person's, and two windows of theirs save what each shows.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task SaveAsync(StaffActor by, string form, string content, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await OutlivedDrafts.RefuseAsync(db, form, content, cancellationToken);
        if (await OverwriteAsync(db, by, form, content, utcNow, cancellationToken))
            return;
        db.PersonalDrafts.Add(new PersonalDraft { UserId = by.UserId, Form = form, Content = content, SavedUtc = utcNow });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another window of theirs was a moment faster; if it was not that, the draft is still not there.
            if (!await OverwriteAsync(db, by, form, content, utcNow, cancellationToken))
                throw;
        }
    }

    [Requires(Permission.EnterStaffArea)]
    public async Task DiscardAsync(StaffActor by, string form, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await Of(db, by, form).ExecuteDeleteAsync(cancellationToken);
    }

    private static IQueryable<PersonalDraft> Of(SmallTownsDbContext db, StaffActor by, string form) =>
        db.PersonalDrafts.Where(draft => draft.UserId == by.UserId && draft.Form == form);

    private static async Task<bool> OverwriteAsync(
        SmallTownsDbContext db, StaffActor by, string form, string content, DateTime utcNow, CancellationToken cancellationToken) =>
        await Of(db, by, form).ExecuteUpdateAsync(
            draft => draft.SetProperty(d => d.Content, content).SetProperty(d => d.SavedUtc, utcNow), cancellationToken) > 0;
}
