using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Kinds.TownSections;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Comparison;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Web.Tests.Staff.Review;

public sealed class SqliteReviewQueriesTests : ReviewQueriesTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresReviewQueriesTests : ReviewQueriesTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

public abstract class ReviewQueriesTests : ReviewTest
{
    [Fact]
    public async Task Queue_Figure_SaysWhatChangesInWordsAndMarksWhatIsUnlikely()
    {
        await ProposeAsync(await AbinskPopulationAsync(50_000));

        var row = (await PageAsync(Director)).Rows.Should().ContainSingle().Subject;

        row.What.Replace('\u00A0', ' ').Should().StartWith("Население, 2014, ").And.EndWith(": 36 607 чел. → 50 000 чел. (+36,6 %)");
        (row.Town, row.Author, row.State).Should().Be(("Абинск", Editor.Name, ProposalState.Submitted));
        row.WarningCount.Should().BePositive();
    }

    [Fact]
    public async Task Queue_Section_IsNamed()
    {
        await ProposeTextAsync("Виноград");

        (await PageAsync(Director)).Rows.Should().ContainSingle().Which.What.Should().Be("Текст «Экономика»");
    }

    [Fact]
    public async Task Queue_RepresentativeOfAnotherTown_SeesNothingAndFindsNothing()
    {
        var id = await ProposeAsync(await AbinskPopulationAsync(36_700));
        var (stranger, own) = (await RepresentativeAsync("temryuk"), await RepresentativeAsync("abinsk"));

        (await PageAsync(stranger)).Total.Should().Be(0);
        (await Service<ProposalQueries>().FindAsync(stranger, id, Cancellation)).Should().BeNull();
        (await PageAsync(own)).Total.Should().Be(1);
        (await Service<ProposalQueries>().FindAsync(own, id, Cancellation)).Should().NotBeNull();
    }

    [Fact]
    public async Task Queue_Filters_EachNarrowIt()
    {
        var id = await ProposeAsync(await AbinskPopulationAsync(36_700));

        async Task<int> CountAsync(ReviewFilter filter, StaffActor? by = null) => (await PageAsync(by ?? Director, filter)).Total;
        (await CountAsync(new(ProposalState.Submitted))).Should().Be(1);
        (await CountAsync(new(ProposalState.Scheduled))).Should().Be(0);
        (await CountAsync(new(TownSlug: "abinsk"))).Should().Be(1);
        (await CountAsync(new(TownSlug: "temryuk"))).Should().Be(0);
        (await CountAsync(new(AuthorId: Editor.UserId))).Should().Be(1);
        (await CountAsync(new(AuthorId: OtherEditor.UserId))).Should().Be(0);
        (await CountAsync(new(Mine: true), Editor)).Should().Be(1);
        (await CountAsync(new(Mine: true), OtherEditor)).Should().Be(0);
        (await Service<ReviewQueries>().NextAsync(Director, id, Cancellation)).Should().BeNull();
    }

    [Theory]
    [InlineData(ReviewSort.Town)]
    [InlineData(ReviewSort.Author)]
    [InlineData(ReviewSort.Submitted)]
    public async Task Queue_Sorted_PagesBothWays(ReviewSort sort)
    {
        await ProposeAsync(await AbinskPopulationAsync(36_700));
        Clock.Advance(TimeSpan.FromMinutes(1));
        await ProposeTextAsync("Виноград", OtherEditor);
        var queries = Service<ReviewQueries>();

        var up = await queries.PageAsync(Director, new(), new(sort, Descending: false, 0, 1), Cancellation);
        var down = await queries.PageAsync(Director, new(), new(sort, Descending: true, 0, 1), Cancellation);

        (up.Total, up.Rows.Count).Should().Be((2, 1));
        if (sort != ReviewSort.Town)
            up.Rows[0].Id.Should().NotBe(down.Rows[0].Id);
    }

    [Fact]
    public async Task Queue_HoweverLong_AsksTheDatabaseAsOften()
    {
        await ProposeAsync(await AbinskPopulationAsync(50_000));
        var ofOne = await CommandCounter.OfAsync(() => PageAsync(Director));
        foreach (var year in Enumerable.Range(2015, 9))
            await ProposeAsync(await AbinskPopulationAsync(50_000, year));

        ReviewRows? page = null;
        var ofTen = await CommandCounter.OfAsync(async () => page = await PageAsync(Director));

        (page!.Rows.Count, ofTen).Should().Be((10, ofOne));
        page.Rows.Should().OnlyContain(row => row.WarningCount > 0);
        (await CommandCounter.OfAsync(() => Service<ReviewQueries>().ChoicesAsync(Director, Cancellation))).Should().Be(2);
    }

    [Fact]
    public async Task Proposal_OfMunicipalities_IsReadByNames()
    {
        var townId = await TownIdAsync("abinsk");
        var opened = await SectionProposals.OpenAsync(Editor, townId, TownSectionKind.Municipalities, Cancellation);
        var known = ((MunicipalityHistory)opened.Content).Links[0];
        var sent = (ProposeOutcome.Sent)await SectionProposals.ProposeAsync(
            Editor, townId, TownSectionKind.Municipalities, new MunicipalityHistory { Links = [known, known with { StatedForYear = 1999 }] }, null, new("Архив", opened.Base),
            Cancellation);

        var view = await Service<ProposalQueries>().FindAsync(Director, sent.ProposalId, Cancellation);

        var rows = SectionComparison.Between(
            (SectionContent)view!.Substance.Comparison.Parameters["Before"]!, (SectionContent)view.Substance.Comparison.Parameters["After"]!);
        rows.Select(row => row.Change).Should().BeEquivalentTo([RowChange.Same, RowChange.Added]);
        rows.Select(row => row.Title).Should().OnlyContain(title => title.StartsWith("Абинск"), "a code such as {0} tells a director nothing", known.Municipality);
        rows.SelectMany(row => row.Fields).Select(field => field.After).Should().NotContain([known.Municipality, known.Source]);
    }

    [Fact]
    public async Task Proposal_Decided_TellsItsStoryAndOffersWhatIsLeft()
    {
        var id = await ProposeAsync(await AbinskPopulationAsync(36_700));
        await Decisions.ReturnAsync(Director, id, (await ProposalAsync(id)).Version, "Проверьте год", Cancellation);
        var returned = await Service<ProposalQueries>().FindAsync(Editor, id, Cancellation);

        returned!.Decisions.Select(d => (d.State, d.By, d.Reason)).Should().Equal((ProposalState.Returned, Director.Name, "Проверьте год"));
        returned.May.Should().Be(new ProposalRights(Publish: false, Return: false, Withdraw: false, Amend: true, Recall: true, Restore: false, IsOwn: false));
    }

    [Fact]
    public async Task Proposal_OnesOwn_IsNotOfferedForPublishing()
    {
        var id = await ProposeAsync(await AbinskPopulationAsync(36_700), by: EditingDirector);

        var (own, other) = (await Service<ProposalQueries>().FindAsync(EditingDirector, id, Cancellation), await Service<ProposalQueries>().FindAsync(Director, id, Cancellation));

        (own!.May.Publish, own.May.Return, own.May.IsOwn).Should().Be((false, true, true));
        (other!.May.Publish, other.May.IsOwn).Should().Be((true, false));
    }

    [Fact]
    public async Task Comment_AnsweringAnotherProposalsComment_IsRefused()
    {
        var (one, other) = (await ProposeAsync(await AbinskPopulationAsync(36_700)), await ProposeAsync(await AbinskPopulationAsync(40_000, year: 2024)));
        await Discussion.CommentAsync(Director, one, "Откуда?", cancellationToken: Cancellation);
        var comment = (await Service<ProposalQueries>().FindAsync(Director, one, Cancellation))!.Proposal.Comments.Single();

        await Discussion.CommentAsync(Editor, one, "Из переписи", comment.Id, Cancellation);
        var misplaced = () => Discussion.CommentAsync(Editor, other, "Не туда", comment.Id, Cancellation);

        await misplaced.Should().ThrowAsync<ArgumentException>();
        (await Service<ProposalQueries>().FindAsync(Director, one, Cancellation))!.Proposal.Comments.Select(c => c.AnswersId).Should().Equal(null, comment.Id);
    }

    private Task<ReviewRows> PageAsync(StaffActor by, ReviewFilter? filter = null) =>
        Service<ReviewQueries>().PageAsync(by, filter ?? new(), new(ReviewSort.Submitted, false, 0, 25), Cancellation);

    private async Task<StaffActor> RepresentativeAsync(string slug) =>
        new(110, "Представитель", new HashSet<StaffRole> { StaffRole.TownRepresentative }, new HashSet<int> { await TownIdAsync(slug) });
}
