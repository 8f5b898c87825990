using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Sites;

/// <summary>
/// The areas of the parts of a site that are of one sort, in the unit of its name: hectares of plots, square metres of floors. Unknown areas
/// are in no sum; they are counted, so that whoever shows a sum can say how many are missing from it.
/// </summary>
public sealed record AreaTotal
{
    private readonly double[] _free;

    /// <param name="parts">The area of each standing part, and whether it is free.</param>
    internal AreaTotal(IReadOnlyCollection<(Parameter<double> Area, bool IsFree)> parts)
    {
        _free = [.. parts.Where(part => part.IsFree).Select(part => part.Area.Value).OfType<double>().Order()];
        Count = parts.Count;
        UnknownCount = parts.Count(part => part.Area.Value is null);
        FreeCount = parts.Count(part => part.IsFree);
        FreeUnknownCount = FreeCount - _free.Length;
        Known = parts.Sum(part => part.Area.Value ?? 0);
    }

    /// <summary>Standing parts.</summary>
    public int Count { get; }

    /// <summary>Of them, those whose area is unknown.</summary>
    public int UnknownCount { get; }

    public int FreeCount { get; }

    /// <summary>Of the free, those whose area is unknown.</summary>
    public int FreeUnknownCount { get; }

    /// <summary>The sum of all known areas.</summary>
    public double Known { get; }

    /// <summary>The sum of the known areas of free parts. A fault <see cref="CalculationFault.NoData"/> where parts are free and no area is known, or there are no parts.</summary>
    public Calculated Free => _free.Length > 0 || (Count > 0 && FreeCount == 0) ? Calculated.Of(_free.Sum()) : Calculated.Failed(CalculationFault.NoData);

    /// <summary>The smallest single free part of known area.</summary>
    public double? SmallestFree => _free.Length > 0 ? _free[0] : null;

    /// <summary>The largest single free part of known area.</summary>
    public double? LargestFree => _free.Length > 0 ? _free[^1] : null;

    /// <summary>
    /// Vacancy = 100 · Σ free / Σ all, per cent of area, over the parts whose area is known (<see cref="UnknownCount"/> says how many are not).
    /// NoData where no area is known; NotPositive where all are zero.
    /// </summary>
    public Calculated VacancyPercent =>
        Count == UnknownCount ? Calculated.Failed(CalculationFault.NoData)
        : Known <= 0 ? Calculated.Failed(CalculationFault.NotPositive)
        : Calculated.Of(100 * _free.Sum() / Known);

    /// <summary>
    /// Whether a single free part is as large as is asked, ends included: a sum of small ones is not. Yes where one is known to be; else not
    /// known where a free part's area is unknown; else no.
    /// </summary>
    /// <exception cref="ArgumentException">A limit that is not a number.</exception>
    public Answer HasFree(double? from, double? to)
    {
        if (from is double.NaN || to is double.NaN)
            throw new ArgumentException("A limit is a number.");
        return Array.Exists(_free, area => !(area < from) && !(area > to)) ? Answer.Yes
            : FreeUnknownCount > 0 ? Answer.NotKnown
            : Answer.No;
    }

    public bool Equals(AreaTotal? other) =>
        other is not null && (Count, UnknownCount, FreeCount, Known) == (other.Count, other.UnknownCount, other.FreeCount, other.Known) && _free.AsSpan().SequenceEqual(other._free);

    public override int GetHashCode() => HashCode.Combine(Count, UnknownCount, FreeCount, Known);
}

/// <summary>The totals of an object and all its parts. Buildings that are let by premises count by their premises, so no floor counts twice.</summary>
public sealed record SiteTotals(AreaTotal PlotsHectares, AreaTotal FloorsSquareMetres);
