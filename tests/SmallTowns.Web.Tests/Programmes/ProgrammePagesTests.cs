using Bunit;
using SmallTowns.Domain.Programmes;
using SmallTowns.TestSupport;
using SmallTowns.Web.Staff.Fields;
using SmallTowns.Web.Staff.Programmes;
using SmallTowns.Web.Tests.Staff;

namespace SmallTowns.Web.Tests.Programmes;

/// <summary>The list and the form of programmes in the back office.</summary>
public sealed class ProgrammePagesTests : ProgrammeTest
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);

    [Fact]
    public async Task Programmes_AreListed_OpenedAsTheyStand_AndALateAnswerOfFiguresIsLeftAlone()
    {
        await PublishWageAsync(40_000, 2024);
        await PublishAsync(Subject, Roads);
        await ProposeAsync(ProgrammeContent.SubjectOf("second"), Roads with { NameRu = "Вторая программа" });
        await using var desk = new DrawnPage(App, Editor);
        var list = desk.Open<ProgrammesPage>();
        DrawnPage.See(list, "ещё не опубликована");
        list.FindAll("tbody tr").Single(row => row.TextContent.Contains("ещё не опубликована", StringComparison.Ordinal)).TextContent.Should().Contain("Вторая программа");
        DrawnPage.Words(list).Should().Contain("Дороги к малым городам").And.Contain("Добавить программу");

        var form = desk.Open<ProgrammePage>(of => of.Add(one => one.Key, Key));
        DrawnPage.See(form, "Отправить на проверку");
        DrawnPage.Field(form, "Название").GetAttribute("value").Should().Be("Дороги к малым городам");
        form.WaitForAssertion(() => Chosen(form, "Исходное число").Should().StartWith("40 000 руб. (2024)"), TimeSpan.FromSeconds(20));
        await DrawnPage.Field(form, "Значение цели").ChangeAsync("много");
        await form.Find("form").SubmitAsync();
        form.WaitForAssertion(() => DrawnPage.Field(form, "Значение цели").GetAttribute("aria-invalid").Should().Be("true"), TimeSpan.FromSeconds(20));
        DrawnPage.Field(form, "Значение цели").GetAttribute("value").Should().Be("много");

        await LateAnswerAsync();
    }

    /// <summary>Two people choose at once, each in a form of their own, and one changes their mind while the figures of the first choice are on their way.</summary>
    private async Task LateAnswerAsync()
    {
        await using var first = new DrawnPage(App, Editor);
        await using var second = new DrawnPage(App, Director);
        var (ones, others) = (new TargetFormModel { Town = "abinsk" }, new TargetFormModel { Town = "abinsk" });
        var (mine, theirs) = (Open(first, ones), Open(second, others));
        var slow = new TaskCompletionSource();
        first.Session.Asked = () => slow.Task;
        var late = DrawnPage.Field(mine, "Показатель").ChangeAsync("0");
        first.Session.Asked = () => Task.CompletedTask;
        await Task.WhenAll(DrawnPage.Field(mine, "Показатель").ChangeAsync("1"), DrawnPage.Field(theirs, "Показатель").ChangeAsync("0"));
        slow.SetResult();
        await late;

        (ones.Figure, others.Figure).Should().Be(("population", "average-wage"));
        mine.WaitForAssertion(() => Offered(mine).Should().NotBeEmpty().And.OnlyContain(words => words.Contains("чел.")), TimeSpan.FromSeconds(20));
        theirs.WaitForAssertion(() => Offered(theirs).Should().ContainSingle().Which.Should().StartWith("40 000 руб. (2024)"), TimeSpan.FromSeconds(20));
    }

    private static IRenderedComponent<TargetFields> Open(DrawnPage desk, TargetFormModel row) => desk.Open<TargetFields>(of => of
        .Add(one => one.Row, row)
        .Add(one => one.Towns, [new("abinsk", "Абинск")])
        .Add(one => one.Figures, [new("average-wage", "Средняя зарплата"), new("population", "Население")])
        .Add(one => one.Measures, [])
        .Add(one => one.Field, "Targets[0]")
        .Add(one => one.Problems, Web.Staff.Fields.Problems.None));

    private static IEnumerable<string> Offered(IRenderedComponent<TargetFields> fields) =>
        DrawnPage.Field(fields, "Исходное число").QuerySelectorAll("option").Skip(1).Select(option => option.Words());

    private static string Chosen(IRenderedComponent<ProgrammePage> form, string label)
    {
        var field = DrawnPage.Field(form, label);
        return field.QuerySelectorAll("option").First(option => option.GetAttribute("value") == field.GetAttribute("value")).Words();
    }
}
