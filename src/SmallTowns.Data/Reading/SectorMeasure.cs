using SmallTowns.Domain.Figures;

namespace SmallTowns.Data.Reading;

/// <summary>The name of a measure in addresses: the code of its row of the catalogue, with a sector where it has sectors: "employed-share:okved1:a".</summary>
internal readonly record struct SectorMeasure(string RowCode, SectorClassification? Classification, string? SectorCode)
{
    public static string CodeOf(string rowCode, SectorClassification classification, string sectorCode) =>
        $"{rowCode}:{classification}:{sectorCode}".ToLowerInvariant();

    public static SectorMeasure Read(string code) =>
        code.Split(':') is [var row, var classification, var sector] && Enum.TryParse<SectorClassification>(classification, ignoreCase: true, out var known)
            ? new(row, known, sector.ToUpperInvariant())
            : new(code, null, null);
}
