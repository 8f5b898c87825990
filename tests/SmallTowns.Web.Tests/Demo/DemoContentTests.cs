using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data;
using SmallTowns.TestSupport;
using SmallTowns.Web.Demo;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites;
using SmallTowns.Web.Tests.Account;
using SmallTowns.Web.Tests.Kinds;

namespace SmallTowns.Web.Tests.Demo;

/// <summary>The invented register is sound, is named as such, and comes once.</summary>
public sealed class DemoContentTests : ContentTest
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);

    protected override void ConfigureServices(IServiceCollection services) => services.AddSingleton<DemoContent>().AddSingleton(new Demonstration(true));

    [Fact]
    public async Task Register_IsFilledOnce_AndEachObjectIsCalledAnExample()
    {
        await Service<DemoContent>().FillAsync(Cancellation);
        await Service<DemoContent>().FillAsync(Cancellation);

        var objects = (await Service<PublishedSites>().GetAsync(Cancellation)).Towns.SelectMany(town => town.Register.Objects).ToList();
        objects.Should().HaveCount(6);
        objects.Should().OnlyContain(site => site.NameRu.StartsWith("Пример: ") && site.NameEn.StartsWith("Example: "));
        (await PageAsync("/investors/sites?areaFrom=1")).Should().Contain("Пример: площадка «Северная»");
    }

    [Theory]
    [InlineData("/", "Демонстрация: площадки, новости, события, вакансии и отключения здесь выдуманы")]
    [InlineData("/en/investors", "A demonstration: the sites, news, events, vacancies and outages here are invented")]
    [InlineData("/account/sign-in", "Демонстрация: площадки, новости, события, вакансии и отключения здесь выдуманы")]
    [InlineData("/no-such-page", "Демонстрация: площадки, новости, события, вакансии и отключения здесь выдуманы")]
    public async Task EveryPage_SaysSo(string path, string sentence)
    {
        using var client = App.CreatePlainClient();
        using var answer = await client.GetAsync(path, Cancellation);

        (await answer.ReadAsync()).QuerySelector(".demonstration")!.TextContent.Should().StartWith(sentence);
    }
}

/// <summary>Where the demonstration may be.</summary>
public sealed class DemoModeTests
{
    [Theory]
    [InlineData("Database:Provider", "Postgres")]
    [InlineData("ConnectionStrings:SmallTowns", "Data Source=portal.db")]
    public void OtherDatabases_AreRefused(string setting, string value)
    {
        var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder();
        builder.Configuration[setting] = value;

        FluentActions.Invoking(() => builder.AddDemonstration(isDemo: true)).Should().Throw<ConfigurationFaultException>().WithMessage("--demo keeps invented content in App_Data/demo.db*");
        builder.AddDemonstration(isDemo: false);
        builder.Configuration["ConnectionStrings:SmallTowns"].Should().Be(setting.StartsWith("Conn", StringComparison.Ordinal) ? value : null);
    }
}
