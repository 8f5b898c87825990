using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.TestSupport;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Visits;
using SmallTowns.Web.Tests.Kinds;
using SmallTowns.Web.Visits;

namespace SmallTowns.Web.Tests.Visits;

public sealed class SqliteVisitTests : VisitTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresVisitTests : VisitTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>Counting what readers open.</summary>
public abstract class VisitTests : ContentTest
{
    private DateOnly Today => RegionCalendar.Today(Clock);

    [Fact]
    public async Task Pages_AreCounted_OutOfTheCacheToo_WithNothingOfTheReader()
    {
        using var client = App.CreatePlainClient();
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Secret-Browser/1.0");
        foreach (var path in new[] { "/", "/towns/abinsk", "/towns/abinsk", "/en/towns/abinsk?utm=secret", "/towns", "/news", "/towns/compare?towns=abinsk,krymsk", "/contacts/question" })
            (await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation)).Dispose();
        // What is no page of readers, or is not there.
        foreach (var path in new[] { "/towns/atlantis", "/nowhere", "/robots.txt", "/api/v1/towns", "/staff", "/account/sign-in", "/health/live", "/cases/secret", "/css/site.css" })
            (await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation)).Dispose();

        await Service<VisitWriting>().WriteAsync(Cancellation);

        await using var db = Open();
        (await db.VisitCounts.AsNoTracking().OrderBy(row => row.Kind).ThenBy(row => row.Town).ToListAsync(Cancellation)).Select(row => (row.Day, row.Kind, row.Town, row.Count))
            .Should().BeEquivalentTo([(Today, "contacts", "", 1L), (Today, "home", "", 1L), (Today, "news", "", 1L), (Today, "towns", "", 2L), (Today, "towns", "abinsk", 3L)]);
        typeof(Domain.Visits.VisitCount).GetProperties().Select(property => property.Name).Should().BeEquivalentTo("Id", "Version", "Day", "Kind", "Town", "Count");
    }

    [Fact]
    public async Task Nodes_AddUp_AndWhatCannotBeWrittenIsCountedOn()
    {
        var contexts = Service<IDbContextFactory<SmallTownsDbContext>>();
        var nodes = Enumerable.Range(0, 3).Select(_ => new VisitTally(Clock)).ToList();
        var writers = nodes.Select(tally => new VisitWriting(tally, contexts, Clock, NullLogger<VisitWriting>.Instance)).ToList();
        foreach (var tally in nodes)
        {
            for (var i = 0; i < 10; i++)
                tally.Add("news", "");
        }

        await Task.WhenAll(writers.Select(writer => Task.Run(() => writer.WriteAsync(Cancellation), Cancellation)));
        nodes[0].Add("news", "");
        nodes[0].Add("towns", "abinsk");
        await writers[0].WriteAsync(Cancellation);
        await writers[0].WriteAsync(Cancellation);

        var totals = await Service<VisitQueries>().TotalsAsync(Editor, 30, Cancellation);
        totals.Total.Should().Be(32 - nodes.Sum(tally => tally.Take().Values.Sum()), "what is not written yet is still there");
        totals.ByTown.Should().Equal(("Абинск", 1L));
        totals.ByKind.Sum(kind => kind.Count).Should().Be(totals.Total);
        totals.ByDay.Should().ContainSingle().Which.Day.Should().Be(Today);
        foreach (var writer in writers)
            writer.Dispose();
    }

    [Fact]
    public async Task Totals_AreOfTheDaysAskedFor()
    {
        await using (var db = Open())
        {
            db.VisitCounts.Add(new() { Day = Today.AddDays(-7), Kind = "news", Count = 5 });
            db.VisitCounts.Add(new() { Day = Today.AddDays(-6), Kind = "news", Count = 7 });
            await db.SaveChangesAsync(Cancellation);
        }

        (await Service<VisitQueries>().TotalsAsync(Editor, 7, Cancellation)).Total.Should().Be(7);
        (await Service<VisitQueries>().TotalsAsync(Editor, 30, Cancellation)).Total.Should().Be(12);
    }

    [Fact]
    public void Sections_HaveWords_AndSecretsAreInNone()
    {
        PublicSections.All.Select(VisitWords.Of).Should().OnlyHaveUniqueItems().And.NotIntersectWith(PublicSections.All);
        foreach (var path in new[] { "/cases/x", "/l/x", "/look/x", "/proposals/x", "/request/x", "/requests/7", "/unsubscribe/x", "/home", "/staff", "/feedback" })
            PublicSections.Of(path).Should().BeNull(path);
        PublicSections.Of("/").Should().Be("home");
        PublicSections.Of("/news/most").Should().Be("news");
    }
}
