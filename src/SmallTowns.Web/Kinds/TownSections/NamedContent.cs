using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Web.Kinds.TownSections;

/// <summary>The contents of a proposal for reading: municipalities and sources by their names, where they are kept by codes.</summary>
internal static class NamedContent
{
    public static async Task<(SectionContent? Before, SectionContent? After)> ReadAsync(
        SmallTownsDbContext db, Proposal proposal, CancellationToken cancellationToken)
    {
        var (before, after) = (Read(proposal.ContentBefore), Read(proposal.Content));
        if (proposal.Section != TownSectionKind.Municipalities)
            return (before, after);
        List<MunicipalityLink> links = [.. LinksOf(before), .. LinksOf(after)];
        var (codes, sourceCodes) = (links.Select(link => link.Municipality).ToHashSet(), links.Select(link => link.Source).ToHashSet());
        var municipalities = await db.Municipalities.Where(m => codes.Contains(m.Code))
            .Select(m => new { m.Code, Name = m.NameRu, District = m.Parent!.NameRu })
            .ToDictionaryAsync(m => m.Code, m => m.District is null ? m.Name : $"{m.Name} ({m.District})", cancellationToken);
        var sources = await db.Sources.Where(source => sourceCodes.Contains(source.Code))
            .ToDictionaryAsync(source => source.Code, source => source.ShortTitleRu, cancellationToken);
        return (Named(before), Named(after));

        SectionContent? Named(SectionContent? content) => content is MunicipalityHistory history
            ? history with
            {
                Links = [.. history.Links.Select(link => link with
                {
                    Municipality = municipalities.GetValueOrDefault(link.Municipality, link.Municipality),
                    Source = sources.GetValueOrDefault(link.Source, link.Source),
                })],
            }
            : content;
    }

    private static SectionContent? Read(string? json) => json is null ? null : SectionJson.Read(json);

    private static IReadOnlyList<MunicipalityLink> LinksOf(SectionContent? content) => content is MunicipalityHistory history ? history.Links : [];
}
