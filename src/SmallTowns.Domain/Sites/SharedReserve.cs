namespace SmallTowns.Domain.Sites;

/// <summary>
/// What is free of one utility for several objects together. A supply point counts once, however many objects share it: its free capacity is
/// one reserve, and the first who takes it leaves less to the others.
/// </summary>
/// <param name="Known">Σ over the supply points of what is free at them, in the unit of the utility.</param>
/// <param name="PointCount">Supply points whose free capacity is known.</param>
/// <param name="UnknownCount">Supply points whose free capacity nobody states, and objects that name no supply point: they are in no sum.</param>
/// <param name="Disagreeing">Codes of the points of which objects state different capacities; the smallest is counted.</param>
public sealed record SharedReserve(double Known, int PointCount, int UnknownCount, IReadOnlyList<string> Disagreeing)
{
    /// <param name="connections">Of one utility; those of objects without it are passed over.</param>
    /// <exception cref="ArgumentException">Different utilities have no sum.</exception>
    public static SharedReserve Of(IEnumerable<UtilityConnection> connections)
    {
        ArgumentNullException.ThrowIfNull(connections);
        List<UtilityConnection> all = [.. connections];
        if (all.Select(connection => connection.Utility).Distinct().Count() > 1)
            throw new ArgumentException("Different utilities have no sum.", nameof(connections));

        List<UtilityConnection> supplied = [.. all.Where(connection => connection.Available.State != ParameterState.No && connection.Free.State != ParameterState.No)];
        var points = supplied
            .Where(connection => connection.SupplyPoint is not null)
            .GroupBy(connection => connection.SupplyPoint!.Code)
            .Select(point => (Code: point.Key, Stated: (double[])[.. point.Select(connection => connection.Free.Value).OfType<double>().Distinct()]))
            .ToList();
        List<(string Code, double[] Stated)> known = [.. points.Where(point => point.Stated.Length > 0)];
        return new(
            known.Sum(point => point.Stated.Min()),
            known.Count,
            points.Count - known.Count + supplied.Count(connection => connection.SupplyPoint is null),
            [.. known.Where(point => point.Stated.Length > 1).Select(point => point.Code).Order(StringComparer.Ordinal)]);
    }
}
