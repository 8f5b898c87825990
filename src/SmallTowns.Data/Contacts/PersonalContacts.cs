using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Data.Contacts;

/// <summary>
/// Contacts are stored without what may be personal (<see cref="PersonalContact"/>) and completed when they are read.
/// Other sections pass through unchanged.
/// </summary>
public static class PersonalContacts
{
    /// <summary>The content as it is to be read.</summary>
    public static async Task<SectionContent> CompleteAsync(this SmallTownsDbContext db, SectionContent content, CancellationToken cancellationToken)
    {
        var keys = KeysOf([content]);
        return keys.Count == 0 ? content : Complete(content, await ReadAsync(db, keys, cancellationToken));
    }

    /// <summary>What the keys in these contents lead to.</summary>
    public static async Task<IReadOnlyDictionary<string, PersonalContact>> PersonalOfAsync(
        this SmallTownsDbContext db, IReadOnlyCollection<SectionContent> contents, CancellationToken cancellationToken) =>
        await ReadAsync(db, KeysOf(contents), cancellationToken);

    public static SectionContent Complete(SectionContent content, IReadOnlyDictionary<string, PersonalContact> personal) => content is TownContacts contacts
        ? contacts with { Contacts = [.. contacts.Contacts.Select(contact => personal.GetValueOrDefault(contact.Personal ?? "")?.Complete(contact) ?? contact)] }
        : content;

    /// <summary>The content as it is stored, once its keys are there.</summary>
    public static SectionContent Bare(SectionContent content) => content is TownContacts contacts
        ? contacts with { Contacts = [.. contacts.Contacts.Select(contact => contact.WithoutPersonal())] }
        : content;

    /// <summary>Adds what is new of the personal data to this unit of work and gives the content as it is stored.</summary>
    public static async Task<SectionContent> KeepApartAsync(
        this SmallTownsDbContext db, Scope owner, SectionContent content, DateTime utcNow, CancellationToken cancellationToken)
    {
        if (content is not TownContacts contacts)
            return content;
        var kept = await db.PersonalContacts.AsNoTracking().Where(c => c.ScopeKind == owner.Kind && c.ScopeId == owner.Id).ToListAsync(cancellationToken);
        return contacts with { Contacts = [.. contacts.Contacts.Select(KeepApart)] };

        TownContact KeepApart(TownContact contact)
        {
            if (!contact.HasPersonal())
                // An erased one stays a trace of what was here, until somebody writes something else in its place.
                return contact.WithoutPersonal() with { Personal = kept.Any(c => c.Key == contact.Personal && c.ErasedUtc is not null) ? contact.Personal : null };
            var same = kept.FirstOrDefault(c => c.ErasedUtc is null && c.IsOf(contact));
            if (same is null)
            {
                same = PersonalContact.Of(contact, owner, utcNow);
                db.PersonalContacts.Add(same);
                kept.Add(same);
            }

            return contact.WithoutPersonal() with { Personal = same.Key };
        }
    }

    /// <summary>The same for a content of the Association that names a person.</summary>
    public static async Task<T> KeepApartAsync<T>(
        this SmallTownsDbContext db, Scope owner, T content, DateTime utcNow, CancellationToken cancellationToken) where T : NamedPerson
    {
        ArgumentNullException.ThrowIfNull(content);
        var kept = (TownContacts)await db.KeepApartAsync(owner, ContactsOf(content), utcNow, cancellationToken);
        return (T)content.With(kept.Contacts[0]);
    }

    /// <summary>Such contents as they are to be read, in the same order.</summary>
    public static async Task<IReadOnlyList<T>> CompleteAsync<T>(
        this SmallTownsDbContext db, IReadOnlyCollection<T> contents, CancellationToken cancellationToken) where T : NamedPerson
    {
        var personal = await ReadAsync(db, KeysOf(contents.Select(ContactsOf)), cancellationToken);
        return [.. contents.Select(content => personal.GetValueOrDefault(content.Personal ?? "") is { } person ? (T)content.With(person.Complete(content.Holder())) : content)];
    }

    private static TownContacts ContactsOf(NamedPerson content) => new() { Contacts = [content.Holder()] };

    /// <summary>Those of the contacts whose personal data were erased since the form was opened, and who are named in it still.</summary>
    public static async Task<IReadOnlyList<int>> ErasedSinceAsync(this SmallTownsDbContext db, TownContacts contacts, CancellationToken cancellationToken)
    {
        var personal = await ReadAsync(db, KeysOf([contacts]), cancellationToken);
        return
        [
            .. from contact in contacts.Contacts.Index()
               where contact.Item.HasPersonal() && personal.GetValueOrDefault(contact.Item.Personal ?? "")?.ErasedUtc is not null
               select contact.Index,
        ];
    }

    private static async Task<Dictionary<string, PersonalContact>> ReadAsync(SmallTownsDbContext db, HashSet<string> keys, CancellationToken cancellationToken) =>
        keys.Count == 0 ? [] : await db.PersonalContacts.AsNoTracking().Where(c => keys.Contains(c.Key)).ToDictionaryAsync(c => c.Key, cancellationToken);

    private static HashSet<string> KeysOf(IEnumerable<SectionContent> contents) =>
        [.. contents.OfType<TownContacts>().SelectMany(contacts => contacts.Contacts).Select(contact => contact.Personal).OfType<string>()];
}
