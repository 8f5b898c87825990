using SmallTowns.Domain.Sources;

namespace SmallTowns.Domain.TownProfile.Release;

internal static class SectionRules
{
    public static IEnumerable<ReleaseFinding> Of(TownRelease town) =>
    [
        .. OfFacts(town),
        .. town.Sections.OrderBy(section => section.Key).SelectMany(section => Of(section.Key, section.Value)),
        .. town.SectionSources.OrderBy(used => used.Key)
            .Where(used => string.IsNullOrWhiteSpace(used.Value.TitleEn))
            .Select(used => WithoutEnglishTitle(used.Key.ToString(), used.Value)),
    ];

    public static ReleaseFinding WithoutEnglishTitle(string part, Source source) =>
        new(ReleaseRule.SourceWithoutEnglishTitle, part, source.TitleRu);

    private static IEnumerable<ReleaseFinding> OfFacts(TownRelease town)
    {
        const string part = nameof(TownSectionKind.Facts);
        if (string.IsNullOrWhiteSpace(town.Facts.NameRu))
            yield return new(ReleaseRule.NameMissing, part, "");
        if (string.IsNullOrWhiteSpace(town.Facts.NameEn))
            yield return new(ReleaseRule.EnglishNameMissing, part, "");
        if (town.Region?.Holds(town.Facts.Latitude, town.Facts.Longitude) is false)
            yield return new(ReleaseRule.CoordinatesFarAway, part, "");
    }

    private static IEnumerable<ReleaseFinding> Of(TownSectionKind kind, SectionContent content) => content switch
    {
        TownText text => Of(kind, text),
        TownImages images => images.Images.SelectMany((image, index) => Of(image, index + 1)),
        TownContacts contacts => contacts.Contacts.SelectMany(Of),
        _ => [],
    };

    private static IEnumerable<ReleaseFinding> Of(TownSectionKind kind, TownText text)
    {
        var (hasRu, hasEn) = (!string.IsNullOrWhiteSpace(text.Ru), !string.IsNullOrWhiteSpace(text.En));
        if (hasEn && !hasRu)
            yield return new(ReleaseRule.TextOnlyInEnglish, kind.ToString(), "");
        if (hasRu && !hasEn)
            yield return new(ReleaseRule.TextWithoutEnglish, kind.ToString(), "");
    }

    private static IEnumerable<ReleaseFinding> Of(TownImage image, int number)
    {
        const string part = nameof(TownSectionKind.Images);
        if (string.IsNullOrWhiteSpace(image.AltRu))
            yield return new(ReleaseRule.ImageWithoutAlt, part, $"№ {number}");
        else if (string.IsNullOrWhiteSpace(image.AltEn))
            yield return new(ReleaseRule.ImageWithoutEnglishAlt, part, $"№ {number}");
    }

    private static IEnumerable<ReleaseFinding> Of(TownContact contact)
    {
        const string part = nameof(TownSectionKind.Contacts);
        if (contact.NamesPerson() && (contact.ConsentOn is null || string.IsNullOrWhiteSpace(contact.ConsentPaper)))
            yield return new(ReleaseRule.PersonWithoutConsent, part, contact.OfficeRu);
        if (string.IsNullOrWhiteSpace(contact.OfficeEn))
            yield return new(ReleaseRule.OfficeWithoutEnglish, part, contact.OfficeRu);
    }
}
