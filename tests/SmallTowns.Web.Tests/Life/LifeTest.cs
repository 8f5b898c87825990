using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Approvals;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Staff.Life;
using SmallTowns.Web.Tests.Kinds;

namespace SmallTowns.Web.Tests.Life;

/// <summary>The steps that tests of living here share.</summary>
public abstract class LifeTest : ContentTest
{
    protected static readonly StaffActor OutageDeskOfAll = new(110, "Дежурный", new HashSet<StaffRole>(), new HashSet<int>()) { Duties = new HashSet<HeldDuty> { new(StaffDuty.OutageDesk, Scope.Association) } };

    protected DateTime UtcNow => Clock.GetUtcNow().UtcDateTime;

    protected DateOnly Today => RegionCalendar.DayOf(UtcNow);

    protected ApprovalWork Approvals => Service<ApprovalWork>();

    protected async Task<int> ApproveAsync(ApprovedWork work, int days = 90, int mostHours = 48)
    {
        ApprovalInput input = new() { Terms = "Как договорились", ValidTo = Today.AddDays(days), MostHours = mostHours };
        (work == ApprovedWork.VacancyFeed ? await Approvals.AskForFeedAsync(Editor, input, Cancellation) : await Approvals.AskForOutagesAsync(OutageDeskOfAll, input, Cancellation))
            .Should().BeOfType<ApprovalOutcome.Done>();
        await using var db = Open();
        var id = await db.StandingApprovals.MaxAsync(approval => approval.Id, Cancellation);
        (await Approvals.GiveAsync(Director, id, Cancellation)).Should().BeOfType<ApprovalOutcome.Done>();
        return id;
    }
}
