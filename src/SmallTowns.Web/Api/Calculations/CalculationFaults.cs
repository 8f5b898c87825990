using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Api.Calculations;

/// <summary>Every fault of a request: values of a wrong type and what the domain's check says of the rest.</summary>
internal static class CalculationFaults
{
    /// <summary>More than a person reads, few enough to send.</summary>
    public const int MostListed = 100;

    public static (RowFault[] Listed, int Total) Of(CalculationBody body, SettlementInput input)
    {
        var faults = OfRegion(body).Concat(OfWrongType(body.Towns)).Concat(OfDomain(body, input));
        var listed = new List<RowFault>();
        var total = 0;
        foreach (var fault in faults)
        {
            if (total++ < MostListed)
                listed.Add(fault);
        }

        return ([.. listed.OrderBy(fault => fault.Index ?? -1)], total);
    }

    private static IEnumerable<RowFault> OfRegion(CalculationBody body)
    {
        if (OfText(body.RegionName) is { } nameSentence)
            yield return new(null, "regionName", nameSentence);
        else if (string.IsNullOrWhiteSpace(body.RegionName.Value))
            yield return new(null, "regionName", FaultSentences.NoRegionName);
        if (OfText(body.Centre) is { } centreSentence)
            yield return new(null, InputFields.Name(InputField.Centre), centreSentence);
        if (body.Boundary.Fault is { } boundaryFault)
            yield return new(null, InputFields.Name(InputField.Boundary), BoundarySentences.Of(boundaryFault));
        if (body.RegionAreaSquareKm.IsOfWrongType)
            yield return new(null, InputFields.Name(InputField.RegionArea), FaultSentences.OfWrongType(InputField.RegionArea));
    }

    private static string? OfText(RawText text) =>
        text.IsOfWrongType ? FaultSentences.OfWrongType(InputField.Name)
        : text.Value?.Length > SettlementInputValidator.LongestName ? FaultSentences.Of(InputField.Name, CalculationFault.TooLong)
        : null;

    private static IEnumerable<RowFault> OfWrongType(TownRows rows) =>
        from row in rows.Unreadable
        from field in row.Value
        select new RowFault(row.Key, InputFields.Name(field), FaultSentences.OfWrongType(field));

    private static IEnumerable<RowFault> OfDomain(CalculationBody body, SettlementInput input) =>
        SettlementInputValidator.Validate(input)
            .Where(fault => !IsTold(body, fault))
            .Select(fault => new RowFault(fault.TownIndex, InputFields.Name(fault.Field), FaultSentences.Of(fault.Field, fault.Fault)));

    /// <summary>A value of a wrong type was read as none: that it is missing need not be said again.</summary>
    private static bool IsTold(CalculationBody body, InputFault fault) => fault.TownIndex is { } index
        ? body.Towns.Unreadable.TryGetValue(index, out var fields) && (fields.Contains(fault.Field) || fields.Contains(InputField.Towns))
        : fault.Field == InputField.RegionArea && body.RegionAreaSquareKm.IsOfWrongType;
}
