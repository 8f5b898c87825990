using Microsoft.EntityFrameworkCore;
using SmallTowns.Data.Contacts;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using static SmallTowns.Domain.OptionalText;

namespace SmallTowns.Data.Reading;

/// <summary>The published words and pictures of some towns: as they are now, or as they were at a past moment.</summary>
internal sealed class PassportSections
{
    private readonly Dictionary<(int TownId, TownSectionKind Kind), Held> held;
    private readonly HashSet<(int TownId, string? Person)> named;
    private readonly HashSet<(int TownId, string File)> pictures;

    private PassportSections(
        Dictionary<(int TownId, TownSectionKind Kind), Held> held, HashSet<(int TownId, string? Person)> named, IEnumerable<(int TownId, string File)> pictures) =>
        (this.held, this.named, this.pictures) = (held, named, pictures.ToHashSet());

    private sealed record Held(SectionContent Content, int? SourceId);

    public IEnumerable<int> SourceIds => held.Values.Select(section => section.SourceId).OfType<int>();

    public static Task<PassportSections> ReadAsync(SmallTownsDbContext db, IReadOnlyCollection<int> towns, PastMoment? past, CancellationToken cancellation) =>
        past is { } moment ? AtAsync(db, towns, moment, cancellation) : NowAsync(db, towns, cancellation);

    private static async Task<PassportSections> NowAsync(SmallTownsDbContext db, IReadOnlyCollection<int> towns, CancellationToken cancellation)
    {
        var documents = await db.PublishedDocuments.AsNoTracking()
            .Where(document => document.ScopeKind == ScopeKind.Town && towns.Contains(document.ScopeId!.Value) && TownSectionKinds.OfPassport.Contains(document.Kind))
            .ToListAsync(cancellation);
        var held = documents.ToDictionary(
            document => (TownId: document.ScopeId!.Value, Kind: TownSectionKinds.OfKey(document.SubjectKey)!.Value),
            document => new Held(SectionJson.Read(document.Content), document.SourceId));
        held = await CompleteAsync(db, held, cancellation);
        return new(held, NamedIn(held), held.SelectMany(section => PicturesIn(section.Key.TownId, section.Value.Content)));
    }

    private static async Task<PassportSections> AtAsync(SmallTownsDbContext db, IReadOnlyCollection<int> towns, PastMoment past, CancellationToken cancellation)
    {
        var now = await NowAsync(db, towns, cancellation);
        var held = new Dictionary<(int TownId, TownSectionKind Kind), Held>(now.held);
        var ofTowns = db.Proposals.Where(proposal =>
            proposal.ScopeKind == ScopeKind.Town && towns.Contains(proposal.ScopeId!.Value) && TownSectionKinds.OfPassport.Contains(proposal.Kind));
        foreach (var then in (await ofTowns.StoodAtAsync(past, cancellation)).Values)
            held[(then.Scope.TownId!.Value, TownSectionKinds.OfKey(then.SubjectKey)!.Value)] = new(SectionJson.Read(then.Content), then.SourceId);
        // Who has taken back the consent to be named is not named on the pages of the past either, and a picture that was
        // taken back is not shown there.
        var pictures = await ofTowns.PublishedImages().Where(proposal => proposal.Content != null)
            .Select(proposal => new { TownId = proposal.ScopeId!.Value, Content = proposal.Content! }).ToListAsync(cancellation);
        return new(
            await CompleteAsync(db, held, cancellation), now.named,
            now.pictures.Concat(pictures.SelectMany(published => PicturesIn(published.TownId, SectionJson.Read(published.Content)))));
    }

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
        Images = [.. (Find<TownImages>(townId, TownSectionKind.Images)?.Images ?? []).Where(image => pictures.Contains((townId, image.File))).Select(Public)],
        ImagesSource = SourceOf(townId, TownSectionKind.Images, sources),
    };

    private T? Find<T>(int townId, TownSectionKind kind) where T : SectionContent => (T?)held.GetValueOrDefault((townId, kind))?.Content;

    /// <summary>A field that was left empty is not there.</summary>
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

    private PublishedSource? SourceOf(int townId, TownSectionKind kind, PublishedSources sources) =>
        held.GetValueOrDefault((townId, kind))?.SourceId is { } id ? sources[id] : null;

    private static IEnumerable<(int TownId, string File)> PicturesIn(int townId, SectionContent content) =>
        content is TownImages images ? images.Images.Select(image => (townId, image.File)) : [];

    private static HashSet<(int TownId, string? Person)> NamedIn(Dictionary<(int TownId, TownSectionKind Kind), Held> held) =>
    [
        .. from section in held
           where section.Value.Content is TownContacts
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
