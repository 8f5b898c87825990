using System.Net;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Kinds.Towns;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Web.Tests.Staff.Review;

public sealed class SqlitePagePreviewTests : PagePreviewTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresPagePreviewTests : PagePreviewTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>The whole page of readers with a proposal or a table applied, before anybody has decided about it.</summary>
public abstract class PagePreviewTests : ReviewTest
{
    [Fact]
    public async Task Preview_IsTheWholePageAsItWouldBe_AndChangesNothingAnywhere()
    {
        var (figure, text) = (await ProposeAsync(await AbinskPopulationAsync(36_700), asHeadline: true), ((ProposeOutcome.Sent)await ProposeTextAsync("Станица и завод.")).ProposalId);
        var before = await PageAsync("/towns/abinsk");
        before.Should().NotContain("36 700").And.NotContain("Станица и завод.");
        var (counts, editions) = (await CountsAsync(), await EditionsAsync());
        var director = await TestStaff.AddAsync(App, StaffRole.Approver);
        using var client = director.CreateClient(App);

        var (ofFigure, ofText) = (await ReadAsync(client, PagePreview.AddressOf(figure)), await ReadAsync(client, PagePreview.AddressOf(text)));

        ofFigure.Should().Contain("Это ещё не опубликовано").And.Contain("36 700").And.NotContain("Станица и завод.", "it is another proposal");
        ofText.Should().Contain("Станица и завод.").And.NotContain("36 700");
        foreach (var whole in new[] { ofFigure, ofText })
            whole.Should().Contain("Похожие города").And.Contain("Источники").And.Contain("Население", "all of the page is there");
        (await ReadAsync(client, PagePreview.EnglishAddressOf(figure))).Should().Contain("This is not published").And.Contain("36,700").And.Contain("Sources");

        // Readers, other pages, the database and the editions are as before.
        (await PageAsync("/towns/abinsk")).Should().Be(before);
        (await PageAsync("/towns")).Should().NotContain("36 700");
        (await CountsAsync()).Should().Be(counts);
        (await EditionsAsync()).Should().BeEquivalentTo(editions);
        (await ProposalAsync(figure)).State.Should().Be(ProposalState.Submitted);
        await PublishAsync(figure);
        (await PageAsync("/towns/abinsk")).Should().Contain("36 700");
        (await StatusAsync(client, PagePreview.AddressOf(figure))).Should().Be(HttpStatusCode.NotFound, "it is decided");
    }

    [Fact]
    public async Task Preview_IsForThoseWhoMayReadTheProposal_AndKeptByNobody()
    {
        var id = ((ProposeOutcome.Sent)await ProposeTextAsync("Станица и завод.")).ProposalId;
        var address = PagePreview.AddressOf(id);
        using (var nobody = App.CreatePlainClient())
            (await StatusAsync(nobody, address)).Should().NotBe(HttpStatusCode.OK);
        using (var elsewhere = (await TestStaff.AddAsync(App, [StaffRole.TownRepresentative], ["temryuk"])).CreateClient(App))
            (await StatusAsync(elsewhere, address)).Should().Be(HttpStatusCode.NotFound);
        using (var administrator = (await TestStaff.AddAsync(App, StaffRole.Administrator)).CreateClient(App))
            (await StatusAsync(administrator, address)).Should().NotBe(HttpStatusCode.OK, "administrators do not open the review");

        using var own = (await TestStaff.AddAsync(App, [StaffRole.TownRepresentative], ["abinsk"])).CreateClient(App);
        using var answer = await own.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (answer.Headers.CacheControl!.NoStore, answer.Headers.CacheControl.Private).Should().Be((true, true));
        (await answer.Content.ReadAsStringAsync(Cancellation)).Should().Contain("noindex");
        (await StatusAsync(own, PagePreview.AddressOf(4711))).Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Preview_OfWhatWasOvertaken_SaysSo()
    {
        var id = ((ProposeOutcome.Sent)await ProposeTextAsync("Станица и завод.")).ProposalId;
        await using (var db = Open())
            await db.Proposals.Where(proposal => proposal.Id == id).ExecuteUpdateAsync(set => set.SetProperty(proposal => proposal.ContentBefore, "{\"text\":{\"ru\":\"Было иначе\",\"en\":\"\"}}"), Cancellation);
        using var director = (await TestStaff.AddAsync(App, StaffRole.Approver)).CreateClient(App);

        (await ReadAsync(director, PagePreview.AddressOf(id))).Should().Contain("опубликовали другое").And.NotContain("Станица и завод.");
    }

    [Fact]
    public async Task PreviewOfATable_IsThePageOfATownWithAllItsRows_ForThoseWhoMayReadThem()
    {
        List<FigureRow> rows = [];
        foreach (var town in new[] { "abinsk", "anapa" })
        {
            var input = new FigureInput
            {
                Kind = FigureKind.Population,
                TownId = await TownIdAsync(town),
                Value = 41_000 + rows.Count,
                Basis = TerritorialBasis.Town,
                PeriodStart = new(2025, 1, 1),
                PeriodEnd = new(2025, 12, 31),
                SourceId = await SourceIdAsync("geonames"),
                Status = FigureStatus.Official,
                Method = PopulationMethod.EstimateOnFirstOfJanuary,
            };
            rows.Add(new(input, EditBase.Nothing));
        }

        var batch = (await Service<FigureTables>().ProposeAsync(Editor, "Население", rows, "Бюллетень", Cancellation)).BatchId!.Value;
        using var director = (await TestStaff.AddAsync(App, StaffRole.Approver)).CreateClient(App);
        using var elsewhere = (await TestStaff.AddAsync(App, [StaffRole.TownRepresentative], ["temryuk"])).CreateClient(App);
        var (counts, editions) = (await CountsAsync(), await EditionsAsync());

        (await Service<BatchReviewQueries>().FindAsync(Director, batch, Cancellation))!.Pages.Select(page => page.Value).Should().BeEquivalentTo("abinsk", "anapa");
        (await ReadAsync(director, PagePreview.AddressOfBatch(batch, "abinsk"))).Should().Contain("всё, что ждёт решения в таблице").And.Contain("41 000");
        (await ReadAsync(director, PagePreview.AddressOfBatch(batch, "anapa"))).Should().Contain("41 001");
        (await StatusAsync(director, PagePreview.AddressOfBatch(batch, "temryuk"))).Should().Be(HttpStatusCode.NotFound, "the table says nothing of it");
        (await StatusAsync(elsewhere, PagePreview.AddressOfBatch(batch, "abinsk"))).Should().Be(HttpStatusCode.NotFound);

        (await PageAsync("/towns/abinsk")).Should().NotContain("41 000");
        (await CountsAsync()).Should().Be(counts);
        (await EditionsAsync()).Should().BeEquivalentTo(editions);
        (await Decisions.ApproveBatchAsync(Director, batch, PublicNote.None, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        (await StatusAsync(director, PagePreview.AddressOfBatch(batch, "abinsk"))).Should().Be(HttpStatusCode.NotFound, "it is decided");
        (await Service<BatchReviewQueries>().FindAsync(Director, batch, Cancellation))!.Pages.Should().BeEmpty();
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        return answer.StatusCode;
    }

    private static async Task<string> ReadAsync(HttpClient client, string address) => (await client.GetPageAsync(address)).Body!.Words();

    private async Task<(int Records, int Changes, int Documents, int Publications)> CountsAsync()
    {
        await using var db = Open();
        return (await db.ChangeRecords.CountAsync(Cancellation), await db.PublicChanges.CountAsync(Cancellation), await db.PublishedDocuments.CountAsync(Cancellation), await db.Publications.CountAsync(Cancellation));
    }

    private async Task<Dictionary<string, long>> EditionsAsync()
    {
        await using var db = Open();
        return await db.PublicEditions.ToDictionaryAsync(edition => edition.Topic, edition => edition.Number, Cancellation);
    }
}
