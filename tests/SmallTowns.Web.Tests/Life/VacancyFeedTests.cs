using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Life.Vacancies;

namespace SmallTowns.Web.Tests.Life;

/// <summary>What the feed sends, and how it is asked.</summary>
public sealed class VacancyFeedTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static FeedVacancy Read(string vacancy)
    {
        using var document = JsonDocument.Parse(VacancySamples.Answer([vacancy]));
        return FeedJson.Page(document.RootElement).Vacancies.Should().ContainSingle().Subject;
    }

    [Fact]
    public void Vacancy_WithAListOfAddresses_IsRead()
    {
        var read = Read(VacancySamples.AddressList);

        read.Content.Should().BeEquivalentTo(new
        {
            Title = "Слесарь-сантехник",
            Employer = "ООО \"Пример\"",
            EmployerInn = "0301234567",
            EmployerOgrn = "1022300000000",
            PayFrom = (decimal?)45000,
            PayTo = (decimal?)60000,
            Schedule = "Сменный график",
            Employment = "Полная занятость",
            Category = "ЖКХ",
            Address = "Краснодарский край, г. Абинск, ул. Мира, 1",
            Education = "Среднее",
            ExperienceYears = (int?)1,
            Places = (int?)2,
            CreatedOn = (DateOnly?)new DateOnly(2026, 10, 20),
            ModifiedOn = (DateOnly?)new DateOnly(2026, 10, 30),
            Url = "https://trudvsem.ru/vacancy/card/1/a-1",
        });
        read.RegionCode.Should().Be("2300000000000");
        read.Addresses.Should().ContainSingle().Which.Point.Should().Be(new Domain.Settlement.GeoPoint(44.8662, 38.1638));
        JsonSerializer.Serialize(read).Should().NotContain("Выдуманова").And.NotContain("918").And.NotContain("hr@", "people are not kept");
    }

    [Fact]
    public void Vacancy_WithZeroPayAndNumbersAsText_IsRead() => Read(VacancySamples.AddressObject).Content.Should().BeEquivalentTo(new
    {
        PayFrom = (decimal?)null,
        PayTo = (decimal?)null,
        EmployerInn = "0012345678",
        Schedule = "Полный рабочий день",
        Employment = (string?)null,
        Places = (int?)3,
        ExperienceYears = (int?)2,
        // 23:30 UTC is the next day in the region.
        ModifiedOn = (DateOnly?)new DateOnly(2026, 11, 1),
        Latitude = (double?)44.8662,
    });

    [Fact]
    public void Vacancy_WithoutACompanyAndPoint_IsRead() => Read(VacancySamples.AddressText).Content.Should().BeEquivalentTo(new
    {
        Employer = (string?)null,
        Address = "Краснодарский край, г Абинск",
        Latitude = (double?)null,
        PayFrom = (decimal?)50000,
        PayTo = (decimal?)null,
    });

    [Fact]
    public void Html_OfDuties_BecomesTextWithoutTelephones()
    {
        var content = Read(VacancySamples.HtmlDuty).Content;

        content.Title.Should().Be("Продавец");
        content.Duties.Should().Be("Работать с кассой\nулыбаться\nсчитать сдачу\nЗвоните … или …");
        content.Qualification.Should().Be("Опыт");
    }

    [Fact]
    public void Vacancy_OfOddities_KeepsOnlyWhatCanBe() => Read(VacancySamples.Bare).Content.Should().BeEquivalentTo(new
    {
        Url = (string?)null,
        ModifiedOn = (DateOnly?)null,
        ExperienceYears = (int?)null,
        Category = (string?)null,
        Address = (string?)null,
    });

    [Fact]
    public void Answer_WithoutResults_IsAnEmptyPage_AndOneThatFailedIsRefused()
    {
        using var none = JsonDocument.Parse(VacancySamples.NoResults);
        using var failed = JsonDocument.Parse(VacancySamples.Failed);
        using var other = JsonDocument.Parse("""{ "hello": 1 }""");

        FeedJson.Page(none.RootElement).Should().BeEquivalentTo(new { Rows = 0, Total = (int?)0 });
        FluentActions.Invoking(() => FeedJson.Page(failed.RootElement)).Should().Throw<FileRefusedException>().WithMessage("*500*Внутренняя ошибка*");
        FluentActions.Invoking(() => FeedJson.File(other.RootElement)).Should().Throw<FileRefusedException>();
    }

    [Theory]
    [InlineData("[")]
    [InlineData("")]
    [InlineData("\"text\"")]
    public async Task File_ThatIsNoFeed_IsRefused(string text)
    {
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        await FluentActions.Awaiting(() => VacancyFeed.FromFileAsync(file, "x.json", false, Cancellation)).Should().ThrowAsync<FileRefusedException>();
    }

    [Fact]
    public async Task Pages_AreCountedFromZeroByOne_AndIdsThatCameBeforeAreDropped()
    {
        var first = Enumerable.Range(0, 100).Select(number => VacancySamples.InAbinsk($"v-{number}")).ToArray();
        var server = new Server(
            (HttpStatusCode.OK, VacancySamples.Answer(first, 101)),
            (HttpStatusCode.OK, VacancySamples.Answer([VacancySamples.InAbinsk("v-99"), VacancySamples.InAbinsk("v-100")], 101)));

        var reading = await FetchAsync(server);

        server.Asked.Should().Equal("?offset=0&limit=100", "?offset=1&limit=100");
        reading.Should().BeEquivalentTo(new { IsFull = true, Repeated = 1 });
        reading.Vacancies.Should().HaveCount(101);
    }

    [Fact]
    public async Task Feed_ThatEndsLongBeforeItsTotal_IsNoFullPass() =>
        (await FetchAsync(new Server((HttpStatusCode.OK, VacancySamples.Answer([VacancySamples.InAbinsk("v-1")], 5000))))).IsFull.Should().BeFalse();

    [Fact]
    public async Task Feed_WithoutVacancies_IsNoFullPass() =>
        (await FetchAsync(new Server((HttpStatusCode.OK, VacancySamples.NoResults)))).Should().BeEquivalentTo(new { IsFull = false });

    [Fact]
    public async Task Feed_ThatStumbles_IsAskedAgain()
    {
        var server = new Server((HttpStatusCode.TooManyRequests, ""), (HttpStatusCode.BadGateway, ""), (HttpStatusCode.OK, VacancySamples.Answer([VacancySamples.InAbinsk("v-1")], 1)));

        (await FetchAsync(server)).Vacancies.Should().ContainSingle();
        server.Asked.Should().HaveCount(3);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Redirect)]
    public async Task Feed_ThatRefuses_IsNotAskedAgain(HttpStatusCode status)
    {
        var server = new Server((status, ""));

        await FluentActions.Awaiting(() => FetchAsync(server)).Should().ThrowAsync<FileRefusedException>().WithMessage($"*{(int)status}*");
        server.Asked.Should().ContainSingle();
    }

    private static async Task<FeedReading> FetchAsync(Server server)
    {
        var clock = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.Zero };
        using var http = new HttpClient(server);
        var fetching = new VacancyFeed(new VacancySettings { Address = "https://feed.example/api/v1/vacancies/region/23" }, http, clock).FetchAsync(Cancellation);
        while (!fetching.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1, Cancellation);
        }

        return await fetching;
    }

    private sealed class Server(params (HttpStatusCode Status, string Body)[] answers) : HttpMessageHandler
    {
        public List<string> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request.RequestUri!.Query);
            var (status, body) = answers[Math.Min(Asked.Count, answers.Length) - 1];
            return Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body) });
        }
    }
}
