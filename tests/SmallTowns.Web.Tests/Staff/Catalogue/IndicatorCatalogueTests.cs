using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Staff.Catalogue;
using SmallTowns.Web.Staff.Indicators;
using SmallTowns.Web.Staff.Towns;

namespace SmallTowns.Web.Tests.Staff.Catalogue;

public abstract class IndicatorCatalogueTests : StaffTest
{
    private static readonly IndicatorInput New = new()
    {
        NameRu = "Число гостиниц",
        NameEn = "Hotels",
        UnitRu = "шт.",
        UnitEn = "units",
        Topic = IndicatorTopic.Trade,
        PlausibleFrom = 0,
        DueEveryMonths = 12,
    };

    private IndicatorCatalogue Catalogue => Service<IndicatorCatalogue>();

    private Applicability Applicability => Service<Applicability>();

    [Fact]
    public async Task Added_IsExpectedOfEveryTownAtOnce()
    {
        var before = await NeededOfAbinskAsync();

        var id = Saved(await Catalogue.AddAsync(Director, New, Cancellation));

        (await NeededOfAbinskAsync()).Should().Be(before + 1);
        await using var db = Open();
        (await db.Indicators.SingleAsync(indicator => indicator.Id == id, Cancellation)).Code.Should().Be("hotels");
        (await db.ChangeRecords.AnyAsync(r => r.Key == "indicator:hotels" && r.Action == ChangeAction.Added, Cancellation)).Should().BeTrue();
    }

    [Fact]
    public async Task BadInput_GetsASentenceBesideEachField()
    {
        var input = new IndicatorInput { Decimals = 7, PlausibleFrom = 5, PlausibleTo = 4, PlausibleChangePercent = 0, DueEveryMonths = 0, DefinitionSourceEn = "x" };

        var problems = (await Catalogue.AddAsync(Director, input, Cancellation)).Should().BeOfType<CatalogueOutcome.Invalid>().Subject.Problems;

        problems.Select(problem => problem.Field).Should().BeEquivalentTo(
            "NameRu", "NameEn", "UnitRu", "UnitEn", "DefinitionSourceRu", "Topic", "Decimals", "DueEveryMonths", "PlausibleTo", "PlausibleChangePercent");
    }

    [Fact]
    public async Task SecondSaver_SeesWhatTheFirstChanged()
    {
        var id = Saved(await Catalogue.AddAsync(Director, New, Cancellation));
        Saved(await Catalogue.ChangeAsync(Director, id, 0, New with { UnitRu = "единиц" }, Cancellation));

        var theirs = (await Catalogue.ChangeAsync(EditingDirector, id, 0, New with { Decimals = 1 }, Cancellation)).Should().BeOfType<CatalogueOutcome.Conflict>().Subject.Now;

        theirs.ByName.Should().Be(Director.Name);
        CatalogueEntries.Read<IndicatorInput>(theirs.Content).UnitRu.Should().Be("единиц");
    }

    [Fact]
    public async Task SameContent_AsTheDatabaseGivesItBack_IsNotSaved()
    {
        var id = Saved(await Catalogue.AddAsync(Director, New with { PlausibleTo = 2443.2m }, Cancellation));

        (await Catalogue.ChangeAsync(Director, id, 0, New with { PlausibleTo = 2443.20m }, Cancellation)).Should().BeOfType<CatalogueOutcome.NothingChanged>();
    }

    [Fact]
    public async Task IndicatorWithValues_IsNotDeleted_OneWithoutIs()
    {
        var (usedId, version) = await UsedAsync();
        (await Catalogue.DeleteAsync(Director, usedId, version, Cancellation)).Should().BeOfType<CatalogueOutcome.InUse>()
            .Which.Uses.Should().Contain(use => use.What == "Значения показателя" && use.Towns.Count > 0);

        var id = Saved(await Catalogue.AddAsync(Director, New, Cancellation));
        (await Catalogue.DeleteAsync(Director, id, 0, Cancellation)).Should().BeOfType<CatalogueOutcome.Gone>();
    }

    [Fact]
    public async Task NotApplicable_TakesTheNeedAway_AndKeepsTheIndicator()
    {
        var (id, townId) = (Saved(await Catalogue.AddAsync(Director, New, Cancellation)), await TownIdAsync("abinsk"));
        var needed = await NeededOfAbinskAsync();

        (await Applicability.ExcludeAsync(Director, id, townId, "Гостиниц здесь быть не может.", null, Cancellation)).Should().BeOfType<ApplicabilityOutcome.Saved>();

        (await NeededOfAbinskAsync()).Should().Be(needed - 1);
        (await Catalogue.DeleteAsync(Director, id, 0, Cancellation)).Should().BeOfType<CatalogueOutcome.InUse>()
            .Which.Uses.Should().ContainSingle(use => use.What == "Отметки «неприменимо»");
        (await Applicability.ExcludeAsync(Director, id, townId, "Другая причина.", null, Cancellation))
            .Should().BeOfType<ApplicabilityOutcome.ChangedMeanwhile>().Which.ReasonNow.Should().Be("Гостиниц здесь быть не может.");
        var mark = (await Service<IndicatorQueries>().ExcludedTownsAsync(Editor, id, Cancellation)).Should().ContainSingle().Subject;
        (await Applicability.IncludeAsync(Director, id, townId, mark.Version, Cancellation)).Should().BeOfType<ApplicabilityOutcome.Saved>();
        (await NeededOfAbinskAsync()).Should().Be(needed);
    }

    [Fact]
    public async Task NotApplicable_NeedsAReason_AndATownWithoutValues()
    {
        var (usedId, _) = await UsedAsync();
        await using var db = Open();
        var townId = await db.Set<IndicatorValue>().Where(value => value.IndicatorId == usedId).Select(value => value.TownId!.Value).FirstAsync(Cancellation);

        (await Applicability.ExcludeAsync(Director, usedId, townId, " ", null, Cancellation)).Should().BeOfType<ApplicabilityOutcome.Invalid>().Which.Field.Should().Be("Reason");
        (await Applicability.ExcludeAsync(Director, usedId, townId, "Причина", null, Cancellation)).Should().BeOfType<ApplicabilityOutcome.Invalid>().Which.Field.Should().Be("TownId");
    }

    [Fact]
    public async Task Editor_MayNotManageIndicators()
    {
        var act = () => Catalogue.AddAsync(Editor, New, Cancellation);

        await act.Should().ThrowAsync<AccessDeniedException>();
    }

    private async Task<int> NeededOfAbinskAsync() => (await Service<TownStates>().GetAsync(Cancellation)).BySlug["abinsk"].Completeness.Needed;

    private async Task<(int Id, int Version)> UsedAsync()
    {
        await using var db = Open();
        var used = await db.Indicators.FirstAsync(
            indicator => db.Set<IndicatorValue>().Any(value => value.IndicatorId == indicator.Id && value.TownId != null), Cancellation);
        return (used.Id, used.Version);
    }

    private static int Saved(CatalogueOutcome outcome) => outcome.Should().BeOfType<CatalogueOutcome.Saved>().Subject.Id;
}

public sealed class IndicatorCatalogueOnSqliteTests : IndicatorCatalogueTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class IndicatorCatalogueOnPostgresTests : IndicatorCatalogueTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}
