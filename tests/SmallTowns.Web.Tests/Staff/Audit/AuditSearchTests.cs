using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Staff.Audit;

namespace SmallTowns.Web.Tests.Staff.Audit;

public sealed class SqliteAuditSearchTests : AuditSearchTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresAuditSearchTests : AuditSearchTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

public abstract class AuditSearchTests : StaffTest
{
    [Theory]
    [InlineData("Директор и", 1)]
    [InlineData("директор", 2)]
    [InlineData("ДИРЕКТОР И РЕДАКТОР", 1)]
    [InlineData("ИВАНОВ@example.org", 1)]
    [InlineData("никто", 0)]
    public async Task Search_ByAPartOfAName_KnowsNoSmallAndCapitalLetters(string typed, int found)
    {
        var log = Service<AuditLog>();
        await log.WriteAsync(AuditEvent.SignedIn, Director);
        await log.WriteAsync(AuditEvent.SignedIn, EditingDirector);
        await log.WriteAsync(AuditEvent.SignInFailed, "иванов@example.org");

        var lines = await Service<AuditQueries>().PageAsync(Actor(1, "Администратор", StaffRole.Administrator), new(Person: typed), 0, 50, Cancellation);

        lines.Total.Should().Be(found);
    }
}
