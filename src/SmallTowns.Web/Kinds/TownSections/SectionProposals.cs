using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Contacts;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Staff;

namespace SmallTowns.Web.Kinds.TownSections;

/// <summary>Opens and proposes the sections of a town's profile as the forms of its workspace know them.</summary>
public sealed class SectionProposals(IDbContextFactory<SmallTownsDbContext> contexts, ContentProposals contents)
{
    [Requires(Permission.Propose)]
    public async Task<SectionToEdit> OpenAsync(StaffActor by, int townId, TownSectionKind section, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.Propose, Scope.Town(townId));
        var opened = await contents.OpenAsync(by, await SubjectAsync(townId, section, cancellationToken), cancellationToken);
        // That somebody's data were erased is not a part of the content: it is known where they were kept.
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return new(await db.CompleteAsync(SectionJson.Read(opened.Content), cancellationToken), opened.SourceId, opened.Base, opened.OpenBy);
    }

    [Requires(Permission.Propose)]
    public async Task<ProposeOutcome> ProposeAsync(
        StaffActor by, int townId, TownSectionKind section, SectionContent content, int? sourceId, Sending sending,
        CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.Propose, Scope.Town(townId));
        return await contents.ProposeAsync(
            by, await SubjectAsync(townId, section, cancellationToken), SectionJson.Write(content), sourceId, sending, cancellationToken);
    }

    /// <summary>What is published of a section, as it is stored.</summary>
    internal async Task<(SectionContent Content, int? SourceId)> PublishedAsync(int townId, TownSectionKind section, CancellationToken cancellationToken)
    {
        var published = await contents.PublishedAsync(await SubjectAsync(townId, section, cancellationToken), cancellationToken);
        return (SectionJson.Read(published.Content), published.SourceId);
    }

    private async Task<Subject> SubjectAsync(int townId, TownSectionKind section, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var key = await db.Towns.Where(town => town.Id == townId).Select(town => town.Key).SingleAsync(cancellationToken);
        return TownSectionKinds.SubjectOf(townId, key, section);
    }
}

/// <param name="OpenBy">Whose open proposal it is; empty where the published content is edited.</param>
public sealed record SectionToEdit(SectionContent Content, int? SourceId, EditBase Base, string? OpenBy);
