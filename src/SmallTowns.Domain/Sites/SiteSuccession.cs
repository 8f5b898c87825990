namespace SmallTowns.Domain.Sites;

/// <summary>
/// Splits and merges: the old are withdrawn and name their successors, the new name what they were a part of, and the standing parts of
/// the old move. Nothing is changed in place, and no reference is used again.
/// </summary>
public static class SiteSuccession
{
    /// <summary>Puts two or more objects of one kind in the place of one.</summary>
    /// <param name="moves">Where each standing part of the old one goes.</param>
    /// <inheritdoc cref="Merge" path="/param"/>
    /// <inheritdoc cref="Merge" path="/returns"/>
    public static IReadOnlyList<SiteFinding> Split(
        this SiteRegister register, SiteReference old, IReadOnlyList<SiteObject> made, IReadOnlyDictionary<SiteReference, SiteReference> moves, Withdrawal withdrawal, out IReadOnlyList<SiteObject> changed)
    {
        ArgumentNullException.ThrowIfNull(made);
        changed = [];
        return made.Count < 2
            ? [new(old, "", SiteFault.TooFew)]
            : Replace(register, [old], made, moves, withdrawal, out changed);
    }

    /// <summary>Puts one object in the place of two or more of its kind; their standing parts become its parts.</summary>
    /// <param name="withdrawal">Day and reason; the successors are filled in.</param>
    /// <param name="changed">All objects as they become, the withdrawn, the new and the moved, if there is no finding.</param>
    /// <returns>
    /// Nothing, or why it cannot be done: TooFew, NotFound, AlreadyWithdrawn, OtherKind, OtherTown, ReferenceTaken, PartWithoutPlace; or what
    /// would be wrong with the register afterwards.
    /// </returns>
    public static IReadOnlyList<SiteFinding> Merge(
        this SiteRegister register, IReadOnlyList<SiteReference> olds, SiteObject made, Withdrawal withdrawal, out IReadOnlyList<SiteObject> changed)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(olds);
        ArgumentNullException.ThrowIfNull(made);
        changed = [];
        return olds.Distinct().Count() < 2
            ? [new(made.Reference, "", SiteFault.TooFew)]
            : Replace(register, [.. olds.Distinct()], [made], olds.SelectMany(register.PartsOf).Select(part => part.Reference).Distinct().ToDictionary(part => part, _ => made.Reference), withdrawal, out changed);
    }

    private static IReadOnlyList<SiteFinding> Replace(
        SiteRegister register,
        IReadOnlyList<SiteReference> olds,
        IReadOnlyList<SiteObject> made,
        IReadOnlyDictionary<SiteReference, SiteReference> moves,
        Withdrawal withdrawal,
        out IReadOnlyList<SiteObject> changed)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(moves);
        ArgumentNullException.ThrowIfNull(withdrawal);
        changed = [];
        IReadOnlyList<SiteFinding> findings = [.. Findings(register, olds, made, moves)];
        if (findings.Count > 0)
            return findings;

        List<SiteObject> next =
        [
            .. olds.Select(old => register.Find(old)! with
            {
                Status = SiteStatus.Withdrawn,
                StatusSince = withdrawal.On,
                Withdrawal = withdrawal with { Successors = [.. made.Select(site => site.Reference)] },
            }),
            .. made.Select(site => site with { PreviouslyPartOf = [.. site.PreviouslyPartOf.Union(olds)] }),
            .. olds.SelectMany(register.PartsOf).Select(part => part with { ParentReference = moves[part.Reference] }),
        ];
        var replaced = next.Select(site => site.Reference).ToHashSet();
        findings = SiteRegister.TryCreate(register.Objects.Where(site => !replaced.Contains(site.Reference)).Concat(next), out _);
        if (findings.Count == 0)
            changed = next;
        return findings;
    }

    private static IEnumerable<SiteFinding> Findings(
        SiteRegister register, IReadOnlyList<SiteReference> olds, IReadOnlyList<SiteObject> made, IReadOnlyDictionary<SiteReference, SiteReference> moves)
    {
        foreach (var old in olds)
        {
            if (register.Find(old) is not { } site)
                yield return new(old, "", SiteFault.NotFound);
            else if (!site.IsStanding)
                yield return new(old, "", SiteFault.AlreadyWithdrawn);
            else if (made.Any(one => one.Kind != site.Kind))
                yield return new(old, "kind", SiteFault.OtherKind);
            else if (made.Any(one => one.Reference.Town != old.Town))
                yield return new(old, "reference", SiteFault.OtherTown);
            foreach (var part in register.PartsOf(old))
            {
                if (!moves.TryGetValue(part.Reference, out var place) || made.All(one => one.Reference != place))
                    yield return new(part.Reference, "parentReference", SiteFault.PartWithoutPlace);
            }
        }

        foreach (var same in made.GroupBy(site => site.Reference).Where(same => same.Count() > 1 || register.Find(same.Key) is not null))
            yield return new(same.Key, "reference", SiteFault.ReferenceTaken);
    }
}
