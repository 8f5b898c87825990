using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Staff.Catalogue;
using SmallTowns.Web.Staff.Forms;
using SmallTowns.Web.Staff.Home;
using SmallTowns.Web.Staff.Towns;

namespace SmallTowns.Web.Tests.Staff.Towns;

public abstract class StaffTownsTests : StaffTest
{
    private StaffTownsQueries Queries => Service<StaffTownsQueries>();

    private TownResponsibilities Responsibilities => Service<TownResponsibilities>();

    [Fact]
    public async Task Page_IsACutOfTheWholeInRussianOrder()
    {
        var all = await PageAsync(new(), StaffTownsSort.Name, take: 1000);
        var second = await Queries.PageAsync(Editor, new(), new(StaffTownsSort.Name, false, 5, 5), Cancellation);

        all.Towns.Select(town => town.Name).Should().BeInAscendingOrder(RussianOrder.Comparer).And.HaveCount(all.All);
        second.Towns.Select(town => town.Slug).Should().Equal(all.Towns.Skip(5).Take(5).Select(town => town.Slug));
        second.Total.Should().Be(all.All);
    }

    [Fact]
    public async Task Filters_Narrow()
    {
        (await PageAsync(new() { Name = "абин" })).Towns.Select(town => town.Slug).Should().Equal("abinsk", "labinsk", "ust-labinsk");
        (await PageAsync(new() { Name = " ANAP " })).Towns.Should().ContainSingle().Which.Slug.Should().Be("anapa");
        (await PageAsync(new() { SizeClass = SizeClass.Small }, take: 1000)).Towns.Should().NotBeEmpty().And.OnlyContain(town => town.State.Town.SizeClass == SizeClass.Small);
        (await PageAsync(new() { Lack = StaffTownsLack.OpenProposals })).Total.Should().Be(0);
        (await PageAsync(new() { Name = "нет такого" })).Should().Match<FoundTowns>(page => page.Total == 0 && page.All > 0);
    }

    [Theory]
    [InlineData(StaffTownsSort.Completeness)]
    [InlineData(StaffTownsSort.Freshness)]
    [InlineData(StaffTownsSort.SizeClass)]
    [InlineData(StaffTownsSort.OpenProposals)]
    [InlineData(StaffTownsSort.Responsible)]
    [InlineData(StaffTownsSort.LastChange)]
    public async Task EverySort_OrdersAllTowns_ByNameWhereTheyAreAlike(StaffTownsSort sort)
    {
        var up = await PageAsync(new(), sort, take: 1000);
        var down = await PageAsync(new(), sort, descending: true, take: 1000);

        up.Towns.Should().HaveCount(up.All);
        down.Towns.Select(town => town.Slug).Should().BeEquivalentTo(up.Towns.Select(town => town.Slug));
        if (sort == StaffTownsSort.Completeness)
            up.Towns.Select(town => town.State.Completeness.Percent).Should().BeInAscendingOrder();
        if (sort == StaffTownsSort.Freshness)
            down.Towns.Select(town => town.State.Freshness.OverdueCount(Today)).Should().BeInDescendingOrder();
    }

    [Fact]
    public async Task State_FollowsFromWhatIsPublished()
    {
        var abinsk = await AbinskAsync();

        abinsk.State.Completeness.Missing.Should().NotBeEmpty();
        abinsk.State.Freshness.Due.Should().Contain(due => due.Kind == FigureKind.Population && due.On == due.LatestPeriodEnd.AddMonths(12));
    }

    [Fact]
    public async Task Assigned_IsShown_Found_AndRecorded()
    {
        var (person, townId) = (await AddAsync(StaffRole.Editor), await TownIdAsync("abinsk"));

        (await Responsibilities.AssignAsync(Director, townId, person.UserId, null, Cancellation)).Should().BeOfType<AssignOutcome.Done>();

        (await PageAsync(new() { ResponsibleId = person.UserId })).Towns.Should().ContainSingle().Which.Responsible!.Name.Should().Be(person.Actor.Name);
        (await Queries.ResponsibleAsync(Editor, Cancellation)).Should().ContainSingle().Which.UserId.Should().Be(person.UserId);
        await using var db = Open();
        (await db.ChangeRecords.SingleAsync(record => record.ScopeId == townId, Cancellation)).Action.Should().Be(ChangeAction.Added);
        (await AbinskAsync()).LastChangeUtc.Should().NotBeNull();
    }

    [Fact]
    public async Task TwoDirectors_DoNotOverwriteEachOther()
    {
        var (first, second, townId) = (await AddAsync(StaffRole.Editor), await AddAsync(StaffRole.Editor), await TownIdAsync("abinsk"));
        await Responsibilities.AssignAsync(Director, townId, first.UserId, null, Cancellation);

        var now = (await Responsibilities.AssignAsync(EditingDirector, townId, second.UserId, null, Cancellation)).Should().BeOfType<AssignOutcome.ChangedMeanwhile>().Subject;

        now.UserIdNow.Should().Be(first.UserId);
        (await Responsibilities.AssignAsync(EditingDirector, townId, null, now.VersionNow, Cancellation)).Should().BeOfType<AssignOutcome.Done>();
        (await AbinskAsync()).Responsible.Should().BeNull();
    }

    [Fact]
    public async Task OnlyWhoMayPropose_CanBeGivenATown()
    {
        var (administrator, townId) = (await AddAsync(StaffRole.Administrator), await TownIdAsync("abinsk"));
        var representative = await TestStaff.AddAsync(App, [StaffRole.TownRepresentative], ["abinsk"]);

        (await Responsibilities.CandidatesAsync(Director, townId, Cancellation)).Select(candidate => candidate.UserId).Should().Equal(representative.UserId);
        (await Responsibilities.AssignAsync(Director, townId, administrator.UserId, null, Cancellation)).Should().BeOfType<AssignOutcome.Invalid>();
        (await Responsibilities.CandidatesAsync(Director, await TownIdAsync("anapa"), Cancellation)).Should().BeEmpty();
    }

    [Fact]
    public async Task Editor_MayNotAssign()
    {
        var act = () => Responsibilities.AssignAsync(Editor, 1, null, null, Cancellation);

        await act.Should().ThrowAsync<AccessDeniedException>();
    }

    [Fact]
    public async Task Home_TellsARepresentativeOnlyOfTheirTowns()
    {
        var (person, abinsk, anapa) = (await AddAsync(StaffRole.Editor), await TownIdAsync("abinsk"), await TownIdAsync("anapa"));
        await Responsibilities.AssignAsync(Director, abinsk, person.UserId, null, Cancellation);
        await Responsibilities.AssignAsync(Director, anapa, person.UserId, null, Cancellation);
        var representative = new StaffActor(106, "Представитель", new HashSet<StaffRole> { StaffRole.TownRepresentative }, new HashSet<int> { abinsk });
        var home = Service<HomeQueries>();

        (await home.ChangesAsync(representative, Cancellation)).Should().ContainSingle().Which.Town.Should().Be("Абинск");
        (await home.ChangesAsync(Director, Cancellation)).Should().HaveCount(2);
        (await PageAsync(new() { Name = "Анапа" }, by: representative)).Towns.Single().LastChangeUtc.Should().BeNull();
    }

    [Fact]
    public async Task Home_NamesWhatADraftIsAbout()
    {
        var (drafts, source) = (Service<PersonalDrafts>(), await SourceAsync());
        var writer = Actor((await AddAsync(StaffRole.Editor)).UserId, "Редактор", StaffRole.Editor);
        foreach (var form in new[] { "town:abinsk/Economy", "town:abinsk/figure/new/Population/", $"source:{source.Id}", "indicator:new", "indicator:new#2", "source:0" })
            await drafts.SaveAsync(writer, form, "{}", Cancellation);

        var found = await Service<HomeQueries>().DraftsAsync(writer, Cancellation);

        found.Select(draft => (draft.Title, draft.Address)).Should().BeEquivalentTo(new (string, string?)[]
        {
            ("Абинск: «Экономика»", "/staff/towns/abinsk/texts?edit=Economy"),
            ("Абинск: население, новое число", "/staff/towns/abinsk/figures?add=Population"),
            ($"Источник «{source.Title}»", $"/staff/sources/{source.Id}"),
            ("Новый показатель", "/staff/indicators/new"),
            ("Набранное о том, чего больше нет", null),
        });

        async Task<(int Id, string Title)> SourceAsync()
        {
            await using var db = Open();
            return await db.Sources.OrderBy(found => found.Id).Select(found => new ValueTuple<int, string>(found.Id, found.ShortTitleRu)).FirstAsync(Cancellation);
        }
    }

    private DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    private async Task<StaffTown> AbinskAsync() => (await PageAsync(new(), take: 1000)).Towns.Single(town => town.Slug == "abinsk");

    private Task<TestStaff> AddAsync(StaffRole role) => TestStaff.AddAsync(App, role);

    private Task<FoundTowns> PageAsync(
        StaffTownsFilter filter, StaffTownsSort sort = StaffTownsSort.Name, bool descending = false, int take = 25, StaffActor? by = null) =>
        Queries.PageAsync(by ?? Editor, filter, new(sort, descending, 0, take), Cancellation);
}

public sealed class StaffTownsOnSqliteTests : StaffTownsTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class StaffTownsOnPostgresTests : StaffTownsTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}
