using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using SmallTowns.Data.Accounts;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Staff.Forms;

namespace SmallTowns.Web.Tests.Staff.Forms;

public sealed class DraftKeeperTests : StaffTest
{
    private const string Form = "test:form";

    private readonly BunitContext page = new();
    private StaffActor writer = StaffActor.Nobody;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var db = Open();
        var user = new StaffUser { DisplayName = "writer", UserName = "writer", NormalizedUserName = "WRITER" };
        db.Users.Add(user);
        await db.SaveChangesAsync(Cancellation);
        writer = Actor(user.Id, "writer", StaffRole.Editor);
        page.JSInterop.Mode = JSRuntimeMode.Loose;
        page.Services.AddMudServices();
        page.Services.AddSingleton(Service<PersonalDrafts>()).AddSingleton<TimeProvider>(Clock).AddLogging();
    }

    [Fact]
    public async Task Typing_IsSavedAfterAWhile_AndSaidSo()
    {
        var typed = new Typed { Text = "" };
        var keeper = Open(typed, _ => { });
        typed.Text = "Новое производство";

        Clock.Advance(TimeSpan.FromSeconds(3));

        keeper.WaitForAssertion(() => keeper.Markup.Should().Contain("Черновик сохранён в 12:00."), TimeSpan.FromSeconds(10));
        (await Service<PersonalDrafts>().FindAsync(writer, Form, Cancellation))!.Content.Should().Be("""{"text":"Новое производство"}""");
    }

    [Fact]
    public async Task Leaving_SavesWhatIsNotSavedYet()
    {
        var typed = new Typed { Text = "" };
        Open(typed, _ => { });
        typed.Text = "Недописа";

        await page.DisposeComponentsAsync();

        (await Service<PersonalDrafts>().FindAsync(writer, Form, Cancellation))!.Content.Should().Contain("Недописа");
    }

    [Fact]
    public async Task Opening_WithAnOlderDraft_OffersItAndGivesItBack()
    {
        await Service<PersonalDrafts>().SaveAsync(writer, Form, """{"text":"Вчерашнее"}""", Cancellation);
        Typed? restored = null;
        var keeper = Open(new Typed { Text = "" }, model => restored = model);

        keeper.WaitForElement(".staff-draft").TextContent.Should().Contain("2 ноября 2026 г., 12:00");
        keeper.FindAll("button").First(button => button.TextContent.Contains("Вернуть набранное", StringComparison.Ordinal)).Click();

        keeper.WaitForAssertion(() => restored!.Text.Should().Be("Вчерашнее"));
        keeper.FindAll(".staff-draft").Should().BeEmpty();
    }

    [Fact]
    public async Task Opening_WithAnOlderDraft_DeletesItWhenAsked()
    {
        await Service<PersonalDrafts>().SaveAsync(writer, Form, """{"text":"Вчерашнее"}""", Cancellation);
        var keeper = Open(new Typed { Text = "" }, _ => { });

        keeper.WaitForElement(".staff-draft");
        await keeper.FindAll("button").First(button => button.TextContent.Contains("Удалить", StringComparison.Ordinal)).ClickAsync(new());

        (await Service<PersonalDrafts>().FindAsync(writer, Form, Cancellation)).Should().BeNull();
    }

    [Fact]
    public async Task DeletingTheOlderDraft_KeepsWhatWasTypedSince()
    {
        await Service<PersonalDrafts>().SaveAsync(writer, Form, """{"text":"Вчерашнее"}""", Cancellation);
        var typed = new Typed { Text = "" };
        var keeper = Open(typed, _ => { });
        keeper.WaitForElement(".staff-draft");
        typed.Text = "Сегодняшнее";
        Clock.Advance(TimeSpan.FromSeconds(3));
        keeper.WaitForAssertion(() => keeper.Markup.Should().Contain("Черновик сохранён"), TimeSpan.FromSeconds(10));

        await keeper.FindAll("button").First(button => button.TextContent.Contains("Удалить", StringComparison.Ordinal)).ClickAsync(new());
        await page.DisposeComponentsAsync();

        (await Service<PersonalDrafts>().FindAsync(writer, Form, Cancellation))!.Content.Should().Contain("Сегодняшнее");
    }

    [Fact]
    public async Task Sent_LeavesNoDraftBehind()
    {
        var typed = new Typed { Text = "" };
        var keeper = Open(typed, _ => { });
        typed.Text = "Готово";
        Clock.Advance(TimeSpan.FromSeconds(3));
        keeper.WaitForAssertion(() => keeper.Markup.Should().Contain("Черновик сохранён"), TimeSpan.FromSeconds(10));

        await keeper.InvokeAsync(keeper.Instance.SentAsync);
        await page.DisposeComponentsAsync();

        (await Service<PersonalDrafts>().FindAsync(writer, Form, Cancellation)).Should().BeNull();
    }

    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);

    private IRenderedComponent<DraftKeeper<Typed>> Open(Typed model, Action<Typed> restored) => page.Render<DraftKeeper<Typed>>(parameters => parameters
        .Add(keeper => keeper.Form, Form)
        .Add(keeper => keeper.Model, model)
        .Add(keeper => keeper.Restored, EventCallback.Factory.Create(this, restored))
        .AddCascadingValue(writer));

    private sealed class Typed
    {
        public string Text { get; set; } = "";
    }
}
