namespace SmallTowns.Domain.Settlement;

/// <summary>Names every fault of an input, region first, then row by row, each field at most once. Lazy: take as many as you will show.</summary>
public static class SettlementInputValidator
{
    public const int LongestName = 200;

    /// <summary>The surface of the whole Earth, land and sea.</summary>
    public const double LargestAreaSquareKm = 510_072_000;

    public static IEnumerable<InputFault> Validate(SettlementInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return OfInput(input);
    }

    private static IEnumerable<InputFault> OfInput(SettlementInput input)
    {
        if (TownInputFaults.OfArea(input.RegionAreaSquareKm) is { } areaFault)
            yield return new(null, InputField.RegionArea, areaFault);
        if (!input.SizeClasses.LimitsAscend)
            yield return new(null, InputField.SizeClasses, CalculationFault.LimitsNotAscending);
        if (!input.BeltRule.LimitsAscend)
            yield return new(null, InputField.BeltRule, CalculationFault.LimitsNotAscending);
        if (input.Towns.Count == 0)
            yield return new(null, InputField.Towns, CalculationFault.NoData);
        else if (OfCentre(input) is { } centreFault)
            yield return new(null, InputField.Centre, centreFault);

        for (var i = 0; i < input.Towns.Count; i++)
        {
            var town = input.Towns[i];
            // A good row is passed over without allocating.
            if (TownInputFaults.AreNone(town))
            {
                if (LiesOutside(town, input.Boundary))
                    yield return new(i, InputField.Latitude, CalculationFault.Outside);
                continue;
            }

            foreach (var (field, fault) in TownInputFaults.Of(town))
                yield return new(i, field, fault);
        }
    }

    private static CalculationFault? OfCentre(SettlementInput input)
    {
        if (input.CentreName is not { } centre)
            return null;
        return input.Towns.Count(town => TownName.AreSame(town.Name, centre)) switch
        {
            0 => CalculationFault.NotFound,
            1 => null,
            _ => CalculationFault.NotUnique,
        };
    }

    private static bool LiesOutside(in TownInput town, RegionBoundary? boundary) =>
        boundary is not null && town is { Latitude: { } latitude, Longitude: { } longitude }
        && !boundary.Contains(new GeoPoint(latitude, longitude));
}
