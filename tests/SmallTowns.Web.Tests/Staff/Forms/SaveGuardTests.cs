using System.Net.Sockets;
using Bunit;
using MudBlazor.Services;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Staff.Forms;

namespace SmallTowns.Web.Tests.Staff.Forms;

public sealed class SaveGuardTests
{
    [Fact]
    public async Task Run_DatabaseAway_SaysSoAndTriesAgainWhenAsked()
    {
        await using var page = new Page();
        var isAway = true;
        var saves = 0;
        var guard = page.Render<SaveGuard>();

        await guard.InvokeAsync(() => guard.Instance.RunAsync(() =>
        {
            saves++;
            return isAway ? throw new SocketException() : Task.CompletedTask;
        }));
        guard.Find("[role=alert]").TextContent.Should().Contain("База данных сейчас недоступна").And.Contain("Набранное осталось");

        isAway = false;
        guard.Find("button").Click();

        guard.WaitForAssertion(() => guard.FindAll("[role=alert]").Should().BeEmpty());
        saves.Should().Be(2);
    }

    [Fact]
    public async Task Run_RightTakenAway_SaysSoWithoutOfferingToTryAgain()
    {
        await using var page = new Page();
        var guard = page.Render<SaveGuard>();

        await guard.InvokeAsync(() => guard.Instance.RunAsync(() => throw new AccessDeniedException(Permission.Propose)));

        guard.Find("[role=alert]").TextContent.Should().Contain("Ваши права не позволяют");
        guard.FindAll("button").Should().BeEmpty();
    }

    private sealed class Page : BunitContext
    {
        public Page()
        {
            JSInterop.Mode = JSRuntimeMode.Loose;
            Services.AddMudServices();
        }
    }
}
