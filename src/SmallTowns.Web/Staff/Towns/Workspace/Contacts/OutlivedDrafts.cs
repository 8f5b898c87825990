using System.Text.Json;
using SmallTowns.Data;
using SmallTowns.Data.Contacts;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Cooperation;
using SmallTowns.Web.Staff.Association;
using SmallTowns.Web.Staff.Contents;
using SmallTowns.Web.Staff.Towns.Workspace.Sections;

namespace SmallTowns.Web.Staff.Towns.Workspace.Contacts;

/// <summary>
/// A form of contacts, of a position or of an agreement that was open when somebody's data were erased still has them on its screen. They must not come back
/// as a draft.
/// </summary>
internal static class OutlivedDrafts
{
    /// <summary>The draft as it may be kept: with nobody in it whose data were erased. What is typed of them is refused.</summary>
    public static async Task<string> WithoutErasedAsync(SmallTownsDbContext db, string form, string content, CancellationToken cancellationToken)
    {
        if (form.StartsWith($"{AssociationKinds.Position}:", StringComparison.Ordinal))
            return await WithoutErasedHolderAsync(db, content, cancellationToken);
        if (await AgreementWork.IsErasedAsync(db, form, cancellationToken))
            throw Refused();
        if (!form.EndsWith($"/{TownSectionKind.Contacts}", StringComparison.Ordinal))
            return content;
        var work = JsonSerializer.Deserialize<ContentWork<ContactsFormModel>>(content, JsonSerializerOptions.Web)!;
        if (await HoldsErasedAsync(work.Typed.Read().Content))
            throw Refused();
        var opened = SectionJson.Read(work.Base.Content);
        if (!await HoldsErasedAsync(opened))
            return content;
        // The person was taken out of the form; what it was opened with is compared without personal data anyway.
        work.Base = work.Base with { Content = SectionJson.Write(PersonalContacts.Bare(opened), SectionJson.SourceOf(work.Base.Content)) };
        return JsonSerializer.Serialize(work, JsonSerializerOptions.Web);

        async Task<bool> HoldsErasedAsync(SectionContent contacts) => (await db.ErasedSinceAsync((TownContacts)contacts, cancellationToken)).Count > 0;
    }

    private static async Task<string> WithoutErasedHolderAsync(SmallTownsDbContext db, string content, CancellationToken cancellationToken)
    {
        var work = JsonSerializer.Deserialize<ContentWork<PositionFormModel>>(content, JsonSerializerOptions.Web)!;
        if (await HoldsErasedAsync(work.Typed.Read().Content))
            throw Refused();
        var opened = ContentJson.Read<PositionContent>(ContentJson.Bare(work.Base.Content));
        if (!await HoldsErasedAsync(opened))
            return content;
        var bare = ContentJson.Write(opened.With(opened.Holder().WithoutPersonal()));
        work.Base = work.Base with { Content = ContentJson.WithSource(bare, ContentJson.SourceOf(work.Base.Content)) };
        return JsonSerializer.Serialize(work, JsonSerializerOptions.Web);

        async Task<bool> HoldsErasedAsync(PositionContent position) =>
            (await db.ErasedSinceAsync(new TownContacts { Contacts = [position.Holder()] }, cancellationToken)).Count > 0;
    }

    private static InvalidOperationException Refused() => new("The draft holds personal data that have been erased.");
}
