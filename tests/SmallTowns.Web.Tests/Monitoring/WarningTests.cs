using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Monitoring;
using SmallTowns.Domain.Review;
using SmallTowns.TestSupport;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Meetings;
using SmallTowns.Web.Monitoring;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Tests.Monitoring;

public sealed class SqliteWarningTests : WarningTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresWarningTests : WarningTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>From a rule to what came of its warnings.</summary>
public abstract class WarningTests : MonitoringTest
{
    private static readonly string[] Falling = ["gulkevichi", "kropotkin", "labinsk", "tikhoretsk", "ust-labinsk", "yeysk"];

    [Fact]
    public async Task Signals_ComeAndEnd_AndSayWhy()
    {
        // What is wrong is told beside its field, and nothing is saved.
        Refusal(await Rules.SaveAsync(Analyst, null, 0, new() { Limit = "много", Years = "0" }, Cancellation))
            .Should().Contain("NameRu: Назовите правило.").And.Contain("Measure: Выберите показатель.").And.Contain("Limit: Это не число.").And.Contain("Years: Целое число лет").And.Contain("Reason: Напишите, почему");
        (await Rules.TryAsync(Analyst, null, new(), Cancellation)).Problems.Select(problem => problem.Field).Should().Equal("Measure", "Limit", "Years");
        (await Rules.ListAsync(Analyst, Cancellation)).Should().BeEmpty();

        // A trial saves nothing either.
        var run = await Rules.TryAsync(Analyst, null, Decline(), Cancellation);
        run.Rows.Where(row => row.State is FindingState.Fires).Select(row => row.Town.Ru).Should().BeEquivalentTo("Гулькевичи", "Кропоткин", "Лабинск", "Тихорецк", "Усть-Лабинск", "Ейск");
        run.Rows.Single(row => row.Town.Ru == "Гулькевичи").Words.Should().Contain("35\u00A0244 чел. (2010) → 33\u00A0357 чел. (2021), изменение −5,4\u00A0%");
        (await Rules.TryAsync(Analyst, null, Decline(towns: WatchedTowns.Small), Cancellation)).Rows.Where(row => row.State is FindingState.Fires).Select(row => row.Town.Ru).Should().BeEquivalentTo("Гулькевичи", "Усть-Лабинск");
        (await SignalledAsync()).Should().BeEmpty();

        var rule = await SaveRuleAsync(Decline());
        (await SignalledAsync()).Should().Equal(Falling);
        (await Watch.LookAsync(Cancellation)).Should().Be(0, "the same trouble is one warning");
        var first = await WarningOfAsync("gulkevichi");
        first.Signal.ReadFigures().Select(figure => (figure.Value, figure.To!.Value.Year, figure.FigureId is not null)).Should().Equal((33_357m, 2021, true), (35_244m, 2010, true));
        first.Signal.RuleVersion!.Number.Should().Be(1);
        first.Signal.Value.Should().BeApproximately(5.354, 0.001);
        first.Signal.WordsEn.Should().Contain("35,244 people (2010) → 33,357 people (2021), change −5.4%");

        // Another name is another version, and no other signal.
        Refusal(await Rules.SaveAsync(Analyst, rule, await RuleVersionAsync(rule), Decline(), Cancellation)).Should().Be("Ничего не изменилось: новой версии нет.");
        var renamed = Decline();
        renamed.NameRu = "Убыль населения";
        await SaveRuleAsync(renamed, rule);
        (await WarningOfAsync("gulkevichi")).Signals.Should().ContainSingle();

        await SaveRuleAsync(Decline("5,4"), rule);
        (await SignalledAsync()).Should().Equal(Falling[1..]);
        var ended = await WarningOfAsync("gulkevichi");
        (ended.Signal.EndReason, ended.State).Should().Be((SignalEnd.RuleChanged, WarningState.New));
        ended.Signal.EndRu.Should().Contain("на 5 % или больше за 11 лет").And.Contain("на 5,4 % или больше");
        (await WarningOfAsync("yeysk")).Signal.RuleVersion!.Number.Should().Be(3, "what is found by other terms is another signal of the same warning");

        await SaveRuleAsync(Decline(), rule);
        var returned = await WarningOfAsync("gulkevichi");
        (returned.Id, returned.Signals.Count, returned.IsSignalled).Should().Be((first.Id, 2, true));

        // A figure that is withdrawn was wrong.
        await using (var db = Open())
        {
            var figure = await db.Figures.AsNoTracking().SingleAsync(one => one.Id == returned.Signal.ReadFigures()[0].FigureId, Cancellation);
            (await FigureWithdrawals.WithdrawAsync(Director, figure.Id, figure.Version, new("Напечатано с опечаткой", "A misprint"), Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        }

        // The portal looks by itself.
        Clock.Advance(TimeSpan.FromMinutes(2));
        await Service<JobRunner>().RunDueAsync(Cancellation);
        var withdrawn = await WarningOfAsync("gulkevichi");
        (withdrawn.Id, withdrawn.Signal.EndReason).Should().Be((first.Id, SignalEnd.FigureWithdrawn));
        withdrawn.Signal.EndRu.Should().StartWith("число снято с публикации");

        var off = Decline();
        off.IsOn = false;
        await SaveRuleAsync(off, rule);
        (await SignalledAsync()).Should().BeEmpty();
        (await WarningOfAsync("yeysk")).Signal.EndReason.Should().Be(SignalEnd.RuleOff);
        (await Rules.ReadAsync(Analyst, rule, Cancellation))!.Versions.Select(row => row.Version.Number).Should().Equal(5, 4, 3, 2, 1);
    }

    [Fact]
    public async Task Warning_ToTheAgenda_ToItsOutcome_AndToReaders()
    {
        var rule = await SaveRuleAsync(Decline());
        var id = (await WarningOfAsync("gulkevichi")).Id;
        var meeting = await PlanAsync(Plan(Question()));
        var opened = await FileAsync(meeting);
        var question = new AgendaInput { Title = "О Гулькевичах", DraftText = "Поручить экономическому отделу." };

        Refusal(await Warnings.PutOnAgendaAsync(Analyst, id, await VersionOfAsync(id), meeting, question, Cancellation)).Should().StartWith("Сначала возьмите");
        Refusal(await Warnings.CloseAsync(Analyst, id, await VersionOfAsync(id), "Решено", Cancellation)).Should().StartWith("Сначала возьмите");
        // Of two at once one takes it.
        var version = await VersionOfAsync(id);
        var both = await Task.WhenAll(Warnings.TakeAsync(Analyst, id, version, Cancellation), Warnings.TakeAsync(Director, id, version, Cancellation));
        both.Count(outcome => outcome is CommandOutcome.Done).Should().Be(1);
        both.Count(outcome => outcome is CommandOutcome.Overtaken).Should().Be(1);

        Refusal(await Warnings.PutOnAgendaAsync(Director, id, await VersionOfAsync(id), 0, question, Cancellation)).Should().StartWith("MeetingId: Выберите собрание");
        Refusal(await Warnings.PutOnAgendaAsync(Director, id, await VersionOfAsync(id), meeting, new() { Title = "О Гулькевичах" }, Cancellation)).Should().StartWith("DraftText: Напишите проект решения");
        (await FileAsync(meeting)).Items.Should().ContainSingle("nothing is half saved");
        Id(await Warnings.PutOnAgendaAsync(Director, id, await VersionOfAsync(id), meeting, question, Cancellation));
        var file = (await Warnings.ReadAsync(Analyst, id, Cancellation))!;
        (file.Warning.State, file.IsOnAgenda, file.Meeting!.Id).Should().Be((WarningState.HandedOver, true, meeting));
        (await FileAsync(meeting)).Items.Select(item => item.Title).Should().Equal("О плане работы", "О Гулькевичах");
        Refusal(await Warnings.PutOnAgendaAsync(Director, id, await VersionOfAsync(id), meeting, question, Cancellation)).Should().Be("Вопрос об этом уже стоит в повестке.");
        // The secretary had the plan open: it is not saved without the question.
        (await Planning.SaveAsync(Secretary, meeting, opened.Meeting.Version, MeetingInput.Of(opened.Meeting), Cancellation)).Should().BeOfType<MeetingOutcome.Overtaken>();
        Id(await Planning.SaveAsync(Secretary, meeting, await VersionAsync(meeting), MeetingInput.Of(opened.Meeting), Cancellation));
        (await Warnings.ReadAsync(Analyst, id, Cancellation))!.IsOnAgenda.Should().BeFalse("the secretary has taken it off");
        Id(await Warnings.PutOnAgendaAsync(Analyst, id, await VersionOfAsync(id), meeting, question, Cancellation));

        Refusal(await Publishing.ProposeAsync(Analyst, id, await VersionOfAsync(id), "Смотрим", "", "Показать", Cancellation)).Should().StartWith("CommentEn: Напишите то же");
        await PublishAsync(id, "Коллегия рассмотрит это.", "The board will look at it.");
        var page = await PageAsync("/association/warnings");
        page.Should().Contain("Гулькевичи: Население убывает").And.Contain("изменение −5,4").And.Contain("Википедия").And.Contain("Коллегия рассмотрит это.").And.NotContain("Сигнал закончился");
        (await PageAsync("/en/association/warnings")).Should().Contain("Gulkevichi: The population falls").And.Contain("change −5.4%").And.Contain("The board will look at it.");
        (await PageAsync("/search?q=население+убывает")).Should().Contain("Гулькевичи: Население убывает");
        Refusal(await Publishing.ProposeAsync(Analyst, id, await VersionOfAsync(id), "Коллегия рассмотрит это.", "The board will look at it.", "Показать", Cancellation)).Should().StartWith("Читатели это уже видят");

        Refusal(await Warnings.CloseAsync(Director, id, await VersionOfAsync(id), " ", Cancellation)).Should().StartWith("Outcome: Напишите");
        Id(await Warnings.CloseAsync(Director, id, await VersionOfAsync(id), "Принята программа.", Cancellation));
        (await Watch.LookAsync(Cancellation)).Should().Be(0, "the trouble lasts, and is no new warning");
        var higher = Decline("20");
        await SaveRuleAsync(higher, rule);
        await PublishAsync(id, "Коллегия рассмотрит это.", "The board will look at it.");
        (await PageAsync("/association/warnings")).Should().Contain("Сигнал закончился").And.Contain("правило изменено").And.Contain("Принята программа.");

        // What is found after that is another warning.
        await SaveRuleAsync(Decline(), rule);
        (await WarningOfAsync("gulkevichi")).Id.Should().NotBe(id);
        (await Warnings.ListAsync(Analyst, Cancellation)).Count(row => row.Town == "Гулькевичи").Should().Be(2);
    }

    private WarningPublishing Publishing => Service<WarningPublishing>();

    private async Task<int> VersionOfAsync(int id) => (await Warnings.ReadAsync(Analyst, id, Cancellation))!.Warning.Version;

    private async Task PublishAsync(int id, string ru, string en)
    {
        Id(await Publishing.ProposeAsync(Analyst, id, await VersionOfAsync(id), ru, en, "Показать читателям", Cancellation));
        await using var db = Open();
        var proposal = await db.Proposals.Where(one => one.Kind == WarningContent.Kind && one.State == ProposalState.Submitted).Select(one => one.Id).SingleAsync(Cancellation);
        await PublishAsync(proposal);
    }
}
