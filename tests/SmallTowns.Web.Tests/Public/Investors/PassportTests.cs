using DocumentFormat.OpenXml.Packaging;
using SmallTowns.Domain.Sites;
using SmallTowns.TestSupport;
using SmallTowns.Web.Staff.Sites;
using SmallTowns.Web.Tests.Kinds;

namespace SmallTowns.Web.Tests.Public.Investors;

public sealed class SqlitePassportTests : PassportTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresPassportTests : PassportTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

public abstract class PassportTests : ContentTest
{
    [Fact]
    public async Task Passport_SaysWhatIsPublished_AndOfTheRestWhomToAsk()
    {
        var page = await PageAsync("investors/passport/abinsk");

        page.Should().Contain("1. Визитная карточка").And.Contain("14. Источники").And.Contain("Ничего не опубликовано. Спросите Ассоциацию");
        page.Should().Contain("Население").And.Contain("по городу", "each number has its territory and source");
        (await StatusAsync("investors/passport/nowhere")).Should().Be(System.Net.HttpStatusCode.NotFound);
        (await StatusAsync("investors/passport/abinsk?edition=999")).Should().Be(System.Net.HttpStatusCode.NotFound, "there is no such publication yet");
        (await StatusAsync("investors/passport/abinsk?edition=first")).Should().Be(System.Net.HttpStatusCode.NotFound);
        (await PageAsync("en/investors/passport/abinsk")).Should().Contain("1. The town in short").And.Contain("Nothing is published. Ask the Association");
    }

    [Fact]
    public async Task Edition_StaysAsItWas_WhenSitesAndTextsChange()
    {
        var plot = new SiteObject
        {
            Reference = (await Service<SiteAdding>().TakeReferenceAsync(Editor, "abinsk", Cancellation))!.Value,
            NameRu = "Северная",
            NameEn = "Severnaya",
            AreaHectares = Parameter.Of(4.2, SiteUnits.Hectare),
        };
        var subject = (await Service<SiteQueries>().PlaceAsync(Editor, plot.Reference, Cancellation))!.Subject;
        await PublishAsync(subject, plot);
        await PublishTextAsync("Город строит **склады**.");
        var address = await PermalinkAsync();
        var before = await PageAsync(address);
        before.Should().Contain("4,2 га").And.Contain("Город строит склады.");

        await PublishAsync(subject, plot with { AreaHectares = Parameter.Of(5.5, SiteUnits.Hectare) });
        await PublishTextAsync("Склады построены.");

        (await PageAsync("investors/passport/abinsk")).Should().Contain("5,5 га").And.Contain("Склады построены.").And.NotContain("4,2 га");
        var then = await PageAsync(address);
        then.Should().Contain("4,2 га").And.Contain("Город строит склады.").And.NotContain("5,5 га");
        (await PermalinkAsync()).Should().NotBe(address);
    }

    [Fact]
    public async Task Document_HoldsThePartsOfThePage()
    {
        using var client = App.CreatePlainClient();
        using var answer = await client.GetAsync("investors/passport/abinsk.docx", Cancellation);
        answer.EnsureSuccessStatusCode();
        using var document = WordprocessingDocument.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Cancellation)), isEditable: false);

        var text = document.MainDocumentPart!.Document!.Body!.InnerText;

        text.Should().Contain("Инвестиционный паспорт: Абинск").And.Contain("13. Контакты").And.Contain("/investors/passport/abinsk?edition=");
        (await StatusAsync("investors/passport/nowhere.docx")).Should().Be(System.Net.HttpStatusCode.NotFound);
        (await StatusAsync("investors/passport/abinsk.docx?edition=0")).Should().Be(System.Net.HttpStatusCode.OK);
    }

    private async Task<string> PermalinkAsync()
    {
        using var client = App.CreatePlainClient();
        var page = await client.GetPageAsync("investors/passport/abinsk");
        return page.QuerySelector("a.passport-address")!.GetAttribute("href")!;
    }
}
