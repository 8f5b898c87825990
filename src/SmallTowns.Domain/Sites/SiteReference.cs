using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmallTowns.Domain.Sites;

/// <summary>
/// The permanent name of an object of the register, <c>{town}-{number}</c>: <c>abinsk-7</c>. Never given twice, not after a withdrawal
/// either; what was split or merged is led to by the old one.
/// </summary>
[JsonConverter(typeof(SiteReferenceConverter))]
public readonly record struct SiteReference : IComparable<SiteReference>
{
    public const int LargestNumber = 999_999;

    /// <summary>A town's slug, a hyphen and the largest number.</summary>
    public const int MaxLength = Places.Town.SlugMaxLength + 7;

    private readonly string? _town;

    private SiteReference(string town, int number) => (_town, Number) = (town, number);

    /// <summary>Slug.</summary>
    public string Town => _town ?? "";

    public int Number { get; }

    /// <returns>Null unless it is spelled in the one way: a slug, a hyphen, a number from 1 without leading zeros.</returns>
    public static SiteReference? TryParse(string? text)
    {
        var hyphen = text?.LastIndexOf('-') ?? -1;
        return hyphen > 0 && text![(hyphen + 1)..] is [>= '1' and <= '9', ..] digits && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? TryCreate(text[..hyphen], number)
            : null;
    }

    /// <returns>Null for what is no slug or no number from 1 to <see cref="LargestNumber"/>.</returns>
    public static SiteReference? TryCreate(string? town, int number) =>
        number is >= 1 and <= LargestNumber && CouldBeSlug(town) ? new(town!, number) : null;

    /// <summary>The next one of a town: one more than the largest ever given in it.</summary>
    /// <param name="everGiven">Those of withdrawn objects too.</param>
    /// <returns>Null for what is no slug, or when the town has used up its numbers.</returns>
    public static SiteReference? NextOf(string town, IEnumerable<SiteReference> everGiven)
    {
        ArgumentNullException.ThrowIfNull(everGiven);
        return TryCreate(town, everGiven.Where(reference => reference.Town == town).Select(reference => reference.Number).DefaultIfEmpty().Max() + 1);
    }

    public int CompareTo(SiteReference other) =>
        string.CompareOrdinal(Town, other.Town) is var towns and not 0 ? towns : Number.CompareTo(other.Number);

    public static bool operator <(SiteReference left, SiteReference right) => left.CompareTo(right) < 0;
    public static bool operator >(SiteReference left, SiteReference right) => left.CompareTo(right) > 0;
    public static bool operator <=(SiteReference left, SiteReference right) => left.CompareTo(right) <= 0;
    public static bool operator >=(SiteReference left, SiteReference right) => left.CompareTo(right) >= 0;

    public override string ToString() => Number == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Town}-{Number}");

    private static bool CouldBeSlug(string? town) =>
        town is { Length: > 0 and <= Places.Town.SlugMaxLength } && town[0] != '-' && town[^1] != '-'
        && town.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}

/// <summary>As text; another spelling is refused.</summary>
internal sealed class SiteReferenceConverter : JsonConverter<SiteReference>
{
    public override SiteReference Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && SiteReference.TryParse(reader.GetString()) is { } reference
            ? reference
            : throw new JsonException("A reference is a town's slug, a hyphen and a number.");

    public override void Write(Utf8JsonWriter writer, SiteReference value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
