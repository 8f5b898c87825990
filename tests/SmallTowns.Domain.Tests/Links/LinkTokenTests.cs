using SmallTowns.Domain.Links;

namespace SmallTowns.Domain.Tests.Links;

public sealed class LinkTokenTests
{
    [Fact]
    public void New_Tokens_AreOfTheirLengthAndNeverTheSame()
    {
        var tokens = Enumerable.Range(0, 1000).Select(_ => LinkToken.New()).ToList();

        tokens.Should().OnlyHaveUniqueItems().And.AllSatisfy(token => token.Should().MatchRegex("^[A-Za-z0-9_-]{43}$"));
    }

    [Fact]
    public void Hash_IsThatOfTheBytesThatTheTokenStandsFor() =>
        // head -c 32 /dev/zero | sha256sum
        LinkToken.HashOf(new string('A', LinkToken.Length)).Should().Be("66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA!")]
    [InlineData("АААААААААААААААААААААААААААААААААААААААААAA")]
    public void Hash_OfWhatIsNoToken_IsNone(string? token) => LinkToken.HashOf(token).Should().BeNull();
}
