using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Sites;
using SmallTowns.TestSupport;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Review;
using SmallTowns.Web.Sites;
using SmallTowns.Web.Staff.Sites;

namespace SmallTowns.Web.Tests.Kinds.Sites;

/// <summary>What becomes of an object that nobody has checked, where the portal is set to take it off.</summary>
public sealed class OverdueSiteTests : ContentTest
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Sites:OverdueDaysBeforeTakenOff"] = "30" };

    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);

    [Fact]
    public async Task Overdue_IsNotOfferedAfterTheDays_StaffKeepIt_AndACheckBringsItBack()
    {
        var reference = (await Service<SiteAdding>().TakeReferenceAsync(Editor, "abinsk", Cancellation))!.Value;
        var subject = (await Service<SiteQueries>().PlaceAsync(Editor, reference, Cancellation))!.Subject;
        var site = new SiteObject { Reference = reference, Kind = SiteKind.Site, NameRu = "Северная", NameEn = "Severnaya", NextCheckOn = (await Service<PublishedSites>().GetAsync(Cancellation)).AsOf.AddDays(5) };
        await PublishAsync(subject, site);
        var part = (await Service<SiteAdding>().TakeReferenceAsync(Editor, "abinsk", Cancellation))!.Value;
        await PublishAsync((await Service<SiteQueries>().PlaceAsync(Editor, part, Cancellation))!.Subject, new SiteObject { Reference = part, ParentReference = reference, NameRu = "Участок Озёрный", NameEn = "Ozyorny plot" });
        (await PageAsync("/investors/sites")).Should().Contain("Северная");
        (await PageAsync("/search?q=северная")).Should().Contain("Северная");
        (await PageAsync("/search?q=озёрный")).Should().Contain("Участок Озёрный");

        Clock.Advance(TimeSpan.FromDays(35));
        (await PageAsync("/investors/sites")).Should().Contain("Северная", "the thirtieth day is not over");
        Clock.Advance(TimeSpan.FromDays(1));

        (await PageAsync("/investors/sites")).Should().NotContain("Северная");
        await Service<IEnumerable<JobKind>>().OfType<TurnOfDay>().Single().RunAsync(new Job { Kind = "turn-of-day", Key = "" }, Cancellation);
        (await PageAsync("/search?q=северная")).Should().NotContain("Северная (");
        (await PageAsync("/search?q=озёрный")).Should().NotContain("Участок Озёрный", "it goes with its whole");
        (await PageAsync($"/investors/sites/{reference}")).Should().Contain("Пока их не проверят, портал объект не предлагает.");
        (await Service<PublishedSites>().GetAsPublishedAsync(Cancellation)).Find(reference)!.Status.Should().Be(SiteStatus.Free, "what staff bring out and back must not withdraw it");
        (await Service<SiteQueries>().ReadAsync(Editor, Cancellation)).Rows.Single(row => row.Site.Reference == reference).IsOverdue.Should().BeTrue();

        await PublishAsync(subject, site with { NextCheckOn = site.NextCheckOn!.Value.AddYears(1) });
        (await PageAsync("/investors/sites")).Should().Contain("Северная");
        (await PageAsync("/search?q=северная")).Should().Contain("Северная (");
        (await PageAsync("/search?q=озёрный")).Should().Contain("Участок Озёрный");
    }
}
