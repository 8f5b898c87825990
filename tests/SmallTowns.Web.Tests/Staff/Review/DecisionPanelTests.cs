using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Web.Tests.Staff.Review;

/// <summary>The buttons of a proposal's page, over the real services.</summary>
public sealed class DecisionPanelTests : ReviewTest
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);

    [Fact]
    public async Task Panel_ForADirector_OffersEverythingThatIsPermitted()
    {
        await using var context = ContextOf(Director);
        var panel = await RenderAsync(context, await ProposeAsync(await AbinskPopulationAsync(36_700)), Director);

        panel.FindAll("button").Select(button => button.TextContent.Trim()).Should().Equal("Опубликовать", "Вернуть на доработку", "Отклонить");
    }

    [Fact]
    public async Task Panel_ForAnEditor_IsNotThere()
    {
        await using var context = ContextOf(Editor);
        var panel = await RenderAsync(context, await ProposeAsync(await AbinskPopulationAsync(36_700)), Editor);

        panel.Markup.Trim().Should().BeEmpty();
    }

    [Fact]
    public async Task Panel_OnesOwn_SaysWhoMayPublish()
    {
        await using var context = ContextOf(EditingDirector);
        var panel = await RenderAsync(context, await ProposeAsync(await AbinskPopulationAsync(36_700), by: EditingDirector), EditingDirector);

        panel.Markup.Should().Contain("другой директор");
        panel.FindAll("button").Select(button => button.TextContent.Trim()).Should().NotContain("Опубликовать");
    }

    [Fact]
    public async Task Reject_WithoutReason_SaysSoBesideTheFieldAndKeepsTheNote()
    {
        var id = await ProposeAsync(await AbinskPopulationAsync(36_700));
        await using var context = ContextOf(Director);
        var panel = await RenderAsync(context, id, Director);

        panel.Find("textarea").Change("Уточнено");
        await panel.FindAll("button").Single(button => button.TextContent.Contains("Отклонить")).ClickAsync(new());

        panel.Find("#Reason-problem").TextContent.Should().Contain("причину");
        panel.FindAll("textarea").Single(area => area.GetAttribute("aria-describedby") == "Reason-problem").GetAttribute("aria-invalid").Should().Be("true");
        panel.Find("textarea").GetAttribute("value").Should().Be("Уточнено");
        (await ProposalAsync(id)).State.Should().Be(ProposalState.Submitted);
    }

    [Fact]
    public async Task Publish_PublishesAndReportsIt()
    {
        var id = await ProposeAsync(await AbinskPopulationAsync(36_700));
        await using var context = ContextOf(Director);
        DecisionTaken? decision = null;
        var panel = await RenderAsync(context, id, Director, made => decision = made);

        await panel.FindAll("button").Single(button => button.TextContent.Trim() == "Опубликовать").ClickAsync(new());

        decision!.Outcome.Should().BeOfType<ReviewOutcome.Done>();
        (await ProposalAsync(id)).State.Should().Be(ProposalState.Published);
    }

    [Fact]
    public async Task Schedule_WithoutADay_AsksForIt()
    {
        var id = await ProposeAsync(await AbinskPopulationAsync(36_700));
        await using var context = ContextOf(Director);
        var panel = await RenderAsync(context, id, Director);

        panel.Find("input[type=checkbox]").Change(true);
        await panel.FindAll("button").Single(button => button.TextContent.Contains("Назначить")).ClickAsync(new());

        panel.Find("#PublishAtUtc-problem").TextContent.Should().Contain("день");
        (await ProposalAsync(id)).State.Should().Be(ProposalState.Submitted);
    }

    private BunitContext ContextOf(StaffActor actor)
    {
        var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.Services.AddMudServices();
        context.Services.AddSingleton(Decisions);
        context.Services.AddSingleton<AuthenticationStateProvider>(new SignedIn(actor));
        context.Services.AddSingleton<IHttpContextAccessor, HttpContextAccessor>();
        context.Services.AddSingleton<CurrentStaff>();
        return context;
    }

    private async Task<IRenderedComponent<DecisionPanel>> RenderAsync(BunitContext context, int id, StaffActor by, Action<DecisionTaken>? decided = null)
    {
        var view = await Service<ProposalQueries>().FindAsync(by, id, Cancellation);
        return context.Render<DecisionPanel>(parameters => parameters
            .Add(panel => panel.View, view!)
            .Add(panel => panel.Decided, decided ?? (_ => { })));
    }

    private sealed class SignedIn(StaffActor actor) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, actor.UserId.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                new(ClaimTypes.Name, actor.Name),
                .. actor.Roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())),
            ], "test"))));
    }
}
