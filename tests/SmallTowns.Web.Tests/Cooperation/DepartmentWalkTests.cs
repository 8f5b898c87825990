using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.TestSupport;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Tests.Cooperation;

/// <summary>Every director of a department at the doors of every department: their own desk, work and papers, and those of no other. Cooperation is one department's.</summary>
public sealed class DepartmentWalkTests : CooperationTest
{
    private static readonly string[] Departments = ["economic", "organisational", "coordination", "external"];

    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);

    [Fact]
    public async Task Director_OfEachDepartment_HasItsWork_AndNobodyElses()
    {
        var (all, town) = (await HireAsync(StaffRole.Approver), await HireForTownAsync("abinsk"));
        var departments = new List<Department>();
        foreach (var code in Departments)
        {
            var (head, worker, body) = (await HireAsync(StaffRole.Approver, code), await HireAsync(StaffRole.Editor, code), await BodyIdAsync(code));
            departments.Add(new(
                code, body, head, worker,
                Done(await Assignments.GiveAsync(all, Order(body, worker, all), Cancellation)),
                Done(await Support.AskAsync(town, await TownIdAsync("abinsk"), new(SupportKind.Consulting, code, "Как считать?", body), Cancellation))));
        }

        var (desks, reports, work) = (Service<DeskQueries>(), Service<QuarterReports>(), Service<DeskWork>());
        foreach (var mine in departments)
        {
            foreach (var theirs in departments)
            {
                var (isOwn, door) = (mine == theirs, $"{mine.Code} at {theirs.Code}");
                (await desks.FindAsync(mine.Head, theirs.Code, Cancellation) is not null).Should().Be(isOwn, door);
                (await reports.OfAsync(mine.Head, theirs.Code, new(2026, 4), Cancellation) is not null).Should().Be(isOwn, door);
                (await Board.FindAsync(mine.Head, theirs.Assignment, Cancellation) is not null).Should().Be(isOwn, door);
                (await Requests.FindAsync(mine.Head, theirs.Request, Cancellation) is not null).Should().Be(isOwn, door);
                (await IsDoneAsync(() => Assignments.GiveAsync(mine.Head, Order(theirs.Body, theirs.Worker, mine.Head), Cancellation))).Should().Be(isOwn, door);
                (await IsDoneAsync(async () => await Support.AssignAsync(
                    mine.Head, theirs.Request, (await RequestAsync(all, theirs.Request)).Request.Version, theirs.Body, theirs.Worker.UserId, Cancellation))).Should().Be(isOwn, door);
                (await IsDoneAsync(() => work.NameDeputyAsync(mine.Head, theirs.Body, theirs.Worker.UserId, mine.Head.UserId, new(2026, 11, 3), new(2026, 11, 4), Cancellation))).Should().Be(isOwn, door);
            }

            var cooperates = mine.Code == CooperationReach.BodyCode;
            (await AgreementsOf.ChoicesAsync(mine.Head, Cancellation)).Keeps.Should().Be(cooperates, mine.Code);
            (await Partners.MayKeepAsync(mine.Head, Cancellation)).Should().Be(cooperates, mine.Code);
            ((await EntriesOf.TownsAsync(mine.Head, Cancellation)).Count > 0).Should().Be(cooperates, mine.Code);
            (await IsDoneAsync(async () => await Drafting.DraftAsync(mine.Head, await TextAsync(cooperates ? mine.Head : all), Cancellation))).Should().Be(cooperates, mine.Code);
        }

        (await reports.OfAsync(departments[0].Head, null, new(2026, 4), Cancellation)).Should().BeNull("what is over all departments is for whoever sees all");
        (await reports.OfAsync(all, null, new(2026, 4), Cancellation))!.Departments.Should().HaveCount(Departments.Length);
    }

    private static AssignmentTask Order(int body, StaffActor worker, StaffActor controller) =>
        new() { Title = "Свести перечень", BodyId = body, ResponsibleUserId = worker.UserId, ControllerUserId = controller.UserId, Term = new(5, null) };

    private static async Task<bool> IsDoneAsync(Func<Task<CommandOutcome>> command)
    {
        try
        {
            return await command() is CommandOutcome.Done;
        }
        catch (AccessDeniedException)
        {
            return false;
        }
    }

    private sealed record Department(string Code, int Body, StaffActor Head, StaffActor Worker, int Assignment, int Request);
}
