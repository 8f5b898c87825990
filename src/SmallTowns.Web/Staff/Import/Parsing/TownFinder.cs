using SmallTowns.Web.Datasets.Reading;

namespace SmallTowns.Web.Staff.Import.Parsing;

public sealed record KnownTown(int Id, string Key, string Slug, string NameRu, string NameEn, string? Oktmo);

/// <summary>Finds a town by what a file calls it: name in either language, ОКТМО, or its name in the page's address.</summary>
public sealed class TownFinder
{
    private const int Suggestions = 3;
    private static readonly string[] Prefixes = ["г ", "гор ", "город ", "town of "];

    private readonly ILookup<string, KnownTown> byName;
    private readonly Dictionary<string, KnownTown> byOktmo;
    private readonly Dictionary<string, KnownTown> bySlug;

    public TownFinder(IReadOnlyList<KnownTown> towns)
    {
        byName = towns.SelectMany(town => new[] { town.NameRu, town.NameEn }.Select(Bare).Distinct().Select(name => (name, town))).ToLookup(pair => pair.name, pair => pair.town);
        byOktmo = towns.Where(town => town.Oktmo is not null).ToDictionary(town => town.Oktmo!);
        bySlug = towns.ToDictionary(town => town.Slug);
    }

    /// <summary>The town, or the reason why none was found, with the names that come near.</summary>
    public (KnownTown? Town, string? Fault) Find(FileCell cell)
    {
        var text = cell.Text.Trim();
        if (text.All(char.IsAsciiDigit))
            return ByOktmo(cell);
        if (bySlug.TryGetValue(text.ToLowerInvariant(), out var bySlugFound))
            return (bySlugFound, null);
        return byName[Bare(text)].ToList() switch
        {
            [var only] => (only, null),
            [] => (null, "такого города на портале нет" + Nearest(text)),
            var several => (null, $"так называется не один город: {string.Join(", ", several.Select(town => $"{town.NameRu} ({town.Oktmo ?? town.Slug})"))}. Укажите код ОКТМО"),
        };
    }

    public (KnownTown? Town, string? Fault) ByOktmo(FileCell cell)
    {
        var digits = cell.Text.Trim().Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal);
        // A spreadsheet that takes the code for a number drops its leading zero.
        if (digits.Length == 10)
            digits = "0" + digits;
        if (byOktmo.TryGetValue(digits, out var town))
            return (town, null);
        return (null, digits.Length == 11 ? "города с таким кодом ОКТМО на портале нет" : "код ОКТМО города состоит из 11 цифр");
    }

    public (KnownTown? Town, string? Fault) BySlug(FileCell cell) =>
        bySlug.TryGetValue(cell.Text.Trim().ToLowerInvariant(), out var town) ? (town, null) : (null, "города с таким кодом на портале нет");

    private static string Bare(string name)
    {
        var folded = NormalizedText.Of(name);
        var prefix = Array.Find(Prefixes, start => folded.StartsWith(start, StringComparison.Ordinal));
        return prefix is null ? folded : folded[prefix.Length..];
    }

    private string Nearest(string text)
    {
        var wanted = Bare(text);
        var near = byName
            .Select(names => (names, distance: EditDistance.Between(wanted, names.Key)))
            .Where(pair => pair.distance <= Math.Max(2, wanted.Length / 3))
            .OrderBy(pair => pair.distance)
            .SelectMany(pair => pair.names.Select(town => town.NameRu))
            .Distinct()
            .Take(Suggestions)
            .ToList();
        return near.Count == 0 ? "" : ". Похожие: " + string.Join(", ", near);
    }
}
