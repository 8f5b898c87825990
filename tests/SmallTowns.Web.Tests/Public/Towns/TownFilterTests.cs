using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Public.Towns.Listing;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Tests.Hosting;
using SmallTowns.Web.Tests.Shared;

namespace SmallTowns.Web.Tests.Public.Towns;

public sealed class TownFilterTests(PortalFixture portal)
{
    private static readonly string[] Rays = ["don", "kuban"];

    [Theory]
    [InlineData("", "towns")]
    [InlineData("?class=small&belt=3&sort=density&dir=desc", "towns?class=small&belt=3&sort=density&dir=desc")]
    [InlineData("?dir=desc&belt=none&class=BIG", "towns?class=big&belt=none&dir=desc")]
    [InlineData("?name=+%D1%81%D0%BA+", "towns?name=%D1%81%D0%BA")]
    [InlineData("?ray=off&membership=near&view=map", "towns?ray=off&membership=near&view=map")]
    [InlineData("?ray=Don&sort=name&dir=asc&view=table", "towns?ray=don")]
    [InlineData("?tourism=YES&agriculture=yes&potential=off&trend=Declining", "towns?trend=declining&potential=off&agriculture=yes&tourism=yes")]
    [InlineData("?trend=stagnating&potential=somewhat&class=small", "towns?class=small&trend=stagnating&potential=somewhat")]
    public void Address_OfWhatWasRead_IsItsShortestSpelling(string query, string expected)
    {
        var reading = Read(query);

        reading.Ignored.Should().BeEmpty();
        reading.Filter.Address.Should().Be(expected);
        Read(new Uri("http://x/" + expected).Query).Filter.Should().Be(reading.Filter);
    }

    [Theory]
    [InlineData("?class=tiny", "class", "tiny")]
    [InlineData("?class=2", "class", "2")]
    [InlineData("?belt=4", "belt", "4")]
    [InlineData("?ray=volga", "ray", "volga")]
    [InlineData("?membership=maybe", "membership", "maybe")]
    [InlineData("?sort=beauty", "sort", "beauty")]
    [InlineData("?dir=sideways", "dir", "sideways")]
    [InlineData("?view=globe", "view", "globe")]
    [InlineData("?belt=2&belt=3", "belt", "3")]
    [InlineData("?trend=shrinking", "trend", "shrinking")]
    [InlineData("?potential=TrendGrowing", "potential", "TrendGrowing")]
    [InlineData("?agriculture=no", "agriculture", "no")]
    [InlineData("?tourism=1", "tourism", "1")]
    [InlineData("?trend=growing&trend=declining", "trend", "declining")]
    public void Read_ValueWithoutMeaning_IsIgnoredAndNamed(string query, string parameter, string value)
    {
        var reading = Read(query);

        reading.Ignored.Should().Equal(new IgnoredValue(parameter, value));
        reading.BetterAddress.Should().BeNull();
    }

    [Fact]
    public void Read_NameOfExcessiveLength_IsIgnoredAndCutWhereItIsNamed()
    {
        var reading = Read("?name=" + new string('a', TownFilter.NameMaxLength + 1));

        reading.Filter.Should().Be(TownFilter.Everything);
        reading.Ignored.Single().Value.Should().HaveLength(41).And.EndWith("…");
    }

    [Fact]
    public void Read_EmptyPartsOfAForm_HasABetterAddress() =>
        Read("?name=&class=small&belt=&ray=&membership=&trend=&potential=&sort=&dir=").BetterAddress.Should().Be("towns?class=small");

    [Fact]
    public void SortedBy_SameColumnTwice_TurnsRound()
    {
        var once = TownFilter.Everything.SortedBy(TownSort.Area);

        once.IsDescending.Should().BeFalse();
        once.SortedBy(TownSort.Area).IsDescending.Should().BeTrue();
        once.SortedBy(TownSort.Area).SortedBy(TownSort.Belt).IsDescending.Should().BeFalse();
    }

    [Theory]
    [InlineData("?class=small", 11)]
    [InlineData("?class=largest", 1)]
    [InlineData("?belt=1", 3)]
    [InlineData("?belt=2", 2)]
    [InlineData("?belt=3", 6)]
    [InlineData("?belt=none", 15)]
    [InlineData("?ray=don", 3)]
    [InlineData("?ray=kuban", 5)]
    [InlineData("?ray=off", 3)]
    [InlineData("?ray=unstated", 16)]
    [InlineData("?membership=eligible", 11)]
    [InlineData("?membership=near", 1)]
    [InlineData("?membership=not-eligible", 15)]
    [InlineData("?membership=member", 0)]
    [InlineData("?class=small&belt=3&name=%D1%81%D0%BA", 4)]
    [InlineData("?trend=growing", 3)]
    [InlineData("?trend=stagnating", 6)]
    [InlineData("?trend=declining", 3)]
    [InlineData("?potential=higher", 2)]
    [InlineData("?potential=somewhat", 4)]
    [InlineData("?potential=off", 3)]
    [InlineData("?agriculture=yes", 7)]
    [InlineData("?tourism=yes", 3)]
    public async Task Takes_PublishedTowns_FindsAsMany(string query, int count)
    {
        var system = await SystemAsync();

        system.Towns.Count(Read(query).Filter.Takes).Should().Be(count);
    }

    [Theory]
    [InlineData("?tourism=yes&potential=higher", "goryachy-klyuch")]
    [InlineData("?agriculture=yes&trend=stagnating&potential=somewhat", "gulkevichi")]
    [InlineData("?trend=declining&potential=off&tourism=yes", "primorsko-akhtarsk")]
    [InlineData("?trend=growing&agriculture=yes")]
    public async Task Takes_SayingsOfThePaperTogether_FindsTownsOfWhichAllIsSaid(string query, params string[] slugs)
    {
        var system = await SystemAsync();

        system.Towns.Where(Read(query).Filter.Takes).Select(town => town.Slug).Should().Equal(slugs);
    }

    [Theory]
    [InlineData("ГОРЯЧИЙ КЛЮЧ", "goryachy-klyuch")]
    [InlineData("усть лабинск", "ust-labinsk")]
    [InlineData("Тимашёвск", "timashevsk")]
    [InlineData("khadyzh", "khadyzhensk")]
    public async Task Takes_NameAsPeopleTypeIt_FindsTheTown(string name, string slug)
    {
        var system = await SystemAsync();

        system.Towns.Where(new TownFilter { Name = name }.Takes).Select(town => town.Slug).Should().Equal(slug);
    }

    [Theory]
    [InlineData(TownSort.Minutes, false, "goryachy-klyuch", "korenovsk", "ust-labinsk", "abinsk", "apsheronsk", "gulkevichi")]
    [InlineData(TownSort.Minutes, true, "gulkevichi", "kurganinsk", "novokubansk", "primorsko-akhtarsk", "temryuk", "khadyzhensk")]
    [InlineData(TownSort.Population, true, "krasnodar", "sochi", "novorossiysk", "armavir", "yeysk", "anapa")]
    [InlineData(TownSort.Name, false, "abinsk", "anapa", "apsheronsk", "armavir", "belorechensk", "gelendzhik")]
    [InlineData(TownSort.Name, true, "khadyzhensk", "ust-labinsk", "tuapse", "tikhoretsk", "timashevsk", "temryuk")]
    public async Task Arrange_ByColumn_StartsWith(TownSort sort, bool descending, params string[] slugs)
    {
        var system = await SystemAsync();

        var towns = InLanguage.Of("ru-RU", () => TownOrder.Arrange(system.Towns, sort, descending, system.Region.Rays));

        towns.Take(slugs.Length).Select(town => town.Slug).Should().Equal(slugs);
        towns.Should().HaveCount(26);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Arrange_UnknownValues_StandLastBothWays(bool descending)
    {
        var system = await SystemAsync();

        var towns = TownOrder.Arrange(system.Towns, TownSort.Belt, descending, system.Region.Rays);

        towns.Take(11).Should().OnlyContain(town => town.Belt.Rule.Belt != null);
        towns.Skip(11).Should().OnlyContain(town => town.Belt.Rule.Belt == null);
    }

    private async Task<SettlementSystem> SystemAsync() =>
        await portal.App.Services.GetRequiredService<PublishedSettlement>().GetAsync(TestContext.Current.CancellationToken);

    private static TownFilterReading Read(string query) =>
        TownFilterReader.Read(new QueryCollection(QueryHelpers.ParseQuery(query)), Rays);
}
