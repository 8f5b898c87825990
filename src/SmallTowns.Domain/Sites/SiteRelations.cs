namespace SmallTowns.Domain.Sites;

/// <summary>What is wrong with an object among the others.</summary>
internal static class SiteRelations
{
    public static IEnumerable<SiteFinding> Check(SiteObject site, IReadOnlyDictionary<SiteReference, SiteObject> all)
    {
        if (OfParent(site, all) is { } parent)
            yield return new(site.Reference, "parentReference", parent);
        if (site.PreviouslyPartOf.Any(previous => !all.ContainsKey(previous)))
            yield return new(site.Reference, "previouslyPartOf", SiteFault.PreviousNotFound);
        if (OfSuccessors(site, all) is { } successor)
            yield return new(site.Reference, "withdrawal", successor);
    }

    private static SiteFault? OfParent(SiteObject site, IReadOnlyDictionary<SiteReference, SiteObject> all)
    {
        if (site.ParentReference is not { } reference)
            return SiteObjectCheck.If(!site.Kind.MayStandAlone(), SiteFault.ParentNeeded);
        if (!all.TryGetValue(reference, out var parent))
            return SiteFault.ParentNotFound;
        return LeadsBack(site.Reference, of => all.TryGetValue(of, out var at) && at.ParentReference is { } next ? [next] : []) ? SiteFault.Circle
            : !site.Kind.MayBePartOf(parent.Kind) ? SiteFault.ParentOfWrongKind
            : site.Reference.Town != parent.Reference.Town ? SiteFault.ParentInOtherTown
            : SiteObjectCheck.If(site.IsStanding && !parent.IsStanding, SiteFault.ParentWithdrawn);
    }

    private static SiteFault? OfSuccessors(SiteObject site, IReadOnlyDictionary<SiteReference, SiteObject> all) =>
        site.Withdrawal is not { Successors.Count: > 0 } withdrawal ? null
        : withdrawal.Successors.Any(successor => !all.ContainsKey(successor)) ? SiteFault.SuccessorNotFound
        : SiteObjectCheck.If(
            LeadsBack(site.Reference, of => all.TryGetValue(of, out var at) ? at.Withdrawal?.Successors ?? [] : []),
            SiteFault.Circle);

    private static bool LeadsBack(SiteReference start, Func<SiteReference, IEnumerable<SiteReference>> next)
    {
        HashSet<SiteReference> seen = [];
        Stack<SiteReference> ahead = new(next(start));
        while (ahead.TryPop(out var reference))
        {
            if (reference == start)
                return true;
            if (!seen.Add(reference))
                continue;
            foreach (var further in next(reference))
                ahead.Push(further);
        }

        return false;
    }
}
