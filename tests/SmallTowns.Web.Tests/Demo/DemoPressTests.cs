using Microsoft.Extensions.DependencyInjection;
using SmallTowns.TestSupport;
using SmallTowns.Web.Demo;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Tests.Kinds;

namespace SmallTowns.Web.Tests.Demo;

public sealed class DemoPressTests : ContentTest
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);

    protected override void ConfigureServices(IServiceCollection services) => services.AddSingleton<DemoPress>().AddSingleton(new Demonstration(true));

    [Fact]
    public async Task Examples_ArePublishedOnce_AndSayWhatTheyAre()
    {
        await Service<DemoPress>().FillAsync(Cancellation);
        await Service<DemoPress>().FillAsync(Cancellation);

        var list = await PageAsync("/news");
        list.Should().Contain("Материалов: 2.").And.Contain("Пример: в городе отремонтировали дорогу").And.Contain("Это выдуманная новость");
        (await PageAsync("/en/news/demo-otremontirovali-dorogu")).Should().Contain("This is an invented article");
        (await PageAsync("/events")).Should().Contain("Пример: общественные слушания о парке");
    }
}
