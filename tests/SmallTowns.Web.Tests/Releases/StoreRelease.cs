using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Cooperation;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.TestSupport;
using SmallTowns.Web.Cooperation;
using SmallTowns.Web.Kinds.TownSections;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Images;
using SmallTowns.Web.Tests.Images;
using SmallTowns.Web.Tests.Staff.Review;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Tests.Releases;

/// <summary>
/// Some days of work on a new database, with moved clock, and what an upgrade can be held to afterwards. <c>scripts/store-release</c>
/// asks it to leave the database, its pictures and the facts under <c>tests/releases</c>, once for a release.
/// </summary>
public abstract class StoreRelease : ReviewTest
{
    private readonly TestDirectory files = new();

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Files:Directory"] = files.Path };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        files.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task SomeDaysOfWork_GiveFactsOfEachKind()
    {
        Clock.Advance(TimeSpan.FromDays(1));
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_608m), asHeadline: true));
        await PublishTextAsync("Пищевая промышленность и торговля.");
        var picture = await UploadAsync();
        await PublishAsync(await ProposePictureAsync(picture));
        Clock.Advance(TimeSpan.FromDays(2));
        await PublishTextAsync("Пищевая промышленность, торговля и нефтедобыча.");
        var withdrawn = await ProposeAsync(await AbinskPopulationAsync(36_609m, 2013));
        await PublishAsync(withdrawn);
        (await Decisions.WithdrawAsync(Director, withdrawn, (await ProposalAsync(withdrawn)).Version, new("Не тот год", null), Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        Clock.Advance(TimeSpan.FromDays(2));
        var rejected = await ProposeAsync(await AbinskPopulationAsync(1m, 2012));
        (await Decisions.RejectAsync(Director, rejected, (await ProposalAsync(rejected)).Version, "Описка", Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        await ProposeTextAsync("Ждёт решения.");
        await TestStaff.AddAsync(App, StaffRole.Administrator);
        await WorkAsync();

        var release = new StoredRelease(PortalVersion.Text);
        var facts = await ReleaseFacts.OfAsync(App, release.AppendOnlyTables, StoredRelease.Days, [$"/images/{picture}.webp", $"/images/{ImageName.Small(picture)}.webp"]);
        facts.PastDays.Select(day => day[11..]).Distinct().Should().HaveCount(3, "each of the days shows something else");
        facts.Proposals.Select(line => line.Split(' ')[^1]).Distinct().Should().Contain(["Published", "Withdrawn", "Rejected", "Submitted"]);
        facts.Pictures.Should().HaveCount(2);
        facts.RefusedByTriggers.Should().Contain(["ChangeRecords", "AssignmentSteps", "CooperationSteps"]);
        if (Environment.GetEnvironmentVariable("SMALLTOWNS_STORE_RELEASE") is not "yes")
            return;
        await release.StoreAsync(App.Database);
        release.StorePictures(files.Path);
        facts.Write(release.Facts(App.Database.Provider));
    }

    /// <summary>The Association's own work: an assignment, and what a town needs.</summary>
    private async Task WorkAsync()
    {
        var director = (await TestStaff.AddAsync(App, [StaffRole.Approver], [])).Actor;
        var representative = (await TestStaff.AddAsync(App, [StaffRole.TownRepresentative], ["abinsk"])).Actor;
        await using var db = Open();
        var given = await Service<AssignmentWork>().GiveAsync(director, new()
        {
            Title = "Свести перечень",
            BodyId = await db.AssociationBodies.Where(body => body.Code == "economic").Select(body => body.Id).SingleAsync(Cancellation),
            ControllerUserId = director.UserId,
            Term = new(null, new(2026, 11, 20)),
        }, Cancellation);
        given.Should().BeOfType<CommandOutcome.Done>();
        var posted = await Service<EntryWork>().PostAsync(representative, new()
        {
            TownId = await TownIdAsync("abinsk"),
            Kind = EntryKind.Need,
            Subject = SubjectClass.Equipment,
            Title = "Автогрейдер",
            Quantity = 1,
            Unit = "шт.",
            From = new(2026, 11, 10),
            To = new(2026, 12, 10),
        }, Cancellation);
        posted.Should().BeOfType<CommandOutcome.Done>();
    }

    private async Task<string> UploadAsync()
    {
        using var upload = new MemoryStream(TestImages.Halves(300, 200));
        return (await Service<Web.Staff.Towns.Workspace.Images.ImageUploads>().SaveAsync(Editor, await TownIdAsync("abinsk"), upload, Cancellation)).Image!.Name;
    }

    private async Task<int> ProposePictureAsync(string name)
    {
        var townId = await TownIdAsync("abinsk");
        var opened = await SectionProposals.OpenAsync(Editor, townId, TownSectionKind.Images, Cancellation);
        var outcome = await SectionProposals.ProposeAsync(
            Editor, townId, TownSectionKind.Images, new TownImages { Images = [new TownImage { File = name, Width = 300, Height = 200, AltRu = "Две половины" }] },
            null, new("Снимок", opened.Base), Cancellation);
        return outcome.Should().BeOfType<ProposeOutcome.Sent>().Subject.ProposalId;
    }
}

public sealed class SqliteStoreRelease : StoreRelease
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresStoreRelease : StoreRelease
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}
