using SmallTowns.Domain.Review;
using SmallTowns.Web.Shared;
using SmallTowns.Domain.Towns.Sections;
using SmallTowns.Web.Staff.Forms;

namespace SmallTowns.Web.Staff.Towns.Workspace.Conflicts;

/// <summary>The fields of a section as its form names them. A list is shown line by line, with what tells its lines apart.</summary>
public sealed class SectionConflictWords(SectionContent opened, SectionContent theirs, SectionContent mine)
{
    public ConflictField Of(FieldConflict conflict) => new(
        conflict.Field, Label(conflict.Field),
        Lines(opened) ?? conflict.Base, Lines(theirs) ?? conflict.Theirs, Lines(mine) ?? conflict.Mine);

    public static string Label(string field) => field switch
    {
        "ru" => "Текст по-русски",
        "en" => "Текст по-английски",
        "nameRu" => "Название",
        "nameEn" => "Название по-английски",
        "oktmo" => "ОКТМО",
        "townSinceYear" => "Город с года",
        "latitude" => "Широта",
        "longitude" => "Долгота",
        "railStationRu" => "Железнодорожная станция",
        "railStationEn" => "Железнодорожная станция, по-английски",
        "mainRoadRu" => "Главная дорога",
        "mainRoadEn" => "Главная дорога, по-английски",
        "noteRu" => "Примечание",
        "noteEn" => "Примечание по-английски",
        "links" => "Муниципальные образования",
        "contacts" => "Контакты",
        "images" => "Изображения",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "This field of a section has no name in the form yet."),
    };

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
