using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.PersonalData;

/// <summary>
/// The personal data that are kept for the contacts of a town or the positions of the Association, and their end. Erasing needs no review: whoever withdraws a
/// consent need not wait for us. It takes effect at once on pages of the present and the past, in proposals and in drafts.
/// </summary>
public sealed class KeptContacts(
    IDbContextFactory<SmallTownsDbContext> contexts, PublicCommit commit, AuditLog audit, TimeProvider clock)
{
    /// <summary>Everybody of whom something is kept, also of earlier versions and of proposals that were never published.</summary>
    [Requires(Permission.KeepConsents)]
    public async Task<IReadOnlyList<KeptContact>> ListAsync(StaffActor by, KeptOwner owner, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepConsents, owner.Scope);
        var (scopeKind, scopeId) = (owner.Scope.Kind, owner.Scope.Id);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var kept = await db.PersonalContacts.AsNoTracking().Where(c => c.ScopeKind == scopeKind && c.ScopeId == scopeId && c.ErasedUtc == null).ToListAsync(cancellationToken);
        var published = await db.PublishedDocuments
            .Where(d => d.Kind.StartsWith(owner.Kind) && d.ScopeKind == scopeKind && d.ScopeId == scopeId)
            .Select(d => d.Content).ToListAsync(cancellationToken);
        var open = await db.Proposals.StillOpen()
            .Where(p => p.Kind.StartsWith(owner.Kind) && p.ScopeKind == scopeKind && p.ScopeId == scopeId)
            .Select(p => p.Content!).ToListAsync(cancellationToken);
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
    public async Task EraseAsync(StaffActor by, KeptOwner owner, IReadOnlyCollection<int> ids, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepConsents, owner.Scope);
        var (scopeKind, scopeId) = (owner.Scope.Kind, owner.Scope.Id);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            db.ActAs(ChangeActor.Of(by, ChangeOrigin.Screen, utcNow));
            var kept = await db.PersonalContacts.Where(c => c.ScopeKind == scopeKind && c.ScopeId == scopeId && ids.Contains(c.Id) && c.ErasedUtc == null).ToListAsync(cancellationToken);
            kept.ForEach(contact => contact.Erase(utcNow));
            // Whose drafts name the person cannot be told apart by a rule that never fails; a draft is typed again in minutes.
            await db.PersonalDrafts.Where(draft => draft.Form.StartsWith(owner.Forms)).ExecuteDeleteAsync(cancellationToken);
            audit.Add(db, AuditEvent.PersonalDataErased, by, detail: $"{await ScopeNames.OfAsync(db, owner.Scope, cancellationToken)}, {owner.What}, записей: {kept.Count}");
            await db.SaveChangesAsync(cancellationToken);
            await commit.CommitAsync(db, transaction, cancellationToken);
        }
    }

    // The same name is the same person; where there is no name, a telephone and an address are one's own.
    private static string WhoseOf(PersonalContact contact) =>
        string.Join(' ', $"{contact.PersonRu ?? contact.PersonEn ?? $"#{contact.Id}"}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    private static bool Holds(IEnumerable<string> contents, PersonalContact contact) => contents.Any(content => content.Contains(contact.Key, StringComparison.Ordinal));

    private static IReadOnlyList<string> Distinct(IEnumerable<string?> texts) => [.. texts.OfType<string>().Where(text => text.Length > 0).Distinct()];
}

/// <summary>Where the data are kept and what may still name the person.</summary>
/// <param name="Kind">How the codes of the kinds begin whose contents hold the keys.</param>
/// <param name="Forms">How the names of all forms begin in which such data are typed.</param>
/// <param name="What">For the log: «контакты».</param>
public sealed record KeptOwner(Scope Scope, string Kind, string Forms, string What);

/// <param name="Name">Empty where only a telephone or an e-mail is kept.</param>
/// <param name="Consents">Day and paper of each.</param>
/// <param name="IsProposed">An open proposal names the person.</param>
public sealed record KeptContact(
    IReadOnlyList<int> Ids, string? Name, IReadOnlyList<string> Phones, IReadOnlyList<string> Emails, IReadOnlyList<string> Consents,
    bool IsPublished, bool IsProposed);
