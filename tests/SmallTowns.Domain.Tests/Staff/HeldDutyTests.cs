using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Tests.Staff;

public sealed class HeldDutyTests
{
    public static TheoryData<StaffDuty> EveryDuty => [.. Enum.GetValues<StaffDuty>()];

    [Theory]
    [MemberData(nameof(EveryDuty))]
    public void Code_OfADutyThatCanBeGiven_IsReadBack(StaffDuty duty)
    {
        var whole = new HeldDuty(duty, Scope.Association);
        var ofTown = new HeldDuty(duty, Scope.Town(12));

        HeldDuty.Find(whole.Code).Should().Be(whole);
        HeldDuty.Find(ofTown.Code).Should().Be(duty is StaffDuty.InvestorDesk or StaffDuty.OutageDesk ? ofTown : null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Secretary")]
    [InlineData("1/Association")]
    [InlineData("Secretary,Analyst/Association")]
    [InlineData("Secretary/Body/3")]
    [InlineData("InvestorDesk/Town/0")]
    [InlineData("InvestorDesk/Town/-5")]
    [InlineData("InvestorDesk/Town/x")]
    [InlineData("Director/Association")]
    public void Find_OfAnythingElse_GivesNoRight(string code) => HeldDuty.Find(code).Should().BeNull();
}
