using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Consents;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Staff.Consents;

/// <summary>The documents of consent as they are published, and what waits.</summary>
public sealed class ConsentTextQueries(IDbContextFactory<SmallTownsDbContext> contexts)
{
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<ConsentTextRow>> ReadAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var published = await db.PublishedDocuments.Where(document => document.Kind == ConsentTextContent.Kind)
            .ToDictionaryAsync(document => Subject.KeyOf(document.SubjectKey), document => document.Content, cancellationToken);
        var open = (await db.Proposals.StillOpen().Where(proposal => proposal.Kind == ConsentTextContent.Kind)
            .Select(proposal => new { proposal.Id, proposal.SubjectKey, proposal.Content }).ToListAsync(cancellationToken))
            .ToDictionary(proposal => Subject.KeyOf(proposal.SubjectKey));
        var versions = await db.ConsentVersions.GroupBy(version => version.DocumentKey)
            .Select(document => new { document.Key, Number = document.Max(version => version.Number) })
            .ToDictionaryAsync(document => document.Key, document => document.Number, cancellationToken);
        return
        [
            .. published.Keys.Union(open.Keys)
                .Select(key => new ConsentTextRow(
                    key, ContentJson.Read<ConsentTextContent>(published.GetValueOrDefault(key) ?? open[key].Content!),
                    published.ContainsKey(key) && versions.TryGetValue(key, out var number) ? number : null, open.GetValueOrDefault(key)?.Id))
                .OrderBy(row => row.Content.TitleRu, StringComparer.CurrentCulture).ThenBy(row => row.Key, StringComparer.Ordinal),
        ];
    }
}

/// <param name="Content">As it is published; as it is proposed where it never was.</param>
/// <param name="Version">The last one; empty where nothing was published yet.</param>
public sealed record ConsentTextRow(string Key, ConsentTextContent Content, int? Version, int? ProposalId);
