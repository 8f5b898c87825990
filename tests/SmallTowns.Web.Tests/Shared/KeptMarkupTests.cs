using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components;
using SmallTowns.Web.Shared.Components;

namespace SmallTowns.Web.Tests.Shared;

public sealed class KeptMarkupTests : BunitContext
{
    private int drawn;

    [Fact]
    public void Content_OfOneOwnerAndKey_IsDrawnOnceAndShownEachTime()
    {
        var owner = new object();

        var first = Show(owner, "form");
        var second = Show(owner, "form");

        first.Should().Be("""<p title="Город &amp; район">Число 1: &lt;b&gt;</p>""");
        second.Should().Be(first);
        drawn.Should().Be(1);
    }

    [Fact]
    public void Content_OfAnotherKeyOwnerOrLanguage_IsDrawnForItself()
    {
        var owner = new object();
        Show(owner, "form");

        Show(owner, "table").Should().Contain("Число 2");
        Show(new object(), "form").Should().Contain("Число 3");
        var culture = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
            Show(owner, "form").Should().Contain("Число 4");
        }
        finally
        {
            CultureInfo.CurrentUICulture = culture;
        }
    }

    [Fact]
    public void Keys_MoreThanThereIsRoomFor_BeginAnewAndTheNewestAreKept()
    {
        var owner = new object();
        var long1 = new string('я', 1_200_000);
        Show(owner, "first", long1);
        Show(owner, "first", long1);
        drawn.Should().Be(1);

        // Both together are more than an owner keeps.
        Show(owner, "second", long1);
        Show(owner, "second", long1);
        drawn.Should().Be(2);
        Show(owner, "first", long1).Should().Contain("Число 3");
    }

    [Fact]
    public void Letters_AreWrittenAsLettersAndSignsOfMarkupAreNot()
    {
        Show(new object(), "signs", "Ё—«\u00A0»ÿ+'\"<>&&#x410;&#x41;😀").Should().Contain("Ё—«\u00A0»ÿ&#x2B;&#x27;&quot;&lt;&gt;&amp;&amp;#x410;&amp;#x41;&#x1F600;");
    }

    private string Show(object owner, object key, string more = "") => Render<KeptMarkup>(parameters => parameters
        .Add(kept => kept.Owner, owner)
        .Add(kept => kept.Key, key)
        .Add(kept => kept.ChildContent, Content(more))).Markup;

    private RenderFragment Content(string more) => builder =>
    {
        builder.OpenElement(0, "p");
        builder.AddAttribute(1, "title", "Город & район");
        builder.AddContent(2, $"Число {++drawn}: <b>{more}");
        builder.CloseElement();
    };
}
