using System.Globalization;
using SmallTowns.Web.Explore;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Finding;

/// <summary>Reads values from an address. Never fails: what is not understood is a fault with a sentence, and counts for nothing.</summary>
public sealed class QueryReader(IQueryCollection query)
{
    private const int ShownLength = 40;

    private readonly List<ExploreFault> faults = [];

    public IReadOnlyList<ExploreFault> Faults => faults;

    /// <summary>The values of a parameter, repeated or separated by commas; those that say nothing are passed over.</summary>
    public IEnumerable<string> Given(string parameter) => query[parameter]
        .SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A form without scripts sends its empty fields too; such an address has a shorter spelling.</summary>
    public bool HasEmptyParts => query.Any(part => part.Value.Any(string.IsNullOrWhiteSpace));

    /// <summary>What each of the values means, those that mean nothing left out.</summary>
    public IReadOnlyList<TValue> Many<TValue>(string parameter, Func<string, TValue?> understand, Func<string> whyNot) where TValue : struct
    {
        List<TValue> found = [];
        foreach (var given in Given(parameter))
        {
            if (understand(given) is not { } value)
                Fault(parameter, given, whyNot());
            else if (!found.Contains(value))
                found.Add(value);
        }

        return found;
    }

    /// <summary>The first value that means something; the others are named.</summary>
    public TValue? One<TValue>(string parameter, Func<string, TValue?> understand, Func<string> whyNot) where TValue : struct
    {
        TValue? found = null;
        // A comma may part decimals here.
        foreach (var given in query[parameter].Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Trim()))
        {
            if (understand(given) is not { } value)
                Fault(parameter, given, whyNot());
            else if (found is null)
                found = value;
            else if (!found.Value.Equals(value))
                Fault(parameter, given, T("Сказано дважды: учтено первое.", "Said twice: the first one counts."));
        }

        return found;
    }

    /// <summary>A number as people write it: a comma or a dot, thousands apart.</summary>
    public decimal? Number(string parameter, decimal least, decimal most)
    {
        return One<decimal>(parameter, Read, () => T(
            $"Здесь нужно число от {Numbers.ShowWhole(least)} до {Numbers.ShowWhole(most)}, например 45 или 2,5.",
            $"This has to be a number from {Numbers.ShowWhole(least)} to {Numbers.ShowWhole(most)}, such as 45 or 2.5."));

        decimal? Read(string text)
        {
            var plain = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))).Replace(',', '.');
            return plain.Length <= 20 && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
                ? number : null;
        }
    }

    public int? Whole(string parameter, int least, int most) => One<int>(
        parameter, text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null,
        () => T($"Здесь нужно целое число от {least} до {most}.", $"This has to be a whole number from {least} to {most}."));

    public DateOnly? Day(string parameter) => One<DateOnly>(
        parameter, text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        () => T("Здесь нужен день, например 2026-06-01.", "This has to be a day, such as 2026-06-01."));

    public TValue? Choice<TValue>(string parameter, IReadOnlyList<(string Code, TValue Value)> choices) where TValue : struct => One<TValue>(
        parameter, text => Find(choices, text), () => Allowed(choices.Select(choice => choice.Code)));

    /// <summary>Names in the address that are none of these.</summary>
    public static IEnumerable<ExploreFault> UnknownNames(IQueryCollection query, IReadOnlyCollection<string> known)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Keys.Where(name => !known.Contains(name)).Select(name => new ExploreFault(
            TextStart.Of(name, ShownLength), "", T($"Такого параметра нет: «{TextStart.Of(name, ShownLength)}».", $"There is no such parameter: “{TextStart.Of(name, ShownLength)}”.") + " " + Allowed(known)));
    }

    public static string Allowed(IEnumerable<string> codes) => T("Возможны: ", "It may be: ") + string.Join(", ", codes) + ".";

    public void Fault(string parameter, string value, string sentence) => faults.Add(new(parameter, TextStart.Of(value, ShownLength), sentence));

    private static TValue? Find<TValue>(IReadOnlyList<(string Code, TValue Value)> choices, string code) where TValue : struct
    {
        foreach (var choice in choices)
        {
            if (string.Equals(choice.Code, code, StringComparison.OrdinalIgnoreCase))
                return choice.Value;
        }

        return null;
    }
}
