using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Shared.Maps;

/// <summary>What the map of a measure draws: classes, circles, names. Up to thirty towns have numbered circles and names; more have small dots, and the chosen alone have names.</summary>
public sealed class MeasureDrawing
{
    public const int NamedAmong = 30;

    /// <summary>A dot without a number, in units of the drawing.</summary>
    public const double DotRadius = 3.6;

    /// <summary>Around the centre of the region.</summary>
    public const double RingRadius = TownSymbol.NumberedRadius + 3.5;

    private readonly RegionGeometry geometry;
    private readonly Func<double, string> format;

    public MeasureDrawing(IReadOnlyList<MeasuredTown> towns, Func<double, string> format, RegionGeometry geometry)
    {
        (this.geometry, this.format) = (geometry, format);
        IsDense = towns.Count(town => !town.IsMuted) > NamedAmong;
        // Who is spoken of lies over the others, who is named over these, the chosen over all.
        Towns = [.. towns.OrderBy(town => IsNamed(town) ? 2 : town.IsMuted ? 0 : 1).ThenBy(town => town.IsHighlighted)];
        Classes = QuantileClasses.Of(Towns.Where(town => town.IsKnown).Select(town => town.Value!.Value)).Value ?? default;
        Wide = new(MapLayout.Wide, geometry, Wishes(MapLayout.Wide), [], LabelEffort.Brief, hasSizes: false);
        Narrow = MapDrawingCache.GetLayer(MapLayout.Narrow, geometry, Wishes(MapLayout.Narrow));
    }

    /// <summary>In the order in which they are drawn.</summary>
    public IReadOnlyList<MeasuredTown> Towns { get; }

    public QuantileClasses Classes { get; }

    /// <summary>Too many for numbers in their circles.</summary>
    public bool IsDense { get; }

    public MapLayer Wide { get; }

    public MapLayer Narrow { get; }

    /// <summary>How strong the colour of a class is, from 1 to 5: farther from zero, or higher where all lie on one side, is stronger.</summary>
    public int StepOf(int index)
    {
        var (below, count) = (Classes.BelowZero, Classes.Classes.Count);
        return index < below ? Step(below - index, below) : Step(index - below + 1, count - below);
    }

    public MapPoint Place(MeasuredTown town) => geometry.Frame.Place(town.Latitude, town.Longitude);

    public double RadiusOf(MeasuredTown town) => town.IsMuted || IsDense ? DotRadius : TownSymbol.NumberedRadius;

    /// <summary>Null where no name stands: the last towns are those that may have one.</summary>
    public PlacedLabel? LabelOf(MapLayer layer, int town) => town - (Towns.Count - layer.Labels.Count) is >= 0 and var at ? layer.Labels[at] : null;

    /// <summary>"Абинск 12,3".</summary>
    public string TextOf(MeasuredTown town) => town.IsKnown ? $"{town.Name} {format(town.Value!.Value)}" : town.Name;

    // The last is always the strongest; the fourth is too near to it where both sides of zero have colours (ContrastTests).
    private static int Step(int place, int of) => place == of ? 5 : of is 5 or 4 ? place : place + 1;

    // Where dots lie thick, names may stand on those of other towns.
    private LabelWish[] Wishes(MapLayout layout) => [.. (IsDense ? Towns.Where(IsNamed).TakeLast(NamedAmong) : Towns).Select(town => Wish(town, layout))];

    private bool IsNamed(MeasuredTown town) => town.IsHighlighted || !IsDense && !town.IsMuted;

    private LabelWish Wish(MeasuredTown town, MapLayout layout) => new(
        new(Place(town), (town.IsCentre ? RingRadius : RadiusOf(town)) * (town.IsMuted ? 1 : layout.NumberedScale)),
        // On a phone there is no room for values.
        !IsNamed(town) ? null : layout == MapLayout.Wide ? TextOf(town) : town.Name,
        town.IsCentre ? layout.FontSize * 1.15 : layout.FontSize,
        town.IsHighlighted ? 400 : town.IsCentre ? 300 : 100);
}
