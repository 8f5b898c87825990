using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Web.Kinds.TownSections;

/// <summary>Where a consent is kept concerns only those who keep it; the others read that there is one, and of which day.</summary>
internal static class ConsentPapers
{
    /// <summary>The content as this person may read it.</summary>
    public static SectionContent For(StaffActor by, int townId, SectionContent content) => content is TownContacts contacts
        ? contacts with
        {
            Contacts =
            [
                .. contacts.Contacts.Select(contact => contact with
                {
                    Personal = null,
                    ConsentPaper = by.MayFor(Permission.KeepConsents, Scope.Town(townId)) ? contact.ConsentPaper : null,
                }),
            ],
        }
        : content;
}
