using System.Text.Json;
using SmallTowns.Domain.Sources;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.Sources;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Tests.Kinds;

namespace SmallTowns.Web.Tests.Explore;

public sealed class SqlitePermanentAnswerTests : PermanentAnswerTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresPermanentAnswerTests : PermanentAnswerTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>A permanent link says for ever what it said on the day it was made.</summary>
public abstract class PermanentAnswerTests : ContentTest
{
    private static readonly string[] Questions =
        ["towns=abinsk&view=lines&from=2010", "measure=density&towns=abinsk", "figures=paper&towns=abinsk", "measure=distance-to-centre&towns=abinsk", "measure=annual-growth&class=small"];

    [Fact]
    public async Task CorrectedTwiceInADay_BothLinksStay()
    {
        var shipped = await EditionAsync();
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_700)));
        var first = await EditionAsync();
        var then = new Dictionary<string, string>();
        foreach (var query in Questions)
        {
            foreach (var path in new[] { "/explore.csv", "/explore.json", "/api/v1/observations" })
                then[$"{path}?{query}&edition={first}"] = await TextAsync($"{path}?{query}&edition={first}");
        }

        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_800)));
        var second = await EditionAsync();
        var source = SourceReview.SubjectOf("paper");
        await PublishAsync(source, await PublishedAsync<SourceContent>(source) with { TitleRu = "Новое имя статьи" });

        (await PaperAsync(shipped), await PaperAsync(first), await PaperAsync(second)).Should().Be((36_607, 36_700, 36_800));
        foreach (var (address, text) in then)
            (await TextAsync(address)).Should().Be(text, address);
        (await TextAsync($"/explore.json?figures=paper&towns=abinsk&edition={second}")).Should().NotContain("Новое имя статьи");
        (await TextAsync("/explore.json?figures=paper&towns=abinsk")).Should().Contain("Новое имя статьи");
    }

    [Fact]
    public async Task PageOfTheFirstCorrection_SaysThatNewerFiguresExist()
    {
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_700)));
        var first = await EditionAsync();
        (await PageAsync($"/explore?figures=paper&towns=abinsk&edition={first}")).Should().Contain("Сегодня ответ тот же").And.Contain("36 700");

        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_800)));

        (await PageAsync($"/explore?figures=paper&towns=abinsk&edition={first}")).Should().Contain("С тех пор числа изменились").And.Contain("36 700").And.NotContain("36 800");
        (await PageAsync($"/explore?towns=abinsk&edition={first}")).Should().Contain("Сегодня ответ тот же", "the census of 2021 has not been corrected");
    }

    [Fact]
    public async Task Withdrawal_LeavesTheLinkAsItWas()
    {
        var id = await ProposeAsync(await AbinskPopulationAsync(36_700));
        await PublishAsync(id);
        var edition = await EditionAsync();

        await WithdrawAsync(id);

        (await PaperAsync(edition)).Should().Be(36_700);
        (await PaperAsync(await EditionAsync())).Should().Be(36_607);
    }

    [Theory]
    [InlineData("99999")]
    [InlineData("-1")]
    [InlineData("one")]
    public async Task EditionThatDoesNotExist_IsToldAndLeftOut(string edition)
    {
        (await PageAsync($"/explore?edition={edition}")).Should().Contain("Публикация, «" + edition + "»").And.Contain("41 608");
        (await StatusAsync($"/api/v1/observations?edition={edition}")).Should().Be(System.Net.HttpStatusCode.BadRequest);
    }

    private async Task<long> EditionAsync() => (await Service<PublishedSettlement>().GetAsync(Cancellation)).Edition;

    private async Task<decimal> PaperAsync(long edition)
    {
        var answer = JsonDocument.Parse(await TextAsync($"/api/v1/observations?figures=paper&towns=abinsk&edition={edition}")).RootElement;
        answer.GetProperty("edition").GetInt64().Should().Be(edition);
        return answer.GetProperty("observations")[0].GetProperty("value").GetDecimal();
    }
}
