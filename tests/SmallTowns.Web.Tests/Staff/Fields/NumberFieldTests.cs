using Bunit;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Fields;

namespace SmallTowns.Web.Tests.Staff.Fields;

public sealed class NumberFieldTests : IAsyncDisposable
{
    private readonly BunitContext page = new();
    private readonly HashSet<string> unreadable = [];
    private decimal? value = 60;

    [Fact]
    public void Number_IsShownAsPeopleWriteIt_AndReadAsTheyTypeIt()
    {
        var field = Render();
        field.Find("input").GetAttribute("value").Should().Be("60");

        field.Find("input").Change("2 443,2");

        value.Should().Be(2443.2m);
        unreadable.Should().BeEmpty();
    }

    [Fact]
    public void WhatCannotBeRead_StaysOnTheScreen_WithASentence_AndIsNotedAsUnreadable()
    {
        var field = Render();

        field.Find("input").Change("много");

        field.Find("input").GetAttribute("value").Should().Be("много");
        field.Find("input").GetAttribute("aria-invalid").Should().Be("true");
        field.Find(".field-problem").TextContent.Should().Be(TypedNumber.NotANumber);
        unreadable.Should().Equal("Граница");

        field.Find("input").Change("");
        unreadable.Should().BeEmpty();
        value.Should().BeNull();
    }

    public ValueTask DisposeAsync() => page.DisposeAsync();

    private IRenderedComponent<NumberField> Render() => page.Render<NumberField>(parameters => parameters
        .Add(field => field.Label, "Граница")
        .Add(field => field.Unreadable, unreadable)
        .Add(field => field.Value, value)
        .Add(field => field.ValueChanged, given => value = given));
}
