using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Kinds.TownSections;

namespace SmallTowns.Web.Review;

/// <summary>Whether something else is published now than when proposals were made.</summary>
internal static class Outdated
{
    public static async Task<bool> AnyAsync(
        SmallTownsDbContext db, IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken)
    {
        var figures = proposals.Where(p => p.Figure is not null).ToList();
        var series = figures.Select(p => p.Figure!.SeriesKey).ToHashSet();
        var chosen = await db.Figures.Where(f => f.IsChosen && series.Contains(f.SeriesKey))
            .ToDictionaryAsync(f => f.SeriesKey, f => (int?)f.Id, cancellationToken);
        if (figures.Any(p => chosen.GetValueOrDefault(p.Figure!.SeriesKey) != p.FigureBeforeId))
            return true;

        // A file brings nothing of a town but its facts, and those of many towns.
        var sections = proposals.Where(p => p.Section is not null).ToList();
        var facts = await SectionStore.FactsAsync(
            db, sections.Where(p => p.Section == TownSectionKind.Facts).Select(p => p.TownId!.Value).ToHashSet(), cancellationToken);
        foreach (var section in sections)
        {
            var (now, sourceId) = section.Section == TownSectionKind.Facts
                ? (facts[section.TownId!.Value], null)
                : await SectionStore.ReadAsync(db, section.TownId!.Value, section.Section!.Value, cancellationToken);
            var before = section.ContentBefore!;
            if (!ContentComparison.AreSame(SectionJson.TellsSource(before) ? SectionJson.Write(now, sourceId) : SectionJson.Write(now), before))
                return true;
        }

        return false;
    }
}
