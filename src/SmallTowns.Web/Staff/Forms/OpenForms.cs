using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Staff.Forms;

/// <summary>
/// Who has which form open now, so that two people hear of each other before they have written the same. Pages of one node are known to each
/// other at once; a row with a heartbeat tells the other nodes. Only whoever has a form open asks who else has it.
/// </summary>
public sealed class OpenForms(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    /// <summary>How often an open form says that it is.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    /// <summary>After how long a silent one counts as closed: its browser or its node may be gone.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(45);

    private readonly ConcurrentDictionary<Guid, OpenForm> here = [];

    /// <summary>Another page of this node has opened or closed the form of this name.</summary>
    public event Action<string>? Changed;

    /// <summary>Says that a form is open, and who else has it open.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<FormHolder>> HoldAsync(StaffActor by, Guid page, string form, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var isNew = here.TryAdd(page, new OpenForm { Id = page, UserId = by.UserId, Form = form, SinceUtc = utcNow, SeenUtc = utcNow });
        if (await db.OpenForms.Where(row => row.Id == page).ExecuteUpdateAsync(row => row.SetProperty(r => r.SeenUtc, utcNow), cancellationToken) == 0)
        {
            db.OpenForms.Add(new OpenForm { Id = page, UserId = by.UserId, Form = form, SinceUtc = utcNow, SeenUtc = utcNow });
            await db.SaveChangesAsync(cancellationToken);
        }

        if (isNew)
            Changed?.Invoke(form);
        var (self, since) = (by.UserId, utcNow - Silence);
        var others = await (
            from open in db.OpenForms
            join user in db.Users on open.UserId equals user.Id
            where open.Form == form && open.UserId != self && open.SeenUtc >= since
            select new { user.Id, user.DisplayName, open.SinceUtc }).ToListAsync(cancellationToken);
        return [.. others.GroupBy(other => other.Id).Select(same => new FormHolder(same.First().DisplayName, same.Min(other => other.SinceUtc))).OrderBy(holder => holder.SinceUtc)];
    }

    [Requires(Permission.EnterStaffArea)]
    public async Task LeaveAsync(StaffActor by, Guid page, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        here.TryRemove(page, out var left);
        var gone = clock.GetUtcNow().UtcDateTime - Silence;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.OpenForms.Where(row => row.Id == page || row.SeenUtc < gone).ExecuteDeleteAsync(cancellationToken);
        if (left is not null)
            Changed?.Invoke(left.Form);
    }
}

/// <param name="SinceUtc">Since when the person has it open.</param>
public sealed record FormHolder(string Name, DateTime SinceUtc);
