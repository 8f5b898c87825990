using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain;
using SmallTowns.Domain.Figures;
using SmallTowns.Web.Search;

namespace SmallTowns.Web.Public.Search;

/// <summary>Measures of the catalogue, by name, unit and where the definition comes from: each leads to the explorer.</summary>
public sealed class MeasureSearch : SearchPart
{
    public const string Code = "measure";

    private static readonly LocalizedText What = new("Показатель", "Measure");

    /// <summary>The explorer has these by sector only.</summary>
    private static readonly HashSet<string> OfSectors = [BuiltInIndicators.EmployedPeople, BuiltInIndicators.EmployedShare, BuiltInIndicators.PublicSectorShare];

    public override string Kind => Code;

    public override async Task<IReadOnlyList<SearchEntry>> EntriesAsync(SmallTownsDbContext db, CancellationToken cancellationToken) =>
    [
        .. (await db.Indicators.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellationToken)).Where(row => !OfSectors.Contains(row.Code)).Select(row => new SearchEntry(
            Code, $"{Code}:{row.Code}", What, new(row.NameRu, row.NameEn),
            new(Sentences(row.UnitRu, row.DefinitionSourceRu), Sentences(row.UnitEn, row.DefinitionSourceEn)), $"explore?measure={Uri.EscapeDataString(row.Code)}")),
    ];

    private static string Sentences(params IEnumerable<string?> sentences) => string.Join("; ", sentences.Where(sentence => !string.IsNullOrWhiteSpace(sentence)));
}
