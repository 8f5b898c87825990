using SmallTowns.Domain.Review;
using SmallTowns.Domain.Towns.Sections;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Forms;
using SmallTowns.Web.Staff.Review.Comparison;

namespace SmallTowns.Web.Staff.Towns.Workspace.Conflicts;

/// <summary>The fields of a section where two people changed them. A list is shown line by line, with what tells its lines apart.</summary>
public sealed class SectionConflictWords(SectionContent opened, SectionContent theirs, SectionContent mine)
{
    public ConflictField Of(FieldConflict conflict) => new(
        conflict.Field, FieldLabels.Of(conflict.Field),
        Lines(opened) ?? conflict.Base, Lines(theirs) ?? conflict.Theirs, Lines(mine) ?? conflict.Mine);

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

    private static string Day(string before, DateOnly? day) => day is { } date ? before + MoscowDays.InWords(date) : "";
}
