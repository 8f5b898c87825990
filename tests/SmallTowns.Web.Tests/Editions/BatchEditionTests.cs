using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Tests.Staff.Import;

namespace SmallTowns.Web.Tests.Editions;

public sealed class SqliteBatchEditionTests : BatchEditionTests
{
    protected override bool IsPostgres => false;
}

public sealed class PostgresBatchEditionTests : BatchEditionTests
{
    protected override bool IsPostgres => true;
}

/// <summary>A file is published and taken back whole: each is one edition.</summary>
public abstract class BatchEditionTests : ImportTest
{
    [Fact]
    public async Task BatchThatIsTakenBack_StaysInTheEditionThatPublishedIt()
    {
        var settlement = Service<PublishedSettlement>();
        var before = (await settlement.GetAsync(Cancellation)).Edition;
        var batch = await ProposeAsync(Job(PopulationByDay(25)));

        (await Service<ReviewDecisions>().ApproveBatchAsync(Director, batch, PublicNote.None, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        (await Service<ReviewDecisions>().WithdrawBatchAsync(Director, batch, new("Не тот файл", null), cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();

        await using var db = Open();
        var editions = await db.Set<FigureStanding>()
            .Where(standing => db.Proposals.Any(proposal => proposal.BatchId == batch && proposal.FigureId == standing.FigureId))
            .Select(standing => new { standing.FromEdition, standing.ToEdition }).ToListAsync(Cancellation);
        editions.Should().HaveCount(25).And.OnlyContain(standing => standing.FromEdition == before + 1 && standing.ToEdition == before + 2);
        (await CountAsync(before), await CountAsync(before + 1), await CountAsync(before + 2)).Should().Be((0, 25, 0));

        async Task<int> CountAsync(long edition) => (await settlement.GetAsync(edition, Cancellation))!.Towns
            .SelectMany(town => town.Figures).Count(figure => figure is { Source.Code: "rosstat-cities-2020", Period.Start.Year: 2000 });
    }
}
