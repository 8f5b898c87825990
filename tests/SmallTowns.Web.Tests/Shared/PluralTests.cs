using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Tests.Shared;

public sealed class PluralTests
{
    [Theory]
    [InlineData(0, "городов")]
    [InlineData(1, "город")]
    [InlineData(2, "города")]
    [InlineData(4, "города")]
    [InlineData(5, "городов")]
    [InlineData(11, "городов")]
    [InlineData(14, "городов")]
    [InlineData(21, "город")]
    [InlineData(22, "города")]
    [InlineData(111, "городов")]
    [InlineData(121, "город")]
    public void Of_Number_DeclinesTheWord(int count, string word) => Plural.Of(count, "город", "города", "городов").Should().Be(word);
}
