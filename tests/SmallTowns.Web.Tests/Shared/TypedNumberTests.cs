using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Tests.Shared;

public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("2 443,2", "2443.2")]
    [InlineData("2443.2", "2443.2")]
    [InlineData("2\u00A0443,2", "2443.2")]
    [InlineData("2\u202F443,2", "2443.2")]
    [InlineData("−5", "-5")]
    [InlineData("- 1 234 567,8", "-1234567.8")]
    [InlineData("  36 700  ", "36700")]
    public void Number_AsPeopleTypeIt_IsRead(string text, string number)
    {
        TypedNumber.TryRead(text, out var read).Should().BeTrue();
        read.Should().Be(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void Nothing_IsNoNumberAndNoMistake(string text)
    {
        TypedNumber.TryRead(text, out var read).Should().BeTrue();
        read.Should().BeNull();
    }

    [Theory]
    [InlineData("сто")]
    [InlineData("2 x 9")]
    [InlineData("36 607 1")]
    [InlineData("46,3 2")]
    [InlineData("3 6607")]
    [InlineData("36 607\n39 511")]
    [InlineData("1,234.5")]
    [InlineData("1.2.3")]
    [InlineData("1e5")]
    [InlineData("99999999999999999999999999999999")]
    public void Anything_Else_IsRefused(string text) => TypedNumber.TryRead(text, out _).Should().BeFalse();

    [Fact]
    public void Number_Written_ReadsBackTheSame()
    {
        TypedNumber.Write(2443.200000m).Should().Be("2443,2");
        TypedNumber.TryRead(TypedNumber.Write(-0.000001m), out var read).Should().BeTrue();
        read.Should().Be(-0.000001m);
    }
}
