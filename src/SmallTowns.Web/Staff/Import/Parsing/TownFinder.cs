using SmallTowns.Web.Datasets.Reading;

namespace SmallTowns.Web.Staff.Import.Parsing;

public sealed record KnownTown(int Id, string Key, string Slug, string NameRu, string NameEn, string? Oktmo)
{
    /// <summary>Names of the municipalities that it is or lies in.</summary>
    public IReadOnlyList<string> Municipalities { get; init; } = [];

    // The names are no part of what a town is.
    public bool Equals(KnownTown? other) => other is not null && Id == other.Id && Key == other.Key;

    public override int GetHashCode() => Id;
}

/// <summary>Finds a town by what a file calls it: name in either language, municipality, ОКТМО, or its name in the page's address.</summary>
public sealed class TownFinder
{
    private const int Suggestions = 3;
    private const int MostRemembered = 10_000;

    // A file names the same towns again and again.
    private readonly Dictionary<string, (KnownTown? Town, string? Fault)> found = [];

    private readonly ILookup<string, KnownTown> byName;
    private readonly ILookup<PlaceName, KnownTown> byMunicipality;
    private readonly Dictionary<string, KnownTown> byOktmo;
    private readonly Dictionary<string, KnownTown> bySlug;

    public TownFinder(IReadOnlyList<KnownTown> towns)
    {
        byName = towns.SelectMany(town => new[] { town.NameRu, town.NameEn }.Select(Bare).Distinct().Select(name => (name, town))).ToLookup(pair => pair.name, pair => pair.town);
        byMunicipality = towns.SelectMany(town => town.Municipalities.Select(PlaceName.Of).Distinct().Select(name => (name, town))).ToLookup(pair => pair.name, pair => pair.town);
        byOktmo = towns.Where(town => town.Oktmo is not null).ToDictionary(town => town.Oktmo!);
        bySlug = towns.ToDictionary(town => town.Slug);
    }

    /// <summary>The town, or the reason why none was found, with the names that come near.</summary>
    public (KnownTown? Town, string? Fault) Find(FileCell cell)
    {
        if (found.TryGetValue(cell.Text, out var before))
            return before;
        var result = FindAnew(cell);
        if (found.Count < MostRemembered)
            found.Add(cell.Text, result);
        return result;
    }

    private (KnownTown? Town, string? Fault) FindAnew(FileCell cell)
    {
        var text = NormalizedText.Visible(cell.Text).Trim();
        if (text.Length > 0 && text.All(char.IsAsciiDigit))
            return ByOktmo(cell);
        if (bySlug.TryGetValue(text.ToLowerInvariant(), out var bySlugFound))
            return (bySlugFound, null);
        return Candidates(text) switch
        {
            [var only] => (only, null),
            [] => (null, "такого города на портале нет" + Nearest(text)),
            var several => (null, $"так называется не один город: {string.Join(", ", several.Select(town => $"{town.NameRu} ({town.Oktmo ?? town.Slug})"))}. Укажите код ОКТМО"),
        };
    }

    /// <summary>What the name says of the territory, where it names a municipality and not the town.</summary>
    public PlaceKind? KindOf(string text) =>
        // The name of a town alone is the common case and need not be taken apart.
        text.Any(letter => char.IsWhiteSpace(letter) || letter == '.') ? PlaceName.Of(text).Kind : null;

    /// <summary>Whether a name that was not found comes near one that is known: then it is misspelled rather than of another place.</summary>
    public bool ComesNear(string text) => Near(text).Count > 0 || LookAlikes.Told(text).Length > 0;

    public (KnownTown? Town, string? Fault) ByOktmo(FileCell cell)
    {
        var digits = string.Concat(NormalizedText.Visible(cell.Text).Where(sign => !char.IsWhiteSpace(sign)));
        // A spreadsheet that takes the code for a number drops its leading zero.
        if (digits.Length == 10)
            digits = "0" + digits;
        if (byOktmo.TryGetValue(digits, out var town))
            return (town, null);
        return (null, digits.Length == 11 ? "города с таким кодом ОКТМО на портале нет" : "код ОКТМО города состоит из 11 цифр");
    }

    public (KnownTown? Town, string? Fault) BySlug(FileCell cell) =>
        bySlug.TryGetValue(NormalizedText.Visible(cell.Text).Trim().ToLowerInvariant(), out var town) ? (town, null) : (null, "города с таким кодом на портале нет");

    private List<KnownTown> Candidates(string text)
    {
        var name = PlaceName.Of(text);
        if (name.Kind is null or PlaceKind.Okrug && byName[name.Bare].Any())
            return [.. byName[name.Bare]];
        if (byMunicipality[name].Any())
            return [.. byMunicipality[name]];
        if (name.Kind == PlaceKind.Settlement && byName[name.Bare].Any())
            return [.. byName[name.Bare]];
        // "Лабинск (Лабинский район)", "Лабинский район, г. Лабинск": one part names the town and the other where it lies.
        var towns = text.Split([',', '(', ')', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(PlaceName.Of).ToList();
        if (towns.Count < 2)
            return [];
        var named = towns.Where(part => part.Kind is null).SelectMany(part => byName[part.Bare]).Distinct().ToList();
        var others = towns.Where(part => part.Kind is not null || !byName[part.Bare].Any()).ToList();
        return named is [var only] && others.TrueForAll(part => byMunicipality[part].Contains(only)) ? named : [];
    }

    private static string Bare(string name) => PlaceName.Of(name).Bare;

    private string Nearest(string text)
    {
        var near = Near(text);
        return (near.Count == 0 ? "" : ". Похожие: " + string.Join(", ", near)) + LookAlikes.Told(text);
    }

    private List<string> Near(string text)
    {
        var wanted = PlaceName.Of(LookAlikes.Russified(NormalizedText.Visible(text)));
        // A district of several towns leads to none of them, but each may be meant.
        var stem = wanted.Kind is null ? wanted.Bare : Stem(wanted.Bare);
        return
        [
            .. byName
                .Select(names => (names, distance: EditDistance.Between(wanted.Kind is null ? wanted.Bare : stem, wanted.Kind is null ? names.Key : Stem(names.Key))))
                .Where(pair => pair.distance <= (wanted.Kind is null ? Math.Max(2, wanted.Bare.Length / 3) : 1))
                .OrderBy(pair => pair.distance)
                .SelectMany(pair => pair.names.Select(town => town.NameRu))
                .Distinct()
                .Take(Suggestions),
        ];
    }

    private static string Stem(string name) => name.Length > 4 ? name.TrimEnd('и', 'й', 'о', 'е', 'ь', 'а', 'я') : name;
}
