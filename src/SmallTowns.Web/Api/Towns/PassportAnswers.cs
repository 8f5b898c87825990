using System.ComponentModel;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Web.Api.Towns;

[Description("A text of the town’s passport, in Markdown. One of the languages may be null.")]
public sealed record TextAnswer
{
    public required TownSectionKind Section { get; init; }
    public string? Ru { get; init; }
    public string? En { get; init; }

    [Description("Code of the source; null where none is named.")]
    public string? Source { get; init; }

    public static TextAnswer Of(PublishedTownText text) => new()
    {
        Section = text.Kind,
        Ru = text.Ru.Length == 0 ? null : text.Ru,
        En = text.En.Length == 0 ? null : text.En,
        Source = text.Source?.Code,
    };
}

[Description("How to reach an office of the town. A person is named only with a recorded consent.")]
public sealed record ContactAnswer
{
    public required string OfficeRu { get; init; }
    public string? OfficeEn { get; init; }
    public string? AddressRu { get; init; }
    public string? AddressEn { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public string? Site { get; init; }
    public string? PersonRu { get; init; }
    public string? PersonEn { get; init; }

    public static ContactAnswer Of(TownContact contact) => new()
    {
        OfficeRu = contact.OfficeRu,
        OfficeEn = contact.OfficeEn,
        AddressRu = contact.AddressRu,
        AddressEn = contact.AddressEn,
        Phone = contact.Phone,
        Email = contact.Email,
        Site = contact.Site,
        PersonRu = contact.PersonRu,
        PersonEn = contact.PersonEn,
    };
}

[Description("A picture of the town (WebP) with its author and licence.")]
public sealed record ImageAnswer
{
    [Description("Address of the picture, relative to the root of the portal. It never comes to mean another picture.")]
    public required string Url { get; init; }
    public required int Width { get; init; }
    public required int Height { get; init; }
    public required string AltRu { get; init; }
    public string? AltEn { get; init; }
    public string? Author { get; init; }
    public string? Licence { get; init; }

    public static ImageAnswer Of(TownImage image) => new()
    {
        Url = $"/images/{image.File}.webp",
        Width = image.Width,
        Height = image.Height,
        AltRu = image.AltRu,
        AltEn = image.AltEn,
        Author = image.Author,
        Licence = image.Licence,
    };
}

[Description("A change of what was published: a figure (what stood before and what stands now) or a section of the profile, with the reason.")]
public sealed record UpdateAnswer
{
    [Description("When it was published, UTC.")]
    public required DateTime Utc { get; init; }
    public required PublicChangeKind Kind { get; init; }

    [Description("The section that changed; null where a figure did.")]
    public TownSectionKind? Section { get; init; }

    [Description("The figure that no longer stands.")]
    public FigureAnswer? Old { get; init; }

    [Description("The figure that stands instead; null where one was withdrawn and none took its place.")]
    public FigureAnswer? New { get; init; }
    public required string NoteRu { get; init; }
    public string? NoteEn { get; init; }

    public static UpdateAnswer Of(PublishedUpdate update) => new()
    {
        Utc = update.Utc,
        Kind = update.Kind,
        Section = update.Section,
        Old = update.Old is { } old ? FigureAnswer.Of(old) : null,
        New = update.New is { } now ? FigureAnswer.Of(now) : null,
        NoteRu = update.NoteRu,
        NoteEn = update.NoteEn,
    };
}
