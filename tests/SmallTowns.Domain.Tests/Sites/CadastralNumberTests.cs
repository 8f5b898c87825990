using System.Text.Json;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;

namespace SmallTowns.Domain.Tests.Sites;

public sealed class CadastralNumberTests
{
    [Theory]
    [InlineData("23:43:0305001:17", "23")]
    [InlineData("23:43:030500:1", "23")]
    [InlineData(" 01:00:0000000:9999999 ", "01")]
    public void TryParse_Number_IsTakenWithItsOkrug(string text, string okrug)
    {
        var number = CadastralNumber.TryParse(text)!.Value;

        number.Text.Should().Be(text.Trim());
        number.Okrug.Should().Be(okrug);
        number.IsOf(["23"]).Should().Be(okrug == "23");
        number.IsOf([]).Should().BeFalse();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("23:43:0305001")]
    [InlineData("23:43:03050:17")]
    [InlineData("23:43:03050011:17")]
    [InlineData("23:43:0305001:12345678")]
    [InlineData("23-43-0305001-17")]
    [InlineData("23:43:0305001:17, 23:43:0305001:18")]
    [InlineData("٢٣:43:0305001:17")]
    public void TryParse_AnotherForm_IsNone(string? text) => CadastralNumber.TryParse(text).Should().BeNull();

    [Fact]
    public void Json_IsText_AndRefusesTheRest()
    {
        ContentJson.Write(CadastralNumber.TryParse("23:43:0305001:17")).Should().Be("\"23:43:0305001:17\"");
        FluentActions.Invoking(() => ContentJson.Read<CadastralNumber>("\"23\"")).Should().Throw<JsonException>();
    }
}
