using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Accounts;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Identity;

/// <summary>Adds to the log that administrators answer with. There is no way to change or remove what it holds.</summary>
public sealed class AuditLog(IDbContextFactory<SmallTownsDbContext> contexts, IHttpContextAccessor accessor, TimeProvider clock)
{
    /// <summary>For what happened by itself: a sign-in, a refusal, an export.</summary>
    public async Task WriteAsync(AuditEvent what, StaffActor by, StaffUser? subject = null, string? detail = null)
    {
        await using var db = await contexts.CreateDbContextAsync();
        Add(db, what, by, subject, detail);
        await db.SaveChangesAsync();
    }

    /// <summary>For a person who is not signed in, by what they typed as their name.</summary>
    public async Task WriteAsync(AuditEvent what, string typedName, StaffUser? user = null, string? detail = null)
    {
        await using var db = await contexts.CreateDbContextAsync();
        db.AuditEntries.Add(Entry(what, user?.Id, user?.Email ?? typedName, subject: null, detail));
        await db.SaveChangesAsync();
    }

    /// <summary>Adds the line to a unit of work, so that the change and the line are saved together or not at all.</summary>
    public void Add(SmallTownsDbContext db, AuditEvent what, StaffActor by, StaffUser? subject = null, string? detail = null) =>
        db.AuditEntries.Add(Entry(what, by.IsNobody ? null : by.UserId, by.Name, subject, detail));

    private AuditEntry Entry(AuditEvent what, int? userId, string name, StaffUser? subject, string? detail) => new()
    {
        Utc = clock.GetUtcNow().UtcDateTime,
        Event = what,
        UserId = userId,
        UserName = Cut(name, AuditEntry.NameMaxLength)!,
        SubjectUserId = subject?.Id,
        SubjectName = Cut(subject?.DisplayName, AuditEntry.NameMaxLength),
        Address = Cut(accessor.HttpContext?.Connection.RemoteIpAddress?.ToString(), AuditEntry.AddressMaxLength),
        Detail = Cut(detail, AuditEntry.DetailMaxLength),
    };

    private static string? Cut(string? text, int maxLength)
    {
        // PostgreSQL text cannot hold a zero character.
        var clean = text?.Replace("\0", "", StringComparison.Ordinal);
        return clean is not null && clean.Length > maxLength ? clean[..maxLength] : clean;
    }
}
