using System.Text.RegularExpressions;

namespace SmallTowns.Domain.Work;

/// <summary>
/// What in a text looks like the data of a person: an address of e-mail, a telephone number, a number of personal insurance or of a passport.
/// Names are not among it: whoever confirms the text looks for those.
/// </summary>
public static partial class PersonalTraces
{
    private const int LeastDigitsOfPhone = 10;
    private const int MostDigitsOfPhone = 12;

    /// <summary>As they stand in the text, each once.</summary>
    public static IReadOnlyList<string> In(params string?[] texts) =>
    [
        .. texts.OfType<string>().SelectMany(text => Mail().Matches(text).Select(match => match.Value)
                .Concat(Insurance().Matches(text).Select(match => match.Value))
                .Concat(Passport().Matches(text).Select(match => match.Value))
                .Concat(Phone().Matches(text).Select(match => match.Value.Trim()).Where(IsPhone)))
            .Distinct(StringComparer.Ordinal),
    ];

    private static bool IsPhone(string found) => found.Count(char.IsAsciiDigit) is >= LeastDigitsOfPhone and <= MostDigitsOfPhone;

    [GeneratedRegex(@"[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+")]
    private static partial Regex Mail();

    // Groups of digits as people part them; a year, a sum or a number of a law has fewer digits or other signs.
    [GeneratedRegex(@"(?<![\p{L}\p{N}.,])(?:\+\s?\d{1,3}|8)[\s-]?\(?\d{3,5}\)?(?:[\s-]?\d{1,4}){2,4}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.,])\(\d{3,5}\)(?:[\s-]?\d{1,4}){2,4}(?![\p{L}\p{N}])")]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<!\d)\d{3}-\d{3}-\d{3}[\s-]\d{2}(?!\d)")]
    private static partial Regex Insurance();

    [GeneratedRegex(@"(?<!\d)\d{2}\s?\d{2}\s(?:№\s?)?\d{6}(?!\d)")]
    private static partial Regex Passport();
}
