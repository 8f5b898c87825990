using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Places;
using SmallTowns.TestSupport;

namespace SmallTowns.Data.Tests;

public sealed class SqliteServedRegionTests : ServedRegionTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) =>
        Task.FromResult(TestDatabase.InFile(directory.File("regions.db")));
}

public sealed class PostgresServedRegionTests : ServedRegionTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresServer.CreateDatabaseAsync();
}

/// <summary>Two regions in one database, with a town of one name in each.</summary>
public abstract class ServedRegionTests : DataTest
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OnlyRegion_IsServedWithoutASetting()
    {
        await PrepareAsync();

        (await LoadAsync(Services)).Region.Slug.Should().Be("krasnodar-krai");
    }

    [Fact]
    public async Task TownsOfOneName_InTwoRegions_AreEachTheirRegions()
    {
        await AddRegionAsync();

        await using var first = CreateServices(("Portal:Region", "krasnodar-krai"));
        await using var second = CreateServices(("Portal:Region", "other-krai"));
        await DatabaseStartup.PrepareAsync(first, Cancellation);
        await DatabaseStartup.PrepareAsync(second, Cancellation);

        var (here, there) = (await LoadAsync(first), await LoadAsync(second));
        here.Towns.Should().HaveCount(26);
        here.Find("abinsk")!.Name.Ru.Should().Be("Абинск");
        there.Towns.Should().ContainSingle();
        there.Find("abinsk")!.Name.Ru.Should().Be("Другой Абинск");
        there.Find("abinsk")!.Figures.Should().BeEmpty();
    }

    [Fact]
    public async Task SeveralRegionsAndNoSetting_TheStartSaysWhichThereAre()
    {
        await AddRegionAsync();

        await using var services = CreateServices();
        var starting = () => DatabaseStartup.PrepareAsync(services, Cancellation);

        (await starting.Should().ThrowAsync<ConfigurationFaultException>())
            .WithMessage("*2 regions*Portal:Region*krasnodar-krai, other-krai*");
    }

    [Fact]
    public async Task UnknownRegion_TheStartSaysWhichThereAre()
    {
        await PrepareAsync();

        await using var services = CreateServices(("Portal:Region", "atlantis"));
        var starting = () => DatabaseStartup.PrepareAsync(services, Cancellation);

        (await starting.Should().ThrowAsync<ConfigurationFaultException>()).WithMessage("*Portal:Region*“atlantis”*krasnodar-krai*");
    }

    [Fact]
    public async Task MisspeltSetting_IsRefused()
    {
        await PrepareAsync();

        var reading = () => CreateServices(("Portal:Regoin", "krasnodar-krai"));

        reading.Should().Throw<ConfigurationFaultException>().WithMessage("*Portal*");
    }

    [Fact]
    public async Task TwoTownsOfOneName_InOneRegion_AreRefused()
    {
        await PrepareAsync();
        await using var db = Open();
        var region = await db.Regions.SingleAsync(Cancellation);
        db.Towns.Add(new Town { Region = region, Slug = "abinsk", Key = Town.KeyOf("x", "abinsk"), NameRu = "Абинск", NameEn = "Abinsk" });

        await FluentActions.Awaiting(() => db.SaveChangesAsync(Cancellation)).Should().ThrowAsync<DbUpdateException>();
    }

    private static Task<Domain.Published.SettlementSystem> LoadAsync(IServiceProvider services) =>
        services.GetRequiredService<SettlementSystemLoader>().LoadAsync(Cancellation);

    private async Task AddRegionAsync()
    {
        await PrepareAsync();
        await using var db = Open();
        var region = new Region { Slug = "other-krai", NameRu = "Другой край", NameEn = "Other Krai", CentreTownSlug = "abinsk" };
        db.Towns.Add(new Town
        {
            Region = region,
            Slug = "abinsk",
            Key = Town.KeyOf(region.Slug, "abinsk"),
            NameRu = "Другой Абинск",
            NameEn = "Other Abinsk",
            Latitude = 50,
            Longitude = 60,
        });
        await db.SaveChangesAsync(Cancellation);
    }
}
