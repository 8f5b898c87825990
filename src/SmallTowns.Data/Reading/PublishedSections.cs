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
        var held = await db.TownSections
            .Where(section => section.Town!.RegionId == regionId)
            .ToDictionaryAsync(section => (section.TownId, section.Kind), section => new Held(SectionJson.Read(section.Content), section.SourceId), cancellation);
        held = await CompleteAsync(db, held, cancellation);
        return new(held, NamedIn(held), PicturesIn(held.Values.Select(section => section.Content)));
    }

    /// <summary>Facts and municipalities, which have tables of their own, are here only where a publication has ever changed them.</summary>
    public static async Task<PublishedSections> AtAsync(SmallTownsDbContext db, int regionId, DateTime utc, CancellationToken cancellation)
    {
        var now = await NowAsync(db, regionId, cancellation);
        var held = new Dictionary<(int TownId, TownSectionKind Kind), Held>(now.held);
        var proposals = await db.Proposals
            .Where(proposal => proposal.Subject == ProposalSubject.TownSection && proposal.PublishedUtc != null && proposal.Town!.RegionId == regionId)
            .Select(proposal => new Publication(
                proposal.Id, proposal.TownId!.Value, proposal.Section!.Value, proposal.PublishedUtc!.Value, proposal.WithdrawnUtc,
                proposal.Content, proposal.ContentBefore, proposal.SourceId))
            .ToListAsync(cancellation);
        foreach (var section in proposals.GroupBy(proposal => (proposal.TownId, proposal.Section)))
            held[section.Key] = InForce([.. section.OrderBy(proposal => proposal.PublishedUtc).ThenBy(proposal => proposal.Id)], utc);
        // Who has taken back the consent to be named is not named on the pages of the past either, and a picture that was
        // taken back is not shown there.
        var standing = proposals.Where(proposal => proposal is { Section: TownSectionKind.Images, WithdrawnUtc: null, Content: not null });
        return new(
            await CompleteAsync(db, held, cancellation), now.named,
            now.pictures.Concat(PicturesIn(standing.Select(proposal => SectionJson.Read(proposal.Content!)))));
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

    /// <summary>The last publication that had not been withdrawn; where there was none, what stood before the first.</summary>
    private static Held InForce(IReadOnlyList<Publication> oldestFirst, DateTime utc)
    {
        var last = oldestFirst.LastOrDefault(proposal => proposal.PublishedUtc <= utc && !(proposal.WithdrawnUtc <= utc));
        if (last is { Content: { } content })
            return new(SectionJson.Read(content), last.SourceId);
        return oldestFirst[0].ContentBefore is { } before
            ? new(SectionJson.Read(before), SectionJson.SourceOf(before))
            : new(SectionContent.EmptyOf(oldestFirst[0].Section), null);
    }

    private static async Task<Dictionary<(int TownId, TownSectionKind Kind), Held>> CompleteAsync(
        SmallTownsDbContext db, Dictionary<(int TownId, TownSectionKind Kind), Held> held, CancellationToken cancellation)
    {
        var personal = await db.PersonalOfAsync([.. held.Values.Select(section => section.Content)], cancellation);
        return held.ToDictionary(
            section => section.Key, section => section.Value with { Content = PersonalContacts.Complete(section.Value.Content, personal) });
    }

    private sealed record Publication(
        int Id, int TownId, TownSectionKind Section, DateTime PublishedUtc, DateTime? WithdrawnUtc,
        string? Content, string? ContentBefore, int? SourceId);
}
