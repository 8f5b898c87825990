using System.Text.Json;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;
using static SmallTowns.Domain.Tests.Sites.SampleSites;

namespace SmallTowns.Domain.Tests.Sites;

public sealed class SiteReferenceTests
{
    [Theory]
    [InlineData("abinsk-7", "abinsk", 7)]
    [InlineData("goryachy-klyuch-120", "goryachy-klyuch", 120)]
    [InlineData("a-999999", "a", 999_999)]
    public void TryParse_Reference_IsTownAndNumber(string text, string town, int number)
    {
        var reference = SiteReference.TryParse(text)!.Value;

        (reference.Town, reference.Number).Should().Be((town, number));
        reference.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abinsk")]
    [InlineData("abinsk-")]
    [InlineData("-7")]
    [InlineData("abinsk-0")]
    [InlineData("abinsk-07")]
    [InlineData("abinsk-+7")]
    [InlineData("abinsk- 7")]
    [InlineData("abinsk--7")]
    [InlineData("abinsk-1000000")]
    [InlineData("abinsk-99999999999")]
    [InlineData("abinsk-٧")]
    [InlineData("Abinsk-7")]
    [InlineData("абинск-7")]
    [InlineData("abinsk/x-7")]
    [InlineData("abinsk-7\n")]
    public void TryParse_AnythingElse_IsNone(string? text) => SiteReference.TryParse(text).Should().BeNull();

    [Fact]
    public void NextOf_Town_IsAfterTheLargestEverGiven()
    {
        SiteReference.NextOf("abinsk", []).Should().Be(Ref(1));
        SiteReference.NextOf("abinsk", [Ref(2), Ref(9), Ref(40, "anapa")]).Should().Be(Ref(10));
        SiteReference.NextOf("abinsk", [Ref(SiteReference.LargestNumber)]).Should().BeNull();
        SiteReference.NextOf("no town", []).Should().BeNull();
    }

    [Fact]
    public void Order_OfReferences_IsByTownAndNumber() =>
        new[] { Ref(10), Ref(2, "anapa"), Ref(9) }.Order().Should().Equal(Ref(9), Ref(10), Ref(2, "anapa"));

    [Fact]
    public void Json_IsText_AndRefusesTheRest()
    {
        ContentJson.Write(Ref(7)).Should().Be("\"abinsk-7\"");
        ContentJson.Read<SiteReference>("\"abinsk-7\"").Should().Be(Ref(7));
        foreach (var json in new[] { "\"abinsk\"", "7", "null" })
            FluentActions.Invoking(() => ContentJson.Read<SiteReference>(json)).Should().Throw<JsonException>();
    }
}
