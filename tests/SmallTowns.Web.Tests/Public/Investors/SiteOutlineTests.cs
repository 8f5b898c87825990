using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Public.Investors.Card;

namespace SmallTowns.Web.Tests.Public.Investors;

public sealed class SiteOutlineTests
{
    private const double Latitude = 45, MetresOfDegree = 111_195.08;

    [Fact]
    public void Plot_Of200By100Metres_IsDrawnToScaleWithALineOf50Metres()
    {
        var (up, across) = (100 / MetresOfDegree, 200 / MetresOfDegree / Math.Cos(Latitude * Math.PI / 180));
        GeoPoint[] ring = [new(Latitude, 38), new(Latitude, 38 + across), new(Latitude + up, 38 + across), new(Latitude + up, 38), new(Latitude, 38)];

        var outline = SiteOutline.Of(new() { Polygons = [new([ring])], Point = new(Latitude + up / 2, 38 + across / 2) })!;

        outline.ScaleMetres.Should().Be(50);
        outline.ScaleUnits.Should().BeApproximately((SiteOutline.Width - 32) / 4, .5);
        outline.Path.Should().MatchRegex("^M16 187l288 0 0-144-288 0z$");
        outline.Point!.Value.X.Should().BeApproximately(SiteOutline.Width / 2, .1);
    }

    [Fact]
    public void WithoutABoundary_ThereIsNoPlan() => SiteOutline.Of(new() { Point = new(45, 38) }).Should().BeNull();
}
