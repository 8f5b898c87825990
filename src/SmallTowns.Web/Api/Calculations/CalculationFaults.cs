using System.Text.Json;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Api.Calculations;

/// <summary>Every fault of a request: values of a wrong type and what the domain's check says of the rest.</summary>
internal static class CalculationFaults
{
    /// <summary>More than a person reads, few enough to send.</summary>
    public const int MostListed = 100;

    public static (IReadOnlyList<RowFault> Listed, int Total) Of(CalculationBody body, SettlementInput input)
    {
        var listed = new List<RowFault>();
        var total = 0;
        foreach (var fault in All(body, input))
        {
            if (total++ < MostListed)
                listed.Add(fault);
        }

        return (listed, total);
    }

    private static IEnumerable<RowFault> All(CalculationBody body, SettlementInput input)
    {
        if (RegionText(body.RegionName, isRequired: true) is { } nameSentence)
            yield return new(null, "regionName", nameSentence);
        if (RegionText(body.Centre, isRequired: false) is { } centreSentence)
            yield return new(null, "centre", centreSentence);
        var areaIsUnreadable = body.RegionAreaSquareKm.ValueKind is not (JsonValueKind.Number or JsonValueKind.Null or JsonValueKind.Undefined);
        if (areaIsUnreadable)
            yield return new(null, InputFields.Name(InputField.RegionArea), FaultSentences.OfWrongType(InputField.RegionArea));

        // The check goes in the order of the rows, so the unreadable fields of a row are told just before its other faults.
        var told = 0;
        foreach (var fault in SettlementInputValidator.Validate(input))
        {
            if (fault.TownIndex is not { } index)
            {
                if (!(areaIsUnreadable && fault.Field == InputField.RegionArea))
                    yield return new(null, InputFields.Name(fault.Field), FaultSentences.Of(fault.Field, fault.Fault));
                continue;
            }

            foreach (var unreadable in Unreadable(body, told, index + 1))
                yield return unreadable;
            told = index + 1;
            // A value of a wrong type was read as none: that it is missing need not be said again.
            if (body.Towns![index].Unreadable is not { } fields || !fields.Contains(fault.Field) && !fields.Contains(InputField.Towns))
                yield return new(index, InputFields.Name(fault.Field), FaultSentences.Of(fault.Field, fault.Fault));
        }

        foreach (var unreadable in Unreadable(body, told, body.Towns?.Count ?? 0))
            yield return unreadable;
    }

    private static IEnumerable<RowFault> Unreadable(CalculationBody body, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            foreach (var field in body.Towns![i].Unreadable?.Distinct() ?? [])
                yield return new(i, InputFields.Name(field), FaultSentences.OfWrongType(field));
        }
    }

    private static string? RegionText(JsonElement text, bool isRequired) => text.ValueKind switch
    {
        JsonValueKind.String when text.GetString()!.Length > SettlementInputValidator.LongestName =>
            FaultSentences.Of(InputField.Name, CalculationFault.TooLong),
        JsonValueKind.String when isRequired && string.IsNullOrWhiteSpace(text.GetString()) => FaultSentences.NoRegionName,
        JsonValueKind.String => null,
        JsonValueKind.Null or JsonValueKind.Undefined => isRequired ? FaultSentences.NoRegionName : null,
        _ => FaultSentences.OfWrongType(InputField.Name),
    };
}
