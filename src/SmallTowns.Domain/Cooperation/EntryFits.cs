using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Cooperation;

/// <summary>A need or an offer as far as it is compared with others.</summary>
/// <param name="Place">Empty where the town's place is not known.</param>
public sealed record FitSide(int Id, int TownId, EntryKind Kind, SubjectClass Subject, decimal? Quantity, string? Unit, DateOnly From, DateOnly To, GeoPoint? Place);

public enum QuantityFit
{
    /// <summary>The offer covers the whole need.</summary>
    Enough = 1,

    /// <summary>The offer covers a part of it.</summary>
    Partly = 2,

    /// <summary>One of the two does not say how much.</summary>
    Unknown = 3,

    /// <summary>They count in different units.</summary>
    OtherUnit = 4,
}

/// <summary>One that fits, with why.</summary>
/// <param name="Percent">How much of the need the offer covers, whole per cent rounded down; empty where that is not known.</param>
/// <param name="Days">How many days both have, from today on.</param>
/// <param name="IsWholePeriod">Whether the offer is there for the whole time of the need that is still to come.</param>
/// <param name="Km">Between the towns as the crow flies; empty where it is not known.</param>
public sealed record Fit(int Id, QuantityFit Quantity, int? Percent, DateOnly From, DateOnly To, int Days, bool IsWholePeriod, double? Km);

/// <summary>Why nothing fits: the last thing that was left.</summary>
public enum NoFit
{
    /// <summary>Nobody has the opposite of it.</summary>
    NothingOpposite = 1,
    OtherSubjects = 2,
    OtherPeriods = 3,
}

/// <summary>
/// Who fits whom. Computed when it is asked for and never stored. The order: the quantity (enough, a larger part, unknown, another unit),
/// the days in common, the nearer town, the earlier entry.
/// </summary>
/// <param name="Why">Empty where something fits.</param>
public sealed record EntryFits(IReadOnlyList<Fit> Fits, NoFit? Why)
{
    /// <param name="others">Those that are open; its own kind, its own town and what is past are left out.</param>
    /// <param name="today">Days before it are no days in common.</param>
    public static EntryFits Of(FitSide asked, IEnumerable<FitSide> others, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(others);
        var opposite = others.Where(other => other.Kind != asked.Kind && other.TownId != asked.TownId && other.To >= today).ToList();
        var same = opposite.Where(other => other.Subject == asked.Subject).ToList();
        var fits = same.Where(other => asked.To >= today && other.From <= asked.To && asked.From <= other.To).Select(other => Compare(asked, other, today))
            .OrderBy(fit => fit.Quantity).ThenByDescending(fit => fit.Percent ?? 0).ThenByDescending(fit => fit.Days)
            .ThenBy(fit => fit.Km ?? double.MaxValue).ThenBy(fit => fit.Id).ToList();
        return new(fits, fits.Count > 0 ? null : same.Count > 0 ? NoFit.OtherPeriods : opposite.Count > 0 ? NoFit.OtherSubjects : NoFit.NothingOpposite);
    }

    private static Fit Compare(FitSide asked, FitSide other, DateOnly today)
    {
        var (need, offer) = asked.Kind is EntryKind.Need ? (asked, other) : (other, asked);
        var needed = need.From > today ? need.From : today;
        var (from, to) = (needed > offer.From ? needed : offer.From, need.To < offer.To ? need.To : offer.To);
        var (quantity, percent) = Covered(need, offer);
        var km = asked.Place is { } here && other.Place is { } there ? GreatCircle.DistanceKm(here, there).Value : null;
        return new(other.Id, quantity, percent, from, to, to.DayNumber - from.DayNumber + 1, offer.From <= needed && need.To <= offer.To, km);
    }

    private static (QuantityFit, int?) Covered(FitSide need, FitSide offer)
    {
        if (need.Quantity is not { } asked || offer.Quantity is not { } given)
            return (QuantityFit.Unknown, null);
        if (!string.Equals(Folded(need.Unit), Folded(offer.Unit), StringComparison.OrdinalIgnoreCase))
            return (QuantityFit.OtherUnit, null);
        return given >= asked ? (QuantityFit.Enough, 100) : (QuantityFit.Partly, (int)decimal.Floor(given * 100 / asked));
    }

    /// <summary>«Шт.» and «шт» are one unit.</summary>
    private static string Folded(string? unit) => (unit ?? "").Trim().TrimEnd('.').Replace('ё', 'е');
}
