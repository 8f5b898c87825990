using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Staff.Review;

/// <summary>Two programs over one PostgreSQL: what a director publishes through one is on the pages of the other.</summary>
public sealed class PublicationAcrossNodesTests : ReviewTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private TestDatabase database = null!;

    protected override async Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => database = await PostgresAsync();

    [Fact]
    public async Task Approve_OnOneNode_IsShownByTheOther()
    {
        await using var other = new SmallTownsApp(database);
        using var client = other.CreatePlainClient();
        (await ProfileAsync(client)).Should().NotContain("36 700");

        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_700), asHeadline: true));

        var giveUpAt = DateTime.UtcNow + Patience;
        var profile = await ProfileAsync(client);
        while (!profile.Contains("36 700", StringComparison.Ordinal) && DateTime.UtcNow < giveUpAt)
        {
            await Task.Delay(100, Cancellation);
            profile = await ProfileAsync(client);
        }

        profile.Should().Contain("36 700");
    }

    private static async Task<string> ProfileAsync(HttpClient client) => (await client.GetPageAsync("/towns/abinsk")).Body!.Words();
}
