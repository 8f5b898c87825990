using AngleSharp.Dom;
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
        page.Services.AddSingleton(Service<PersonalDrafts>()).AddSingleton(Service<OpenForms>()).AddSingleton<TimeProvider>(Clock).AddScoped<CarriedInput>().AddLogging();
    }

    [Fact]
    public async Task Typing_IsSavedAfterAWhile_AndSaidSo()
    {
        var typed = new Typed { Text = "" };
        var keeper = Open(typed, _ => { });
        typed.Text = "Новое производство";

        Clock.Advance(TimeSpan.FromSeconds(3));

        keeper.WaitForAssertion(() => keeper.Markup.Should().Contain("Черновик сохранён в 12:00."), TimeSpan.FromSeconds(10));
        (await FindAsync()).Should().ContainSingle().Which.Content.Should().Be("""{"text":"Новое производство"}""");
    }

    [Fact]
    public async Task Leaving_SavesWhatIsNotSavedYet()
    {
        var typed = new Typed { Text = "" };
        Open(typed, _ => { });
        typed.Text = "Недописа";

        await page.DisposeComponentsAsync();

        (await FindAsync()).Should().ContainSingle().Which.Content.Should().Contain("Недописа");
    }

    [Fact]
    public async Task Opening_WithAnOlderDraft_OffersItAndGivesItBack()
    {
        await Service<PersonalDrafts>().SaveAsync(writer, Form, """{"text":"Вчерашнее"}""", Cancellation);
        Typed? restored = null;
        var keeper = Open(new Typed { Text = "" }, model => restored = model);

        keeper.WaitForElement(".staff-draft").TextContent.Should().Contain("2 ноября 2026 г., 12:00");
        Button(keeper, "Вернуть набранное").Click();

        keeper.WaitForAssertion(() => restored!.Text.Should().Be("Вчерашнее"));
        keeper.FindAll(".staff-draft").Should().BeEmpty();
    }

    [Fact]
    public async Task Opening_WithAnOlderDraft_DeletesItWhenAsked()
    {
        await Service<PersonalDrafts>().SaveAsync(writer, Form, """{"text":"Вчерашнее"}""", Cancellation);
        var keeper = Open(new Typed { Text = "" }, _ => { });

        keeper.WaitForElement(".staff-draft");
        await Button(keeper, "Удалить").ClickAsync(new());

        (await FindAsync()).Should().BeEmpty();
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

        await Button(keeper, "Удалить").ClickAsync(new());
        await page.DisposeComponentsAsync();

        (await FindAsync()).Should().ContainSingle().Which.Content.Should().Contain("Сегодняшнее");
    }

    [Fact]
    public async Task TypingWhileAnOlderDraftIsOffered_KeepsBothAndOffersBothNextTime()
    {
        await Service<PersonalDrafts>().SaveAsync(writer, Form, """{"text":"Вчерашнее"}""", Cancellation);
        var typed = new Typed { Text = "" };
        var keeper = Open(typed, _ => { });
        keeper.WaitForElement(".staff-draft");
        typed.Text = "Сегодняшнее";
        Clock.Advance(TimeSpan.FromSeconds(3));
        keeper.WaitForAssertion(() => keeper.Markup.Should().Contain("Черновик сохранён"), TimeSpan.FromSeconds(10));
        await page.DisposeComponentsAsync();

        (await FindAsync()).Select(draft => draft.Content).Should().Equal("""{"text":"Сегодняшнее"}""", """{"text":"Вчерашнее"}""");
        var again = Open(new Typed { Text = "" }, _ => { });
        again.WaitForAssertion(() => again.FindAll(".staff-draft").Should().HaveCount(2));
    }

    [Fact]
    public async Task TakingTheOlderDraft_OffersInTurnWhatWasTypedSince()
    {
        await Service<PersonalDrafts>().SaveAsync(writer, Form, """{"text":"Вчерашнее"}""", Cancellation);
        var typed = new Typed { Text = "" };
        var keeper = Open(typed, model => typed.Text = model.Text);
        keeper.WaitForElement(".staff-draft");
        typed.Text = "Сегодняшнее";

        await Button(keeper, "Вернуть набранное").ClickAsync(new());
        keeper.WaitForAssertion(() => typed.Text.Should().Be("Вчерашнее"));
        keeper.FindAll(".staff-draft").Should().ContainSingle();
        await Button(keeper, "Вернуть набранное").ClickAsync(new());

        keeper.WaitForAssertion(() => typed.Text.Should().Be("Сегодняшнее"));
        await page.DisposeComponentsAsync();
        (await FindAsync()).Should().HaveCount(2, "neither was thrown away");
    }

    [Fact]
    public async Task CarriedInput_OfTheSamePerson_IsThereWithoutBeingOffered()
    {
        await Service<PersonalDrafts>().SaveAsync(writer, Form, """{"text":"Набр"}""", Cancellation);
        Carried.Inputs = [new(writer.UserId, Form, Form, """{"text":"Набранное"}""")];
        Typed? restored = null;

        var keeper = Open(new Typed { Text = "" }, model => restored = model);

        keeper.WaitForAssertion(() => restored!.Text.Should().Be("Набранное"));
        keeper.FindAll(".staff-draft").Should().BeEmpty();
    }

    [Fact]
    public void CarriedInput_OfAnotherPersonOrForm_IsNotGiven()
    {
        Carried.Inputs =
        [
            new(writer.UserId + 1, Form, Form, """{"text":"Чужое"}"""),
            new(writer.UserId, "test:other", "test:other", """{"text":"Другое"}"""),
        ];
        Typed? restored = null;

        var keeper = Open(new Typed { Text = "" }, model => restored = model);

        keeper.WaitForElement(".staff-draft-state");
        restored.Should().BeNull();
    }

    [Fact]
    public void PutAway_CarriesWhatIsTyped_AndNothingUntyped()
    {
        var typed = new Typed { Text = "" };
        Open(typed, _ => { }).WaitForElement(".staff-draft-state");
        Carried.Inputs.Should().BeNull();

        typed.Text = "Начато";

        Carried.Inputs.Should().Equal(new TypedInput(writer.UserId, Form, Form, """{"text":"Начато"}"""));
    }

    [Fact]
    public void CarriedInput_PersonWentElsewhere_IsNotGivenLater()
    {
        Carried.Inputs = [new(writer.UserId, Form, Form, """{"text":"Набранное"}""")];

        page.Services.GetRequiredService<NavigationManager>().NavigateTo("/staff");

        Carried.Take(writer.UserId, Form).Should().BeNull();
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

        (await FindAsync()).Should().BeEmpty();
    }

    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);

    private CarriedInput Carried => page.Services.GetRequiredService<CarriedInput>();

    private static IElement Button(IRenderedComponent<DraftKeeper<Typed>> keeper, string words) =>
        keeper.FindAll("button").First(button => button.TextContent.Contains(words, StringComparison.Ordinal));

    private Task<IReadOnlyList<FoundDraft>> FindAsync() => Service<PersonalDrafts>().FindAsync(writer, Form, Cancellation);

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
