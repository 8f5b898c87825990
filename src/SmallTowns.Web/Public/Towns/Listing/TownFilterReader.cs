using Microsoft.Extensions.Primitives;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Towns;

namespace SmallTowns.Web.Public.Towns.Listing;

/// <summary>A value of the address that means nothing here: it was left out, and the reader is told.</summary>
public sealed record IgnoredValue(string Parameter, string Value);

/// <param name="HasEmptyParts">A form without scripts sends its empty fields too; such an address has a shorter spelling.</param>
public sealed record TownFilterReading(TownFilter Filter, IReadOnlyList<IgnoredValue> Ignored, bool HasEmptyParts)
{
    /// <summary>The address to send the reader on to; null when the present one is good, or when something must be said first.</summary>
    public string? BetterAddress => HasEmptyParts && Ignored.Count == 0 ? Filter.Address : null;
}

/// <summary>Reads a <see cref="TownFilter"/> from an address. Never fails: what is not understood is listed and does not narrow.</summary>
public static class TownFilterReader
{
    private const int ShownLength = 40;

    private static readonly string[] Parameters =
        ["name", "class", "belt", "ray", "membership", "trend", "potential", "agriculture", "tourism", AskedFigures.Parameter, "sort", "dir", "view"];

    /// <param name="query">The query of the address; parameters of others are no concern of the list.</param>
    /// <param name="rayCodes">Codes of the region's rays.</param>
    public static TownFilterReading Read(IQueryCollection query, IReadOnlyCollection<string> rayCodes)
    {
        ArgumentNullException.ThrowIfNull(query);
        List<IgnoredValue> ignored = [];
        var hasEmptyParts = false;

        var filter = new TownFilter
        {
            Name = Text("name", name => name.Length <= TownFilter.NameMaxLength ? name : null) ?? "",
            SizeClass = Value("class", TownChoices.Classes),
            Belt = Value("belt", TownChoices.Belts),
            Ray = Text("ray", code => RayCode(code, rayCodes)),
            Membership = Value("membership", TownFilterChoices.Memberships),
            Trend = Value("trend", TownChoices.Trends),
            Potential = Value("potential", TownFilterChoices.Potentials),
            Agriculture = Value("agriculture", TownFilterChoices.Agriculture),
            Tourism = Value("tourism", TownFilterChoices.Tourism),
            Figures = AskedFigures.Read(query[AskedFigures.Parameter]).Set,
            Sort = Value("sort", TownFilterChoices.Sorts) ?? TownSort.Name,
            IsDescending = Text("dir", Direction) == TownFilterChoices.Descending,
            View = Value("view", TownFilterChoices.Views) ?? TownView.Table,
        };
        hasEmptyParts = Parameters.Any(parameter => query[parameter].Any(string.IsNullOrWhiteSpace));
        return new TownFilterReading(filter, ignored, hasEmptyParts);

        T? Value<T>(string parameter, IReadOnlyList<(string Code, T Value)> choices) where T : struct, Enum
        {
            var code = Text(parameter, text => choices.Find(text) is null ? null : text);
            return code is null ? null : choices.Find(code);
        }

        // The first value that means something counts, the others are named.
        string? Text(string parameter, Func<string, string?> understand)
        {
            string? found = null;
            foreach (var given in NonEmpty(query[parameter]))
            {
                if (found is null && understand(given) is { } understood)
                    found = understood;
                else if (!string.Equals(found, given, StringComparison.OrdinalIgnoreCase))
                    ignored.Add(new IgnoredValue(parameter, TextStart.Of(given, ShownLength)));
            }

            return found;
        }
    }

    private static IEnumerable<string> NonEmpty(StringValues values) =>
        values.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Trim());

    private static string? RayCode(string code, IReadOnlyCollection<string> rayCodes) =>
        rayCodes.Append(TownChoices.OffTheRays).Append(TownChoices.RayNotStated)
            .FirstOrDefault(known => string.Equals(known, code, StringComparison.OrdinalIgnoreCase));

    private static string? Direction(string word) => word.ToUpperInvariant() switch
    {
        "ASC" => TownFilterChoices.Ascending,
        "DESC" => TownFilterChoices.Descending,
        _ => null,
    };
}
