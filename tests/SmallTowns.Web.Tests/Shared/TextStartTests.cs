using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Tests.Shared;

public sealed class TextStartTests
{
    [Theory]
    [InlineData("", 3, "")]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc…")]
    [InlineData("ab😀", 3, "ab…")]
    [InlineData("a😀b", 3, "a😀…")]
    public void Of_Text_IsCutThereWithoutHalvingALetter(string text, int length, string expected) =>
        TextStart.Of(text, length).Should().Be(expected);
}
