using System.Globalization;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Kinds.TownSections;
using SmallTowns.Web.Review.Comparison;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Forms;
using SmallTowns.Web.Staff.Sources;

namespace SmallTowns.Web.Staff.Towns.Workspace.Sections;

/// <summary>The fields of a section where two people changed them. A list is shown line by line, with what tells its lines apart.</summary>
public sealed class SectionConflictWords(SectionContent opened, SectionContent theirs, SectionContent mine, IReadOnlyList<SourceChoice> sources)
{
    public ConflictField Of(FieldConflict conflict)
    {
        var label = FieldLabels.Of(conflict.Field);
        return conflict.Field == ContentJson.SourceField
            ? new(conflict.Field, label, Source(conflict.Base), Source(conflict.Theirs), Source(conflict.Mine))
            : new(conflict.Field, label, Lines(opened) ?? conflict.Base, Lines(theirs) ?? conflict.Theirs, Lines(mine) ?? conflict.Mine);
    }

    private string? Source(string? id) =>
        sources.FirstOrDefault(source => source.Id.ToString(CultureInfo.InvariantCulture) == id)?.Title ?? id;

    private static string? Lines(SectionContent content) => content switch
    {
        MunicipalityHistory history => string.Join('\n', history.Links.Select(link =>
            $"{link.Municipality}, {link.StatedForYear} год{Day(", с ", link.ValidFrom)}{Day(", по ", link.ValidTo)} ({link.Source})")),
        TownContacts contacts => string.Join('\n', contacts.Contacts.Select(contact => string.Join(", ", new[]
        {
            contact.OfficeRu, contact.AddressRu, contact.Phone, contact.Email, contact.Site, contact.PersonRu,
        }.Where(line => !string.IsNullOrWhiteSpace(line))))),
        TownImages images => string.Join('\n', images.Images.Select((image, place) => $"{place + 1}. {image.AltRu}")),
        _ => null,
    };

    private static string Day(string before, DateOnly? day) => day is { } date ? before + Days.InWords(date) : "";
}
