using SmallTowns.Domain.Boundaries;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Vacancies;

namespace SmallTowns.Domain.Tests.Vacancies;

public sealed class TownMatchingTests
{
    private const int Abinsk = 1, Krymsk = 2;
    private static readonly GeoPoint AtAbinsk = new(44.8662, 38.1638), AtKrymsk = new(44.9293, 37.9911), Between = new(44.90, 38.08), Far = new(45.5, 39.5);

    private static readonly TownMatching Rule = new([new(Abinsk, "Абинск", AtAbinsk, null), new(Krymsk, "Крымск", AtKrymsk, null)], 12);

    [Theory]
    [InlineData("Краснодарский край, г. Абинск, ул. Советов, д. 1")]
    [InlineData("Краснодарский край, Абинский р-н, г Абинск")]
    [InlineData("353320, край Краснодарский, Абинск, ул. Мира")]
    [InlineData("АБИНСК Г, УЛИЦА МИРА")]
    [InlineData("Край Краснодарский, город Абинск, 5")]
    public void Address_WhoseNameAndPointAgree_IsLinked(string text) => Rule.Of([new(text, AtAbinsk)]).Should().Be(new TownMatch(Abinsk, null, null));

    [Fact]
    public void Name_OfADistrict_IsNoTown() =>
        Rule.Of([new("Краснодарский край, Абинский р-н, пгт Ахтырский", null)]).Should().Be(TownMatch.Nowhere);

    [Fact]
    public void Point_NearATownThatIsNotNamed_WaitsForAPerson() =>
        Rule.Of([new("Краснодарский край, Абинский р-н, пгт Ахтырский", Between)]).Should().BeEquivalentTo(new { TownId = (int?)null, Doubt = (LinkDoubt?)LinkDoubt.NameMissing });

    [Fact]
    public void Name_WithAPointElsewhere_WaitsForAPerson()
    {
        Rule.Of([new("г. Абинск", Far)]).Should().Be(new TownMatch(null, Abinsk, LinkDoubt.PointElsewhere));
        Rule.Of([new("г. Абинск", AtKrymsk)]).Should().Be(new TownMatch(null, Abinsk, LinkDoubt.PointElsewhere));
        Rule.Of([new("г. Абинск", null)]).Should().Be(new TownMatch(null, Abinsk, LinkDoubt.PointMissing));
        Rule.Of([new("Абинск, ул. Мира", new GeoPoint(144, 38))]).Should().Be(new TownMatch(null, Abinsk, LinkDoubt.PointMissing), "a point that is not on the globe is none");
    }

    [Fact]
    public void Addresses_InSeveralTowns_WaitForAPerson()
    {
        Rule.Of([new("г. Абинск", AtAbinsk), new("г. Крымск", AtKrymsk)]).Doubt.Should().Be(LinkDoubt.SeveralTowns);
        Rule.Of([new("г. Абинск", null), new("г. Крымск", AtKrymsk)]).TownId.Should().Be(Krymsk, "one of them agrees with itself");
        Rule.Of([]).IsNowhere.Should().BeTrue();
        Rule.Of([new("г. Омск", new(54.98, 73.36))]).IsNowhere.Should().BeTrue();
    }

    [Fact]
    public void Boundary_WhereOneIsPublished_TakesThePlaceOfTheDistance()
    {
        MunicipalityBoundaryContent small = new() { Polygons = [new([[new(44.85, 38.15), new(44.85, 38.18), new(44.88, 38.18), new(44.88, 38.15), new(44.85, 38.15)]])], Day = new(2025, 1, 1) };
        var rule = new TownMatching([new(Abinsk, "Абинск", AtAbinsk, small)], 12);

        rule.Of([new("г. Абинск", AtAbinsk)]).TownId.Should().Be(Abinsk);
        rule.Of([new("г. Абинск", new GeoPoint(44.90, 38.20))]).Doubt.Should().Be(LinkDoubt.PointElsewhere, "4 km away, and outside");
    }
}
