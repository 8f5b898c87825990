using SmallTowns.Domain.Settlement;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Shared;

public static class ClassLimits
{
    /// <summary>The limits of a class in people: "до 50 000 чел.", "50 001–100 000 чел.".</summary>
    public static string Show(this TownSizeClasses limits, SizeClass sizeClass)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return sizeClass switch
        {
            SizeClass.Small => T("до ", "up to ") + Numbers.With(Units.People, (decimal)limits.SmallUpTo),
            SizeClass.Medium => Between(limits.SmallUpTo, limits.MediumUpTo),
            SizeClass.Big => Between(limits.MediumUpTo, limits.BigUpTo),
            SizeClass.Large => Between(limits.BigUpTo, limits.LargeUpTo),
            SizeClass.Largest => T("больше ", "over ") + Numbers.With(Units.People, (decimal)limits.LargeUpTo),
            _ => throw new ArgumentOutOfRangeException(nameof(sizeClass)),
        };
    }

    /// <summary>The class with its limits, for who does not know them by heart: "крупные города (250 тыс. – 1 млн)".</summary>
    public static string Named(this TownSizeClasses limits, SizeClass sizeClass)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var range = sizeClass switch
        {
            SizeClass.Small => T("до ", "up to ") + Round(limits.SmallUpTo),
            SizeClass.Medium => $"{Round(limits.SmallUpTo)} – {Round(limits.MediumUpTo)}",
            SizeClass.Big => $"{Round(limits.MediumUpTo)} – {Round(limits.BigUpTo)}",
            SizeClass.Large => $"{Round(limits.BigUpTo)} – {Round(limits.LargeUpTo)}",
            _ => T("больше ", "over ") + Round(limits.LargeUpTo),
        };
        return $"{Words.Plural(sizeClass)} ({range})";
    }

    // Whole millions and thousands in words, anything else in full.
    private static string Round(long people) => people switch
    {
        _ when people > 0 && people % 1_000_000 == 0 => $"{Numbers.Show(people / 1_000_000)}\u00A0{T("млн", "million")}",
        _ when people > 0 && people % 1_000 == 0 && !IsEnglish => $"{Numbers.Show(people / 1_000)}\u00A0тыс.",
        _ => Numbers.Show(people),
    };

    private static string Between(long over, long upTo) =>
        $"{Numbers.Show(over + 1)}–{Numbers.With(Units.People, (decimal)upTo)}";
}
