using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Catalogue;
using SmallTowns.Web.Staff.Grid;
using SmallTowns.Web.Staff.Review;
using SmallTowns.Web.Staff.Sources;
using SmallTowns.Web.Staff.Towns.Workspace;
using SmallTowns.Web.Staff.Towns.Workspace.Employment;
using SmallTowns.Web.Staff.Towns.Workspace.Figures;
using SmallTowns.Web.Staff.Towns.Workspace.Images;
using SmallTowns.Web.Tests.Staff.Review;

namespace SmallTowns.Web.Tests.Staff.Workspace;

public sealed class SqliteWorkspaceServicesTests : WorkspaceServicesTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresWorkspaceServicesTests : WorkspaceServicesTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

public abstract class WorkspaceServicesTests : ReviewTest
{
    [Fact]
    public async Task Town_WithOpenProposals_TellsThemInWords()
    {
        var figure = await ProposeAsync(await AbinskPopulationAsync(36_700));
        await ProposeTextAsync("Заводы.");

        var town = await Service<WorkspaceQueries>().FindTownAsync(Editor, "abinsk", Cancellation);

        town!.Open.Should().HaveCount(2);
        town.Open.Single(open => open.Id == figure).Title.Should().StartWith("Население, 2014, по ").And.EndWith(": 36\u00A0700\u00A0чел.");
        town.OpenOf(TownSectionKind.Economy)!.Title.Should().Be("Экономика");
        (await Service<WorkspaceQueries>().FindTownAsync(Editor, "nowhere", Cancellation)).Should().BeNull();
    }

    [Fact]
    public async Task Proposals_OfATown_AreNotToldToWhoSpeaksForAnother()
    {
        var input = await AbinskPopulationAsync(36_700);
        var id = await ProposeAsync(input);
        var townId = await TownIdAsync("abinsk");
        var stranger = new StaffActor(105, "Представитель", new HashSet<StaffRole> { StaffRole.TownRepresentative }, new HashSet<int> { await TownIdAsync("anapa") });
        var own = stranger with { TownIds = new HashSet<int> { townId } };

        (await Service<WorkspaceQueries>().FindTownAsync(stranger, "abinsk", Cancellation))!.Open.Should().BeEmpty();
        (await Service<FigureLookup>().OfAsync(stranger, input, Cancellation)).Open.Should().BeNull();
        await ((Func<Task>)(() => Service<FigureEditingQueries>().FindProposalAsync(stranger, Scope.Town(townId), id, Cancellation))).Should().ThrowAsync<AccessDeniedException>();

        (await Service<WorkspaceQueries>().FindTownAsync(own, "abinsk", Cancellation))!.Open.Should().ContainSingle();
        (await Service<FigureLookup>().OfAsync(own, input, Cancellation)).Open.Should().NotBeNull();
    }

    [Fact]
    public async Task Figure_OpenedAndSentUnchanged_ChangesNothing()
    {
        var townId = await TownIdAsync("abinsk");
        var figures = await Service<WorkspaceQueries>().FiguresAsync(Editor, townId, [FigureKind.Population], Cancellation);
        var published = figures.Single(figure => figure is { IsChosen: true, Source.Code: "paper" });

        var opened = await Service<FigureEditingQueries>().FindFigureAsync(Editor, Scope.Town(townId), published.Id, Cancellation);
        var work = FigureWork.Of(opened!);

        (await FigureProposals.ProposeAsync(Editor, work.Typed.Read().Input, work.Typed.AsHeadline, new("Проверка", work.Base), Cancellation))
            .Should().BeOfType<ProposeOutcome.NothingChanged>();
    }

    [Fact]
    public async Task Proposal_OpenedToBeAmended_IsGoneOnceDecided()
    {
        var id = await ProposeAsync(await AbinskPopulationAsync(36_700));
        var townId = await TownIdAsync("abinsk");
        var queries = Service<FigureEditingQueries>();

        (await queries.FindProposalAsync(Editor, Scope.Town(townId), id, Cancellation))!.Amended!.ByName.Should().Be(Editor.Name);
        await PublishAsync(id);
        (await queries.FindProposalAsync(Editor, Scope.Town(townId), id, Cancellation)).Should().BeNull();
    }

    [Fact]
    public async Task Propose_WhereOneIsApprovedForLater_IsRefusedInWords()
    {
        var id = await ProposeAsync(await AbinskPopulationAsync(36_700));
        (await ApproveAsync(id, atUtc: Clock.GetUtcNow().UtcDateTime.AddDays(1))).Should().BeOfType<ReviewOutcome.Done>();
        var waiting = await ProposalAsync(id);

        var outcome = await FigureProposals.ProposeAsync(
            Editor, await AbinskPopulationAsync(36_800), false, new("Ещё точнее", FigureBases.Of(waiting)), Cancellation);

        outcome.Should().BeOfType<ProposeOutcome.Invalid>().Which.Problems.Single().Sentence.Should().Contain(Director.Name);
        (await ProposalAsync(id)).State.Should().Be(ProposalState.Scheduled);
    }

    [Fact]
    public async Task Conflict_WithWhatWasPublishedMeanwhile_NamesWhoPublishedIt()
    {
        var opened = await SectionProposals.OpenAsync(OtherEditor, await TownIdAsync("abinsk"), TownSectionKind.Economy, Cancellation);
        var sent = (await ProposeTextAsync("Заводы.")).Should().BeOfType<ProposeOutcome.Sent>().Subject;
        await PublishAsync(sent.ProposalId);

        var outcome = await ProposeTextAsync("Сады.", OtherEditor, opened.Base);

        outcome.Should().BeOfType<ProposeOutcome.Conflict>().Which.Theirs.ByName.Should().Be(Director.Name);
    }

    [Theory]
    [InlineData("99999999999")]
    [InlineData("2.5")]
    public async Task ExpertBelt_ThatIsNone_IsAProblemNotAFault(string number)
    {
        var input = await AbinskPopulationAsync(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
        input.Kind = FigureKind.ExpertBelt;
        input.ReasonRu = "Причина";

        FigureChecks.Of(input, new DateOnly(2026, 11, 2)).Should().ContainSingle(problem => problem.Field == nameof(FigureInput.Value));
    }

    [Fact]
    public async Task Lookup_BeforeTheMeasureIsChosen_FindsNothingAndDoesNotFail()
    {
        var input = await AbinskPopulationAsync(1);
        (input.Kind, input.Measure, input.SectorId) = (FigureKind.Employment, null, null);

        (await Service<FigureLookup>().OfAsync(Editor, input, Cancellation)).Should().Be(FigureSurroundings.None);
    }

    [Fact]
    public async Task Source_AddedByARepresentative_CanBeChosenAtOnce()
    {
        var representative = Actor(105, "Представитель", StaffRole.TownRepresentative);
        var input = new SourceContent { TitleRu = "Отчёт главы", TitleEn = "Report of the head", ShortTitleRu = "Отчёт", ShortTitleEn = "Report" };

        var id = (await Service<SourceAdding>().AddAsync(representative, input, Cancellation)).Should().BeOfType<CatalogueOutcome.Saved>().Subject.Id;

        (await Service<SourceChoices>().AllAsync(representative, Cancellation)).Should().ContainSingle(source => source.Id == id && source.Title == "Отчёт главы");
        (await Service<SourceAdding>().AddAsync(representative, new SourceContent(), Cancellation)).Should().BeOfType<CatalogueOutcome.Invalid>();
        await Service<SourceAdding>().Invoking(adding => adding.AddAsync(StaffActor.Nobody, input, Cancellation)).Should().ThrowAsync<AccessDeniedException>();
    }

    [Fact]
    public async Task Image_OfAnotherTown_IsRefusedToARepresentative()
    {
        var representative = new StaffActor(106, "Представитель", new HashSet<StaffRole> { StaffRole.TownRepresentative }, new HashSet<int> { 1 });
        await Service<ImageUploads>().Invoking(uploads => uploads.SaveAsync(representative, 2, Stream.Null, Cancellation)).Should().ThrowAsync<AccessDeniedException>();
    }

    [Fact]
    public async Task EmploymentRow_ThatAnotherHasProposed_LeadsToThatProposal()
    {
        var sectors = (await Service<FigureEditingQueries>().ChoicesAsync(Editor, await TownIdAsync("abinsk"), Cancellation)).Sectors;
        var typed = new EmploymentFormModel
        {
            Year = "2019",
            Basis = TerritorialBasis.Town,
            SourceId = await SourceIdAsync("paper"),
            Status = FigureStatus.Official,
            Reason = "Итоги",
            Values = { [sectors[0].Id] = "1 200" },
        };
        typed.Problems().Should().BeEmpty();
        var first = await SendAsync(Editor);
        typed.Values[sectors[0].Id] = "1 300";

        var second = await SendAsync(OtherEditor);

        first.IsSent.Should().BeTrue();
        (second.IsWrong, second.ProposalId is not null).Should().Be((true, true));
        second.Sentence.Should().Contain("1\u00A0200").And.Contain(Editor.Name);

        async Task<RowResult> SendAsync(StaffActor by) => RowResult.Of(await FigureProposals.ProposeAsync(
            by, typed.Row(await TownIdAsync("abinsk"), sectors[0].Id).Input, false, new(typed.Reason, EditBase.Nothing), Cancellation));
    }
}
