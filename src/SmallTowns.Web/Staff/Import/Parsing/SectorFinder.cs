using System.Text.RegularExpressions;
using SmallTowns.Domain.Figures;

namespace SmallTowns.Web.Staff.Import.Parsing;

public sealed record KnownSector(int Id, SectorClassification Classification, string Code, string NameRu, string NameEn);

/// <summary>Finds a section of ОКВЭД by classification and letter, or by its name where only one section has it.</summary>
public sealed partial class SectorFinder(IReadOnlyList<KnownSector> sectors)
{
    // Russian letters that look like the Latin ones of the classification.
    private const string Russian = "АВСЕНКМОРТХ";
    private const string Latin = "ABCEHKMOPTX";

    private readonly Dictionary<(SectorClassification, string), KnownSector> byCode = sectors.ToDictionary(sector => (sector.Classification, sector.Code));

    private readonly ILookup<string, KnownSector> byName = sectors
        .SelectMany(sector => new[] { sector.NameRu, sector.NameEn }.Select(NormalizedText.Of).Distinct().Select(name => (name, sector)))
        .ToLookup(pair => pair.name, pair => pair.sector);

    public static string Spell(SectorClassification classification, string code) => $"ОКВЭД{(int)classification} {code}";

    public (KnownSector? Sector, string? Fault) Find(string text)
    {
        if (Coded().Match(text.Trim()) is { Success: true } coded)
        {
            var letter = coded.Groups["letter"].Value.ToUpperInvariant()[0];
            var code = Russian.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var known ? Latin[known] : letter;
            return byCode.TryGetValue(((SectorClassification)(coded.Groups["edition"].Value[0] - '0'), code.ToString()), out var sector)
                ? (sector, null)
                : (null, "такого раздела в классификаторе нет");
        }

        return byName[NormalizedText.Of(text)].ToList() switch
        {
            [var only] => (only, null),
            [] => (null, "раздел не узнан: напишите классификатор и букву, например «ОКВЭД2 A»" + LookAlikes.Told(text)),
            var several => (null, $"так называются разделы разных классификаторов. Напишите один: {string.Join(" или ", several.Select(sector => $"«{Spell(sector.Classification, sector.Code)}»"))}"),
        };
    }

    [GeneratedRegex(@"^(ОКВЭД|Okved)[\s-]*(?<edition>[12])[\s:,-]*(раздел\s*)?(?<letter>[A-UА-Я])$", RegexOptions.IgnoreCase)]
    private static partial Regex Coded();
}
