using Microsoft.Extensions.Configuration;
using SmallTowns.Data;
using SmallTowns.Web.Public.Data.Catalogue;

namespace SmallTowns.Web.Tests.OpenData;

public sealed class OpenDataSettingsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("7707083893")]
    [InlineData("500100732259")]
    public void Read_RightTaxpayerNumber_IsTaken(string inn) => Read("Inn", inn).Inn.Should().Be(inn);

    [Theory]
    [InlineData("Inn", "7707083894", "*is no taxpayer's number*")]
    [InlineData("Inn", "500100732250", "*is no taxpayer's number*")]
    [InlineData("Inn", "77070838931", "*is no taxpayer's number*")]
    [InlineData("Inn", "77070x3893", "*is no taxpayer's number*")]
    [InlineData("Email", "data", "*is no e-mail address*")]
    [InlineData("Ogrn", "1", "*OpenData*")]
    public void Read_WrongValue_StopsTheStartWithASentence(string name, string value, string sentence)
    {
        var read = () => Read(name, value);

        read.Should().Throw<ConfigurationFaultException>().WithMessage(sentence);
    }

    private static OpenDataSettings Read(string name, string value) =>
        OpenDataSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [$"OpenData:{name}"] = value }).Build());
}
