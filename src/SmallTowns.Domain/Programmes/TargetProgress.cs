using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;

namespace SmallTowns.Domain.Programmes;

/// <summary>How far a figure has come from its baseline to its target, by what is published now. Never stored.</summary>
/// <param name="Baseline">What is published of the time of the baseline now.</param>
/// <param name="Latest">The newest figure after the baseline that can be compared with it.</param>
/// <param name="Share">(latest − baseline) / (target − baseline): 1 is the target, less than 0 is the other way; empty where the target is the baseline or cannot be told.</param>
/// <param name="WasBaseline">What the baseline was when the target was set, where it has been corrected since.</param>
public sealed record TargetProgress(TargetState State, Observation? Baseline, Observation? Latest, decimal? Share, decimal? WasBaseline)
{
    /// <summary>The last place that a figure is stored with: what differs by less is the same.</summary>
    private const decimal Least = 0.000001m;

    /// <summary>What the figures say of the target's year, whatever came after it.</summary>
    public TargetTerm Term { get; private init; } = TargetTerm.Ahead;

    /// <param name="ofTown">All that is published of the target's measure for the target's town.</param>
    /// <param name="decimals">Those of the measure: what is computed is compared as it is shown.</param>
    public static TargetProgress Of(ProgrammeTarget target, IReadOnlyList<Observation> ofTown, int decimals)
    {
        ArgumentNullException.ThrowIfNull(target);
        List<Observation> dated = [.. ofTown.Where(one => one.IsChosen && one.Basis == target.Basis && one.Period is not null).Select(one => AsShown(one, decimals))];
        if (dated.Find(one => one.Period == target.Baseline) is not { } baseline)
            return new(TargetState.NoBaseline, null, null, null, null);
        decimal? was = target.BaselineValue == baseline.Value ? null : target.BaselineValue;
        var hasAnySpan = target.Figure == DerivedMeasures.AnnualGrowth;
        List<Observation> later = [.. dated.Where(one => IsLater(one, baseline, hasAnySpan)).OrderBy(one => one.Period!.Value)];
        var latest = later.LastOrDefault();
        if (latest is null)
            return new(TargetState.NoLaterFigure, baseline, null, null, was);
        if (target.Value is not { } wanted || !IsNumber(baseline) || !IsNumber(latest))
            return new(TargetState.Inexact, baseline, latest, null, was);
        var state = StateOf(target, baseline.Value, latest.Value);
        return new(state, baseline, latest, ShareOf(target, baseline.Value, latest.Value, wanted), was)
        {
            Term = TermOf(target, later),
        };
    }

    // A figure after the target's year tells nothing of that year: the last one up to it does, if it is of it or had reached the target.
    private static TargetTerm TermOf(ProgrammeTarget target, List<Observation> later)
    {
        if (later[^1].Year < target.Year)
            return TargetTerm.Ahead;
        if (later.FindLast(one => one.Year <= target.Year) is not { } atTerm || !IsNumber(atTerm))
            return TargetTerm.Unknown;
        if (target.IsReachedBy(atTerm.Value))
            return TargetTerm.Reached;
        return atTerm.Year == target.Year ? TargetTerm.Missed : TargetTerm.Unknown;
    }

    private static TargetState StateOf(ProgrammeTarget target, decimal baseline, decimal latest)
    {
        if (target.IsReachedBy(latest))
            return TargetState.Reached;
        if (latest == baseline)
            return TargetState.Unchanged;
        return latest > baseline == target.Direction is TargetDirection.Rise ? TargetState.OnTheWay : TargetState.MovedAway;
    }

    // A baseline that was corrected may lie beyond the target: there is no way left that a share could be told of.
    private static decimal? ShareOf(ProgrammeTarget target, decimal baseline, decimal latest, decimal wanted)
    {
        var way = wanted - baseline;
        return Math.Abs(way) < Least || way > 0 != target.Direction is TargetDirection.Rise ? null : (latest - baseline) / way;
    }

    // Days are compared with days, years with years and censuses with censuses; the growth between two censuses has a span of its own each time.
    private static bool IsLater(Observation one, Observation baseline, bool hasAnySpan) =>
        one.Period!.Value.End > baseline.Period!.Value.End
        && one.Method == baseline.Method
        && (hasAnySpan || one.Period.Value.Span == baseline.Period.Value.Span);

    private static bool IsNumber(Observation one) => one.Qualifier is FigureQualifier.Exact or FigureQualifier.About;

    /// <summary>Whether a target can be set from it: it says when, and it is a number.</summary>
    public static bool CanBeBaseline(Observation one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one is { IsChosen: true, Period: not null } && IsNumber(one);
    }

    /// <summary>A published number as it is; a computed one with the decimals that readers see, so that a target can equal it.</summary>
    public static Observation AsShown(Observation one, int decimals)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one.FigureId is null ? one with { Value = Math.Round(one.Value, decimals, MidpointRounding.AwayFromZero) } : one;
    }
}

/// <summary>How it stood with the target in its own year.</summary>
public enum TargetTerm
{
    /// <summary>No figure of that year or later is published.</summary>
    Ahead = 1,

    Reached = 2,
    Missed = 3,

    /// <summary>There are figures of later years and none that tells of that one.</summary>
    Unknown = 4,
}

public enum TargetState
{
    /// <summary>What it was set from is published no more.</summary>
    NoBaseline = 1,

    NoLaterFigure = 2,

    /// <summary>The figure is a bound or a range, of which no share can be told.</summary>
    Inexact = 3,

    Unchanged = 4,
    OnTheWay = 5,
    MovedAway = 6,
    Reached = 7,
}
