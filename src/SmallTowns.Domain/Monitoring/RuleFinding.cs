namespace SmallTowns.Domain.Monitoring;

/// <summary>What a rule finds in one town: trouble, none, or that it cannot be told.</summary>
/// <param name="Number">What was compared with the limit, in the unit of the kind; empty where the kind compares nothing.</param>
/// <param name="Figures">What it was computed from, in the order of reading.</param>
/// <param name="Why">Only where it cannot be told.</param>
public sealed record RuleFinding(FindingState State, double? Number, IReadOnlyList<SignalFigure> Figures, UnknownReason? Why = null)
{
    public static RuleFinding Unknown(UnknownReason why) => new(FindingState.Unknown, null, [], why);

    public static RuleFinding Of(bool fires, double? number, params IReadOnlyList<SignalFigure> figures) =>
        new(fires ? FindingState.Fires : FindingState.Quiet, number, figures);
}

public enum FindingState
{
    Quiet = 1,
    Fires = 2,
    Unknown = 3,
}

/// <summary>Why a rule cannot be told of a town. It is no trouble: what nobody knows is watched by rules of missing and old figures.</summary>
public enum UnknownReason
{
    NoFigure = 1,

    /// <summary>There are not two figures of one territory and one way of counting within the years.</summary>
    NoPair = 2,

    /// <summary>The region has no figure of any year of the town's.</summary>
    NoRegionFigure = 3,

    /// <summary>The two measures have no year in common.</summary>
    NoCommonYear = 4,

    /// <summary>The figure says no day.</summary>
    NoDate = 5,

    /// <summary>What would be divided by is nothing.</summary>
    NotPositive = 6,

    /// <summary>The measure makes no sense for the town.</summary>
    NotApplicable = 7,
}
