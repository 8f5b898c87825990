using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Forms;
using SmallTowns.Web.Staff.Towns.Workspace.Sections;

namespace SmallTowns.Web.Staff.Towns.Workspace.Contacts;

/// <summary>
/// The personal data that are kept for the contacts of a town, and their end. Erasing needs no review: whoever withdraws a
/// consent need not wait for us. It takes effect at once on pages of the present and the past, in proposals and in drafts.
/// </summary>
public sealed class KeptContacts(
    IDbContextFactory<SmallTownsDbContext> contexts, PublicCommit commit, AuditLog audit, TimeProvider clock)
{
    /// <summary>Everybody of whom something is kept, also of earlier versions and of proposals that were never published.</summary>
    [Requires(Permission.KeepConsents)]
    public async Task<IReadOnlyList<KeptContact>> ListAsync(StaffActor by, int townId, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepConsents, Scope.Town(townId));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var kept = await db.PersonalContacts.AsNoTracking().Where(c => c.TownId == townId && c.ErasedUtc == null).ToListAsync(cancellationToken);
        var published = await db.PublishedDocuments
            .Where(d => d.Kind == TownSectionKinds.Contacts && d.ScopeKind == ScopeKind.Town && d.ScopeId == townId)
            .Select(d => d.Content).SingleOrDefaultAsync(cancellationToken);
        var open = await db.Proposals.StillOpen()
            .Where(p => p.Kind == TownSectionKinds.Contacts && p.ScopeKind == ScopeKind.Town && p.ScopeId == townId)
            .Select(p => p.Content).SingleOrDefaultAsync(cancellationToken);
        return
        [
            .. kept.GroupBy(WhoseOf)
                .Select(person => new KeptContact(
                    [.. person.Select(c => c.Id)], person.Last().PersonRu ?? person.Last().PersonEn,
                    Distinct(person.Select(c => c.Phone)), Distinct(person.Select(c => c.Email)),
                    Distinct(person.Select(c => c.ConsentOn is { } day ? $"{Days.InWords(day)}, {c.ConsentPaper}" : null)),
                    person.Any(c => Holds(published, c)), person.Any(c => Holds(open, c))))
                .OrderByDescending(contact => contact.Name is not null).ThenByDescending(contact => contact.IsPublished).ThenBy(contact => contact.Name, StringComparer.CurrentCulture),
        ];
    }

    /// <summary>Erases what is kept; what is erased already stays so. The logs keep that it was done, when and by whom.</summary>
    /// <param name="ids">Of one <see cref="KeptContact"/>.</param>
    [Requires(Permission.KeepConsents)]
    public async Task EraseAsync(StaffActor by, int townId, IReadOnlyCollection<int> ids, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepConsents, Scope.Town(townId));
        var utcNow = clock.GetUtcNow().UtcDateTime;
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            db.ActAs(ChangeActor.Of(by, ChangeOrigin.Screen, utcNow));
            var kept = await db.PersonalContacts.Where(c => c.TownId == townId && ids.Contains(c.Id) && c.ErasedUtc == null).ToListAsync(cancellationToken);
            kept.ForEach(contact => contact.Erase(utcNow));
            var town = await db.Towns.Where(town => town.Id == townId).Select(town => new { town.Slug, town.NameRu }).SingleAsync(cancellationToken);
            // Whose drafts name the person cannot be told apart by a rule that never fails; a draft is typed again in minutes.
            var form = SectionDrafts.NameOf(town.Slug, TownSectionKind.Contacts);
            var beside = DraftPlace.Beside(form);
            await db.PersonalDrafts.Where(draft => draft.Form == form || draft.Form.StartsWith(beside)).ExecuteDeleteAsync(cancellationToken);
            audit.Add(db, AuditEvent.PersonalDataErased, by, detail: $"{town.NameRu}, контакты, записей: {kept.Count}");
            await db.SaveChangesAsync(cancellationToken);
            await commit.CommitAsync(db, transaction, cancellationToken);
        }
    }

    // The same name is the same person; where there is no name, a telephone and an address are one's own.
    private static string WhoseOf(PersonalContact contact) =>
        string.Join(' ', $"{contact.PersonRu ?? contact.PersonEn ?? $"#{contact.Id}"}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    private static bool Holds(string? content, PersonalContact contact) => content?.Contains(contact.Key, StringComparison.Ordinal) is true;

    private static IReadOnlyList<string> Distinct(IEnumerable<string?> texts) => [.. texts.OfType<string>().Where(text => text.Length > 0).Distinct()];
}

/// <param name="Name">Empty where only a telephone or an e-mail is kept.</param>
/// <param name="Consents">Day and paper of each.</param>
/// <param name="IsProposed">An open proposal names the person.</param>
public sealed record KeptContact(
    IReadOnlyList<int> Ids, string? Name, IReadOnlyList<string> Phones, IReadOnlyList<string> Emails, IReadOnlyList<string> Consents,
    bool IsPublished, bool IsProposed);
