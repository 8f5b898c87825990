using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Staff.History;

namespace SmallTowns.Web.Staff.Audit;

/// <summary>What is asked of the log; empty means everything.</summary>
public sealed record AuditFilter(AuditEvent? Event = null, string? Person = null, DateTime? FromUtc = null, DateTime? BeforeUtc = null);

public sealed record AuditLines(IReadOnlyList<AuditEntry> Entries, int Total);

public sealed class AuditQueries(IDbContextFactory<SmallTownsDbContext> contexts)
{
    /// <summary>The newest first.</summary>
    [Requires(Permission.ReadAudit)]
    public async Task<AuditLines> PageAsync(StaffActor by, AuditFilter filter, int skip, int take, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ReadAudit);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var entries = db.AuditEntries.AsNoTracking();
        if (filter.Event is { } what)
            entries = entries.Where(entry => entry.Event == what);
        if (filter.FromUtc is { } from)
            entries = entries.Where(entry => entry.Utc >= from);
        if (filter.BeforeUtc is { } before)
            entries = entries.Where(entry => entry.Utc < before);
        if (filter.Person?.Trim() is { Length: > 0 } typed)
        {
            var (ids, spellings) = await PersonSearch.OfAsync(db, typed, cancellationToken);
            entries = entries.Where(entry => ids.Contains(entry.UserId ?? 0) || ids.Contains(entry.SubjectUserId ?? 0)
                || spellings.Any(name => entry.UserName.Contains(name) || entry.SubjectName!.Contains(name)));
        }

        return new(
            await entries.OrderByDescending(entry => entry.Id).Skip(skip).Take(take).ToListAsync(cancellationToken),
            await entries.CountAsync(cancellationToken));
    }
}
