using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SmallTowns.Domain;
using SmallTowns.Domain.Sites;
using SmallTowns.TestSupport;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Sites;
using SmallTowns.Web.Sites.Notices;
using SmallTowns.Web.Sites.Tables;
using SmallTowns.Web.Staff.Sites;

namespace SmallTowns.Web.Tests.Kinds.Sites.Notices;

public sealed class SqliteNoticeImportTests : NoticeImportTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresNoticeImportTests : NoticeImportTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>What other registers offer, from their files to what is proposed.</summary>
public abstract class NoticeImportTests : ContentTest
{
    private readonly AnsweringMap map = new();

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["NationalMap:CardAddress"] = "https://map.example.org/card?id={id}" };

    protected override void ConfigureServices(IServiceCollection services) =>
        services.AddHttpClient<NationalMap>().ConfigurePrimaryHttpMessageHandler(() => map);

    [Fact]
    public async Task Notice_IsReadLotByLot_AndSaysWhatItLeavesOut()
    {
        var (report, skipped) = await CheckAsync(NoticeSamples.Notice);

        report.Problems.Should().BeEmpty();
        var row = report.Rows.Should().ContainSingle().Subject;
        row.Published.Should().BeNull();
        var site = row.Site;
        site.Reference.Town.Should().Be("abinsk");
        (site.Kind, site.NameRu, site.NameEn).Should().Be((SiteKind.Plot, "Земельный участок под склад", "Plot 23:01:0501001:12"));
        site.AreaHectares.Should().Be(Parameter.Of(2.5, SiteUnits.Hectare, "извещение ГИС Торги № 22000012340000000015, лот 1", new DateOnly(2026, 10, 2), "Управление имущества (пример)"));
        site.CadastralNumber.Value!.Value.Text.Should().Be("23:01:0501001:12");
        site.TorgiLot.Value!.Value.Text.Should().Be("22000012340000000015_1");
        (site.Title.Value, site.Deals.Value, site.LandCategory.Value, site.PriceRoubles.Value).Should().Be((Ownership.Municipal, DealForms.Sale, LandCategory.Settlement, 4500000.5));
        site.DescriptionRu.Should().Be("Участок ровный, подъезд с ул. Примерной. Адрес: Краснодарский край, Абинский р-н, г. Абинск, ул. Примерная.");
        site.Utilities.Power.Available.State.Should().Be(ParameterState.Unknown);
        skipped.Select(one => $"{one.What}: {one.Sentence}").Should().Equal(
            "лот 22000012340000000015_2: Адрес не называет города из реестра: Краснодарский край, Абинский район, ст-ца Примерная.",
            "лот 22000012340000000015_3: Не земля, здание или помещение: Транспортные средства.",
            "лот 22000012340000000015_4: Другой регион: Ростовская область.",
            "лот 22000012340000000015_5: Подать заявку нельзя: состояние лота CANCELED.");
    }

    [Fact]
    public async Task Lot_IsProposed_AndTheSecondTimeOnlyWhatChangedIs()
    {
        var (report, _) = await CheckAsync(NoticeSamples.Notice);
        var outcome = await Service<SiteImport>().ProposeAsync(Editor, report, "извещение.json", "Торги", Cancellation);
        outcome.Sent.Should().Be(1);
        await using (var db = Open())
            await PublishAsync(db.Proposals.Single(proposal => proposal.Kind == SiteSubjects.Kind).Id);

        (await CheckAsync(NoticeSamples.Notice)).Report.Same.Should().ContainSingle();
        var changed = (await CheckAsync(NoticeSamples.Notice.Replace("4500000.50", "4100000", StringComparison.Ordinal).Replace("под склад", "под цех", StringComparison.Ordinal))).Report;

        changed.Problems.Should().BeEmpty();
        var row = changed.Changed.Should().ContainSingle().Subject;
        row.Site.PriceRoubles.Value.Should().Be(4100000);
        row.Site.NameRu.Should().Be("Земельный участок под склад", "what the register says in its own words stays");
    }

    [Fact]
    public async Task Card_IsRead_WithWhatItSaysTheWayTheRegisterDoes()
    {
        var (report, skipped) = await CheckAsync(NoticeSamples.Card);

        skipped.Should().BeEmpty();
        report.Problems.Should().BeEmpty();
        report.Rows.Select(row => row.Site.Kind).Should().Equal(SiteKind.Site, SiteKind.Building);
        var site = report.Rows[1].Site;
        site.ParentReference.Should().Be(report.Rows[0].Site.Reference, "a building stands on a site");
        (site.Kind, site.NameRu, site.Status, site.Reference.Town).Should().Be((SiteKind.Building, "Склад на Примерной", SiteStatus.Free, "abinsk"));
        site.FloorAreaSquareMetres.Value.Should().Be(1200.5);
        site.RentRoublesPerYear.Value.Should().Be(1_800_000, "the card has the rent of a month");
        site.PriceRoubles.State.Should().Be(ParameterState.Unknown);
        (site.Utilities.Power.MaximumMegawatts.Value, site.Utilities.Power.FreeMegawatts.Value, site.Utilities.Power.ConnectionFeeRoubles.Value).Should().Be((2, 0.5, 10_000));
        site.Utilities.Gas.Available.State.Should().Be(ParameterState.No);
        site.Utilities.Gas.FreeCubicMetresPerHour.State.Should().Be(ParameterState.Unknown, "nobody types a capacity of 0");
        site.Utilities.Water.ConnectionFeeRoubles.State.Should().Be(ParameterState.Unknown, "a range is no fee");
        site.RailSiding.State.Should().Be(ParameterState.Unknown, "a railway somewhere is no siding");
        (site.Regimes.Value, site.Title.Value, site.NationalMapCard.Value!.Value.Text).Should().Be((SpecialRegimes.IndustrialPark, Ownership.Private, "15230"));
        site.Geometry.Point!.Value.Latitude.Should().Be(44.8662);
        site.DescriptionRu.Should().Contain("Собственник: ООО «Пример».");
    }

    [Theory]
    [InlineData("data-20261001T0000-20261002T0000-structure-20290101.json", "{}", "Структура 20290101 порталу неизвестна")]
    [InlineData("notice.json", "{\"exportObject\":", "Файл не читается как JSON")]
    [InlineData("notice.json", "{\"a\":1}", "Это не извещение ГИС Торги и не карточка")]
    [InlineData("notice.json", "[]", "Это не извещение ГИС Торги и не карточка")]
    [InlineData("data-20261001T0000-20261002T0000-structure-20240401.json", "[{\"documentType\":\"notice\",\"regNum\":\"1\",\"href\":\"https://torgi.example/1\"}]", "Это список документов за день")]
    public async Task File_ThatIsNone_IsRefusedInASentence(string name, string text, string sentence) =>
        (await FluentActions.Awaiting(() => CheckAsync(text, name)).Should().ThrowAsync<FileRefusedException>()).Which.Message.Should().StartWith(sentence);

    [Fact]
    public async Task CardOfTheMap_ThatIsGone_IsSaidOfTheObject_WhichStays()
    {
        map.Answers["15230"] = (HttpStatusCode.OK, NoticeSamples.Card);
        var (report, _) = await Service<SiteImport>().CheckCardsAsync(Editor, [Card("15230")], Cancellation);
        (await Service<SiteImport>().ProposeAsync(Editor, report, "карта", "С карты", Cancellation)).Sent.Should().Be(2);
        await using (var db = Open())
        {
            foreach (var id in db.Proposals.Where(proposal => proposal.Kind == SiteSubjects.Kind).OrderBy(proposal => proposal.Id).Select(proposal => proposal.Id).ToList())
                await PublishAsync(id);
        }

        map.Answers["15230"] = (HttpStatusCode.NotFound, "");
        var (gone, skipped) = await Service<SiteImport>().CheckCardsAsync(Editor, [Card("15230"), Card("9")], Cancellation);

        var row = gone.Changed.Should().ContainSingle().Subject;
        row.Site.NationalMapCard.State.Should().Be(ParameterState.No);
        row.Site.NationalMapCard.Source.Should().Be("инвестиционная карта России: карточки 15230 больше нет");
        row.Site.IsStanding.Should().BeTrue();
        skipped.Should().ContainSingle().Which.Should().Be(new SkippedNotice("карточка 9", "Такой карточки на карте нет."));
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, "Карта просит спрашивать реже")]
    [InlineData(HttpStatusCode.Forbidden, "Карта не пускает портал")]
    [InlineData(HttpStatusCode.Redirect, "Карта не отвечает (302)")]
    public async Task Map_ThatRefuses_IsASentence(HttpStatusCode status, string sentence)
    {
        map.Answers["1"] = (status, "");

        (await FluentActions.Awaiting(() => Service<SiteImport>().CheckCardsAsync(Editor, [Card("1")], Cancellation)).Should().ThrowAsync<FileRefusedException>())
            .Which.Message.Should().StartWith(sentence);
        map.Asked.Should().Be(1);
    }

    [Fact]
    public async Task Map_ThatStumbles_IsAskedAgainAfterOneThreeAndEightSeconds()
    {
        map.Answers["1"] = (HttpStatusCode.BadGateway, "");
        var time = new FakeTimeProvider();
        using var http = new HttpClient(map, disposeHandler: false);
        var asking = new NationalMap(new() { CardAddress = "https://map.example.org/card?id={id}" }, http, time)
            .ReadAsync([Card("1")], new(new(new([], new(2026, 10, 1)), new Dictionary<string, LocalizedText>(), [], null)), Cancellation);
        foreach (var seconds in new[] { 1, 3, 8 })
        {
            var asked = map.Asked;
            await Task.Delay(50, Cancellation);
            time.Advance(TimeSpan.FromSeconds(seconds));
            await WaitUntilAsync(() => map.Asked == asked + 1);
        }

        (await FluentActions.Awaiting(() => asking).Should().ThrowAsync<FileRefusedException>()).Which.Message.Should().StartWith("Карта не отвечает (502)");
        map.Asked.Should().Be(4);
    }

    [Theory]
    [InlineData("Краснодарский край, г.Абинск", "abinsk")]
    [InlineData("Абинский район, Абинск г, ул. Мира", "abinsk")]
    [InlineData("г. Горячий  Ключ, ул. Ленина", "goryachy-klyuch")]
    [InlineData("Абинск, ул. Мира", null)]
    [InlineData("г. Абинск или г. Крымск", null)]
    [InlineData("г. Абинское", null)]
    public void Town_IsTheOneThatAnAddressCallsATown(string address, string? slug)
    {
        var towns = new Dictionary<string, LocalizedText> { ["abinsk"] = new("Абинск", "Abinsk"), ["krymsk"] = new("Крымск", "Krymsk"), ["goryachy-klyuch"] = new("Горячий Ключ", "Goryachy Klyuch") };

        new NoticeContext(new(new([], new(2026, 10, 1)), towns, ["23"], null)).TownIn(address).Should().Be(slug);
    }

    private static ExternalNumber Card(string number) => ExternalNumber.TryParse(number)!.Value;

    private async Task<(SiteFileReport Report, IReadOnlyList<SkippedNotice> Skipped)> CheckAsync(string text, string name = "notice.json")
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await Service<SiteImport>().CheckNoticesAsync(Editor, file, name, Cancellation);
    }

    private static async Task WaitUntilAsync(Func<bool> there)
    {
        for (var time = 0; time < 200 && !there(); time++)
            await Task.Delay(25, Cancellation);
        there().Should().BeTrue();
    }

    private sealed class AnsweringMap : HttpMessageHandler
    {
        public Dictionary<string, (HttpStatusCode Status, string Text)> Answers { get; } = [];

        public int Asked { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked++;
            var (status, text) = Answers.GetValueOrDefault(request.RequestUri!.Query["?id=".Length..], (HttpStatusCode.NotFound, ""));
            return Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(text, Encoding.UTF8, "application/json") });
        }
    }
}
