using SmallTowns.Domain.Approvals;

namespace SmallTowns.Domain.Tests.Vacancies;

public sealed class StandingApprovalTests
{
    private static readonly DateTime Now = new(2026, 11, 2, 9, 0, 0, DateTimeKind.Utc);

    private static StandingApproval Asked => new() { Work = ApprovedWork.VacancyFeed, Terms = "лента", ValidTo = new(2027, 3, 1), AskedById = 1, AskedBy = "А", AskedUtc = Now };

    [Theory]
    [InlineData(100, 100, true)]
    [InlineData(130, 100, true)]
    [InlineData(131, 100, false)]
    [InlineData(70, 100, true)]
    [InlineData(69, 100, false)]
    [InlineData(0, 100, false)]
    [InlineData(1, 0, false)]
    [InlineData(0, 0, true)]
    public void Count_ThatMovesByMoreThanThirtyPercent_Waits(int count, int before, bool isCovered) => Asked.Covers(count, before).Should().Be(isCovered);

    [Fact]
    public void Count_WithNothingBefore_Waits() => Asked.Covers(5, null).Should().BeFalse();

    [Fact]
    public void Approval_StandsFromItsGiving_ToItsLastDay()
    {
        var approval = Asked;
        approval.StandsOn(new(2026, 11, 2)).Should().BeFalse("nobody has given it");
        approval.Give(2, "Б", Now);
        approval.StandsOn(new(2027, 3, 1)).Should().BeTrue();
        approval.StandsOn(new(2027, 3, 2)).Should().BeFalse();
        FluentActions.Invoking(() => approval.Give(3, "В", Now)).Should().Throw<InvalidOperationException>();
        approval.Close("Б", "ошиблись", Now);
        approval.StandsOn(new(2026, 11, 3)).Should().BeFalse();
    }
}
