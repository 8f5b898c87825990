using SmallTowns.Domain;
using SmallTowns.Domain.Figures;

namespace SmallTowns.Data.Seeding;

/// <summary>Sections of the classifications of economic activities by their letters. They come with the portal and nobody changes them, so no database is asked.</summary>
public static class ShippedSectors
{
    /// <summary>Sections of ОКВЭД 2 in the order of their letters.</summary>
    public static IReadOnlyDictionary<string, LocalizedText> Okved2 { get; } = SeedFile.Read("sectors")
        .Where(row => row.Enum<SectorClassification>("classification") == SectorClassification.Okved2)
        .ToDictionary(row => row["code"], row => new LocalizedText(row["name_ru"], row["name_en"]));
}
