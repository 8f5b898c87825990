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
    public void Keys_MoreThanThereIsRoomFor_AreDrawnEachTimeAndTakeNoMemory()
    {
        var owner = new object();
        for (var key = 0; key < 250; key++)
            Show(owner, key);

        Show(owner, 249).Should().Contain("Число 251");
        Show(owner, 0).Should().Contain("Число 1:");
        drawn.Should().Be(251);
    }

    private string Show(object owner, object key) => Render<KeptMarkup>(parameters => parameters
        .Add(kept => kept.Owner, owner)
        .Add(kept => kept.Key, key)
        .Add(kept => kept.ChildContent, Content)).Markup;

    private RenderFragment Content => builder =>
    {
        builder.OpenElement(0, "p");
        builder.AddAttribute(1, "title", "Город & район");
        builder.AddContent(2, $"Число {++drawn}: <b>");
        builder.CloseElement();
    };
}
