using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Mail;
using SmallTowns.Web.Staff.Catalogue;
using SmallTowns.Web.Staff.Users;

namespace SmallTowns.Web.Tests.Account;

/// <summary>Letting people in and out, on each database.</summary>
public abstract class StaffUsersTests : IAsyncLifetime
{
    private readonly TestDirectory mails = new();
    private SmallTownsApp app = null!;
    private TestStaff admin = null!;

    private StaffUsers Users => app.Services.GetRequiredService<StaffUsers>();

    protected abstract Task<TestDatabase?> CreateDatabaseAsync();

    public async ValueTask InitializeAsync()
    {
        app = new SmallTownsApp(await CreateDatabaseAsync(), new Dictionary<string, string> { ["Mail:Directory"] = mails.Path });
        admin = await TestStaff.AddAsync(app, StaffRole.Administrator);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        mails.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Invite_Person_WritesAMailWhoseLinkWorksOnce()
    {
        var result = await Users.InviteAsync(admin.Actor, " petrova@example.org ", "Мария  Петрова", Access([StaffRole.TownRepresentative], await TownIdAsync("abinsk")), "http://localhost");

        result.Should().Match<InvitationResult>(r => r.Outcome == StaffUserOutcome.Done && r.Mail == MailOutcome.WrittenToFile);
        var path = new Uri(result.Link!).PathAndQuery;
        var mail = await MimeKit.MimeMessage.LoadAsync(Directory.GetFiles(mails.Path, "*.eml").Single());
        mail.To.ToString().Should().Be("petrova@example.org");
        mail.TextBody.Should().Contain(result.Link).And.Contain("Мария Петрова");

        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        (await client.SubmitAsync(path, "invitation", ("Password", TestStaff.Password), ("PasswordAgain", TestStaff.Password))).ShouldRedirectTo("/staff");
        using var late = app.CreateClient();
        (await late.GetPageAsync(path)).QuerySelector("main form").Should().BeNull();
        var actor = (await TestStaff.SignInAsync(app, "petrova@example.org")).Actor;
        actor.Roles.Should().Equal(StaffRole.TownRepresentative);
        actor.TownIds.Should().Equal(await TownIdAsync("abinsk"));
        actor.Name.Should().Be("Мария Петрова");
        (await EventsAsync()).Should().Contain([AuditEvent.Invited, AuditEvent.RolesChanged, AuditEvent.TownsChanged, AuditEvent.InvitationAccepted]);
    }

    [Fact]
    public async Task ChangeAccess_OfSomebodyInvited_LeavesTheLinkGood()
    {
        var invited = await Users.InviteAsync(admin.Actor, "petrova@example.org", "Мария Петрова", Access([StaffRole.Editor]), "http://localhost");

        await ChangeAsync(invited.UserId, Access([StaffRole.Approver]));

        using var client = app.CreateClient();
        (await client.GetPageAsync(new Uri(invited.Link!).PathAndQuery)).QuerySelector("main form").Should().NotBeNull();
    }

    [Fact]
    public async Task InviteAgain_NewLink_VoidsTheOldOne()
    {
        var first = await Users.InviteAsync(admin.Actor, "petrova@example.org", "Петрова", Access([StaffRole.Editor]), "http://localhost");
        var second = await Users.InviteAgainAsync(admin.Actor, first.UserId, "http://localhost");

        using var client = app.CreateClient();
        (await client.GetPageAsync(new Uri(first.Link!).PathAndQuery)).QuerySelector("main form").Should().BeNull();
        (await client.GetPageAsync(new Uri(second.Link!).PathAndQuery)).QuerySelector("main form").Should().NotBeNull();
    }

    [Fact]
    public async Task Invite_BadInput_IsRefusedByItsReason()
    {
        async Task<StaffUserOutcome> Invite(string email, string name, params StaffRole[] roles) =>
            (await Users.InviteAsync(admin.Actor, email, name, Access(roles), "http://localhost")).Outcome;

        (await Invite("no address", "А", StaffRole.Editor)).Should().Be(StaffUserOutcome.EmailNotValid);
        (await Invite("a@example.org", " ", StaffRole.Editor)).Should().Be(StaffUserOutcome.NameMissing);
        (await Invite("a@example.org", "А")).Should().Be(StaffUserOutcome.RoleMissing);
        (await Invite("a@example.org", "А", StaffRole.TownRepresentative)).Should().Be(StaffUserOutcome.TownsMissing);
        (await Invite(admin.Email.ToUpperInvariant(), "А", StaffRole.Editor)).Should().Be(StaffUserOutcome.EmailTaken);
        await using var db = await OpenAsync();
        (await db.Users.CountAsync()).Should().Be(1);
    }

    [Fact]
    public async Task LastAdministrator_KeepsTheRoleAndTheWayIn()
    {
        var other = await TestStaff.AddAsync(app, StaffRole.Administrator);

        (await Users.DisableAsync(admin.Actor, admin.UserId)).Should().Be(StaffUserOutcome.OwnAccount);
        (await Users.DisableAsync(admin.Actor, other.UserId)).Should().Be(StaffUserOutcome.Done);
        (await Users.DisableAsync(other.Actor, admin.UserId)).Should().Be(StaffUserOutcome.LastAdministrator);
        (await ChangeAsync(admin.UserId, Access([StaffRole.Editor]))).Should().Be(StaffUserOutcome.LastAdministrator);
        (await Users.EnableAsync(admin.Actor, other.UserId)).Should().Be(StaffUserOutcome.Done);
        (await ChangeAsync(admin.UserId, Access([StaffRole.Editor]))).Should().Be(StaffUserOutcome.Done);
    }

    [Fact]
    public async Task TwoAdministrators_DisableEachOtherAtOnce_OneRemains()
    {
        var other = await TestStaff.AddAsync(app, StaffRole.Administrator);

        var outcomes = await Task.WhenAll(
            Task.Run(() => Users.DisableAsync(admin.Actor, other.UserId)),
            Task.Run(() => Users.DisableAsync(other.Actor, admin.UserId)));

        outcomes.Should().BeEquivalentTo([StaffUserOutcome.Done, StaffUserOutcome.LastAdministrator]);
    }

    [Fact]
    public async Task Disable_SignedInPerson_EndsTheSessionAndLeavesALine()
    {
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);
        var session = app.Services.GetRequiredService<OpenSessions>();
        using var client = editor.CreateClient(app);
        (await client.GetAsync(new Uri("/staff", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.OK);
        var principal = PrincipalOf(editor);
        (await session.StandsAsync(principal, isActive: true, default)).Should().BeTrue();

        await Users.DisableAsync(admin.Actor, editor.UserId);

        (await session.StandsAsync(principal, isActive: true, default)).Should().BeFalse();
        (await client.GetAsync(new Uri("/staff", UriKind.Relative))).ShouldRedirectTo("/account/login?ReturnUrl=%2Fstaff");
        await using var db = await OpenAsync();
        (await db.AuditEntries.SingleAsync(e => e.Event == AuditEvent.Disabled))
            .Should().Match<AuditEntry>(e => e.UserId == admin.UserId && e.SubjectUserId == editor.UserId);
    }

    [Fact]
    public async Task Duties_GivenAndTakenAway_WorkAtOnceAndLeaveLines()
    {
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);
        var ofTown = new HeldDuty(StaffDuty.InvestorDesk, Scope.Town(await TownIdAsync("abinsk")));
        var press = new HeldDuty(StaffDuty.PressDesk, Scope.Association);

        (await ChangeAsync(editor.UserId, Access([StaffRole.Editor]) with { Duties = new HashSet<HeldDuty> { ofTown, press } })).Should().Be(StaffUserOutcome.Done);

        var given = await TestStaff.SignInAsync(app, editor.Email);
        given.Actor.Duties.Should().BeEquivalentTo([ofTown, press]);
        (given.Actor.MayFor(Permission.WorkInvestorCases, ofTown.Scope), given.Actor.MayFor(Permission.WorkInvestorCases, Scope.Association)).Should().Be((true, false));
        var row = (await app.Services.GetRequiredService<StaffUserQueries>().FindAsync(admin.Actor, editor.UserId))!;
        row.WorkText.Should().Be("Редактор, Пресс-служба, Работа с инвесторами: Абинск");
        using (var client = admin.CreateClient(app))
            (await client.GetStringAsync(new Uri(StaffUsersExport.Address, UriKind.Relative))).Should().Contain("Работа с инвесторами: Абинск");

        var session = app.Services.GetRequiredService<OpenSessions>();
        (await session.StandsAsync(PrincipalOf(given), isActive: true, default)).Should().BeTrue();
        (await ChangeAsync(editor.UserId, Access([StaffRole.Editor]) with { Duties = new HashSet<HeldDuty> { press } })).Should().Be(StaffUserOutcome.Done);

        (await session.StandsAsync(PrincipalOf(given), isActive: true, default)).Should().BeFalse("pages that are open with the duty stop working");
        (await TestStaff.SignInAsync(app, editor.Email)).Actor.Duties.Should().BeEquivalentTo([press]);
        await using var db = await OpenAsync();
        (await db.AuditEntries.Where(entry => entry.Event == AuditEvent.DutiesChanged).OrderBy(entry => entry.Id).Select(entry => entry.Detail).ToListAsync())
            .Should().Equal("нет → Пресс-служба, Работа с инвесторами: Абинск", "Пресс-служба, Работа с инвесторами: Абинск → Пресс-служба");
        (await db.Set<Data.Accounts.GivenDuty>().CountAsync()).Should().Be(1);
    }

    [Theory]
    [InlineData("Мария Орлова", "other@example.org", true)]
    [InlineData("Mapия Орлова", "other@example.org", true)]
    [InlineData("мария  орлова", "other@example.org", true)]
    [InlineData("Мария Орлова-Сухова", "other@example.org", false)]
    [InlineData("Иван Сухов", "m.оrlova@example.org", true)]
    [InlineData("Иван Сухов", "i.suhov@example.org", false)]
    public async Task Twins_OfNameOrAddress_AreSeen(string name, string email, bool isTwin)
    {
        await Users.InviteAsync(admin.Actor, "m.orlova@example.org", "Мария Орлова", Access([StaffRole.Editor]), "http://localhost");

        var twins = await app.Services.GetRequiredService<StaffUserQueries>().TwinsAsync(admin.Actor, name, email);

        twins.Should().BeEquivalentTo(isTwin ? ["Мария Орлова (m.orlova@example.org)"] : Array.Empty<string>());
    }

    [Fact]
    public async Task Duty_WithoutARole_IsEnoughToComeIn()
    {
        var access = Access([]) with { Duties = new HashSet<HeldDuty> { new(StaffDuty.Secretary, Scope.Association) } };

        var invited = await Users.InviteAsync(admin.Actor, "secretary@example.org", "Секретарь", access, "http://localhost");

        invited.Outcome.Should().Be(StaffUserOutcome.Done);
        var actor = (await TestStaff.SignInAsync(app, "secretary@example.org")).Actor;
        (actor.May(Permission.KeepMeetings), actor.May(Permission.Propose), actor.May(Permission.EnterStaffArea)).Should().Be((true, false, true));
    }

    [Fact]
    public async Task Departments_OfADirector_StandInTheSignIn()
    {
        var director = await TestStaff.AddAsync(app, StaffRole.Approver);
        await using var db = await OpenAsync();
        var bodyId = await db.AssociationBodies.Where(body => body.Code == "economic").Select(body => body.Id).SingleAsync();
        director.Actor.MayFor(Permission.Decide, Scope.Association).Should().BeTrue();

        await ChangeAsync(director.UserId, Access([StaffRole.Approver]) with { DepartmentIds = new HashSet<int> { bodyId } });

        var actor = (await TestStaff.SignInAsync(app, director.Email)).Actor;
        (actor.MayFor(Permission.Decide, Scope.Body(bodyId)), actor.MayFor(Permission.Decide, Scope.Association), actor.May(Permission.ManageSources)).Should().Be((true, false, false));
    }

    [Fact]
    public async Task ChangeAccess_ToSameAccess_WritesNoLine()
    {
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);

        await ChangeAsync(editor.UserId, Access([StaffRole.Editor]));

        (await EventsAsync()).Should().NotContain(AuditEvent.RolesChanged);
    }

    [Fact]
    public async Task Commands_FromAnyoneButAnAdministrator_AreDenied()
    {
        var approver = await TestStaff.AddAsync(app, StaffRole.Approver, StaffRole.Editor);
        foreach (var by in new[] { approver.Actor, StaffActor.Nobody })
        {
            var commands = new Func<Task>[]
            {
                () => Users.InviteAsync(by, "a@example.org", "А", Access([StaffRole.Editor]), "http://localhost"),
                () => Users.InviteAgainAsync(by, admin.UserId, "http://localhost"),
                () => Users.ChangeAccessAsync(by, admin.UserId, Access([StaffRole.Editor]), Access([])),
                () => Users.DisableAsync(by, admin.UserId),
                () => Users.EnableAsync(by, admin.UserId),
                () => Users.ResetSecondFactorAsync(by, admin.UserId),
                () => app.Services.GetRequiredService<StaffUserQueries>().ListAsync(by),
                () => app.Services.GetRequiredService<StaffUsersExport>().MakeAsync(by),
            };
            foreach (var command in commands)
                await command.Should().ThrowAsync<AccessDeniedException>();
        }
    }

    [Fact]
    public async Task Export_ByAdministrator_HoldsEveryoneAndLeavesALine()
    {
        using var client = admin.CreateClient(app);

        var csv = await client.GetStringAsync(new Uri(StaffUsersExport.Address, UriKind.Relative));

        csv.Should().Contain(admin.Email);
        (await EventsAsync()).Should().Contain(AuditEvent.PersonalDataExported);
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);
        using var other = editor.CreateClient(app);
        (await other.GetAsync(new Uri(StaffUsersExport.Address, UriKind.Relative))).ShouldRedirectTo("/account/denied?ReturnUrl=%2Fstaff%2Fusers%2Fexport");
        (await EventsAsync()).Should().Contain(AuditEvent.AccessDenied);
    }

    [Fact]
    public async Task TwoAdministrators_ChangeOnePerson_SecondSeesTheFirst()
    {
        var other = await TestStaff.AddAsync(app, StaffRole.Administrator);
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);
        var opened = Access([StaffRole.Editor]);
        (await Users.ChangeAccessAsync(other.Actor, editor.UserId, Access([StaffRole.Editor, StaffRole.Approver]), opened)).Outcome.Should().Be(StaffUserOutcome.Done);

        var mine = Access([StaffRole.TownRepresentative], await TownIdAsync("abinsk"));
        var refused = await Users.ChangeAccessAsync(admin.Actor, editor.UserId, mine, opened);

        refused.Outcome.Should().Be(StaffUserOutcome.ChangedMeanwhile);
        refused.Theirs!.ByName.Should().Be(other.Actor.Name);
        var now = CatalogueEntries.Read<AccessInput>(refused.Theirs.Content);
        now.Roles.Should().Equal(StaffRole.Editor, StaffRole.Approver);
        (await AccessAsync(editor.UserId)).Should().BeEquivalentTo(now, "nothing was overwritten");
        (await Users.ChangeAccessAsync(admin.Actor, editor.UserId, mine, now.ToAccess())).Outcome.Should().Be(StaffUserOutcome.Done);
    }

    [Fact]
    public async Task TwoAdministrators_SaveAtOnce_OneIsTold()
    {
        var other = await TestStaff.AddAsync(app, StaffRole.Administrator);
        var editor = await TestStaff.AddAsync(app, StaffRole.Editor);
        var opened = Access([StaffRole.Editor]);

        var outcomes = await Task.WhenAll(
            Task.Run(() => Users.ChangeAccessAsync(admin.Actor, editor.UserId, Access([StaffRole.Approver]), opened)),
            Task.Run(() => Users.ChangeAccessAsync(other.Actor, editor.UserId, Access([StaffRole.Administrator]), opened)));

        outcomes.Select(o => o.Outcome).Should().BeEquivalentTo([StaffUserOutcome.Done, StaffUserOutcome.ChangedMeanwhile]);
    }

    private async Task<StaffUserOutcome> ChangeAsync(int userId, StaffAccess access) =>
        (await Users.ChangeAccessAsync(admin.Actor, userId, access, (await AccessAsync(userId)).ToAccess())).Outcome;

    private async Task<AccessInput> AccessAsync(int userId) =>
        AccessInput.Of((await app.Services.GetRequiredService<StaffUserQueries>().FindAsync(admin.Actor, userId))!);

    private static StaffAccess Access(StaffRole[] roles, params int[] townIds) => new(roles.ToHashSet(), townIds.ToHashSet(), new HashSet<int>());

    private System.Security.Claims.ClaimsPrincipal PrincipalOf(TestStaff staff) => app.Services
        .GetRequiredService<Microsoft.Extensions.Options.IOptionsMonitor<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>>()
        .Get(Microsoft.AspNetCore.Identity.IdentityConstants.ApplicationScheme).TicketDataFormat.Unprotect(staff.CookieValue)!.Principal;

    private async Task<int> TownIdAsync(string slug)
    {
        await using var db = await OpenAsync();
        return await db.Towns.Where(town => town.Slug == slug).Select(town => town.Id).SingleAsync();
    }

    private async Task<List<AuditEvent>> EventsAsync()
    {
        await using var db = await OpenAsync();
        return await db.AuditEntries.Select(entry => entry.Event).ToListAsync();
    }

    private Task<SmallTownsDbContext> OpenAsync() => app.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();
}

public sealed class SqliteStaffUsersTests : StaffUsersTests
{
    protected override Task<TestDatabase?> CreateDatabaseAsync() => Task.FromResult<TestDatabase?>(null);
}

public sealed class PostgresStaffUsersTests : StaffUsersTests
{
    protected override async Task<TestDatabase?> CreateDatabaseAsync() => await PostgresServer.CreateDatabaseAsync();
}
