using System.Net;
using SmallTowns.TestSupport;
using SmallTowns.Web.Tests.Kinds;

namespace SmallTowns.Web.Tests.Life;

public sealed class SqliteLifePageTests : LifePageTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresLifePageTests : LifePageTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>The pages of living here as they ship: without a vacancy and an outage, and useful all the same.</summary>
public abstract class LifePageTests : LifeTest
{
    [Fact]
    public async Task Life_AsItShips_ShowsWhatIsKnownAndSaysWhomToAsk()
    {
        var page = await PageAsync("/life?town=abinsk");

        page.Should().Contain("Ничего не опубликовано").And.Contain("тариф на холодную воду для населения").And.Contain("спросите: Ассоциацию — страница «Контакты»");
        page.Should().Contain("Пока ни для одного города ничего не опубликовано").And.NotContain("Вакансии сейчас", "a table of dashes tells nobody anything");
        (await PageAsync("/towns/abinsk")).Should().Contain("Жизнь и работа").And.Contain("Сообщить об отключении");
        (await PageAsync("/life?town=atlantis")).Should().Contain("Такого города на портале нет.");
        (await TextAsync("/sitemap.xml")).Should().Contain("/life<").And.Contain("/life/vacancies<").And.Contain("/en/life/outages<");
        (await PageAsync("/search?q=вакансии")).Should().Contain("Работа в городах края");
    }

    [Theory]
    [InlineData("/en/life")]
    [InlineData("/en/life?town=krasnodar")]
    [InlineData("/en/life/vacancies")]
    [InlineData("/en/life/outages?town=abinsk")]
    [InlineData("/en/life/outages/report")]
    public async Task Page_InEnglish_HasNoRussian(string path)
    {
        using var client = App.CreateClient();
        (await client.GetPageAsync(path)).QuerySelector("main")!.TextContent.Should().NotMatchRegex("[а-яё]");
    }
}
