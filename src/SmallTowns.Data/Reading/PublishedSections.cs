using Microsoft.EntityFrameworkCore;
using SmallTowns.Data.Contacts;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;
using static SmallTowns.Domain.OptionalText;

namespace SmallTowns.Data.Reading;

/// <summary>The published content of the towns' sections: as it is now, or as it was at a past moment.</summary>
internal sealed class PublishedSections
{
    private readonly Dictionary<(int TownId, TownSectionKind Kind), Held> held;
    private readonly HashSet<(int TownId, string? Person)> named;
    private readonly HashSet<string> pictures;

    private PublishedSections(
        Dictionary<(int TownId, TownSectionKind Kind), Held> held, HashSet<(int TownId, string? Person)> named, IEnumerable<string> pictures) =>
        (this.held, this.named, this.pictures) = (held, named, pictures.ToHashSet());

    private sealed record Held(SectionContent Content, int? SourceId);

    public static async Task<PublishedSections> NowAsync(SmallTownsDbContext db, int regionId, CancellationToken cancellation)
    {
        var documents = await db.PublishedDocuments.AsNoTracking()
            .Where(document => TownSectionKinds.Codes.Contains(document.Kind) && db.Towns.Any(town => town.Id == document.ScopeId && town.RegionId == regionId))
            .ToListAsync(cancellation);
        var held = documents.ToDictionary(
            document => (document.ScopeId!.Value, TownSectionKinds.OfKey(document.SubjectKey)!.Value),
            document => new Held(SectionJson.Read(document.Content), document.SourceId));
        held = await CompleteAsync(db, held, cancellation);
        return new(held, NamedIn(held), PicturesIn(held.Values.Select(section => section.Content)));
    }

    /// <summary>Facts and municipalities, which have tables of their own, are here only where a publication has ever changed them.</summary>
    public static async Task<PublishedSections> AtAsync(SmallTownsDbContext db, int regionId, DateTime utc, CancellationToken cancellation)
    {
        var now = await NowAsync(db, regionId, cancellation);
        var held = new Dictionary<(int TownId, TownSectionKind Kind), Held>(now.held);
        var ofRegion = db.Proposals.Where(proposal => TownSectionKinds.Codes.Contains(proposal.Kind)
            && db.Towns.Any(town => town.Id == proposal.ScopeId && town.RegionId == regionId));
        foreach (var then in (await ofRegion.StoodAtAsync(utc, cancellation)).Values)
            held[(then.Scope.TownId!.Value, TownSectionKinds.OfKey(then.SubjectKey)!.Value)] = new(SectionJson.Read(then.Content), then.SourceId);
        // Who has taken back the consent to be named is not named on the pages of the past either, and a picture that was
        // taken back is not shown there.
        var pictures = await ofRegion.PublishedImages().Where(proposal => proposal.Content != null).Select(proposal => proposal.Content!).ToListAsync(cancellation);
        return new(await CompleteAsync(db, held, cancellation), now.named, now.pictures.Concat(PicturesIn(pictures.Select(SectionJson.Read))));
    }

    public T? Find<T>(int townId, TownSectionKind kind) where T : SectionContent =>
        held.TryGetValue((townId, kind), out var section) ? (T)section.Content : null;

    public PublishedPassport PassportOf(int townId, PublishedSources sources) => new()
    {
        Texts =
        [
            .. from kind in TownSectionKinds.Texts
               let text = Find<TownText>(townId, kind)
               where !string.IsNullOrWhiteSpace(text?.Ru) || !string.IsNullOrWhiteSpace(text?.En)
               select new PublishedTownText(kind, text.Ru.Trim(), text.En.Trim(), SourceOf(townId, kind, sources)),
        ],
        Contacts = [.. (Find<TownContacts>(townId, TownSectionKind.Contacts)?.Contacts ?? []).Select(contact => Public(contact, townId))],
        ContactsSource = SourceOf(townId, TownSectionKind.Contacts, sources),
        Images = [.. (Find<TownImages>(townId, TownSectionKind.Images)?.Images ?? []).Where(image => pictures.Contains(image.File)).Select(Public)],
        ImagesSource = SourceOf(townId, TownSectionKind.Images, sources),
    };

    private TownContact Public(TownContact contact, int townId)
    {
        var isNamed = contact.ConsentOn is not null && named.Contains((townId, contact.PersonRu));
        return contact with
        {
            OfficeEn = Line(contact.OfficeEn),
            AddressRu = Line(contact.AddressRu),
            AddressEn = Line(contact.AddressEn),
            Phone = Line(contact.Phone),
            Email = Line(contact.Email),
            Site = Line(contact.Site),
            PersonRu = isNamed ? Line(contact.PersonRu) : null,
            PersonEn = isNamed ? Line(contact.PersonEn) : null,
            ConsentOn = null,
            ConsentPaper = null,
            Personal = null,
        };
    }

    private static TownImage Public(TownImage image) =>
        image with { AltEn = Line(image.AltEn), Author = Line(image.Author), Licence = Line(image.Licence) };

    /// <summary>A field that was left empty is not there.</summary>
    private PublishedSource? SourceOf(int townId, TownSectionKind kind, PublishedSources sources) =>
        held.GetValueOrDefault((townId, kind))?.SourceId is { } id ? sources[id] : null;

    private static IEnumerable<string> PicturesIn(IEnumerable<SectionContent> contents) =>
        contents.OfType<TownImages>().SelectMany(images => images.Images).Select(image => image.File);

    private static HashSet<(int TownId, string? Person)> NamedIn(Dictionary<(int TownId, TownSectionKind Kind), Held> held) =>
    [
        .. from section in held
           where section.Key.Kind == TownSectionKind.Contacts
           from contact in ((TownContacts)section.Value.Content).Contacts
           where contact.ConsentOn is not null
           select (section.Key.TownId, contact.PersonRu),
    ];

    private static async Task<Dictionary<(int TownId, TownSectionKind Kind), Held>> CompleteAsync(
        SmallTownsDbContext db, Dictionary<(int TownId, TownSectionKind Kind), Held> held, CancellationToken cancellation)
    {
        var personal = await db.PersonalOfAsync([.. held.Values.Select(section => section.Content)], cancellation);
        return held.ToDictionary(
            section => section.Key, section => section.Value with { Content = PersonalContacts.Complete(section.Value.Content, personal) });
    }
}
