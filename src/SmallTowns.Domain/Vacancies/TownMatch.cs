using System.Text.RegularExpressions;
using SmallTowns.Domain.Boundaries;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sites;

namespace SmallTowns.Domain.Vacancies;

/// <summary>Why a person has to say to which town a vacancy belongs.</summary>
public enum LinkDoubt
{
    /// <summary>The name is that of a town, and the point lies elsewhere.</summary>
    PointElsewhere = 1,

    /// <summary>The point lies at a town whose name the address does not say.</summary>
    NameMissing = 2,

    /// <summary>The address names a town and there is no point.</summary>
    PointMissing = 3,

    /// <summary>Its addresses lead to several towns.</summary>
    SeveralTowns = 4,
}

/// <summary>To which town an address leads.</summary>
/// <param name="TownId">Point and name agree.</param>
/// <param name="GuessedTownId">Only one of them says so.</param>
public sealed record TownMatch(int? TownId, int? GuessedTownId, LinkDoubt? Doubt)
{
    public static readonly TownMatch Nowhere = new(null, null, null);

    /// <summary>Neither the point nor the name says anything of any of the towns.</summary>
    public bool IsNowhere => this == Nowhere;
}

/// <summary>A town as vacancies are linked to it.</summary>
/// <param name="Boundary">Of its municipality; empty where none is published.</param>
public sealed record LinkedTown(int Id, string Name, GeoPoint Point, MunicipalityBoundaryContent? Boundary);

/// <param name="Text">What is written.</param>
/// <param name="Point">Empty where there is none, or none that can be.</param>
public sealed record FeedAddress(string? Text, GeoPoint? Point);

/// <summary>
/// The rule by which a vacancy is linked to a town: the point lies inside the boundary of its municipality where one is published, else
/// within a distance of the nearest town, <em>and</em> the address names that town. A name alone fails: «Абинский р-н, пгт Ахтырский» is not Abinsk.
/// </summary>
public sealed class TownMatching(IReadOnlyList<LinkedTown> towns, double radiusKm)
{
    private readonly List<(LinkedTown Town, Regex Named)> named = [.. towns.Select(town => (town, PatternOf(town.Name)))];

    public TownMatch Of(IReadOnlyList<FeedAddress> addresses)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        var found = addresses.Select(Of).Where(match => !match.IsNowhere).ToList();
        var linked = found.Select(match => match.TownId).OfType<int>().Distinct().ToList();
        return linked.Count switch
        {
            1 => new(linked[0], null, null),
            > 1 => new(null, linked[0], LinkDoubt.SeveralTowns),
            _ => found.FirstOrDefault() ?? TownMatch.Nowhere,
        };
    }

    private TownMatch Of(FeedAddress address)
    {
        var byName = Named(address.Text);
        if (address.Point is not { Fault: null } point)
            return byName.Count == 0 ? TownMatch.Nowhere : new(null, byName[0].Id, LinkDoubt.PointMissing);
        var byPoint = At(point);
        if (byPoint is not null && byName.Any(town => town.Id == byPoint.Id))
            return new(byPoint.Id, null, null);
        return byName.Count > 0 ? new(null, byName[0].Id, LinkDoubt.PointElsewhere)
            : byPoint is not null ? new(null, byPoint.Id, LinkDoubt.NameMissing)
            : TownMatch.Nowhere;
    }

    private LinkedTown? At(GeoPoint point)
    {
        if (towns.FirstOrDefault(town => town.Boundary is { } boundary && boundary.Holds(new SiteGeometry { Point = point }) == Answer.Yes) is { } inside)
            return inside;
        // A town with a boundary has been asked already.
        var near = towns.Where(town => town.Boundary is null || !town.Boundary.IsThere()).Select(town => (Town: town, Km: KmOf(town, point)))
            .Where(one => one.Km <= radiusKm).OrderBy(one => one.Km).FirstOrDefault();
        return near.Town;
    }

    private static double KmOf(LinkedTown town, GeoPoint point) =>
        GreatCircle.DistanceKm(town.Point, point).TryGet(out var km) ? km : double.PositiveInfinity;

    private List<LinkedTown> Named(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
            return [];
        var plain = SearchText.Of(address);
        return [.. named.Where(town => town.Named.IsMatch(plain)).Select(town => town.Town)];
    }

    // The word for a town stands beside the name, or the name is the whole of a part between commas.
    private static Regex PatternOf(string town)
    {
        var name = Regex.Escape(SearchText.Of(town));
        return new($@"(?:^|[\s,(])(?:Г\.?|ГОР\.?|ГОРОД)\s*{name}(?=$|[\s,.;)])|(?:^|[\s,(]){name}\s+(?:Г\.?|ГОРОД)(?=$|[\s,.;)])|(?:^|,)\s*{name}\s*(?=$|,)",
            RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }
}
