using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Imports;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Import.Difference;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Web.Tests.Staff.Import;

/// <summary>What is unlikely is told to the editor, asked of the director, and held back where readers would see the impossible.</summary>
public abstract class PlausibilityTests : ImportTest
{
    private const string Employment = "Город;Раздел ОКВЭД;Единица;Значение;Территория;Период;Источник;Статус\n";

    [Fact]
    public async Task Shares_ThatTogetherExceedTheWhole_AreToldAndHeldBack()
    {
        var tooMuch = $"{Employment}Лабинск;ОКВЭД2 A;% от всех занятых;60;город;2015;paper;из статьи\nЛабинск;ОКВЭД2 P;% от всех занятых;45;город;2015;paper;из статьи\n";
        var report = await CheckAsync(Job(tooMuch, ImportKind.Employment));
        report.FirstIssues.Where(issue => !issue.IsWarning).Should().BeEmpty();
        report.Difference.First.Should().HaveCount(2).And.OnlyContain(row => row.Warnings.Any(warning => warning == "Доли отраслей вместе дают 105 %: больше ста. Так опубликовать не получится."));

        var batch = await ProposeAsync(Job(tooMuch, ImportKind.Employment));
        var unlikely = await Service<UnlikelyNumbers>().OfAsync(Director, batch, Cancellation);
        (unlikely.Count, unlikely.Worst.Count, unlikely.NotLookedAt).Should().Be((2, 2, 0));
        unlikely.Worst[0].Town.Should().Be("Лабинск");

        var outcome = await Decisions.ApproveBatchAsync(Director, batch, PublicNote.None, cancellationToken: Cancellation);
        outcome.Should().BeOfType<ReviewOutcome.Blocked>().Which.Errors.Should().ContainSingle().Which.Should().Contain("доли отраслей складываются больше чем в 100 % (2015: 105 %)");
        await Import.RecallAsync(Editor, batch, Cancellation);

        var again = await CheckAsync(Job(tooMuch, ImportKind.Employment));
        again.CameBefore.Should().StartWith("Этот же файл уже загружали: ").And.Contain("Та загрузка отозвана");
        report.CameBefore.Should().BeNull();

        var right = await ProposeAsync(Job(tooMuch.Replace(";45;", ";40,1;", StringComparison.Ordinal), ImportKind.Employment));
        (await Service<UnlikelyNumbers>().OfAsync(Director, right, Cancellation)).Count.Should().Be(0);
        (await Decisions.ApproveBatchAsync(Director, right, PublicNote.None, cancellationToken: Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
    }

    [Fact]
    public async Task Numbers_AgainstThePeopleAndTheOtherTowns_AreTold_TheWorstFirst()
    {
        var workers = await CheckAsync(Job($"{Employment}Лабинск;ОКВЭД2 A;человек;900 000;город;2015;paper;из статьи\n", ImportKind.Employment));
        workers.Difference.First.Single().Warnings.Should().Contain(warning => warning.StartsWith("Больше, чем жителей (", StringComparison.Ordinal));

        var people = $"{PopulationHeadings}Анапа;8 100;город;01.01.2026;перепись;rosstat-cities-2020;официальное\nАбинск;810;город;01.01.2026;перепись;rosstat-cities-2020;официальное\nЛабинск;57 100;город;01.01.2026;перепись;rosstat-cities-2020;официальное\n";
        var report = await CheckAsync(Job(people));
        var abinsk = report.Difference.First.Single(row => row.Town == "Абинск");
        abinsk.Warnings.Should().Contain(warning => warning.StartsWith("Намного меньше, чем у любого другого города (", StringComparison.Ordinal));
        report.Difference.First.Single(row => row.Town == "Лабинск").Warnings.Should().BeEmpty();

        var batch = await ProposeAsync(Job(people));
        var unlikely = await Service<UnlikelyNumbers>().OfAsync(Director, batch, Cancellation);
        unlikely.Worst.Select(row => row.Town).Should().Equal("Абинск", "Анапа");
        unlikely.Worst[0].Before.Should().NotBeNull();
        unlikely.Worst[0].ChangePercent.Should().BeLessThan(-90);
        (await PickedAsync("Абинск", "Лабинск")).Worst.Should().ContainSingle().Which.Town.Should().Be("Абинск");
        (await PickedAsync("Лабинск")).Count.Should().Be(0);
        foreach (var question in new Func<Task>[]
        {
            () => Service<UnlikelyNumbers>().OfAsync(StaffActor.Nobody, 1, Cancellation),
            () => Service<UnlikelyNumbers>().OfPickedAsync(StaffActor.Nobody, [1], Cancellation),
        })
            await question.Should().ThrowAsync<AccessDeniedException>();

        async Task<UnlikelyRowsOfBatch> PickedAsync(params string[] towns)
        {
            await using var db = Open();
            var ids = await db.Proposals.Where(proposal => proposal.BatchId == batch && towns.Contains(proposal.Figure!.Town!.NameRu)).Select(proposal => proposal.Id).ToListAsync(Cancellation);
            ids.Should().HaveCount(towns.Length);
            return await Service<UnlikelyNumbers>().OfPickedAsync(Director, ids, Cancellation);
        }
    }

    [Fact]
    public async Task Coordinates_FarFromTheRegion_AreToldToTheEditor()
    {
        var report = await CheckAsync(Job("Код города;Широта;Долгота;Источник\nlabinsk;40,7340001;44,63478912;paper\nabinsk;44,8679999;38,1577777;paper\n", ImportKind.Towns));
        report.FirstIssues.Should().ContainSingle(issue => issue.IsWarning && issue.Row == 2 && issue.Sentence.StartsWith("Координаты далеко от остальных городов края"));
        report.Difference.First.Should().OnlyContain(row => row.Status == RowStatus.Changed);
    }
}

public sealed class SqlitePlausibilityTests : PlausibilityTests
{
    protected override bool IsPostgres => false;
}

public sealed class PostgresPlausibilityTests : PlausibilityTests
{
    protected override bool IsPostgres => true;
}
