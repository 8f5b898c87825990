using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Domain.Claims;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Sources;
using SmallTowns.Web.Public.Settlement.Growth;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Tests.Hosting;
using SmallTowns.Web.Tests.Shared;
using static SmallTowns.Web.Tests.Public.Towns.Profile.TestTowns;

namespace SmallTowns.Web.Tests.Public.Settlement;

public sealed class GrowthWordsTests(PortalFixture portal)
{
    [Fact]
    public void Counted_GainsAndLosses_AreInOneSentence() =>
        Russian(Growth(Changed("a", 100, 110), Changed("b", 100, 90), Changed("c", 100, 95), Changed("d", 100, 100)))
            .Should().Be("Из 4 малых городов между переписями 2010 и 2021 годов население выросло в 1, сократилось в 2, не изменилось в 1.");

    [Fact]
    public void Counted_OneTown_IsInTheSingular() =>
        Russian(Growth(Changed("a", 100, 110))).Should().Be("Из 1 малого города между переписями 2010 и 2021 годов население выросло в 1.");

    [Fact]
    public void Counted_English_JoinsTheLastPart()
    {
        var growth = Growth(Changed("a", 100, 110), Changed("b", 100, 90), Changed("c", 100, 100));

        InLanguage.Of("en", () => GrowthWords.Counted(growth, growth.Towns.ToList(), GrowthWords.SmallTowns(3)))
            .Should().Be("Of the 3 small towns, the population grew in 1, fell in 1 and did not change in 1 between the censuses of 2010 and 2021.");
    }

    [Fact]
    public void Counted_MissingCensus_IsNeitherGainNorLoss()
    {
        Russian(Growth(Changed("a", 100, 110), Changed("b", 100, null)))
            .Should().EndWith("население выросло в 1. Городов, для которых одной из двух переписей нет: 1.");
        Russian(Growth(Changed("b", null, 5))).Should().Be("Городов, для которых одной из двух переписей нет: 1.");
    }

    [Fact]
    public void Ends_NothingChanged_IsNothing()
    {
        InLanguage.Of("ru", () => GrowthWords.Ends([Changed("a", 100, 100)])).Should().BeNull();
        InLanguage.Of("ru", () => GrowthWords.Ends([])).Should().BeNull();
        InLanguage.Of("ru", () => GrowthWords.Ends([Changed("a", 100, null), Changed("b", 100, 90)]))!.Replace('\u00A0', ' ')
            .Should().Be("Самая большая убыль — b (−10,0 %).");
    }

    [Fact]
    public void Growth_FromNobody_HasPeopleButNoPercent()
    {
        var town = Changed("a", 0, 5);

        InLanguage.Of("ru", () => GrowthWords.Ends([town])).Should().BeNull();
        Russian(Growth(town)).Should().Contain("выросло в 1");
    }

    [Fact]
    public void LostMoreThanDeclining_NoneLostMore_IsNothing()
    {
        var declining = Changed("d", 100, 90, TownStatementTopic.TrendDeclining);

        Lost([declining, Changed("s", 100, 95, TownStatementTopic.TrendStagnating)]).Should().BeNull();
        Lost([declining, Changed("s", 100, 90, TownStatementTopic.TrendStagnating)]).Should().BeNull("it is as much");
        Lost([Changed("s", 100, 80, TownStatementTopic.TrendStagnating)]).Should().BeNull();
        Lost([declining, Changed("s", 100, 80, TownStatementTopic.TrendStagnating)])
            .Should().Be("Среди «не растёт» есть города, потерявшие больше, чем город с пометкой «теряет жителей»: s (−20,0 %) против d (−10,0 %).");

        static string? Lost(TownGrowth[] towns) => InLanguage.Of("ru", () => GrowthWords.LostMoreThanDeclining(towns))?.Replace('\u00A0', ' ');
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Sentences_EveryTownAndExtremes_AreWhole(string culture)
    {
        var system = await portal.App.Services.GetRequiredService<PublishedSettlement>().GetAsync();
        var published = PaperClaims.Of(system).Growth!;
        TownGrowth[] extremes =
        [
            Changed("a", 100, null), Changed("b", null, null), Changed("c", 0, 0), Changed("d", 100, 0), Changed("e", 1, 1_000_000),
            Changed("f", 100, 100, TownStatementTopic.TrendGrowing), Changed("g", 100, 100, TownStatementTopic.TrendDeclining),
        ];

        foreach (var town in published.Towns.Concat(extremes))
        {
            string?[] sentences = InLanguage.Of<string?[]>(culture, () =>
            [
                GrowthWords.Counted(published, [town], GrowthWords.SmallTowns(1)),
                GrowthWords.Counted(published, [town, .. extremes], GrowthWords.OtherTowns(8)),
                GrowthWords.Ends([town]),
                GrowthWords.Ends([town, .. extremes]),
                GrowthWords.LostMoreThanDeclining([town, .. extremes]),
                GrowthWords.Evidence(town, system.Paper!.Town(town.Town.Slug)?.Population),
                .. Trends.Select(trend => GrowthWords.OfTrend(trend, [town, .. extremes])),
                .. Trends.Select(trend => GrowthWords.OfTrend(trend, [town])),
            ]);

            sentences.OfType<string>().Should().AllSatisfy(sentence => sentence.Should().EndWith(".")
                .And.NotContainAny("NaN", "∞", "  ", "..", " ,", " .", "()", ": .", "+0,0", "−0,0", "+0.0"), "{0}", town.Town.Slug);
        }
    }

    [Fact]
    public async Task Evidence_GoryachyKlyuch_NamesEveryCountWithItsTerritoryAndSource()
    {
        var system = await portal.App.Services.GetRequiredService<PublishedSettlement>().GetAsync();
        var town = PaperClaims.Of(system).Growth!.Towns.Single(town => town.Town.Slug == "goryachy-klyuch");

        InLanguage.Of("ru", () => GrowthWords.Evidence(town, system.Paper!.Town("goryachy-klyuch")!.Population)).Replace('\u00A0', ' ').Should().Be(
            "Горячий Ключ, +35,8 %: 30 126 — 2010, по городу, перепись, Википедия, статья о городе; 40 903 — 2021, по городу, перепись, Википедия, список городов, строка «Горячий Ключ»."
            + " Другие численности тех же лет: 57 289 — 2010, по городскому округу, перепись, Википедия на немецком, строка городского округа;"
            + " 33 459 — 2014, по городу, статья, табл. 1, строка 18; 40 300 — 2020, по городу, оценка на 1 января, Росстат, 2020, строка «Горячий Ключ».");
    }

    private static TownStatementTopic[] Trends { get; } =
        [TownStatementTopic.TrendGrowing, TownStatementTopic.TrendStagnating, TownStatementTopic.TrendDeclining];

    private static string Russian(CensusGrowth growth) => InLanguage.Of("ru", () =>
        GrowthWords.Counted(growth, growth.Towns.ToList(), GrowthWords.SmallTowns(growth.Towns.Count)));

    private static CensusGrowth Growth(params TownGrowth[] towns) => new(2010, 2021, towns);

    private static TownGrowth Changed(string slug, int? earlier, int? later, TownStatementTopic? trend = null)
    {
        var (from, to) = (Counted(2010, earlier), Counted(2021, later));
        var town = Town(slug, [.. new[] { from, to }.OfType<PublishedFigure>()]) with
        {
            Statements = trend is { } topic ? [new PublishedStatement(topic, new("", ""), Paper)] : [],
        };
        return new(town, from, to);
    }

    private static PublishedFigure? Counted(int year, int? people) => people is { } count ? Count(year, count) with { Id = year } : null;
}
