using SmallTowns.Domain.Links;

namespace SmallTowns.Domain.Tests.Links;

public sealed class ExpiringLinkTests
{
    private static readonly DateTime Made = new(2026, 11, 2, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(0, LinkState.Open)]
    [InlineData(59, LinkState.Open)]
    [InlineData(60, LinkState.Expired)]
    [InlineData(600, LinkState.Expired)]
    public void State_EndsWithItsMoment(int minutes, LinkState state) =>
        new ExpiringLink { TokenHash = "", Purpose = "test", Subject = "1", MadeUtc = Made, ExpiresUtc = Made.AddHours(1) }
            .StateAt(Made.AddMinutes(minutes)).Should().Be(state);
}
