using SmallTowns.Web.Links;

namespace SmallTowns.Web.Tests.Links;

public sealed class SecretAddressesTests
{
    [Theory]
    [InlineData("/l/secret", "/l/***")]
    [InlineData("/en/l/secret", "/en/l/***")]
    [InlineData("/L/secret", "/L/***")]
    [InlineData("/l/secret/and/more", "/l/***")]
    [InlineData("//l/secret", "//l/***")]
    [InlineData("/EN//l/secret", "/EN//l/***")]
    [InlineData("/cases/secret", "/cases/***")]
    [InlineData("/en/cases/secret?sent=1", "/en/cases/***")]
    [InlineData("//CASES//secret", "//CASES/***")]
    [InlineData("/unsubscribe/secret", "/unsubscribe/***")]
    [InlineData("/proposals/secret/proposal.docx", "/proposals/***")]
    [InlineData("/request/secret/form.xlsx", "/request/***")]
    [InlineData("/requests/7", "/requests/7")]
    [InlineData("/own-ballot/secret", "/own-ballot/***")]
    [InlineData("/staff/cases/7", "/staff/cases/7")]
    [InlineData("/l", "/l")]
    [InlineData("/towns/l/abinsk", "/towns/l/abinsk")]
    [InlineData("/legal/secret", "/legal/secret")]
    [InlineData("/", "/")]
    public void Masked_LosesWhatIsSecret_AndNothingElse(string path, string masked) => SecretAddresses.Masked(path).Should().Be(masked);
}
