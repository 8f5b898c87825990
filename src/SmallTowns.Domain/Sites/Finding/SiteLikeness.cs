namespace SmallTowns.Domain.Sites.Finding;

/// <summary>"Like this one": the known numbers of an object as ideals for the others.</summary>
public static class SiteLikeness
{
    private static readonly SiteTrait[] Compared =
        [SiteTrait.Area, SiteTrait.Floor, SiteTrait.Price, SiteTrait.Power, SiteTrait.Gas, SiteTrait.Water, SiteTrait.Rail, SiteTrait.Road, SiteTrait.Minutes];

    public static IReadOnlyList<(SiteTrait Trait, double Number)> Of(SiteIndex index, int row)
    {
        ArgumentNullException.ThrowIfNull(index);
        return [.. Compared.Select(trait => (Trait: trait, Fact: index.Numbers(trait)[row])).Where(known => known.Fact.IsExact).Select(known => (known.Trait, known.Fact.Low))];
    }
}
