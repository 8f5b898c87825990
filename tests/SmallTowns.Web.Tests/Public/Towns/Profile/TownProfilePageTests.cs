using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Public.Towns.Profile;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Public.Towns.Profile;

public sealed partial class TownProfilePageTests(PortalFixture portal)
{
    private static readonly string[] Slugs =
    [
        "krasnodar", "sochi", "novorossiysk", "armavir", "anapa", "belorechensk", "gelendzhik", "yeysk", "kropotkin", "krymsk",
        "labinsk", "slavyansk-na-kubani", "timashevsk", "tikhoretsk", "tuapse", "abinsk", "apsheronsk", "goryachy-klyuch",
        "gulkevichi", "korenovsk", "kurganinsk", "novokubansk", "primorsko-akhtarsk", "temryuk", "ust-labinsk", "khadyzhensk",
    ];

    public static IEnumerable<TheoryDataRow<string>> AllAddresses() =>
        Slugs.SelectMany(slug => new[] { $"/towns/{slug}", $"/en/towns/{slug}" }).Select(address => new TheoryDataRow<string>(address));

    [Theory]
    [MemberData(nameof(AllAddresses))]
    public async Task Get_EveryTown_IsAWholePage(string address)
    {
        var page = await ReadAsync(address);

        page.QuerySelectorAll("h1").Should().ContainSingle();
        page.QuerySelectorAll("[id]").Select(element => element.Id).Should().OnlyHaveUniqueItems();
        HeadingLevels(page).Zip(HeadingLevels(page).Skip(1)).Should().OnlyContain(pair => pair.Second - pair.First <= 1, "no level of headings is skipped");
        foreach (var section in page.QuerySelectorAll("article section"))
        {
            page.GetElementById(section.GetAttribute("aria-labelledby")!).Should().NotBeNull();
            section.QuerySelectorAll("p, li, td, dd").Where(element => element.TextContent.Trim().Length > 0).Should().NotBeEmpty("a section is never empty");
        }
        foreach (var link in page.QuerySelectorAll("article nav a"))
            page.GetElementById(link.GetAttribute("href")!.Split('#')[1]).Should().NotBeNull();
        page.QuerySelector("article")!.TextContent.Should().NotContain("NaN").And.NotContain("  —  ");
    }

    [Fact]
    public async Task Get_ANumber_SaysWhereInItsSourceItStands()
    {
        var page = await ReadAsync("/towns/khadyzhensk");

        page.QuerySelectorAll("section[aria-labelledby=population] table tbody tr").Select(row => row.Words())
            .Should().Contain(row => row.Contains("22 246") && row.Contains("статья, табл. 1, строка 26"))
            .And.Contain(row => row.StartsWith("2021 ") && row.Contains("Википедия, список городов, строка «Хадыженск»"));
        page.QuerySelector("section[aria-labelledby=work]")!.Words().Should().Contain("статья, абзац 3 после рис. 3");
        (await ReadAsync("/en/towns/khadyzhensk")).QuerySelector("section[aria-labelledby=access]")!.Words().Should().Contain("the paper, Table 3, row “Khadyzhensk”");
    }

    /// <summary>The largest growth of all: whoever doubts it finds both counts, what lies between them, and what nobody knows.</summary>
    [Fact]
    public async Task Get_TheTownThatGrewMost_SaysWhatWasCounted()
    {
        var population = (await ReadAsync("/towns/goryachy-klyuch")).QuerySelector("section[aria-labelledby=population]")!.Words();

        population.Should().Contain("Горячий Ключ, +35,8 %: 30 126 — 2010, по городу, перепись, Википедия, статья о городе; 40 903 — 2021, по городу, перепись, Википедия, список городов, строка «Горячий Ключ».")
            .And.Contain("33 459 — 2014, по городу, статья, табл. 1, строка 18").And.Contain("40 300 — 2020, по городу, оценка на 1 января, Росстат, 2020")
            .And.Contain("Изменения границ не учтены");
    }

    [Theory]
    [InlineData("krasnodar")]
    [InlineData("armavir")]
    public async Task Get_TownWhoseOwnAreaIsNotKnown_SaysSoInWords(string slug)
    {
        var page = await ReadAsync($"/towns/{slug}");

        page.QuerySelectorAll(".key-number .missing").Select(missing => missing.Words()).Should().Contain(words => words.Contains("площадь самого города не найдена"));
        page.QuerySelector("section[aria-labelledby=missing]")!.Words().Should().Contain("Площадь самого города, без округа или района: источник не найден.");
    }

    [Theory]
    [MemberData(nameof(AllAddresses))]
    public async Task Get_EveryTown_KeyNumbersCarryYearTerritoryAndSource(string address)
    {
        var page = await ReadAsync(address);

        var numbers = page.QuerySelectorAll(".key-number");
        numbers.Should().HaveCount(5);
        foreach (var number in numbers.Where(number => number.QuerySelector(".missing") is null))
        {
            var note = number.QuerySelector(".key-number-note")!;
            YearOrItsAbsence().IsMatch(note.TextContent).Should().BeTrue(number.TextContent + ": the year, or what stands for it");
            note.TextContent.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)[0].Should().Contain(", ", "the territory or the ground follows the year");
            note.QuerySelector("a")!.GetAttribute("href").Should().StartWith("about/sources#");
        }
        foreach (var missing in numbers.Select(number => number.QuerySelector(".missing")).OfType<IElement>())
            missing.TextContent.Should().Contain(": ", "a missing number says why");
    }

    [Theory]
    [MemberData(nameof(AllAddresses))]
    public async Task Get_EveryTown_StaysInItsOwnCharts(string address)
    {
        var page = await ReadAsync(address);
        var name = page.QuerySelector("h1")!.TextContent.Trim();

        foreach (var chart in page.QuerySelectorAll("figure.chart").Where(chart => chart.QuerySelector("svg.dot-strip") is not null))
        {
            if (chart.QuerySelector(":scope > p .missing") is { } missing)
            {
                missing.ParentElement!.TextContent.Should().StartWith(name).And.Contain(": ", "a town without a value is named with the reason");
                continue;
            }

            chart.QuerySelectorAll(".highlight").Should().Contain(mark => mark.LocalName == "circle").And.Contain(mark => mark.LocalName == "tr");
            chart.QuerySelector("text.strong")!.TextContent.Should().StartWith(name);
        }
        page.QuerySelectorAll("figure.chart").Should().OnlyContain(chart => chart.QuerySelector("details table") != null, "each picture has its table");
    }

    [Fact]
    public async Task Get_Abinsk_TellsItInWords()
    {
        var text = Text(await ReadAsync("/towns/abinsk"));

        text.Should().Contain("Абинск — малый город: около 60 мин от центра края (второй пояс расселения); луч «восток — запад» вдоль реки Кубань; в 2014 году — Абинский район.");
        text.Should().Contain("Между переписями 2010 и 2021 годов население города выросло на 4 583 чел. (13,1 %), в среднем на 1,13 % в год.");
        text.Should().Contain("Население в статье — 36 607 (2014, город). Площадь — 1 624,1 км² (муниципальный район).");
        text.Should().Contain("39 511 чел., 2021: 7‑е место среди 11 малых городов, 22‑е место среди всех 26.");
        text.Should().NotMatchRegex("чел./км².*несравнима").And.NotContain("Площадь по статье");
    }

    [Fact]
    public async Task Get_AbinskInEnglish_SaysTheSame()
    {
        var text = Text(await ReadAsync("/en/towns/abinsk"));

        text.Should().Contain("Abinsk is a small town: about 60 min from the regional centre (settlement belt 2); east–west ray along the Kuban river; in 2014 part of Abinsky District.");
        text.Should().Contain("grew by 4,583 people (13.1%), by 1.13% a year on average");
        text.Should().NotMatchRegex("[А-я]{4,}", "no Russian is left over").And.Contain("7th of 11 small towns, 22nd of all 26.");
    }

    /// <summary>The road is hardly longer than the straight line: the note says so, and nothing that the numbers do not bear out.</summary>
    [Fact]
    public async Task RoadDistance_NoteOnTheStraightLine_IsTrue()
    {
        var system = await portal.App.Services.GetRequiredService<PublishedSettlement>().GetAsync();
        var centre = system.Find(system.Region.CentreTownSlug)!;

        var passports = await portal.App.Services.GetRequiredService<PassportLoader>().LoadAsync([.. system.Towns.Select(town => town.Slug)], cancellationToken: TestContext.Current.CancellationToken);
        var said = system.Towns
            .Select(town => (Town: town, Road: passports[town.Slug].Indicator(MissingFacts.RoadDistanceCode)))
            .Where(pair => pair.Road?.Note?.Ru.Contains("по прямой", StringComparison.Ordinal) is true)
            .ToList();

        said.Select(pair => pair.Town.Slug).Should().BeEquivalentTo("korenovsk", "ust-labinsk");
        foreach (var (town, road) in said)
        {
            road!.Note!.Value.Ru.Should().StartWith("Число приблизительно: по прямой почти столько же.");
            GreatCircle.DistanceKm(centre.Point, town.Point).Value!.Value.Should().BeApproximately(road.Number, 1);
        }
    }

    [Fact]
    public async Task Get_Khadyzhensk_IsNotCalledADistrictCentre() =>
        Text(await ReadAsync("/towns/khadyzhensk")).Should().Contain("Пять городов, которые статья относит к этому поясу, — районные центры").And.NotContain("самостоятельный");

    [Fact]
    public async Task Get_Khadyzhensk_ShowsBothBeltsAndWhy()
    {
        var page = await ReadAsync("/towns/khadyzhensk");

        var access = page.QuerySelector("section[aria-labelledby=access]")!;
        access.TextContent.Should().Contain("3‑й пояс");
        access.QuerySelector(".notice-title")!.TextContent.Should().Contain("В статье — 2‑й пояс");
        access.QuerySelectorAll("blockquote").Should().HaveCount(2, "what each of the two belts means");
        Text(page).Should().Contain("26,5 %").And.Contain("2 443,2 км²");
    }

    [Fact]
    public async Task Get_Kurganinsk_IsOutsideTheWarningBandSinceTheCensus()
    {
        var membership = (await ReadAsync("/towns/kurganinsk")).QuerySelector("section[aria-labelledby=membership]")!;

        membership.QuerySelector(".notice.warning").Should().BeNull("47 305 people are more than five per cent below the limit");
        Plain(membership.TextContent).Should().Contain("Город может вступить в Ассоциацию. Условие — меньше 50 000 человек; здесь 47 305 (2021).");
    }

    [Fact]
    public async Task Get_Krasnodar_IsTheCentreAndKeepsTerritoriesApart()
    {
        var page = await ReadAsync("/towns/krasnodar");

        Text(page).Should().Contain("крупнейший город: центр края, от него считают время в пути");
        var chart = page.QuerySelector("section[aria-labelledby=population] svg")!;
        chart.QuerySelectorAll(".series-1 circle").Should().HaveCount(3);
        chart.QuerySelectorAll(".series-2 circle").Should().ContainSingle("the okrug was counted once");
        chart.QuerySelectorAll(".series-3 circle").Should().ContainSingle("the paper's figure stands apart");
        chart.QuerySelectorAll(".series-2 line, .series-3 line").Should().BeEmpty("single values are not joined to anything");
    }

    [Fact]
    public async Task Get_Korenovsk_ShowsItsShareAndThatOfTheSmallTowns()
    {
        var work = Plain((await ReadAsync("/towns/korenovsk")).QuerySelector("section[aria-labelledby=work]")!.TextContent);

        work.Should().Contain("38,1 %").And.Contain("50–55 %").And.Contain("Нет данных: рисунок 3");
    }

    [Fact]
    public async Task Get_Nearest_LinksAndComparesFive()
    {
        var towns = (await ReadAsync("/towns/abinsk")).QuerySelectorAll("section[aria-labelledby=nearest] li");

        towns.Should().HaveCount(5);
        towns[0].QuerySelectorAll("a").Select(link => link.GetAttribute("href")).Should().Equal("towns/krymsk", "towns/compare?towns=abinsk,krymsk");
    }

    /// <summary>Worked out apart from this code, in Python, from the API's numbers.</summary>
    [Theory]
    [InlineData("/towns/abinsk", "Абинск 0 39 511 +1,13 1 796 67", "Темрюк 1,47 41 608 +0,82 2 070 127", "Кореновск 1,60 41 826 +0,14 1 673 60", "Хадыженск 1,87 22 094 +0,21 1 300 82")]
    [InlineData("/en/towns/tuapse", "Tuapse 0 61,571 −0.25 1,843 105", "Kurganinsk 0.95 47,305 −0.13 1,577 129", "Apsheronsk 1.27 40,289 +0.01 1,439 88", "Krymsk 1.32 54,597 −0.45 1,161 79")]
    public async Task Get_Similar_ShowsTheNearestWithTheirNumbers(string address, params string[] rows)
    {
        var section = (await ReadAsync(address)).QuerySelector("section[aria-labelledby=similar]")!;

        section.QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.Words()))).Should().Equal(rows);
        section.QuerySelector("tbody tr")!.ClassName.Should().Be("highlight");
        section.QuerySelectorAll("tbody th a").Should().HaveCount(3).And.OnlyContain(link => link.GetAttribute("href")!.StartsWith("towns/", StringComparison.Ordinal));
        section.QuerySelectorAll("td").Should().OnlyContain(cell => cell.GetAttribute("data-label")!.Length > 0, "on a phone rows are stacked");
        section.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).Should().Contain("methodology#similar");
    }

    [Fact]
    public async Task Get_Similar_NamesWhatIsNotCompared()
    {
        (await ReadAsync("/towns/abinsk")).QuerySelector("section[aria-labelledby=similar] .sources")!.Words()
            .Should().Contain("Не сравнены: Армавир, Краснодар (площадь самого города не найдена).").And.NotContain("Не сравнены по");
        var centre = (await ReadAsync("/en/towns/krasnodar")).QuerySelector("section[aria-labelledby=similar]")!;
        centre.QuerySelector("p")!.Words().Should().StartWith("The nearest by population, growth and distance to the regional centre together:");
        centre.QuerySelector(".sources")!.Words().Should().Contain("Not compared by density (the area of the town proper was not found).");
        centre.QuerySelector("tbody td:last-child")!.Words().Should().Be("0", "the centre takes part, no way from itself");
    }

    [Fact]
    public async Task Get_StructuredData_NamesPlaceAndPeople()
    {
        var page = await ReadAsync("/towns/abinsk");

        var city = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
        city.GetProperty("@type").GetString().Should().Be("City");
        city.GetProperty("geo").GetProperty("latitude").GetDouble().Should().BeApproximately(44.868, 0.001);
        city.GetProperty("additionalProperty").GetProperty("value").GetDecimal().Should().Be(39_511);
        page.QuerySelector("link[rel=canonical]")!.GetAttribute("href").Should().EndWith("/towns/abinsk");
    }

    [Theory]
    [InlineData("/towns/nowhere")]
    [InlineData("/en/towns/nowhere")]
    [InlineData("/towns/%D0%B0%D0%B1%D0%B8%D0%BD%D1%81%D0%BA")]
    [InlineData("/towns/abinsk/more")]
    [InlineData("/towns/abinsk%2F")]
    public async Task Get_UnknownSlug_IsTheDesignedNotFound(string address)
    {
        var response = await portal.App.CreatePlainClient().GetAsync(address);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await response.ReadHeadingAsync()).Should().Be(address.StartsWith("/en", StringComparison.Ordinal) ? "There is no such page" : "Такой страницы нет");
    }

    [Theory]
    [InlineData("/towns/Abinsk", "/towns/abinsk")]
    [InlineData("/Towns/abinsk", "/towns/abinsk")]
    [InlineData("/towns/abinsk/", "/towns/abinsk")]
    [InlineData("/en/towns/ABINSK?x=1", "/en/towns/abinsk?x=1")]
    public async Task Get_OtherSpelling_LeadsToTheOneAddress(string address, string expected)
    {
        var response = await portal.App.CreatePlainClient().GetAsync(address);

        response.StatusCode.Should().Be(HttpStatusCode.MovedPermanently);
        response.Headers.Location!.ToString().Should().Be(expected);
    }

    private async Task<IHtmlDocument> ReadAsync(string address)
    {
        var response = await portal.App.CreatePlainClient().GetAsync(address);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        return await response.ReadHtmlAsync();
    }

    private static string Text(IHtmlDocument page) => Plain(page.QuerySelector("article")!.TextContent);

    private static string Plain(string text) => Spaces().Replace(text, " ");

    private static List<int> HeadingLevels(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("main :is(h1, h2, h3, h4)").Select(heading => heading.LocalName[1] - '0')];

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\d{4}|год не указан|year not stated|по координатам|from coordinates")]
    private static partial Regex YearOrItsAbsence();
}
