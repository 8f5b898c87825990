using FluentAssertions;
using SmallTowns.Web.Kinds.Catalogues;

namespace SmallTowns.Web.Tests.Staff.Catalogue;

public sealed class CodeChecksTests
{
    [Theory]
    [InlineData("Росстат, 2025", "rosstat-2025")]
    [InlineData("  «Ёжик» — щука!  ", "yozhik-shchuka")]
    [InlineData("Rosstat 2025", "rosstat-2025")]
    [InlineData("—", "")]
    public void FromTitle_KeepsWhatACodeCanKeep(string title, string code) => CodeChecks.FromTitle(title, 60).Should().Be(code);

    [Theory]
    [InlineData("")]
    [InlineData("rosstat-2025")]
    [InlineData("a")]
    public void GoodCodes_Pass(string code) => CodeChecks.Of(code, 60).Should().BeNull();

    [Theory]
    [InlineData("Росстат")]
    [InlineData("Rosstat")]
    [InlineData("a--b")]
    [InlineData("-a")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("abcdefghijk")]
    public void BadCodes_GetASentence(string code) => CodeChecks.Of(code, 10).Should().NotBeNullOrEmpty();

    [Fact]
    public void FreeOne_IsNumbered_AndStaysWithinItsLength()
    {
        CodeChecks.FreeOne("Росстат", "source", 60, new HashSet<string>()).Should().Be("rosstat");
        CodeChecks.FreeOne("Росстат", "source", 60, new HashSet<string> { "rosstat", "rosstat-2" }).Should().Be("rosstat-3");
        CodeChecks.FreeOne("Росстат", "source", 7, new HashSet<string> { "rosstat" }).Should().Be("rosst-2");
        CodeChecks.FreeOne("…", "source", 60, new HashSet<string>()).Should().Be("source");
    }
}
