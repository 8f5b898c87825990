using SmallTowns.Web.Hosting;

namespace SmallTowns.Web.Tests.Hosting;

public sealed class CanonicalEncodingTests
{
    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip;q=1.0, br;q=0.1", "br")]
    [InlineData("gzip, br;q=0", "gzip")]
    [InlineData("*", "br")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("deflate", null)]
    [InlineData("identity", null)]
    [InlineData("\u0001nonsense", null)]
    [InlineData("", null)]
    public void Choose_AnyHeader_GivesOneOfThree(string header, string? expected) => CanonicalEncoding.Choose([header]).Should().Be(expected);
}
