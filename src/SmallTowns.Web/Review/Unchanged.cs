using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Kinds.TownSections;

namespace SmallTowns.Web.Review;

/// <summary>Whether a proposal would publish what is published already: readers would be told of a change and find none.</summary>
internal static class Unchanged
{
    /// <summary>The first of the proposals that changes nothing. None of them is outdated.</summary>
    public static async Task<int?> FindAsync(SmallTownsDbContext db, IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken)
    {
        var beforeIds = proposals.Select(p => p.FigureBeforeId).OfType<int>().ToHashSet();
        var before = beforeIds.Count == 0
            ? []
            : await db.Figures.AsNoTracking().Where(f => beforeIds.Contains(f.Id)).ToDictionaryAsync(f => f.Id, cancellationToken);
        return proposals.FirstOrDefault(proposal => proposal.Figure is { } figure
            ? Is(before.GetValueOrDefault(proposal.FigureBeforeId ?? 0), figure, proposal.AsHeadline)
            : Is(proposal.Section!.Value, proposal.ContentBefore!, proposal.Content!, proposal.SourceId))?.Id;
    }

    public static bool Is(Figure? published, Figure proposed, bool asHeadline) =>
        FigureBases.IsSame(published, proposed) && (!asHeadline || published!.IsHeadline);

    /// <param name="before">What is published; one that does not tell its source may have another.</param>
    public static bool Is(TownSectionKind kind, string before, string content, int? sourceId) =>
        ContentComparison.AreSame(SectionJson.Write(SectionJson.Read(before)), content)
        && (!SectionStore.KeepsSource(kind) || (SectionJson.TellsSource(before) && SectionJson.SourceOf(before) == sourceId));
}
