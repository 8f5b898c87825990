using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Imports;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Import.Difference;

namespace SmallTowns.Web.Tests.Staff.Import;

public sealed class SqliteNewTownTests : NewTownTests
{
    protected override bool IsPostgres => false;
}

public sealed class PostgresNewTownTests : NewTownTests
{
    protected override bool IsPostgres => true;
}

/// <summary>A file of towns may hold towns that the portal does not have yet.</summary>
public abstract class NewTownTests : ImportTest
{
    private const string Headings = "Код города;Название;Название по-английски;Широта;Долгота;Источник\n";
    private const string Row = "proverkino;Проверкино;Proverkino;45,1;39,5;wikipedia-towns\n";

    [Fact]
    public async Task ANewTown_IsProposedWithAWarning_PublishedAndTakenBackWithItsBatch()
    {
        var report = await CheckAsync(Job(Headings + Row, ImportKind.Towns));
        report.Difference[RowStatus.New].Should().Be(1);
        report.FirstIssues.Should().ContainSingle().Which.Should().Match<Web.Staff.Import.Checks.ImportIssue>(
            issue => issue.IsWarning && issue.Sentence.Contains("предложит добавить", StringComparison.Ordinal));
        var batch = await ProposeAsync(Job(Headings + Row, ImportKind.Towns));
        (await CheckAsync(Job(Headings + Row, ImportKind.Towns))).Difference[RowStatus.Same].Should().Be(1, "it is proposed already");

        (await Decisions.ApproveBatchAsync(Director, batch, PublicNote.None, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();

        await using var db = Open();
        (await db.Towns.AsNoTracking().SingleAsync(town => town.Slug == "proverkino", Cancellation)).Should().BeEquivalentTo(
            new { NameRu = "Проверкино", NameEn = "Proverkino", Latitude = 45.1, Longitude = 39.5, IsHidden = false });
        (await Decisions.WithdrawBatchAsync(Director, batch, new("Ошибка", null), cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        (await db.Towns.AsNoTracking().SingleAsync(town => town.Slug == "proverkino", Cancellation)).IsHidden.Should().BeTrue();
        (await db.Proposals.AsNoTracking().SingleAsync(Cancellation)).State.Should().Be(ProposalState.Withdrawn);
    }

    [Theory]
    [InlineData("Проверкино;Проверкино;Proverkino;45,1;39,5;wikipedia-towns\n", "латинские")]
    [InlineData("proverkino;;Proverkino;45,1;39,5;wikipedia-towns\n", "нужно название")]
    [InlineData("proverkino;Проверкино;;45,1;39,5;wikipedia-towns\n", "английское название")]
    [InlineData("proverkino;Проверкино;Proverkino;95,1;39,5;wikipedia-towns\n", "широта")]
    [InlineData("abinskk;Абинск;Abinsk;45,1;39,5;wikipedia-towns\n", "уже есть под адресом abinsk")]
    [InlineData("abinskk;;;;39,5;wikipedia-towns\n", "города с таким кодом на портале нет")]
    public async Task ARow_ThatCannotAddATown_IsAnErrorWithItsPlace(string row, string sentence)
    {
        var report = await CheckAsync(Job(Headings + row, ImportKind.Towns));

        report.FirstIssues.Where(issue => !issue.IsWarning).Should().Contain(issue => issue.Row == 2 && issue.Sentence.Contains(sentence, StringComparison.OrdinalIgnoreCase));
        report.Difference.Proposed.Should().Be(0);
    }

    [Fact]
    public async Task TheSameNewTownTwice_IsAnError()
    {
        var report = await CheckAsync(Job(Headings + Row + Row.Replace("45,1", "45,2", StringComparison.Ordinal), ImportKind.Towns));

        report.FirstIssues.Where(issue => !issue.IsWarning).Should().ContainSingle().Which.Row.Should().Be(3);
    }
}
