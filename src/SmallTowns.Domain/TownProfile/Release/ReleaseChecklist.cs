namespace SmallTowns.Domain.TownProfile.Release;

/// <summary>
/// What has to be right before a town's page goes out. The list is of the whole page; a single change is held back only by
/// what it brings in or leaves wrong in its own part, so that an old fault elsewhere stops nobody's work.
/// </summary>
public static class ReleaseChecklist
{
    public static IReadOnlyList<ReleaseFinding> Of(TownRelease town) =>
    [
        .. SectionRules.Of(town),
        .. FigureRules.Of(town),
    ];

    /// <summary>The errors that hold a change of one part back.</summary>
    public static IReadOnlyList<ReleaseFinding> Blocking(TownRelease before, TownRelease after, string part)
    {
        var known = Of(before).Where(finding => finding.IsError).ToHashSet();
        return [.. Of(after).Where(finding => finding.IsError && (finding.Part == part || !known.Contains(finding)))];
    }
}
