namespace SmallTowns.Browser.Tests;

public sealed class LanguageTests(PortalInBrowser portal)
{
    [Theory]
    [InlineData("/", "/en/")]
    [InlineData("/towns/abinsk", "/en/towns/abinsk")]
    [InlineData("/towns?class=small&sort=density", "/en/towns?class=small&sort=density")]
    [InlineData("/towns/compare?towns=abinsk,temryuk", "/en/towns/compare?towns=abinsk,temryuk")]
    [InlineData("/explore?towns=abinsk,anapa&view=lines", "/en/explore?towns=abinsk,anapa&view=lines")]
    public async Task Switch_ThereAndBack_KeepsThePage(string russian, string english)
    {
        await using var visitor = await portal.VisitAsync(new Reader(Reader.Phone, Scripts: false));
        await visitor.GoAsync(russian);
        var html = visitor.Page.Locator("html");
        var title = await visitor.Page.TitleAsync();

        await visitor.Page.Locator(".site-tools a[hreflang='en']").ClickAsync();
        await visitor.Page.WaitForURLAsync(new Uri(portal.Address, english).AbsoluteUri);
        (await html.GetAttributeAsync("lang")).Should().Be("en");
        (await visitor.Page.TitleAsync()).Should().NotBe(title);

        await visitor.Page.Locator(".site-tools a[hreflang='ru']").ClickAsync();
        await visitor.Page.WaitForURLAsync(new Uri(portal.Address, russian).AbsoluteUri);
        (await visitor.Page.TitleAsync()).Should().Be(title);
    }
}
