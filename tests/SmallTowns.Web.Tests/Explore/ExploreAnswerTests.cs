using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Domain.Measures;
using SmallTowns.Web.Explore;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Explore;

/// <summary>Questions over the shipped data.</summary>
public sealed class ExploreAnswerTests(PortalFixture portal)
{
    [Fact]
    public async Task Population_OfAllTowns_IsThatOfTheCensusOf2021()
    {
        var answer = (await AskAsync("")).Answer;

        answer.First.ComparedYear.Should().Be(2021);
        answer.First.Basis.Should().Be(TerritorialBasis.Town);
        answer.Rows.Should().HaveCount(26).And.OnlyContain(row => row.Value!.Year == 2021);
        answer.Rows.Sum(row => row.Value!.Value).Should().Be(3_147_893);
        answer.Rows[0].Town.Slug.Should().Be("krasnodar");
        answer.Rows[0].Rank!.Value.First.Should().Be(1);
    }

    [Fact]
    public async Task Population_OfSmallTowns_SumsToTheKnownNumber()
    {
        var answer = (await AskAsync("class=small")).Answer;

        answer.Rows.Should().HaveCount(11);
        answer.Rows.Sum(row => row.Value!.Value).Should().Be(412_138);
        answer.Rows.Select(row => row.Rank!.Value.First).Should().Equal(Enumerable.Range(1, 11));
    }

    [Fact]
    public async Task Population_ByThePaper_IsThatOfTable1()
    {
        var answer = (await AskAsync("figures=paper&towns=khadyzhensk,temryuk,krasnodar")).Answer;

        answer.Rows.ToDictionary(row => row.Town.Slug, row => row.Value!.Value).Should().BeEquivalentTo(
            new Dictionary<string, decimal> { ["krasnodar"] = 893_347, ["temryuk"] = 38_780, ["khadyzhensk"] = 22_246 });
        answer.First.Basis.Should().BeNull("the paper gives Krasnodar with its okrug");
        answer.FirstFacts.Bases.Should().Equal(TerritorialBasis.Town, TerritorialBasis.UrbanOkrug);
    }

    [Fact]
    public async Task Area_UnknownOfTownProper_IsItsOwnGroupAndNeverZero()
    {
        var answer = (await AskAsync("measure=area")).Answer;

        answer.Rows.Should().HaveCount(26);
        answer.Unknown.Select(row => row.Town.Slug).Should().BeEquivalentTo(["armavir", "krasnodar"]);
        answer.Unknown.Should().OnlyContain(row => row.Rank == null);
        answer.Rows.TakeLast(2).Should().OnlyContain(row => row.Value == null, "what is unknown stands last");
        answer.Numbers.Count(number => number.Value is null).Should().Be(2);
    }

    [Fact]
    public async Task Density_OfTemryuk_IsPeopleOverTheAreaOfTheTown()
    {
        var answer = (await AskAsync("measure=density&towns=temryuk")).Answer;

        var density = answer.Rows.Single().Value!;
        ((double)density.Value).Should().BeApproximately(41_608 / 20.1, 0.05);
        density.Origin.Sources.Should().HaveCount(2, "people and area have a source each");
    }

    [Fact]
    public async Task AnnualGrowth_OfGoryachyKlyuch_IsTheMeanRateBetweenTheLastTwoCensuses()
    {
        var answer = (await AskAsync("measure=annual-growth&towns=goryachy-klyuch")).Answer;

        var growth = answer.Rows.Single().Value!;
        ((double)growth.Value).Should().BeApproximately(100 * (Math.Pow(40_903 / 30_126.0, 1 / 11.0) - 1), 1e-9);
        growth.Period.Should().Be(new Period(new(2010, 1, 1), new(2021, 12, 31)));
    }

    [Fact]
    public async Task DistanceToCentre_OfTheCentre_IsNoNumber()
    {
        var answer = (await AskAsync("measure=distance-to-centre")).Answer;

        answer.Unknown.Select(row => row.Town.Slug).Should().Equal("krasnodar");
        answer.Rows[0].Rank!.Value.First.Should().Be(1, "the nearest town has the first place");
        answer.Rows[0].Value!.Value.Should().Be(answer.Rows.Min(row => row.Value?.Value));
    }

    [Fact]
    public async Task ChosenTown_ThatNoFilterTakes_StaysInItsOwnAnswer()
    {
        var answer = (await AskAsync("class=small&towns=krasnodar")).Answer;

        answer.Rows.Should().HaveCount(12);
        answer.Rows.Single(row => row.IsChosen).Town.Slug.Should().Be("krasnodar");
    }

    [Fact]
    public async Task MinutesUpTo60_TownsWithoutATime_AreNamedAndNotDropped()
    {
        var answer = (await AskAsync("minutesTo=60")).Answer;

        answer.Rows.Select(row => row.Town.Slug).Should().Contain(["krasnodar", "korenovsk", "goryachy-klyuch"]).And.NotContain("khadyzhensk", "it is more than 90 minutes away");
        var unknown = answer.UnknownToFilters.Single(unknown => unknown.Parameter == "minutes").Towns;
        unknown.Select(town => town.Slug).Should().Contain("sochi");
        answer.System.Towns.Should().OnlyContain(town => answer.Rows.Any(row => row.Town == town) || unknown.Contains(town) || town.TravelTime != null);
    }

    [Theory]
    [InlineData("minutesTo=90", "less than 90 is within")]
    [InlineData("minutesFrom=0&minutesTo=120", "and within more")]
    public async Task LessThan_WithinTheRange_IsTaken(string query, string because)
    {
        var answer = (await AskAsync(query)).Answer;

        answer.Rows.Select(row => row.Town.Slug).Should().Contain(
            answer.System.Towns.Where(town => town.TravelTime is { Qualifier: FigureQualifier.LessThan, Value: 90 }).Select(town => town.Slug), because);
    }

    [Fact]
    public async Task Ranks_OfEqualNumbers_AreShared()
    {
        var answer = (await AskAsync("measure=travel-time")).Answer;

        var groups = answer.Rows.Where(row => row.Value is not null).GroupBy(row => row.Value!.Value).Where(group => group.Count() > 1).ToList();
        groups.Should().NotBeEmpty("several towns are 90 minutes away");
        foreach (var group in groups)
            group.Select(row => row.Rank!.Value).Distinct().Should().ContainSingle().Which.Should().Match<Domain.Settlement.RankAmong>(rank => rank.Last - rank.First + 1 == group.Count());
    }

    [Fact]
    public async Task Lines_OfAbinsk_HoldEveryYearOldestFirst()
    {
        var answer = (await AskAsync("view=lines&towns=abinsk")).Answer;

        var values = answer.Series.Single().Values;
        values.Select(value => value.Year).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems().And.Contain([1939, 2010, 2021]);
        values.Single(value => value.Year == 2010).Value.Should().Be(34_928);
        values.Should().OnlyContain(value => value.Basis == TerritorialBasis.Town);
    }

    [Fact]
    public async Task Years_OfTheQuestion_BoundTheAnswer()
    {
        var lines = (await AskAsync("view=lines&from=1979&to=2002&class=small")).Answer;
        var table = (await AskAsync("to=2010")).Answer;

        lines.Series.SelectMany(town => town.Values).Should().OnlyContain(value => value.Year >= 1979 && value.Year <= 2002);
        table.First.ComparedYear.Should().Be(2010);
        table.Rows.Should().OnlyContain(row => row.Value == null || row.Value.Year == 2010);
    }

    [Fact]
    public async Task EverySortAndMeasure_OfTheCatalogue_IsAnswered()
    {
        var measures = (await AskAsync("")).Measures;

        measures.Should().HaveCountGreaterThan(36);
        foreach (var head in measures)
        {
            foreach (var (view, _) in ExploreChoices.Views)
            {
                var found = await AskAsync($"measure={head.Code}&view={view}&sort=-value");
                found.Faults.Should().BeEmpty(head.Code);
                found.Answer.First.Head.Code.Should().Be(head.Code);
                found.Answer.Rows.Should().HaveCount(26, "a town without a number is there with none");
                found.Answer.First.Head.HasValues.Should().Be(found.Answer.First.Measure.All.Any(), head.Code);
            }
        }
    }

    [Theory]
    [InlineData("measure=bogus", "measure")]
    [InlineData("measure2=", null)]
    [InlineData("towns=atlantis", "towns")]
    [InlineData("towns=Темрюк,abinsk", null)]
    [InlineData("from=abc", "from")]
    [InlineData("from=99999", "from")]
    [InlineData("from=2021&to=2010", "to")]
    [InlineData("basis=planet", "basis")]
    [InlineData("figures=tomorrow", "figures")]
    [InlineData("view=3d", "view")]
    [InlineData("class=tiny", "class")]
    [InlineData("belt=9", "belt")]
    [InlineData("ray=moon", "ray")]
    [InlineData("trend=up", "trend")]
    [InlineData("minutesFrom=fast", "minutesFrom")]
    [InlineData("minutesFrom=90&minutesTo=45", "minutesTo")]
    [InlineData("populationTo=1e9", "populationTo")]
    [InlineData("growthFrom=−5,5", null)]
    [InlineData("shareFrom=10", "shareFrom")]
    [InlineData("sector=population", "sector")]
    [InlineData("sort=beauty", "sort")]
    [InlineData("sort=--value", "sort")]
    [InlineData("page=0", "page")]
    [InlineData("page=2", "page")]
    [InlineData("page=999999999999", "page")]
    [InlineData("measure=area&measure=population", "measure")]
    public async Task Value_ThatMeansNothing_IsToldAndLeftOut(string query, string? faulty)
    {
        var found = await AskAsync(query);

        found.Faults.Select(fault => fault.Parameter).Should().Equal(faulty is null ? [] : [faulty]);
        found.Faults.Should().NotContain(fault => fault.Sentence.Length <= 10);
        found.Answer.Rows.Should().NotBeEmpty();
    }

    [Fact]
    public async Task Address_OfAQuestion_ReadsBackAsTheSameQuestion()
    {
        const string query = "measure=density&measure2=employed-share:okved1:a&towns=abinsk,temryuk&from=2002&to=2021&basis=any&view=lines&class=small&belt=3&ray=off"
            + "&trend=growing&minutesFrom=30&minutesTo=90.5&growthFrom=-5&shareTo=40&sector=employed-share:okved1:a&sort=-name";
        var question = (await AskAsync(query)).Answer.Question;

        question.Query.Should().Be(query);
    }

    private async Task<Explored> AskAsync(string query) => await portal.App.Services.GetRequiredService<Explorer>()
        .AnswerAsync(new QueryCollection(QueryHelpers.ParseQuery(query)), TestContext.Current.CancellationToken);
}
