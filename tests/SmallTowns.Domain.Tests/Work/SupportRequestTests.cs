using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Work;

namespace SmallTowns.Domain.Tests.Work;

public sealed class SupportRequestTests
{
    /// <summary>Noon of Monday, 9 November 2026 in Moscow.</summary>
    private static readonly DateTime Monday = new(2026, 11, 9, 9, 0, 0, DateTimeKind.Utc);

    private static readonly WorkingCalendar Calendar = WorkingCalendar.WeekendsOnly;

    [Fact]
    public void Clock_StopsWhileTheTownIsAsked()
    {
        var row = Ask();
        row.DueOn.Should().Be(new DateOnly(2026, 11, 16), "five working days after a Monday");
        row.Assign(4, 7, "никто → Иванов", Hand(0)).Should().BeEmpty();
        row.Question("Какой год?", Hand(2)).Should().BeEmpty();
        row.DaysLate(new(2026, 12, 1), Calendar).Should().Be(0, "asked on the 11th, before its day");
        row.Answer("2025", Hand(3)).Should().Equal(new WorkFinding("", WorkFault.WrongState));

        row.Clarify("2025", Calendar, Hand(7)).Should().BeEmpty();

        row.DueOn.Should().Be(new DateOnly(2026, 11, 19), "the pause from Wednesday to Monday had three working days");
        row.Answer("Вот таблица", Hand(9)).Should().BeEmpty();
        row.DaysTaken(Calendar).Should().Be(4, "seven working days, three of them not ours");
        row.DaysLate(new(2026, 12, 1), Calendar).Should().Be(0);
    }

    [Fact]
    public void Pause_OfWhatIsLate_LeavesItAsLateAsItWas()
    {
        var row = Ask();
        row.Assign(4, null, "", Hand(0));
        row.Question("Какой год?", Hand(9));
        row.DaysLate(new(2026, 12, 1), Calendar).Should().Be(2, "asked on the 18th, due on the 16th");
        row.Clarify("2025", Calendar, Hand(11));
        row.DaysLate(new(2026, 11, 20), Calendar).Should().Be(2);
    }

    [Fact]
    public void Standing_OfAMoment_KnowsNothingOfWhatCameLater()
    {
        var row = Ask();
        row.Assign(4, 7, "", Hand(0));
        row.Question("Какой год?", Hand(9));
        row.Clarify("2025", Calendar, Hand(14));
        row.Answer("Вот", Hand(15));
        row.Reopen("Не то", Calendar, Hand(16));

        // Due on the 16th, asked on the 18th: two days late, and the days have stopped.
        Then(10).Should().Be(new SupportStanding(new(2026, 11, 16), null, true, Hand(9).Utc));
        Then(10).DaysLate(new(2026, 11, 30), Calendar).Should().Be(2);
        // Three working days later it goes on, as late as it was.
        Then(15).Should().Be(new SupportStanding(new(2026, 11, 19), null, true, null));
        Then(15).DaysLate(new(2026, 11, 23), Calendar).Should().Be(2);
        Then(16).Should().Be(new SupportStanding(new(2026, 11, 19), Hand(15).Utc, false, Hand(15).Utc));
        row.DaysTaken(Hand(15).Utc, Calendar).Should().Be(8, "eleven working days, three of them not ours");
        Then(17).Should().Be(new SupportStanding(row.DueOn, null, true, null));
        row.Erase(Hand(20));
        Then(21).IsOpen.Should().BeFalse("nobody waits for an answer");

        SupportStanding Then(int day) => row.AsOf(Monday.AddDays(day), Calendar);
    }

    [Fact]
    public void Answer_ThatIsNotEnough_IsPromisedAnew()
    {
        var row = Ask();
        row.Reopen("Рано", Calendar, Hand(0)).Should().Equal(new WorkFinding("", WorkFault.WrongState));
        row.Assign(4, 7, "", Hand(0));
        row.Answer("Вот", Hand(1));
        row.Reopen(" ", Calendar, Hand(2)).Should().Equal(new WorkFinding("Text", WorkFault.Missing));
        row.Reopen("Нет приложения", Calendar, Hand(2)).Should().BeEmpty();
        (row.State, row.DueOn, row.AnsweredUtc).Should().Be((SupportState.Assigned, new DateOnly(2026, 11, 18), (DateTime?)null));
        row.Answer("С приложением", Hand(3));
        row.DaysTaken(Calendar).Should().Be(1, "since it was reopened");
        row.Accept(Hand(4)).Should().BeEmpty();
        row.State.Should().Be(SupportState.Accepted);
    }

    [Fact]
    public void Erased_KeepsItsDaysAndNoText()
    {
        var row = Ask();
        row.Assign(4, 7, "", Hand(0));
        row.Erase(Hand(1));
        (row.Subject, row.Steps.Count(step => step.Text is not null)).Should().Be(((string?)null, 0));
        row.Steps.Select(step => step.Kind).Should().Equal(SupportStepKind.Asked, SupportStepKind.Assigned, SupportStepKind.Erased);
        row.Assign(5, null, "", Hand(1)).Should().Equal(new WorkFinding("", WorkFault.WrongState));
        row.Answer("Иванов Иван", Hand(1)).Should().Equal([new WorkFinding("", WorkFault.WrongState)], "what is typed later would stay");
        row.State.Should().Be(SupportState.Accepted, "nobody can go on with it");
        row.DaysLate(new(2027, 1, 15), Calendar).Should().Be(0);
    }

    [Theory]
    [InlineData("Пишите на glava@abinsk.example.org", "glava@abinsk.example.org")]
    [InlineData("почта иванова@пример.рф.", "иванова@пример.рф")]
    [InlineData("Тел. +7 (861) 123-45-67, доб. 2", "+7 (861) 123-45-67")]
    [InlineData("звоните 8 918 123 45 67", "8 918 123 45 67")]
    [InlineData("СНИЛС 112-233-445 95", "112-233-445 95")]
    [InlineData("паспорт 03 05 123456 выдан", "03 05 123456")]
    public void Traces_OfAPerson_AreFound(string text, string trace) => PersonalTraces.In(text).Should().Contain(trace);

    [Theory]
    [InlineData("По 131-ФЗ от 06.10.2003, статья 17, в 2026 году выделено 1 234 567,8 рубля")]
    [InlineData("ОКТМО 03601101001, население 39 511 человек на 01.01.2026")]
    [InlineData("Приказ № 8 от 12 мая 2025 года, 44-ФЗ и 223-ФЗ")]
    public void Traces_InNumbersOfLawsAndSums_AreNone(string text) => PersonalTraces.In(text).Should().BeEmpty();

    [Fact]
    public void Quarter_HasItsDays_AndIsReadAsItIsWritten()
    {
        var quarter = Quarter.Of(new(2026, 11, 30));
        (quarter.Code, quarter.First, quarter.Last, quarter.Before.Code).Should().Be(("2026-4", new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31), "2026-3"));
        quarter.EndUtc.Should().Be(new DateTime(2026, 12, 31, 21, 0, 0, DateTimeKind.Utc), "midnight in Moscow");
        new Quarter(2026, 1).Before.Should().Be(new Quarter(2025, 4));
        Quarter.Find("2026-4").Should().Be(quarter);
        foreach (var wrong in new[] { null, "", "2026-5", "2026-0", "26-4", "2026-4-1", "1999-1" })
            Quarter.Find(wrong).Should().BeNull();
    }

    [Fact]
    public void Median_OfAnEvenNumber_IsBetweenTheTwoInTheMiddle()
    {
        WorkDays.Median([]).Should().BeNull();
        WorkDays.Median([9, 1, 4]).Should().Be(4);
        WorkDays.Median([9, 1, 4, 2]).Should().Be(3);
    }

    private static SupportRequest Ask() => SupportRequest.Ask(1, new(SupportKind.Informational, "Сводка за год", "Пришлите сводку", null), 5, Calendar, Hand(0));

    private static WorkHand Hand(int days) => new(7, "Иванов", Monday.AddDays(days));
}
