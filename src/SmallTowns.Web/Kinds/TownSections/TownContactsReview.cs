using SmallTowns.Data;
using SmallTowns.Data.Contacts;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff;

namespace SmallTowns.Web.Kinds.TownSections;

/// <summary>How to reach the offices of a town. What may be personal is kept apart, where it can be erased.</summary>
public sealed class TownContactsReview(ContentProposals proposals) : TownSectionReview(proposals)
{
    public override string Code => TownSectionKinds.Contacts;

    public override IEnumerable<string> TopicsOf(Proposal proposal) => TopicsOfPage(proposal);

    public override string ToCompare(string content) =>
        ContentJson.WithSource(SectionJson.Write(PersonalContacts.Bare(SectionJson.Read(content))), ContentJson.SourceOf(content));

    public override async Task<string> ToStoreAsync(
        SmallTownsDbContext db, Subject subject, string content, DateTime utcNow, CancellationToken cancellationToken) =>
        SectionJson.Write(await db.KeepApartAsync(subject.Scope, SectionJson.Read(content), utcNow, cancellationToken));

    public override async Task<string> ToShowAsync(SmallTownsDbContext db, string content, CancellationToken cancellationToken) =>
        SectionJson.Write(await db.CompleteAsync(SectionJson.Read(content), cancellationToken));

    protected override async Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, int townId, SectionContent content, CancellationToken cancellationToken)
    {
        var contacts = (TownContacts)content;
        return [.. Of(contacts), .. await ErasedOfAsync(db, contacts, cancellationToken)];
    }

    private static IEnumerable<InputProblem> Of(TownContacts contacts)
    {
        for (var i = 0; i < contacts.Contacts.Count; i++)
        {
            var contact = contacts.Contacts[i];
            if (string.IsNullOrWhiteSpace(contact.OfficeRu))
                yield return new($"Contacts[{i}].OfficeRu", "Назовите учреждение.");
            if (contact.NamesPerson() && (contact.ConsentOn is null || string.IsNullOrWhiteSpace(contact.ConsentPaper)))
                yield return new($"Contacts[{i}].ConsentOn", "Человека можно назвать только с его согласия: укажите день и документ.");
            if (contact.Email is { Length: > 0 } email && !EmailAddress.IsValid(email))
                yield return new($"Contacts[{i}].Email", EmailAddress.Sentence);
            foreach (var (field, text) in new[] { ("OfficeRu", contact.OfficeRu), ("OfficeEn", contact.OfficeEn), ("AddressRu", contact.AddressRu), ("AddressEn", contact.AddressEn) })
            {
                if (HiddenCharacters.AreIn(text))
                    yield return new($"Contacts[{i}].{field}", HiddenCharacters.Sentence);
            }

            foreach (var (field, name) in new[] { ("PersonRu", contact.PersonRu), ("PersonEn", contact.PersonEn) })
            {
                if (TypedName.FaultOf(name) is { } fault)
                    yield return new($"Contacts[{i}].{field}", fault);
            }

            if (contact.Site is { Length: > 0 } site && !WebAddress.TryRead(site, out _))
                yield return new($"Contacts[{i}].Site", "Адрес сайта начинается с https:// или http://.");
            if (Lines(contact).Any(line => line?.Length > TownContact.LineMaxLength))
                yield return new($"Contacts[{i}].OfficeRu", $"Ни одна строка не может быть длиннее {TownContact.LineMaxLength} знаков.");
        }
    }

    private static async Task<IEnumerable<InputProblem>> ErasedOfAsync(SmallTownsDbContext db, TownContacts contacts, CancellationToken cancellationToken) =>
        from place in await db.ErasedSinceAsync(contacts, cancellationToken)
        select new InputProblem(
            $"Contacts[{place}].PersonRu", "Согласие отозвано, и эти данные стёрты, пока форма была открыта. Уберите контакт и, если есть новое согласие, добавьте его заново.");

    private static IEnumerable<string?> Lines(TownContact contact) =>
    [
        contact.OfficeRu, contact.OfficeEn, contact.AddressRu, contact.AddressEn, contact.Phone, contact.Email, contact.Site,
        contact.PersonRu, contact.PersonEn, contact.ConsentPaper,
    ];
}
