using SmallTowns.Web.Shared.Charts;
using SmallTowns.Web.Shared.Maps;

namespace SmallTowns.Web.Tests.Charts;

public sealed class ChartRoomTests
{
    [Fact]
    public void YearAxis_FewYears_StandSideBySideInTheirPlaces()
    {
        var axis = new YearAxis([12, 50, 93]);

        axis.IsUpright.Should().BeFalse();
        axis.Places.Should().Equal(12, 50, 93);
    }

    [Fact]
    public void YearAxis_NeighbouringYears_StandUprightAndMoveApartEvenly()
    {
        var axis = new YearAxis([12, 50, 50.6]);

        axis.IsUpright.Should().BeTrue();
        axis.Places[0].Should().Be(12, "who has room does not move");
        (axis.Places[2] - axis.Places[1]).Should().BeApproximately(4.6, 1e-9);
        ((axis.Places[1] + axis.Places[2]) / 2).Should().BeApproximately(50.3, 1e-9);
    }

    [Fact]
    public void YearAxis_ManyYearsAtTheRightEnd_KeepApartInsideThePicture()
    {
        var places = new YearAxis([12, 90, 91, 92, 92.5, 93]).Places;

        places.Should().BeInAscendingOrder().And.OnlyContain(place => place <= 97.5);
        places.Zip(places.Skip(1), (left, right) => right - left).Should().OnlyContain(gap => gap >= 4.6 - 1e-9);
    }

    [Fact]
    public void StripDots_EqualValues_StandOnEachOther() =>
        StripDots.Rows([50, 50, 50, 90], chosen: -1).Should().Equal(0, 1, 2, 0);

    [Fact]
    public void StripDots_TheChosen_StandsOnTopOfItsColumn() =>
        StripDots.Rows([50, 50, 51, 90], chosen: 0).Should().Equal(2, 0, 1, 0);

    [Fact]
    public void StripDots_OneDot_LiesOnTheLine() => StripDots.Rows([50], chosen: 0).Should().Equal(0);

    [Fact]
    public void LabelRoom_FreePoint_IsNamedBesideItWithoutALeader()
    {
        var label = new LabelRoom(20, 82, [[new MapPoint(50, 50)]], []).Place([(["город", "10"], new MapPoint(50, 50))]).Should().ContainSingle().Subject;

        label.HasLeader.Should().BeFalse();
        label.Lines.Should().Equal("город: 10");
    }

    [Fact]
    public void LabelRoom_PointsClose_GetNamesThatDoNotTouch()
    {
        MapPoint[] points = [new(92, 40), new(93, 41), new(93, 43)];
        var labels = new LabelRoom(20, 82, [.. points.Select(point => (MapPoint[])[point])], [])
            .Place([.. points.Select(point => (new[] { "городской округ", "208 103" }, point))]);

        foreach (var width in new[] { 22.0, 62 })
        {
            var boxes = labels.Select(label => Box(label, width)).ToArray();
            boxes.Should().OnlyContain(box => box.Left >= 0 && box.Right <= width);
            boxes.Where((box, index) => boxes.Skip(index + 1).Any(other => other.Overlaps(box))).Should().BeEmpty();
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.4)]
    [InlineData(3)]
    public void LabelRoom_FourLinesThatEndTogether_GetNamesThatDoNotTouch(double apart)
    {
        var (room, wanted) = LinesThatEndTogether(4, apart);
        var labels = room.Place(wanted);

        foreach (var width in new[] { 22.0, 38, 62 })
        {
            var boxes = labels.Select(label => Box(label, width)).ToArray();
            boxes.Should().OnlyContain(box => box.Left >= 0 && box.Right <= width);
            boxes.Where((box, index) => boxes.Skip(index + 1).Any(other => other.Overlaps(box))).Should().BeEmpty();
        }
    }

    /// <summary>More than the search could try: it ends after so many steps, with a name for each and the same ones each time.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0.4)]
    public void LabelRoom_EightLinesThatEndTogether_IsBoundedAndTheSameEachTime(double apart)
    {
        var (room, wanted) = LinesThatEndTogether(8, apart);

        room.Place(wanted).Select(label => (label.Dx, label.Dy, label.Anchor)).Should().HaveCount(8)
            .And.Equal(room.Place(wanted).Select(label => (label.Dx, label.Dy, label.Anchor)));
    }

    [Fact]
    public void MovedApart_EqualPlaces_KeepTheirGapAroundTheirMiddleAndInside()
    {
        MovedApart.Of([50, 50, 50], 5, 0, 100).Should().Equal(45, 50, 55);
        MovedApart.Of([1, 1, 50], 5, 5, 100).Should().Equal(5, 10, 50);
        MovedApart.Of([99, 99], 5, 0, 100).Should().Equal(95, 100);
        MovedApart.Of([], 5, 0, 100).Should().BeEmpty();
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(20, 20)]
    [InlineData(21, 11)]
    [InlineData(40, 20)]
    [InlineData(101, 17)]
    public void YearAxis_OfMoreThanTwentyYears_WritesEverySoManyAndTheLast(int years, int written)
    {
        var shown = YearAxis.Written([.. Enumerable.Range(1, years).Select(year => (double)year)]);

        shown.Should().HaveCount(written).And.EndWith(years);
    }

    [Fact]
    public void LabelRoom_NothingToName_IsEmpty() => new LabelRoom(20, 82, [], []).Place([]).Should().BeEmpty();

    private static (LabelRoom Room, List<(string[] Words, MapPoint Point)> Wanted) LinesThatEndTogether(int count, double apart)
    {
        MapPoint[][] lines = [.. Enumerable.Range(0, count).Select(i => new[] { new MapPoint(12, 20 + i * 6), new MapPoint(60, 60 - i * 5), new MapPoint(93, 40 + i * apart) })];
        return (new(20, 82, lines, [(82, 3), (12, 6)]), [.. lines.Select((line, i) => (new[] { $"Город {i}", "33 000" }, line[^1]))]);
    }

    private static MapBox Box(ChartLabel label, double width)
    {
        var (left, top) = (label.Point.X / 100 * width + label.Left, label.Point.Y / 100 * 20 + label.Top);
        return new(left, top, left + label.Width, top + label.Height);
    }
}
