using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Settlement;

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

    private static string Between(long over, long upTo) =>
        $"{Numbers.Show(over + 1)}–{Numbers.With(Units.People, (decimal)upTo)}";
}
