using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Staff.Forms;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>What is typed outlives the connection, the page and the server.</summary>
[Collection(nameof(BackOffice))]
public sealed class CutConnectionTests(PortalInBrowser portal, BackOffice office)
{
    private const string Typed = "Первая половина предложения,";
    private const string TypedOn = Typed + " и вторая.";
    private const string DraftSaved = "Черновик сохранён";
    private const string TakeBack = "Вернуть набранное";
    private const string Password = "длинная фраза для входа";

    [Fact]
    public async Task PageClosedWhileTyping_OpenedAgain_OffersWhatWasTyped()
    {
        var editor = await office.HireAsync(StaffRole.Editor);
        await using (var closed = await office.OpenDeskAsync(editor))
        {
            await closed.OpenTextAsync("sochi", "History");
            await closed.FillAsync(TextForm.Russian, Typed);
            await closed.SeeAsync(DraftSaved);
        }

        await using var desk = await office.OpenDeskAsync(editor);
        await desk.OpenTextAsync("sochi", "History");
        await Expect(desk.Field(TextForm.Russian)).ToHaveValueAsync("");
        await desk.PressAsync(TakeBack);
        await Expect(desk.Field(TextForm.Russian)).ToHaveValueAsync(Typed);
        await desk.SendTextAsync();
        await desk.SeeSentAsync();
        await desk.OpenTextAsync("sochi", "History");
        await Expect(desk.Button(TakeBack)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task ConnectionCutWhileTyping_Restored_GoesOnByItselfWhereItWas()
    {
        await using var desk = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Editor));
        var wire = await Wire.LayAsync(desk.Page);
        await desk.OpenTextAsync("armavir", "History");
        await desk.FillAsync(TextForm.Russian, Typed);

        await wire.CutAsync();
        await Expect(desk.Reconnecting).ToBeVisibleAsync();
        wire.Mend();
        await Expect(desk.Reconnecting).ToBeHiddenAsync();

        await Expect(desk.Field(TextForm.Russian)).ToHaveValueAsync(Typed);
        await desk.FillAsync(TextForm.Russian, TypedOn);
        await desk.SendTextAsync();
        await desk.SeeSentAsync();
    }

    [Fact]
    public async Task LastWordsTypedOnADeadWire_ReconnectedAndSent_AreSentToo()
    {
        var editor = await office.HireAsync(StaffRole.Editor);
        await using var desk = await office.OpenDeskAsync(editor);
        var wire = await Wire.LayAsync(desk.Page);
        await desk.OpenTextAsync("labinsk", "History");
        await desk.FillAsync(TextForm.Russian, Typed);
        await desk.SeeAsync(DraftSaved);

        wire.GoDead();
        await desk.FillAsync(TextForm.Russian, TypedOn);
        await desk.FillAsync(TextForm.English, "Half of it.");
        await wire.CutAsync();
        await Expect(desk.Reconnecting).ToBeVisibleAsync();
        wire.Mend();
        await Expect(desk.Reconnecting).ToBeHiddenAsync();
        await desk.SendTextAsync();
        await desk.SeeSentAsync();

        await desk.OpenTextAsync("labinsk", "History");
        await Expect(desk.Field(TextForm.Russian)).ToHaveValueAsync(TypedOn);
    }

    [Fact]
    public async Task ConnectionCut_AnotherPersonSignsIn_GetsAPageOfTheirOwn()
    {
        var (writer, other) = (await office.HireAsync(StaffRole.Editor), await office.HireAsync(StaffRole.Editor));
        await using var desk = await office.OpenDeskAsync(writer);
        var wire = await Wire.LayAsync(desk.Page);
        await desk.OpenTextAsync("temryuk", "History");
        await desk.FillAsync(TextForm.Russian, Typed);
        await desk.SeeAsync(DraftSaved);

        await wire.CutAsync();
        await Expect(desk.Reconnecting).ToBeVisibleAsync();
        await desk.BecomeAsync(other);
        wire.Mend();

        await Expect(desk.Page.Locator($"main[data-person='{other.UserId}']")).ToBeVisibleAsync();
        await Expect(desk.Field(TextForm.Russian)).ToHaveValueAsync("");
        var drafts = office.App.Services.GetRequiredService<PersonalDrafts>();
        (await drafts.FindAsync(writer.Actor, "town:temryuk/History")).Should().ContainSingle("it is the writer's draft");
        await desk.FillAsync(TextForm.Russian, "Другое.");
        await desk.SeeAsync(DraftSaved);
        (await drafts.FindAsync(other.Actor, "town:temryuk/History")).Should().ContainSingle().Which.Content.Should().NotContain(Typed);
    }

    [Fact]
    public async Task ServerStoppedInOrderWhileTyping_StartedAgain_PageGoesOnByItselfWhereItWas()
    {
        using var directory = new TestDirectory();
        var port = FreePort.Find();
        await using var first = await ProcessApp.StartAsync(directory, port: port);
        await using var desk = new Desk(await portal.VisitAsync(new Reader(Reader.Desk), first.Address));
        await BecomeEditorAsync(desk, first);
        await desk.OpenTextAsync("anapa", "History");
        await desk.Page.EvaluateAsync("window.isSamePage = true");
        await desk.FillAsync(TextForm.Russian, Typed);
        await desk.SeeAsync(DraftSaved);

        (await first.TerminateAsync()).Should().Be(0);
        await Expect(desk.Reconnecting).ToBeVisibleAsync();
        await using var second = await ProcessApp.StartAsync(directory, port: port);
        await Expect(desk.Reconnecting).ToBeHiddenAsync(new() { Timeout = 120_000 });
        await Expect(desk.Field(TextForm.Russian)).ToHaveValueAsync(Typed);
        await Expect(desk.Button(TakeBack)).ToHaveCountAsync(0);
        (await desk.Page.EvaluateAsync<bool>("window.isSamePage === true")).Should().BeTrue("nothing may be opened anew");
        await desk.FillAsync(TextForm.Russian, TypedOn);
        await desk.SendTextAsync();
        await desk.SeeSentAsync();
    }

    [Fact]
    public async Task ServerKilledWhileTyping_StartedAgain_PageComesBackByItselfAndOffersWhatWasTyped()
    {
        using var directory = new TestDirectory();
        var port = FreePort.Find();
        await using var first = await ProcessApp.StartAsync(directory, port: port);
        await using var desk = new Desk(await portal.VisitAsync(new Reader(Reader.Desk), first.Address));
        await BecomeEditorAsync(desk, first);
        await desk.OpenTextAsync("anapa", "History");
        await desk.FillAsync(TextForm.Russian, Typed);
        await desk.SeeAsync(DraftSaved);

        await first.KillAsync();
        await Expect(desk.Reconnecting).ToBeVisibleAsync();
        await using var second = await ProcessApp.StartAsync(directory, port: port);
        await Expect(desk.Button(TakeBack)).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await desk.PressAsync(TakeBack);
        await Expect(desk.Field(TextForm.Russian)).ToHaveValueAsync(Typed);
    }

    /// <summary>The first administrator, who makes an editor of themselves.</summary>
    private static async Task BecomeEditorAsync(Desk desk, ProcessApp app)
    {
        var link = app.Output.Split('\n').Single(line => line.Contains("/account/setup?token=", StringComparison.Ordinal));
        await desk.OpenAsync(new Uri(link).PathAndQuery);
        await desk.FillAsync("Имя и фамилия", "Анна Иванова");
        await desk.FillAsync("Электронная почта", "ivanova@example.org");
        await desk.FillAsync("Пароль", Password);
        await desk.FillAsync("Пароль ещё раз", Password);
        await desk.PressAsync("Создать администратора");
        await desk.SeeAsync("Здравствуйте, Анна Иванова.");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Люди", Exact = true }).ClickAsync();
        await desk.FollowAsync("Анна Иванова");
        await desk.Main.GetByRole(AriaRole.Checkbox, new() { Name = "Редактор" }).CheckAsync();
        await desk.PressAsync("Сохранить права");
        await desk.BeToldAsync("Права сохранены.");
        // What somebody may do is in their cookie.
        await desk.Page.Context.ClearCookiesAsync();
        await desk.OpenAsync("/account/login");
        await desk.SignInAsync("ivanova@example.org", Password);
    }
}
