using System.Globalization;
using SmallTowns.TestSupport;
using SmallTowns.TestSupport.Pictures;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Maps;

namespace SmallTowns.Web.Tests.Maps;

public sealed class MeasureDrawingTests
{
    public static TheoryData<bool, bool> Layouts => new() { { true, true }, { true, false }, { false, true }, { false, false } };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Labels_RealTownsWithValues_TouchNeitherEachOtherNorCirclesNorFrame(bool isRussian, bool isWide)
    {
        var drawing = Draw(isRussian, town => town.Population);
        var layer = isWide ? drawing.Wide : drawing.Narrow;
        var labels = layer.Labels.OfType<PlacedLabel>().ToArray();
        var circles = drawing.Towns.Select(town => new MapCircle(drawing.Place(town), drawing.RadiusOf(town) * layer.Layout.NumberedScale)).ToArray();
        MapBox[] inscriptions = [.. layer.Inscriptions.Select(name => name.Box), layer.Scale.Box];

        labels.Should().HaveCountGreaterThan(isWide ? 23 : 16, "most find room");
        for (var i = 0; i < labels.Length; i++)
        {
            layer.Layout.Frame.Contains(labels[i].Box).Should().BeTrue();
            circles.Should().NotContain(circle => labels[i].Box.Overlaps(circle));
            inscriptions.Should().NotContain(box => box.Overlaps(labels[i].Box));
            labels.Skip(i + 1).Should().NotContain(other => labels[i].Box.Overlaps(other.Box));
        }
    }

    [Fact]
    public void Labels_TheChosenAndTheCentre_AreAlwaysThere()
    {
        var drawing = Draw(true, town => town.Population);
        foreach (var layer in new[] { drawing.Wide, drawing.Narrow })
            Enumerable.Range(0, drawing.Towns.Count).Where(i => drawing.LabelOf(layer, i) is null).Select(i => drawing.Towns[i]).Should().NotContain(town => town.IsHighlighted || town.IsCentre);
    }

    [Fact]
    public void Labels_OfAThousandTowns_AreThoseOfTheChosen()
    {
        var drawing = new MeasureDrawing(MapSamples.Dense(), value => Numbers.Show(value), RegionGeometry.Default);

        drawing.IsDense.Should().BeTrue();
        var named = Enumerable.Range(0, drawing.Towns.Count).Where(i => drawing.LabelOf(drawing.Wide, i) is not null).ToList();
        named.Should().HaveCount(8);
        named.Select(i => drawing.Towns[i]).Should().OnlyContain(town => town.IsHighlighted);
        drawing.Wide.Labels.OfType<PlacedLabel>().Should().OnlyContain(label => MapLayout.Wide.Frame.Contains(label.Box));
    }

    [Theory]
    [InlineData(new[] { 1, 2, 3, 4, 5.0 }, new[] { 1, 2, 3, 4, 5 })]
    [InlineData(new[] { 1, 2, 3, 4.0 }, new[] { 1, 2, 3, 5 })]
    [InlineData(new[] { 1, 2, 3.0 }, new[] { 2, 3, 5 })]
    [InlineData(new[] { 1, 2.0 }, new[] { 2, 5 })]
    [InlineData(new[] { 7.0 }, new[] { 5 })]
    [InlineData(new[] { -2, -1, 1, 2, 3.0 }, new[] { 5, 2, 2, 3, 5 })]
    [InlineData(new[] { -4, -3, -2, -1, 1.0 }, new[] { 5, 3, 2, 1, 5 })]
    public void StepOf_EachClass_IsStrongerFartherFromZero(double[] values, int[] steps)
    {
        var drawing = new MeasureDrawing([.. values.Select(value => new MeasuredTown("town", 45, 39, value))], value => Numbers.Show(value), RegionGeometry.Default);

        Enumerable.Range(0, drawing.Classes.Classes.Count).Select(drawing.StepOf).Should().Equal(steps);
    }

    [Fact]
    public void Classes_OfTownsInQuestion_LeaveOutTheMutedAndTheUnknown()
    {
        var drawing = new MeasureDrawing(
            [new("a", 45, 39, 1), new("b", 45, 39, double.NaN), new("c", 45, 39, null), new("d", 45, 39, 9, IsMuted: true)], value => Numbers.Show(value), RegionGeometry.Default);

        drawing.Classes.Classes.Should().ContainSingle().Which.Highest.Should().Be(1);
    }

    [Fact]
    public void Drawing_NoTowns_IsTheEmptyMap() =>
        new MeasureDrawing([], value => Numbers.Show(value), RegionGeometry.Default).Classes.Classes.Should().BeEmpty();

    private static MeasureDrawing Draw(bool isRussian, Func<MapTown, double?> value)
    {
        CultureInfo.CurrentUICulture = isRussian ? Language.Russian : Language.English;
        return new([.. MapTestTowns.All.Select(town => new MeasuredTown(town.Name, town.Latitude, town.Longitude, value(town), town.IsCentre, town.Slug == "abinsk"))], value => Numbers.Show(value), RegionGeometry.Default);
    }
}
