using Microsoft.EntityFrameworkCore;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.Indicators;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Catalogue;
using SmallTowns.Web.Staff.Indicators;
using SmallTowns.Web.Staff.Review;
using SmallTowns.Web.Staff.Towns;
using SmallTowns.Web.Tests.Shared;
using SmallTowns.Web.Tests.Staff.Review;

namespace SmallTowns.Web.Tests.Staff.Catalogue;

public abstract class IndicatorCatalogueTests : ReviewTest
{
    private static readonly IndicatorContent New = new()
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

    private const string Why = "Без этого города не сравнить";

    private static readonly Subject Hotels = IndicatorReview.SubjectOf("hotels");

    private ContentProposals Contents => Service<ContentProposals>();

    private Applicability Applicability => Service<Applicability>();

    [Fact]
    public async Task Proposed_IsExpectedOfEveryTownOnceItIsPublished()
    {
        var before = await NeededOfAbinskAsync();
        var proposal = Sent(await Catalogue.ProposeNewAsync(Director, "", New, Why, Cancellation));
        (await NeededOfAbinskAsync()).Should().Be(before);
        (await Catalogue.FindAsync(Editor, "hotels", Cancellation)).Should().BeNull();
        (await Service<IndicatorQueries>().ProposedAsync(Editor, Cancellation)).Should().ContainSingle().Which.Code.Should().Be("hotels");

        (await ApproveAsync(proposal)).Should().BeOfType<ReviewOutcome.OwnProposal>("nobody publishes their own work");
        (await ApproveAsync(proposal, EditingDirector)).Should().BeOfType<ReviewOutcome.Done>();

        (await NeededOfAbinskAsync()).Should().Be(before + 1);
        (await Service<IndicatorQueries>().ProposedAsync(Editor, Cancellation)).Should().BeEmpty();
        await using var db = Open();
        (await db.ChangeRecords.AnyAsync(r => r.Subject == RecordSubjects.Indicator && r.Key == "indicator:hotels" && r.Action == ChangeAction.Added, Cancellation)).Should().BeTrue();
    }

    [Fact]
    public async Task BadInput_GetsASentenceBesideEachField()
    {
        var input = new IndicatorContent { Decimals = 7, PlausibleFrom = 5, PlausibleTo = 4, PlausibleChangePercent = 0, DueEveryMonths = 0, DefinitionSourceEn = "x" };

        var problems = (await Catalogue.ProposeNewAsync(Director, "Свой код", input, "", Cancellation)).Should().BeOfType<ProposeOutcome.Invalid>().Subject.Problems;

        problems.Select(problem => problem.Field).Should().BeEquivalentTo(
            "NameRu", "NameEn", "UnitRu", "UnitEn", "DefinitionSourceRu", "Topic", "Decimals", "DueEveryMonths", "PlausibleTo", "PlausibleChangePercent", "Reason", "Code");
    }

    [Fact]
    public async Task TakenCode_IsRefusedBesideItsField_AlsoWhereItIsOnlyProposed()
    {
        Sent(await Catalogue.ProposeNewAsync(Director, "beds", New, Why, Cancellation));

        foreach (var code in new[] { "elevation", "beds" })
        {
            (await Catalogue.ProposeNewAsync(EditingDirector, code, New, Why, Cancellation))
                .Should().BeOfType<ProposeOutcome.Invalid>().Which.Problems.Should().ContainSingle(problem => problem.Field == "Code");
        }
    }

    [Fact]
    public async Task SecondProposer_SeesWhatTheFirstProposed()
    {
        await AddedAsync(New);
        var opened = await Contents.OpenAsync(Director, Hotels, Cancellation);
        Sent(await ChangeAsync(Director, New with { UnitRu = "единиц" }, opened.Base));

        var theirs = (await ChangeAsync(EditingDirector, New with { Decimals = 1 }, opened.Base)).Should().BeOfType<ProposeOutcome.Conflict>().Subject.Theirs;

        theirs.ByName.Should().Be(Director.Name);
        ContentJson.Read<IndicatorContent>(ContentJson.Bare(theirs.Now.Content)).UnitRu.Should().Be("единиц");
    }

    [Fact]
    public async Task SameContent_AsTheDatabaseGivesItBack_IsNotProposed()
    {
        await AddedAsync(New with { PlausibleTo = 2443.2m });
        var opened = await Contents.OpenAsync(Director, Hotels, Cancellation);

        (await ChangeAsync(Director, New with { PlausibleTo = 2443.20m, NameRu = New.NameRu + " " }, opened.Base)).Should().BeOfType<ProposeOutcome.NothingChanged>();
    }

    [Fact]
    public async Task NewIndicator_TakenBack_LeavesTheCatalogue_UnlessItIsUsed()
    {
        var id = await AddedAsync(New);
        var townId = await TownIdAsync("abinsk");
        await using var db = Open();
        var proposal = await db.Proposals.AsNoTracking().SingleAsync(Cancellation);
        (await Applicability.ExcludeAsync(Director, id, townId, "Гостиниц здесь быть не может.", null, Cancellation)).Should().BeOfType<ApplicabilityOutcome.Saved>();

        (await Decisions.WithdrawAsync(Director, proposal.Id, proposal.Version, new("Показатель не нужен", null), Cancellation)).Should().BeOfType<ReviewOutcome.StillUsed>();

        (await Catalogue.FindAsync(Editor, "hotels", Cancellation)).Should().Be(id);
        (await Applicability.IncludeAsync(Director, id, townId, 0, Cancellation)).Should().BeOfType<ApplicabilityOutcome.Saved>();
        (await Decisions.WithdrawAsync(Director, proposal.Id, proposal.Version, new("Показатель не нужен", null), Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        (await Catalogue.FindAsync(Editor, "hotels", Cancellation)).Should().BeNull();
        var restored = Sent(await Service<Restoration>().RestoreProposalAsync(Director, proposal.Id, new(Before: false, null, "Всё же нужен"), Cancellation));
        (await ApproveAsync(restored, EditingDirector)).Should().BeOfType<ReviewOutcome.Done>();
        (await Catalogue.FindAsync(Editor, "hotels", Cancellation)).Should().NotBeNull();
    }

    [Fact]
    public async Task ReviewPage_ShowsTopicsAndLimitsInWords()
    {
        var id = Sent(await Catalogue.ProposeNewAsync(Director, "", New with { PlausibleTo = 2.5m }, Why, Cancellation));

        var view = (await Service<ProposalQueries>().FindAsync(EditingDirector, id, Cancellation))!;

        (view.What, view.Substance.EditAddress, view.Concerned).Should().Be(("Показатель «Число гостиниц»", "/staff/indicators/by-code/hotels", "Ассоциация"));
        var words = (Func<string, string?, string?>)view.Substance.Comparison.Parameters["WordOf"]!;
        (words("topic", "Trade"), words("plausibleTo", "2,5"), words("nameRu", "a.b")).Should().Be(("Торговля", "2,5", "a.b"));
    }

    [Fact]
    public async Task IndicatorWithValues_IsNotDeleted_OneWithoutIs()
    {
        var (usedId, version) = await UsedAsync();
        (await Catalogue.DeleteAsync(Director, usedId, version, Cancellation)).Should().BeOfType<CatalogueOutcome.InUse>()
            .Which.Uses.Should().Contain(use => use.What == "Значения показателя" && use.Towns.Count > 0);

        var id = await AddedAsync(New);
        (await Catalogue.DeleteAsync(Director, id, 0, Cancellation)).Should().BeOfType<CatalogueOutcome.Gone>();
    }

    [Fact]
    public async Task EveryBuiltInMeasure_HasARow_WithTheTownsThatHaveIt()
    {
        var rows = (await Service<IndicatorQueries>().AllAsync(Editor, Cancellation)).Where(row => row.IsBuiltIn).ToDictionary(row => row.Code);

        rows.Keys.Should().BeEquivalentTo(BuiltInIndicators.Codes);
        (rows["population"].TownCount, rows["population"].UnitRu, rows["population"].DueEveryMonths).Should().Be((26, "чел.", 12));
        (rows["travel-time"].TownCount, rows["travel-time"].UnitRu).Should().Be((11, "мин"));
        rows["employed-share"].TownCount.Should().BePositive();
    }

    [Fact]
    public async Task BuiltInMeasure_IsNotDeleted_KeepsItsUnit_AndTakesNoMarks()
    {
        var id = (await Catalogue.FindAsync(Director, "area", Cancellation))!.Value;
        var subject = IndicatorReview.SubjectOf("area");
        var opened = await Contents.OpenAsync(Director, subject, Cancellation);
        var area = ContentJson.Read<IndicatorContent>(opened.Content);

        (await Catalogue.DeleteAsync(Director, id, 0, Cancellation)).Should().BeOfType<CatalogueOutcome.BuiltIn>();
        (await Contents.ProposeAsync(Director, subject, ContentJson.Write(area with { UnitRu = "га", UnitEn = "ha" }), null, new(Why, opened.Base), Cancellation))
            .Should().BeOfType<ProposeOutcome.Invalid>().Which.Problems.Should().ContainSingle().Which.Field.Should().Be("UnitRu");
        (await Applicability.ExcludeAsync(Director, id, await TownIdAsync("abinsk"), "Причина", null, Cancellation)).Should().BeOfType<ApplicabilityOutcome.Invalid>();
    }

    [Fact]
    public async Task LimitsOfABuiltInMeasure_AreTheCatalogues()
    {
        var figure = await ProposeAsync(await AbinskPopulationAsync(37_000));
        (await WarningsAsync(figure)).Should().NotContain(sentence => sentence.Contains("больше, чем обычно бывает"));
        var subject = IndicatorReview.SubjectOf("population");
        var opened = await Contents.OpenAsync(Director, subject, Cancellation);
        var stricter = ContentJson.Read<IndicatorContent>(opened.Content) with { PlausibleChangePercent = 1 };
        var proposal = Sent(await Contents.ProposeAsync(Director, subject, ContentJson.Write(stricter), null, new(Why, opened.Base), Cancellation));

        (await ApproveAsync(proposal, EditingDirector)).Should().BeOfType<ReviewOutcome.Done>();

        (await WarningsAsync(figure)).Should().Contain(sentence => sentence.Contains("больше, чем обычно бывает"));
    }

    /// <summary>The program counts in these units and says them without asking the catalogue: the catalogue has to say the same.</summary>
    [Fact]
    public async Task BuiltIn_HasTheUnitThatItsFiguresAreToldIn()
    {
        await using var db = Open();
        var measures = await db.MeasuresAsync(Cancellation);

        foreach (var kind in new[] { FigureKind.Population, FigureKind.Area, FigureKind.TravelTime })
            measures.Of(kind)!.UnitRu.Should().Be(InLanguage.Of("ru-RU", () => FigureWords.Unit(kind)));
        foreach (var measure in Enum.GetValues<EmploymentMeasure>())
            measures.Of(FigureKind.Employment, measure)!.UnitRu.Should().Be(InLanguage.Of("ru-RU", () => FigureWords.Unit(measure)));
    }

    [Fact]
    public async Task NotApplicable_TakesTheNeedAway_AndKeepsTheIndicator()
    {
        var (id, townId) = (await AddedAsync(New), await TownIdAsync("abinsk"));
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
        await FluentActions.Awaiting(() => Catalogue.ProposeNewAsync(Editor, "", New, Why, Cancellation)).Should().ThrowAsync<AccessDeniedException>();
        await FluentActions.Awaiting(() => Contents.OpenAsync(Editor, Hotels, Cancellation)).Should().ThrowAsync<AccessDeniedException>();
        await FluentActions.Awaiting(() => ChangeAsync(Editor, New, EditBase.Nothing)).Should().ThrowAsync<AccessDeniedException>();
    }

    private async Task<IReadOnlyList<string>> WarningsAsync(int proposalId) =>
        (await Service<ProposalQueries>().FindAsync(Director, proposalId, Cancellation))!.Substance.Warnings;

    private async Task<int> NeededOfAbinskAsync() => (await Service<TownStates>().GetAsync(Cancellation)).BySlug["abinsk"].Completeness.Needed;

    private async Task<(int Id, int Version)> UsedAsync()
    {
        await using var db = Open();
        var used = await db.Indicators.FirstAsync(
            indicator => db.Set<IndicatorValue>().Any(value => value.IndicatorId == indicator.Id && value.TownId != null), Cancellation);
        return (used.Id, used.Version);
    }

    private async Task<int> AddedAsync(IndicatorContent content)
    {
        var proposal = Sent(await Catalogue.ProposeNewAsync(Director, "hotels", content, Why, Cancellation));
        (await ApproveAsync(proposal, EditingDirector)).Should().BeOfType<ReviewOutcome.Done>();
        return (await Catalogue.FindAsync(Editor, "hotels", Cancellation))!.Value;
    }

    private Task<ProposeOutcome> ChangeAsync(StaffActor by, IndicatorContent content, EditBase basedOn) =>
        Contents.ProposeAsync(by, Hotels, ContentJson.Write(content), null, new(Why, basedOn), Cancellation);

    private static int Sent(ProposeOutcome outcome) => outcome.Should().BeOfType<ProposeOutcome.Sent>().Subject.ProposalId;
}

public sealed class IndicatorCatalogueOnSqliteTests : IndicatorCatalogueTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class IndicatorCatalogueOnPostgresTests : IndicatorCatalogueTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}
