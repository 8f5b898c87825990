using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Cases;

namespace SmallTowns.Domain.Tests.Cases;

public sealed class StageTimesTests
{
    [Fact]
    public void OfCase_AddsUpTheTimesInAStage_AndLeavesOutWhereItStillStands()
    {
        // Monday 2 → Thursday 5: 3 days; Thursday 5 → Monday 9: 2; back, Monday 9 → Tuesday 10: 1 more; it stands in Qualified again.
        var steps = Steps((2, CaseStage.Lead), (5, CaseStage.Qualified), (9, CaseStage.Lead), (10, CaseStage.Qualified));

        StageTimes.OfCase(steps, WorkingCalendar.WeekendsOnly).Should().BeEquivalentTo(new Dictionary<CaseStage, int> { [CaseStage.Lead] = 4 });
    }

    [Fact]
    public void OfCase_AfterItsEnd_DoesNotCountTheTimeUntilItWasReopened()
    {
        var steps = Steps((2, CaseStage.Lead), (3, CaseStage.Lost), (13, CaseStage.Lead), (16, CaseStage.Abandoned));

        StageTimes.OfCase(steps, WorkingCalendar.WeekendsOnly).Should().BeEquivalentTo(new Dictionary<CaseStage, int> { [CaseStage.Lead] = 2 });
    }

    [Fact]
    public void OfMany_GivesMedianAndLongest_StageByStage()
    {
        IEnumerable<CaseStep>[] cases =
        [
            Steps((2, CaseStage.Lead), (3, CaseStage.Qualified), (13, CaseStage.Won)),
            Steps((2, CaseStage.Lead), (6, CaseStage.Abandoned)),
            Steps((2, CaseStage.Lead), (10, CaseStage.Qualified), (11, CaseStage.Shortlist)),
            Steps((2, CaseStage.Lead)),
        ];

        StageTimes.OfMany(cases, WorkingCalendar.WeekendsOnly).Should().Equal(
            new StageTime(CaseStage.Lead, 3, 4, 6), new StageTime(CaseStage.Qualified, 2, 4.5m, 8));
    }

    private static IReadOnlyList<CaseStep> Steps(params (int Day, CaseStage To)[] steps) =>
        [.. steps.Select(step => new CaseStep { Kind = CaseStepKind.Moved, To = step.To, Utc = new(2026, 11, step.Day, 9, 0, 0, DateTimeKind.Utc) })];
}
