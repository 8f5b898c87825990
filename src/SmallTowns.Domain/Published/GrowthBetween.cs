using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Published;

/// <summary>Change between two dated counts of one territory.</summary>
public sealed record GrowthBetween(PublishedFigure Earlier, PublishedFigure Later, PopulationGrowth Growth)
{
    public static GrowthBetween Of(PublishedFigure earlier, PublishedFigure later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        return new(earlier, later, PopulationGrowth.Between(
            earlier.Number, earlier.Year!.Value, earlier.Basis, later.Number, later.Year!.Value, later.Basis));
    }
}
