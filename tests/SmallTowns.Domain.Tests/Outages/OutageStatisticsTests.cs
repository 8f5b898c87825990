using SmallTowns.Domain.Living;
using SmallTowns.Domain.Outages;

namespace SmallTowns.Domain.Tests.Outages;

public sealed class OutageStatisticsTests
{
    private static readonly DateOnly From = new(2026, 11, 1), To = new(2026, 11, 10);
    private static readonly DateTime FromUtc = new(2026, 10, 31, 21, 0, 0, DateTimeKind.Utc), ToUtc = FromUtc.AddDays(10), Now = ToUtc;

    private static OutageContent Outage(double fromHour, double hours, int? households, params string[] streets) => new()
    {
        Service = UtilityService.ColdWater,
        What = OutageKind.Full,
        StartUtc = FromUtc.AddHours(fromHour),
        EndUtc = FromUtc.AddHours(fromHour + hours),
        Households = households,
        Places = [.. streets.Select(street => new OutagePlace(street))],
        Steps = [new(FromUtc.AddHours(fromHour + hours), OutageStatus.Restored)],
    };

    private static OutageStatistics Of(IEnumerable<OutageContent> outages, decimal? households, params int[] watched) =>
        OutageStatistics.Of(outages, watched.Select(day => new DateOnly(2026, 11, day)).ToHashSet(), households, From, To, Now);

    [Fact]
    public void Hours_WhereBothAreKnown_AreOfAHousehold()
    {
        // (4 · 500 + 2 · 1000) / 2000 = 2
        var year = Of([Outage(10, 4, 500, "Мира"), Outage(50, 2, 1000, "Мира", "Советов")], 2000, 1, 2);

        year.HoursPerHousehold.Should().Be(2);
        year.Should().BeEquivalentTo(new { Count = 2, StreetHours = 8.0, WatchedDays = 2, UnwatchedDays = 8, Days = 10, IsZero = false });
    }

    [Fact]
    public void Hours_WhereOneIsNotKnown_AreOnlyCountedByStreets()
    {
        Of([Outage(10, 4, 500, "Мира"), Outage(50, 2, null, "Мира")], 2000).HoursPerHousehold.Should().BeNull();
        Of([Outage(10, 4, 500, "Мира")], null).Should().BeEquivalentTo(new { HoursPerHousehold = (double?)null, StreetHours = 4.0 });
    }

    [Fact]
    public void Days_ThatNobodyWatched_AreNoZero()
    {
        Of([], 2000).IsZero.Should().BeFalse();
        Of([], 2000, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).IsZero.Should().BeTrue();
    }

    [Fact]
    public void Outage_IsCountedWithinTheSpanOnly()
    {
        Of([Outage(-5, 8, 100, "Мира")], 100).HoursPerHousehold.Should().Be(3);
        Of([Outage(-5, 4, 100, "Мира")], 100).Count.Should().Be(0);
        Of([Outage(1, 4, 100, "Мира") with { EndUtc = null, Steps = [] }], 100).HoursPerHousehold.Should().Be(239, "it lasts");
        Of([Outage(1, 4, 100, "Мира") with { Steps = [new(FromUtc, OutageStatus.Cancelled)] }], 100).Count.Should().Be(0);
    }

    [Fact]
    public void Wage_BuysSquareMetresAndUtilities()
    {
        Affordability.MonthsOfWagePerSquareMetre(90_000m, 45_000m).Should().Be(2m);
        Affordability.UtilitiesPercentOfWage(4_500m, 45_000m).Should().Be(10m);
        Affordability.MonthsOfWagePerSquareMetre(90_000m, 0m).Should().BeNull();
    }
}
