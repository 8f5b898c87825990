using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Sources;
using SmallTowns.Web.Kinds.Figures;

namespace SmallTowns.Web.Tests.Staff.Workspace;

/// <summary>Where in its source a number stands, as it is typed.</summary>
public sealed class SourcePlaceChecksTests
{
    [Fact]
    public void Place_OfATableWithItsAddress_IsGood() =>
        FieldsOf(new() { SourcePlaceRu = "табл. 1, строка 26", SourcePlaceEn = "Table 1, row 26", SourcePlaceUrl = "https://example.org/a?t=1" }).Should().BeEmpty();

    [Fact]
    public void Place_LeftOut_IsGood() => FieldsOf(new() { SourcePlaceRu = " ", SourcePlaceUrl = "" }).Should().BeEmpty();

    [Theory]
    [InlineData("Table 1", null)]
    [InlineData(null, "https://example.org/")]
    public void Place_WithoutRussianWords_IsRefused(string? en, string? url) =>
        FieldsOf(new() { SourcePlaceEn = en, SourcePlaceUrl = url }).Should().Equal(nameof(FigureInput.SourcePlaceRu));

    [Theory]
    [InlineData("example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://bank.example@evil.example/")]
    [InlineData("https://exa mple.org/")]
    public void Place_WithAnAddressThatIsNone_IsRefused(string url) =>
        FieldsOf(new() { SourcePlaceRu = "с. 5", SourcePlaceUrl = url }).Should().Equal(nameof(FigureInput.SourcePlaceUrl));

    [Fact]
    public void Place_TooLong_IsRefused() =>
        FieldsOf(new() { SourcePlaceRu = new('я', SourcePlace.TextMaxLength + 1) }).Should().Equal(nameof(FigureInput.SourcePlaceRu));

    private static IEnumerable<string> FieldsOf(FigureInput input) => FigureChecks.OfSourcePlace(input).Select(problem => problem.Field);
}
