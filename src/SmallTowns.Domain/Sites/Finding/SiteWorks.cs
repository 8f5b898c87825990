namespace SmallTowns.Domain.Sites.Finding;

/// <summary>Something that would have to be built, or may have to be, before an object works.</summary>
/// <param name="Utility">The network that is to be brought there; empty for the access road.</param>
/// <param name="IsSure">It is known not to be there; otherwise nobody knows.</param>
/// <param name="Metres">From the boundary to the point of connection; empty where that is unknown.</param>
/// <param name="EarliestOn">The first day on which it can be supplied; empty where that is unknown.</param>
/// <param name="IsRefused">The network company will not connect it.</param>
public sealed record SiteWork(Utility? Utility, bool IsSure, double? Metres, DateOnly? EarliestOn, double? FeeRoubles, bool IsRefused);

public static class SiteWorks
{
    /// <summary>The networks that the object needs anyway and those that are asked for, unless they are there, and the road.</summary>
    /// <param name="unit">With what it takes from its whole.</param>
    public static IReadOnlyList<SiteWork> Of(SiteObject unit, IEnumerable<Utility> asked)
    {
        ArgumentNullException.ThrowIfNull(unit);
        List<SiteWork> works =
        [
            .. unit.UtilitiesNeeded.Union(asked).Order()
                .Select(utility => unit.Utilities.Of(utility))
                .Where(connection => connection.Available.State != ParameterState.Value)
                .Select(connection => new SiteWork(
                    connection.Utility, connection.Available.State == ParameterState.No, connection.DistanceMetres.Value, connection.EarliestOn.Value,
                    connection.ConnectionFeeRoubles.Value, connection.EarliestOn.State == ParameterState.No)),
        ];
        if (unit.AccessRoad.State != ParameterState.Value)
            works.Add(new(null, unit.AccessRoad.State == ParameterState.No, null, null, null, false));
        return works;
    }
}
