using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.TestSupport;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Tests.Meetings;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Tests.Work;

/// <summary>The steps that tests of the work share. The clock begins at noon of Monday, 2 November 2026 in Moscow.</summary>
public abstract class WorkTest : MeetingTest
{
    protected AssignmentWork Assignments => Service<AssignmentWork>();

    protected AssignmentQueries Board => Service<AssignmentQueries>();

    protected SupportWork Support => Service<SupportWork>();

    protected SupportQueries Requests => Service<SupportQueries>();

    /// <summary>A member of staff who is in the database, as those are who have work.</summary>
    protected async Task<StaffActor> HireAsync(StaffRole role, params string[] bodies) => (await TestStaff.AddAsync(App, [role], [], bodyCodes: bodies)).Actor;

    protected async Task<StaffActor> HireForTownAsync(string slug) => (await TestStaff.AddAsync(App, [StaffRole.TownRepresentative], [slug])).Actor;

    protected async Task<int> BodyIdAsync(string code)
    {
        await using var db = Open();
        return await db.AssociationBodies.Where(body => body.Code == code).Select(body => body.Id).SingleAsync(Cancellation);
    }

    protected async Task<AssignmentView> ViewAsync(StaffActor by, int id) => (await Board.FindAsync(by, id, Cancellation))!;

    protected async Task<int> VersionAsync(StaffActor by, int id) => (await ViewAsync(by, id)).Assignment.Version;

    protected async Task<SupportView> RequestAsync(StaffActor by, int id) => (await Requests.FindAsync(by, id, Cancellation))!;

    protected async Task<IReadOnlyList<StaffNotice>> NoticesAsync(StaffActor of, NoticeKind kind)
    {
        await using var db = Open();
        return await db.StaffNotices.AsNoTracking().Where(notice => notice.UserId == of.UserId && notice.Kind == kind).OrderBy(notice => notice.Id).ToListAsync(Cancellation);
    }

    protected static int Done(CommandOutcome outcome)
    {
        outcome.Should().BeOfType<CommandOutcome.Done>("problems: {0}", string.Join("; ", Problems(outcome)));
        return ((CommandOutcome.Done)outcome).Id;
    }

    /// <summary>Each with its field: <c>Title: Напишите, что сделать.</c></summary>
    protected static IReadOnlyList<string> Problems(CommandOutcome outcome) =>
        outcome is CommandOutcome.Invalid invalid ? [.. invalid.Problems.Select(problem => $"{problem.Field}: {problem.Sentence}")] : [];

    protected static Task DeniedAsync(Func<Task> command) => command.Should().ThrowAsync<AccessDeniedException>();
}
