using Microsoft.Extensions.DependencyInjection;
using SmallTowns.TestSupport;
using SmallTowns.Web.Demo;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Tests.Kinds;

namespace SmallTowns.Web.Tests.Demo;

public sealed class DemoLifeTests : ContentTest
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);

    protected override void ConfigureServices(IServiceCollection services) => services.AddSingleton<DemoLife>().AddSingleton(new Demonstration(true));

    [Fact]
    public async Task Examples_AreThereOnce_AndSayWhatTheyAre()
    {
        await Service<DemoLife>().FillAsync(Cancellation);
        await Service<DemoLife>().FillAsync(Cancellation);

        (await PageAsync("/life/vacancies")).Should().Contain("Найдено: 2 из 2.").And.Contain("Пример: слесарь-сантехник").And.Contain("Пример: учитель музыки");
        (await PageAsync("/life/outages?town=abinsk")).Should().Contain("Пример: это выдуманное отключение").And.Contain("Выдуманная улица");
    }
}
