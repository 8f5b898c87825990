using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Catalogue;

namespace SmallTowns.Web.Staff.History;

/// <summary>
/// Finds records by the words that people see. Records keep codes: each word is turned into the codes of everything that is
/// called so, a town, a figure, a section, an indicator, a sector, a source. Every word must be met.
/// </summary>
internal static class HistorySearch
{
    private const int MostWords = 6;

    public static async Task<IQueryable<ChangeRecord>> FindAsync(
        this IQueryable<ChangeRecord> records, SmallTownsDbContext db, string typed, CancellationToken cancellationToken)
    {
        var named = await NamedAsync(db, cancellationToken);
        var towns = await db.Towns.Select(town => new { town.Id, town.NameRu }).ToListAsync(cancellationToken);
        foreach (var word in typed.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostWords))
        {
            var asked = RussianOrder.Fold(word);
            var codes = named.Where(thing => Means(thing.Name)).Select(thing => thing.Code).Concat(Spellings.Of(word)).Distinct().ToList();
            var townIds = towns.Where(town => Means(town.NameRu)).Select(town => town.Id).ToList();
            var subjects = HistoryWords.Subjects.Where(subject => Means(subject.Value)).Select(subject => subject.Key).ToList();
            records = records.Where(record => codes.Any(part => record.Key.Contains(part))
                || (record.ScopeKind == ScopeKind.Town && townIds.Contains(record.ScopeId ?? 0))
                || subjects.Contains(record.Subject));

            bool Means(string name) => RussianOrder.Fold(name).Contains(asked, StringComparison.Ordinal);
        }

        return records;
    }

    /// <summary>What things are called, and the part of a key that stands for them.</summary>
    public static async Task<List<(string Name, string Code)>> NamedAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        var indicators = await db.Indicators.Select(indicator => new { indicator.Code, indicator.NameRu }).ToListAsync(cancellationToken);
        var sectors = await db.EmploymentSectors.Select(sector => new { sector.Classification, sector.Code, sector.NameRu }).ToListAsync(cancellationToken);
        var sources = await db.Sources.Select(source => new { source.Code, source.TitleRu, source.ShortTitleRu }).ToListAsync(cancellationToken);
        return
        [
            .. Enum.GetValues<FigureKind>().Select(kind => (FigureWords.Of(kind), $"|{kind}")),
            .. Enum.GetValues<TownSectionKind>().Select(section => (Words.Of(section), $"|{section}")),
            .. indicators.SelectMany(indicator => new[] { (indicator.NameRu, $"|{FigureKind.Indicator}|{indicator.Code}|"), (indicator.NameRu, $"indicator:{indicator.Code}") }),
            .. sectors.Select(sector => (sector.NameRu, $"|{sector.Classification}:{sector.Code}:")),
            .. sources.Select(source => ($"{source.TitleRu} {source.ShortTitleRu}", Source.RecordPrefix + source.Code)),
        ];
    }
}
