using SmallTowns.Domain.Press;

namespace SmallTowns.Domain.Tests.Press;

public sealed class PressTextTests
{
    [Fact]
    public void Parts_AreWordsAndPicturesInTheirOrder() =>
        PressText.PartsOf("Один\n\n![](2)\n\nДва ![](1) в строке\n![](11)").Should().Equal(
            new PressTextPart("Один", null), new PressTextPart(null, 2), new PressTextPart("Два ![](1) в строке", null), new PressTextPart(null, 11));

    [Theory]
    [InlineData("![](0)")]
    [InlineData("![](100)")]
    [InlineData("![alt](1)")]
    [InlineData("![](1) и слова")]
    [InlineData("![](javascript:alert)")]
    public void Line_ThatIsNoMark_StaysWords(string line) => PressText.PicturesIn(line).Should().BeEmpty();

    [Fact]
    public void Words_HaveNoMarks() => PressText.WordsOf("Один\n\n![](2)\n\nДва").Should().Be("Один\n\nДва");

    [Fact]
    public void Mark_IsReadBack() => PressText.PicturesIn(PressText.MarkOf(7)).Should().Equal(7);
}
