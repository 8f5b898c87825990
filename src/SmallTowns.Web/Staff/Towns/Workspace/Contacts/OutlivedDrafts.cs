using System.Text.Json;
using SmallTowns.Data;
using SmallTowns.Data.Contacts;
using SmallTowns.Domain.Towns.Sections;
using SmallTowns.Web.Staff.Towns.Workspace.Sections;

namespace SmallTowns.Web.Staff.Towns.Workspace.Contacts;

/// <summary>
/// A form of contacts that was open when somebody's data were erased still has them on its screen. They must not come back
/// as a draft.
/// </summary>
internal static class OutlivedDrafts
{
    public static async Task RefuseAsync(SmallTownsDbContext db, string form, string content, CancellationToken cancellationToken)
    {
        if (!form.EndsWith($"/{TownSectionKind.Contacts}", StringComparison.Ordinal))
            return;
        var work = JsonSerializer.Deserialize<SectionWork<ContactsTyping>>(content, JsonSerializerOptions.Web)!;
        TownContact[] held = [.. ContactsIn(work.Typed.Read().Content), .. ContactsIn(SectionJson.Read(work.Base.Content))];
        if ((await db.ErasedSinceAsync(new TownContacts { Contacts = held }, cancellationToken)).Count > 0)
            throw new InvalidOperationException("The draft holds personal data that have been erased.");
    }

    private static IReadOnlyList<TownContact> ContactsIn(SectionContent content) => ((TownContacts)content).Contacts;
}
