using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Staff.Tasks;
using SmallTowns.Web.Tests.Staff.Review;

namespace SmallTowns.Web.Tests.Staff.Tasks;

public sealed class SqliteTaskQueriesTests : TaskQueriesTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresTaskQueriesTests : TaskQueriesTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

public abstract class TaskQueriesTests : ReviewTest
{
    private TaskQueries Tasks => Service<TaskQueries>();

    [Fact]
    public async Task Missing_IsARowWithItsForm_AndGoneOnceItIsThere()
    {
        var filter = new TaskFilter { TownSlug = "abinsk" };
        var before = await Tasks.OfAsync(Editor, filter, Cancellation);
        var text = before.Single(task => task.Subject == "Economy");
        (text.IsMissing, text.What, text.Address, text.MayPropose, text.Waiting).Should().Be((true, "Текст «Экономика»", "/staff/towns/abinsk/texts?edit=Economy", true, 0));

        await ProposeTextAsync("Виноград");
        (await Tasks.OfAsync(Editor, filter, Cancellation)).Single(task => task.Subject == "Economy").Waiting.Should().Be(1);
        (await Tasks.OfAsync(Actor(130, "Читатель", StaffRole.Administrator), filter, Cancellation)).Should().OnlyContain(task => !task.MayPropose && task.Waiting == 0);
        await PublishTextAsync("Виноград и вино", "paper");

        (await Tasks.OfAsync(Editor, filter, Cancellation)).Should().NotContain(task => task.Subject == "Economy").And.HaveCount(before.Count - 1);
    }

    [Fact]
    public async Task Overdue_IsAgainstTheTermOfTheMeasure()
    {
        async Task<TownTask?> PopulationAsync() => (await Tasks.OfAsync(Editor, new() { TownSlug = "abinsk", Subject = BuiltInIndicators.Population }, Cancellation)).SingleOrDefault();
        int months;
        await using (var db = Open())
            months = (await db.Indicators.SingleAsync(indicator => indicator.Code == BuiltInIndicators.Population, Cancellation)).DueEveryMonths!.Value;
        var newest = new DateOnly(2021, 12, 31);
        var overdue = await PopulationAsync();
        (overdue!.IsMissing, overdue.DueOn, overdue.Address, overdue.Measure).Should().Be((false, newest.AddMonths(months), "/staff/towns/abinsk/figures?add=Population", BuiltInIndicators.Population));

        var input = await AbinskPopulationAsync(39_876, 2026);
        await PublishAsync(await ProposeAsync(input with { Basis = TerritorialBasis.Town, Method = PopulationMethod.EstimateOnFirstOfJanuary }));

        (await PopulationAsync()).Should().BeNull("the value of this year is fresh");
    }

    [Fact]
    public async Task Groups_CountTowns_AndLeadToTheTable_MineAreOfOnesOwnTowns()
    {
        var groups = await Tasks.GroupsAsync(Editor, new(), Cancellation);

        var population = groups.Single(group => group.Subject == BuiltInIndicators.Population);
        (population.Measure, population.Overdue + population.Missing).Should().Be((BuiltInIndicators.Population, 26));
        groups.Single(group => group.Subject == BuiltInIndicators.EmployedPeople).Measure.Should().BeNull("a town's employment is a table of its own");
        var representative = Actor(120, "Представитель", StaffRole.TownRepresentative) with { TownIds = new HashSet<int> { await TownIdAsync("abinsk") } };
        (await Tasks.OfAsync(representative, new() { Mine = true }, Cancellation)).Should().NotBeEmpty().And.OnlyContain(task => task.TownSlug == "abinsk" && task.MayPropose);
        (await Tasks.OfAsync(representative, new() { Kind = TaskKind.Overdue }, Cancellation)).Should().OnlyContain(task => !task.IsMissing);
    }
}
