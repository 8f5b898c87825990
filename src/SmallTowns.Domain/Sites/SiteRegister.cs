using System.Collections.Frozen;

namespace SmallTowns.Domain.Sites;

/// <summary>All objects of a register, the withdrawn too, as one sound whole: every parent, successor and former whole is there, and none leads in a circle.</summary>
public sealed class SiteRegister
{
    private readonly FrozenDictionary<SiteReference, SiteObject> _objects;
    private readonly ILookup<SiteReference, SiteObject> _parts;

    private SiteRegister(FrozenDictionary<SiteReference, SiteObject> objects)
    {
        _objects = objects;
        _parts = objects.Values
            .Where(site => site.IsStanding && site.ParentReference is not null)
            .OrderBy(site => site.Reference)
            .ToLookup(site => site.ParentReference!.Value);
    }

    public static SiteRegister Empty { get; } = new(FrozenDictionary<SiteReference, SiteObject>.Empty);

    public IReadOnlyCollection<SiteObject> Objects => _objects.Values;

    /// <param name="register">The register, if there is no finding.</param>
    /// <returns>Nothing, or what is wrong between the objects. What is wrong with one alone says <see cref="SiteObjectCheck"/>.</returns>
    public static IReadOnlyList<SiteFinding> TryCreate(IEnumerable<SiteObject> objects, out SiteRegister? register)
    {
        ArgumentNullException.ThrowIfNull(objects);
        register = null;
        var byReference = objects.ToLookup(site => site.Reference);
        IReadOnlyList<SiteFinding> twice =
        [
            .. byReference.Where(same => same.Count() > 1).Select(same => new SiteFinding(same.Key, "reference", SiteFault.ReferenceTaken))
        ];
        if (twice.Count > 0)
            return twice;

        var all = byReference.ToFrozenDictionary(same => same.Key, same => same.Single());
        IReadOnlyList<SiteFinding> findings = [.. all.Values.OrderBy(site => site.Reference).SelectMany(site => SiteRelations.Check(site, all))];
        if (findings.Count == 0)
            register = new(all);
        return findings;
    }

    public SiteObject? Find(SiteReference reference) => _objects.GetValueOrDefault(reference);

    /// <summary>The standing parts of an object, their parts not.</summary>
    public IEnumerable<SiteObject> PartsOf(SiteReference reference) => _parts[reference];

    /// <summary>The reference for a new object of a town.</summary>
    /// <inheritdoc cref="SiteReference.NextOf" path="/returns"/>
    public SiteReference? NextReference(string town) => SiteReference.NextOf(town, _objects.Keys);

    /// <summary>What stands now in the place of a withdrawn object, over all splits and merges since; itself while it stands.</summary>
    public IReadOnlyList<SiteObject> StandingInPlaceOf(SiteReference reference)
    {
        return [.. Standing(reference).DistinctBy(site => site.Reference).OrderBy(site => site.Reference)];

        IEnumerable<SiteObject> Standing(SiteReference of) => Find(of) switch
        {
            null => [],
            { IsStanding: true } site => [site],
            { Withdrawal: var withdrawal } => (withdrawal?.Successors ?? []).SelectMany(Standing),
        };
    }

    /// <summary>
    /// Areas of an object and all its standing parts: of plots, and of floors by premises where a building has them, else by the building. The
    /// stated area of a site itself is in no sum: roads and what is not let belong to it.
    /// </summary>
    /// <returns>Null for a reference that is not in the register.</returns>
    public SiteTotals? TotalsOf(SiteReference reference)
    {
        if (Find(reference) is not { } whole)
            return null;
        List<SiteObject> leaves = [.. Leaves(whole)];
        return new(
            new([.. leaves.Where(site => site.Kind == SiteKind.Plot).Select(site => (site.AreaHectares, site.Status == SiteStatus.Free))]),
            new([.. leaves.Where(site => site.Kind is SiteKind.Building or SiteKind.Premises).Select(site => (site.FloorAreaSquareMetres, site.Status == SiteStatus.Free))]));
    }

    private IEnumerable<SiteObject> Leaves(SiteObject site)
    {
        List<SiteObject> parts = [.. PartsOf(site.Reference)];
        return parts.Count > 0 ? parts.SelectMany(Leaves) : site.IsStanding ? [site] : [];
    }
}
