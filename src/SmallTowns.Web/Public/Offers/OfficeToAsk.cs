using SmallTowns.Domain.TownProfile;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Offers;

/// <summary>Whom to ask about a town where nothing is published: its own office, else the Association.</summary>
public static class OfficeToAsk
{
    public static string Of(IReadOnlyList<TownContact> contacts)
    {
        ArgumentNullException.ThrowIfNull(contacts);
        return contacts.Count == 0
            ? T("Ассоциацию — страница «Контакты»", "the Association, page “Contacts”")
            : string.Join(", ", new[] { T(contacts[0].OfficeRu, contacts[0].OfficeEn ?? contacts[0].OfficeRu), contacts[0].Phone, contacts[0].Email }.Where(part => !string.IsNullOrEmpty(part)));
    }
}
