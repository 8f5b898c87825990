using SmallTowns.Domain.Sites;

namespace SmallTowns.Web.Sites.Fields;

/// <summary>How much of what an object can have is known of it: a value or "none" is known, whatever it is.</summary>
/// <param name="Unknown">What would raise it, in the order of a card.</param>
public sealed record SiteCompleteness(int Known, int Applicable, IReadOnlyList<SiteField> Unknown)
{
    /// <summary>100 · known / applicable, rounded down: a hundred is only what is complete.</summary>
    public int Percent => 100 * Known / Applicable;

    /// <summary>
    /// Of a utility that is known not to be there, and that cannot be had, nothing more is asked. Of price and rent one is enough.
    /// </summary>
    public static SiteCompleteness Of(SiteObject site)
    {
        ArgumentNullException.ThrowIfNull(site);
        List<SiteField> applicable = [.. SiteFields.Of(site.Kind).Where(field => !field.IsReferenceOnly && Applies(field, site))];
        List<SiteField> unknown = [.. applicable.Where(field => field.Of(site).State == ParameterState.Unknown)];
        return new(applicable.Count - unknown.Count, applicable.Count, unknown);
    }

    private static bool Applies(SiteField field, SiteObject site) => field.Code switch
    {
        "priceRoubles" => site.PriceRoubles.IsKnown || !site.RentRoublesPerYear.IsKnown,
        "rentRoublesPerYear" => site.RentRoublesPerYear.IsKnown || !site.PriceRoubles.IsKnown,
        _ when Enum.TryParse<Utility>(field.Section.ToString(), out var utility) => !field.Code.EndsWith(".available", StringComparison.Ordinal) && IsRefused(site.Utilities.Of(utility))
            ? field.Of(site).State != ParameterState.Unknown
            : true,
        _ => true,
    };

    private static bool IsRefused(UtilityConnection connection) =>
        connection.Available.State == ParameterState.No && connection.EarliestOn.State == ParameterState.No;
}
