using SmallTowns.Data.Seeding;
using SmallTowns.Domain;

namespace SmallTowns.Web.Kinds.Offers;

/// <summary>Branches of the economy: sections of ОКВЭД 2, the same as of the figures of employment.</summary>
public static class Branches
{
    public static IReadOnlyDictionary<string, LocalizedText> All => ShippedSectors.Okved2;

    /// <summary>The name of a section by its letter; empty for none.</summary>
    public static LocalizedText? NameOf(string? code) => code is not null && All.TryGetValue(code, out var name) ? name : null;
}
