namespace SmallTowns.Domain.Sites.Finding;

/// <summary>What must be, one cut after the other, with how many are left: "112 → 31 → 9 → 4".</summary>
public sealed class Funnel
{
    /// <param name="start">Those that are there before anything is asked.</param>
    /// <param name="cuts">In the order in which the reader put them; each with whether its unknown may stay.</param>
    public Funnel(RowGroups groups, RowSet start, IReadOnlyList<(Judged Judged, bool KeepsUnknown)> cuts)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(cuts);
        Start = groups.CountIn(start);
        List<FunnelStep> steps = [];
        var left = start;
        foreach (var (judged, keepsUnknown) in cuts)
        {
            var (sure, possible) = (left.And(judged.Yes), left.And(judged.Passing(keepsUnknown: true)));
            var unknown = groups.CountIn(possible) - groups.CountIn(sure);
            left = keepsUnknown ? possible : sure;
            steps.Add(new(groups.CountIn(left), unknown, keepsUnknown));
        }

        (Steps, Left) = (steps, left);
    }

    public int Start { get; }
    public IReadOnlyList<FunnelStep> Steps { get; }

    /// <summary>The rows that are left after the last cut.</summary>
    public RowSet Left { get; }
}

/// <param name="Left">Groups that are left after the cut.</param>
/// <param name="Unknown">Groups of which it is not known whether they meet it, of those that came to it.</param>
/// <param name="KeepsUnknown">Whether these are among those that are left.</param>
public readonly record struct FunnelStep(int Left, int Unknown, bool KeepsUnknown);
