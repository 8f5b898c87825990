using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SmallTowns.Data.Accounts;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.TestSupport;
using SmallTowns.Web.Staff.Forms;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>The server has given the circuit of a page up: the page goes on by itself, for the same person only. Each test has a town of its own.</summary>
public sealed class LostCircuitTests(PortalInBrowser portal, LostCircuitTests.ForgetfulOffice forgetful) : IClassFixture<LostCircuitTests.ForgetfulOffice>
{
    private const string Typed = "Первая половина предложения,";
    private const string TypedOn = Typed + " и вторая.";
    private const string TakeBack = "Вернуть набранное";

    private readonly BackOffice office = forgetful.Office;

    [Fact]
    public async Task CircuitGivenUpWhileTyping_ConnectionRestored_PageGoesOnWithWhatWasTyped()
    {
        await using var desk = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Editor));
        var wire = await TypeAsync(desk, "sochi");

        await LoseCircuitAsync(desk, wire);
        wire.Mend();

        await SeeSamePageAsync(desk);
        await Expect(desk.Field(TextForm.Russian)).ToHaveValueAsync(Typed);
        await Expect(desk.Field(TextForm.Russian)).ToBeFocusedAsync();
        await Expect(desk.Button(TakeBack)).ToHaveCountAsync(0);
        desk.Path.Should().Be("/staff/towns/sochi/texts?edit=History");
        await desk.FillAsync(TextForm.Russian, TypedOn);
        await desk.SendTextAsync();
        await desk.SeeSentAsync();
    }

    [Fact]
    public async Task LastWordsTypedOnADeadWire_CircuitGivenUp_AreThereToo()
    {
        var editor = await office.HireAsync(StaffRole.Editor);
        await using var desk = await office.OpenDeskAsync(editor);
        var wire = await TypeAsync(desk, "armavir");

        wire.GoDead();
        await desk.FillAsync(TextForm.Russian, TypedOn);
        await LoseCircuitAsync(desk, wire);
        wire.Mend();

        await SeeSamePageAsync(desk);
        await Expect(desk.Field(TextForm.Russian)).ToHaveValueAsync(TypedOn);
        await desk.SeeAsync("Черновик сохранён");
        var drafts = await office.App.Services.GetRequiredService<PersonalDrafts>().FindAsync(editor.Actor, "town:armavir/History");
        drafts.Should().ContainSingle().Which.Content.Should().Contain(TypedOn, "the server has to know what the page shows");
    }

    [Fact]
    public async Task AnotherPersonSignedInMeanwhile_GetsNothingOfWhatWasTyped()
    {
        var (writer, other) = (await office.HireAsync(StaffRole.Editor), await office.HireAsync(StaffRole.Editor));
        await using var desk = await office.OpenDeskAsync(writer);
        var wire = await TypeAsync(desk, "labinsk");

        await LoseCircuitAsync(desk, wire);
        await desk.BecomeAsync(other);
        wire.Mend();

        await SeeSamePageAsync(desk);
        await Expect(desk.Page.Locator($"main[data-person='{other.UserId}']")).ToBeVisibleAsync();
        await Expect(desk.Field(TextForm.Russian)).ToHaveValueAsync("");
        await Expect(desk.Button(TakeBack)).ToHaveCountAsync(0);
        var drafts = office.App.Services.GetRequiredService<PersonalDrafts>();
        (await drafts.FindAsync(writer.Actor, "town:labinsk/History")).Should().ContainSingle("it is the writer's draft");
        (await drafts.FindAsync(other.Actor, "town:labinsk/History")).Should().BeEmpty();
    }

    [Fact]
    public async Task SignedOutMeanwhile_IsToldSo_AndGoesOnWhenSignedInAgain()
    {
        var editor = await office.HireAsync(StaffRole.Editor);
        await using var desk = await office.OpenDeskAsync(editor);
        var wire = await TypeAsync(desk, "krymsk");

        await LoseCircuitAsync(desk, wire);
        await desk.Page.Context.ClearCookiesAsync();
        wire.Mend();

        await SeeShutOutAsync(desk);
        await desk.BecomeAsync(editor);
        await SeeSamePageAsync(desk);
        await Expect(desk.Field(TextForm.Russian)).ToHaveValueAsync(Typed);
    }

    [Fact]
    public async Task DisabledMeanwhile_SeesNoLivingForm()
    {
        var editor = await office.HireAsync(StaffRole.Editor);
        await using var desk = await office.OpenDeskAsync(editor);
        var wire = await TypeAsync(desk, "tuapse");

        await LoseCircuitAsync(desk, wire);
        await DisableAsync(editor);
        wire.Mend();

        await SeeShutOutAsync(desk);
    }

    [Fact]
    public async Task PageHiddenForLong_GivesItsCircuitBack_AndGoesOnWhenSeenAgain()
    {
        await using var desk = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Editor));
        await TypeAsync(desk, "anapa");

        await RestAsync(desk);
        await ShowAsync(desk, "visible");

        await SeeSamePageAsync(desk);
        await Expect(desk.Field(TextForm.Russian)).ToHaveValueAsync(Typed);
        await Expect(desk.Button(TakeBack)).ToHaveCountAsync(0);
        await desk.SendTextAsync();
        await desk.SeeSentAsync();
        desk.Visitor.TakeComplaints().Should().BeEmpty();
    }

    [Fact]
    public async Task LongestTexts_PutAwayInTheBrowser_ComeBackWhole()
    {
        var (russian, english) = (new string('я', TownText.MaxLength), new string('z', TownText.MaxLength));
        await using var desk = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Editor));
        await TypeAsync(desk, "yeysk");
        await desk.FillAsync(TextForm.Russian, russian);
        await desk.FillAsync(TextForm.English, english);
        await Expect(desk.Main.Locator(".field-count")).ToHaveTextAsync([new Regex("^20.000 из"), new Regex("^20.000 из"), new Regex("^0 из")]);

        await RestAsync(desk);
        await ShowAsync(desk, "visible");

        await SeeSamePageAsync(desk);
        await Expect(desk.Field(TextForm.Russian)).ToHaveValueAsync(russian);
        await Expect(desk.Field(TextForm.English)).ToHaveValueAsync(english);
    }

    [Fact]
    public async Task PageClosedWithUnsentInput_LeavesNoErrorInTheLog()
    {
        await using var office = BackOffice.Forgetful(portal);
        await using (var desk = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Editor)))
        {
            await TypeAsync(desk, "gelendzhik");
            await desk.Page.CloseAsync();
            await office.Circuits.WaitUntilNoneAsync();
        }

        // What waits in vain for an answer of the page gives up then, and the log is written once a second.
        await Task.Delay(BackOffice.AnswerTimeout + TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        office.LoggedErrors().Should().BeEmpty();
    }

    [Fact]
    public async Task PageWithUnsentInput_IsLeftForAnotherSite_TheBrowserAsksFirst()
    {
        await using var desk = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Editor));
        await TypeAsync(desk, "tikhoretsk");
        List<string> asked = [];
        desk.Page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Type);
            await dialog.AcceptAsync();
        };

        await desk.Page.GotoAsync("/about");

        asked.Should().Equal("beforeunload");
    }

    [Fact]
    public async Task FileChosenForImport_CircuitGivenUp_PageSaysThatItHasToBeChosenAgain()
    {
        await using var desk = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Editor));
        var wire = await Wire.LayAsync(desk.Page);
        await desk.OpenAsync("/staff/import/new");
        await desk.Page.EvaluateAsync("window.isSamePage = true");
        await desk.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "население.csv",
            MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes("Город;Год;Население\nСочи;2024;1\n"),
        });
        await Expect(desk.Main.Locator("[aria-current=step]")).ToContainTextAsync("Столбцы");

        await LoseCircuitAsync(desk, wire);
        wire.Mend();

        await SeeSamePageAsync(desk);
        await desk.SeeAsync("файл «население.csv» нужно выбрать ещё раз");
    }

    private static async Task<Wire> TypeAsync(Desk desk, string town)
    {
        var wire = await Wire.LayAsync(desk.Page);
        await desk.OpenTextAsync(town, "History");
        await desk.Page.EvaluateAsync("window.isSamePage = true");
        await desk.FillAsync(TextForm.Russian, Typed);
        await desk.SeeAsync("Черновик сохранён");
        return wire;
    }

    private async Task RestAsync(Desk desk)
    {
        await desk.Page.EvaluateAsync("document.querySelector('.staff-reconnect').dataset.restAfterMilliseconds = 100");
        await ShowAsync(desk, "hidden");
        await office.Circuits.WaitUntilNoneAsync();
    }

    private async Task LoseCircuitAsync(Desk desk, Wire wire)
    {
        await wire.CutAsync();
        await Expect(desk.Reconnecting).ToBeVisibleAsync();
        await office.Circuits.WaitUntilNoneAsync();
    }

    private static async Task SeeSamePageAsync(Desk desk)
    {
        await Expect(desk.Reconnecting).ToBeHiddenAsync();
        (await desk.Page.EvaluateAsync<bool>("window.isSamePage === true")).Should().BeTrue("nothing may be opened anew");
        await Expect(desk.Page.Locator("#blazor-error-ui")).ToBeHiddenAsync();
    }

    // The window lies over the page: what was typed is seen behind it, and nothing there can be pressed.
    private static Task SeeShutOutAsync(Desk desk) => Expect(desk.Reconnecting.GetByText("Вы не вошли")).ToBeVisibleAsync();

    private async Task DisableAsync(TestStaff person)
    {
        await using var scope = office.App.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<StaffUser>>();
        var user = (await users.FindByEmailAsync(person.Email))!;
        user.DisabledUtc = DateTime.UtcNow;
        await users.UpdateSecurityStampAsync(user);
        // The cookie is looked at anew every half a minute.
        office.Clock.GoForward(TimeSpan.FromMinutes(1));
    }

    private static async Task ShowAsync(Desk desk, string state) => await desk.Page.EvaluateAsync(
        """
        state => {
          Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
        }
        """,
        state);

    public sealed class ForgetfulOffice(PortalInBrowser portal) : IAsyncDisposable
    {
        public BackOffice Office { get; } = BackOffice.Forgetful(portal);

        public ValueTask DisposeAsync() => Office.DisposeAsync();
    }
}
