using SmallTowns.Web.Readers;

namespace SmallTowns.Web.Tests.Readers;

public sealed class ViewAddressTests
{
    [Theory]
    [InlineData("investors/sites", "investors/sites")]
    [InlineData("investors/sites?areaFrom=5&town=abinsk&town=kropotkin", "investors/sites?areaFrom=5&town=abinsk&town=kropotkin")]
    [InlineData("explore?measure=population&towns=", "explore?measure=population")]
    [InlineData("towns?q=%3Cscript%3E", "towns?q=%3Cscript%3E")]
    [InlineData("investors/sites?a=1#//evil.example", "investors/sites?a=1%23%2F%2Fevil.example")]
    public void Known_IsReadAndWrittenAnew(string typed, string expected) => ViewAddress.Read(typed)!.ToString().Should().Be(expected);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/investors/sites")]
    [InlineData("//evil.example/investors/sites")]
    [InlineData("https://evil.example/?investors/sites")]
    [InlineData("investors/sites/abinsk-7")]
    [InlineData("staff")]
    [InlineData("javascript:alert(1)")]
    public void Other_IsNoView(string? typed) => ViewAddress.Read(typed).Should().BeNull();

    [Fact]
    public void Long_IsNoView() => ViewAddress.Read("towns?q=" + new string('я', 400)).Should().BeNull("two thousand four hundred letters once it is escaped");
}
