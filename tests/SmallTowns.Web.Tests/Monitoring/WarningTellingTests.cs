using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Monitoring;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Notices;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Tests.Monitoring;

public sealed class SqliteWarningTellingTests : WarningTellingTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresWarningTellingTests : WarningTellingTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>Who hears of a new warning, and where it waits for them.</summary>
public abstract class WarningTellingTests : MonitoringTest
{
    [Fact]
    public async Task Warning_IsToldOnceToWhoeverDecides_AndWaitsInTheirMorning()
    {
        var director = (await TestStaff.AddAsync(App, StaffRole.Approver)).Actor;
        var analyst = (await TestStaff.AddAsync(App, [], [], [new(StaffDuty.Analyst, Scope.Association)])).Actor;
        StaffActor[] others =
        [
            (await TestStaff.AddAsync(App, StaffRole.Editor)).Actor, (await TestStaff.AddAsync(App, [StaffRole.Approver], [], bodyCodes: ["economic"])).Actor,
            (await TestStaff.AddAsync(App, [StaffRole.TownRepresentative], ["gulkevichi"])).Actor,
        ];

        var rule = await SaveRuleAsync(Decline());
        await Watch.LookAsync(Cancellation);
        // Other terms are another signal of the same warning; one that has ended and is found again is the same too.
        await SaveRuleAsync(Decline("5,4"), rule);
        await SaveRuleAsync(Decline(), rule);

        foreach (var person in new[] { director, analyst })
            (await ToldAsync(person)).Should().HaveCount(6).And.OnlyHaveUniqueItems();
        foreach (var person in others)
            (await ToldAsync(person)).Should().BeEmpty();
        var warning = await WarningOfAsync("gulkevichi");
        var notices = Service<StaffNotices>();
        var line = (await notices.PageAsync(director, unreadOnly: true, 0, 20, Cancellation)).Lines.Should().ContainSingle(one => one.Address == $"/staff/warnings/{warning.Id}").Subject;
        (line.Kind, NoticeWords.Of(line.Kind)).Should().Be((NoticeKind.WarningRaised, "Новое предупреждение"));
        line.What.Should().StartWith("Гулькевичи: Население убывает. ").And.Contain("33\u00A0357 чел. (2021)");
        await notices.SeenAsync(director, $"/staff/warnings/{warning.Id}", Cancellation);
        (await notices.CountUnreadAsync(director, Cancellation)).Should().Be(5);

        var mornings = Service<MorningQueries>();
        var morning = await mornings.OfAsync(director, Cancellation);
        morning.Warnings.Count.Should().Be(6);
        morning.Warnings.Rows.Should().Contain(row => row.Id == warning.Id && row.Town == "Гулькевичи" && row.Rule == "Население убывает");
        (await mornings.OfAsync(others[1], Cancellation)).Warnings.Count.Should().Be(0);
        Id(await Warnings.TakeAsync(director, warning.Id, warning.Version, Cancellation));
        (await mornings.OfAsync(analyst, Cancellation)).Warnings.Should().Match<MorningPart<MorningWarning>>(part => part.Count == 5 && part.Rows.All(row => row.Id != warning.Id));
    }

    private async Task<IReadOnlyList<int?>> ToldAsync(StaffActor person)
    {
        await using var db = Open();
        return await db.StaffNotices.Where(notice => notice.UserId == person.UserId && notice.Kind == NoticeKind.WarningRaised).Select(notice => notice.WarningId).ToListAsync(Cancellation);
    }
}
