using SmallTowns.Domain.Calendar;

namespace SmallTowns.Domain.Tests.Calendar;

public sealed class RegionCalendarTests
{
    [Theory]
    [InlineData("2026-11-02T20:59:59.9999999Z", 2)]
    [InlineData("2026-11-02T21:00:00Z", 3)]
    [InlineData("2026-11-02T22:30:00Z", 3)]
    [InlineData("2026-11-03T20:59:59Z", 3)]
    public void Today_AroundMidnight_IsTheDayOfTheRegion(string moment, int day) =>
        RegionCalendar.Today(new StoppedClock(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)))
            .Should().Be(new DateOnly(2026, 11, day));

    [Fact]
    public void Day_FromStartToEnd_IsOneDay()
    {
        var day = new DateOnly(2026, 11, 3);

        RegionCalendar.StartUtc(day).Should().Be(new DateTime(2026, 11, 2, 21, 0, 0, DateTimeKind.Utc)).And.BeIn(DateTimeKind.Utc);
        RegionCalendar.DayOf(RegionCalendar.StartUtc(day)).Should().Be(day);
        RegionCalendar.DayOf(RegionCalendar.EndUtc(day)).Should().Be(day);
        RegionCalendar.EndUtc(day).AddMicroseconds(1).Should().Be(RegionCalendar.StartUtc(day.AddDays(1)));
    }

    [Fact]
    public void Local_ThereAndBack_IsTheSameMoment()
    {
        var utc = new DateTime(2026, 12, 31, 22, 30, 0, DateTimeKind.Utc);

        RegionCalendar.Local(utc).Should().Be(new DateTime(2027, 1, 1, 1, 30, 0));
        RegionCalendar.Utc(RegionCalendar.Local(utc)).Should().Be(utc).And.BeIn(DateTimeKind.Utc);
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
