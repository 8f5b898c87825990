using SmallTowns.Domain.Calendar;

namespace SmallTowns.Domain.Tests.Calendar;

public sealed class WorkingCalendarTests
{
    /// <summary>Decree of the Government of the Russian Federation No. 1335 of 4 October 2024.</summary>
    private static readonly WorkingYearContent Year2025 = new()
    {
        Holidays = StatutoryHolidays.Of(2025),
        MovedDays =
        [
            new(new(2025, 1, 4), new(2025, 5, 2)), new(new(2025, 1, 5), new(2025, 12, 31)), new(new(2025, 2, 23), new(2025, 5, 8)),
            new(new(2025, 3, 8), new(2025, 6, 13)), new(new(2025, 11, 1), new(2025, 11, 3)),
        ],
    };

    private static readonly WorkingCalendar Calendar = new(new Dictionary<int, WorkingYearContent> { [2025] = Year2025 });

    [Fact]
    public void Year_WithItsDecree_HasTheWorkingDaysOfTheOfficialCalendar() =>
        // The production calendar of 2025: 247 working days, 118 days off.
        Calendar.Between(new(2024, 12, 31), new(2025, 12, 31)).Should().BeEquivalentTo(new ByCalendar<int>(247, []));

    [Fact]
    public void StatutoryHolidays_OfAnyYear_AreThoseOfArticle112() =>
        StatutoryHolidays.Of(2028).Select(holiday => (holiday.Day.Month, holiday.Day.Day)).Should().Equal(
            (1, 1), (1, 2), (1, 3), (1, 4), (1, 5), (1, 6), (1, 7), (1, 8), (2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4));

    [Theory]
    [InlineData("2025-11-01", true, "a Saturday whose rest was moved")]
    [InlineData("2025-11-03", false, "the Monday that it was moved to")]
    [InlineData("2025-11-04", false, "a holiday")]
    [InlineData("2025-01-04", false, "a holiday stays one, though the Saturday was moved")]
    [InlineData("2025-11-05", true, "an ordinary Wednesday")]
    [InlineData("2025-11-08", false, "an ordinary Saturday")]
    [InlineData("2026-01-01", true, "nothing is known of 2026 but its weekends")]
    public void Day_IsWorkingOrNot(string day, bool isWorking, string because) =>
        Calendar.IsWorking(Day(day)).Should().Be(isWorking, because);

    [Theory]
    [InlineData("2025-10-31", 1, "2025-11-01")]
    [InlineData("2025-10-31", 2, "2025-11-05")]
    [InlineData("2025-11-02", 1, "2025-11-05")]
    [InlineData("2025-04-30", 1, "2025-05-05")]
    [InlineData("2025-04-30", 4, "2025-05-12")]
    [InlineData("2024-12-31", 1, "2025-01-09")]
    public void After_CountsFromTheNextDay_OverHolidaysAndMovedDays(string day, int workingDays, string last) =>
        Calendar.After(Day(day), workingDays).Should().BeEquivalentTo(new ByCalendar<DateOnly>(Day(last), []));

    [Fact]
    public void After_IntoAYearWithoutData_CountsItsWeekendsOnly_AndSaysSo()
    {
        var due = Calendar.After(new(2025, 12, 30), 2);

        due.Value.Should().Be(new DateOnly(2026, 1, 2), "31 December was moved to, and of 2026 only weekends are known");
        due.YearsByWeekends.Should().Equal(2026);
        due.IsCertain.Should().BeFalse();
        Calendar.HasYear(2025).Should().BeTrue();
        Calendar.HasYear(2026).Should().BeFalse();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(500)]
    public void Between_AndAfter_AreEachOthersReverse(int workingDays)
    {
        var from = new DateOnly(2025, 4, 30);

        Calendar.Between(from, Calendar.After(from, workingDays).Value).Value.Should().Be(workingDays);
    }

    [Fact]
    public void Between_ADayAndItself_IsNothing() =>
        WorkingCalendar.WeekendsOnly.Between(new(2026, 1, 1), new(2026, 1, 1)).Should().BeEquivalentTo(new ByCalendar<int>(0, []));

    [Fact]
    public void Between_OverYears_NamesThoseWithoutData() =>
        Calendar.Between(new(2024, 12, 1), new(2026, 2, 1)).YearsByWeekends.Should().Equal(2024, 2026);

    [Fact]
    public void Year_ThatWasWithdrawn_IsAYearWithoutData() =>
        new WorkingCalendar(new Dictionary<int, WorkingYearContent> { [2025] = new() }).HasYear(2025).Should().BeFalse();

    [Fact]
    public void Terms_ThatNobodyCanMean_AreRefused()
    {
        FluentActions.Invoking(() => Calendar.After(new(2025, 1, 1), 0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Calendar.Between(new(2025, 1, 2), new(2025, 1, 1))).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
