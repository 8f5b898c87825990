using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using SmallTowns.Web.Staff.Forms;

namespace SmallTowns.Web.Tests.Staff.Forms;

public sealed class ConflictDialogTests
{
    private static readonly DateTime ChangedUtc = new(2026, 11, 23, 11, 5, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Ask_ChoosingMineForOneField_ReturnsThatField()
    {
        await using var page = new Page();
        var answer = page.Ask(new ConflictField("NameRu", "Название", "Абинск", "Абинск-1", "Абинск-2"), new ConflictField("Oktmo", "ОКТМО", "1", "2", null));

        page.Radios[1].Change("on");
        page.Button("Применить выбор").Click();

        (await answer).Should().Equal("NameRu");
    }

    [Fact]
    public async Task Ask_ChangingOnesMind_TakesTheLastChoice()
    {
        await using var page = new Page();
        var answer = page.Ask(new ConflictField("NameRu", "Название", "Абинск", "Абинск-1", "Абинск-2"));

        page.Radios[1].Change("on");
        page.Radios[0].Change("on");
        page.Button("Применить выбор").Click();

        (await answer).Should().BeEmpty("what the other person wrote stays");
    }

    [Fact]
    public async Task Ask_GoingBack_ReturnsNoChoice()
    {
        await using var page = new Page();
        var answer = page.Ask(new ConflictField("NameRu", "Название", "Абинск", "Абинск-1", "Абинск-2"));

        page.Button("Вернуться к форме").Click();

        (await answer).Should().BeNull();
    }

    [Fact]
    public async Task Ask_ShowsWhatWasBothVersionsAndEmptiness()
    {
        await using var page = new Page();
        _ = page.Ask(new ConflictField("Oktmo", "ОКТМО", "03601101", "03601102", null));

        var text = page.Dialogs.Find("fieldset").TextContent;

        text.Should().ContainAll("ОКТМО", "03601101", "03601102", "пусто", "Иван Петров");
        page.Radios.Select(radio => radio.GetAttribute("name")).Distinct().Should().ContainSingle("one choice a field, so the arrow keys move it");
        page.Radios[0].HasAttribute("checked").Should().BeTrue("nothing of the other person's is overwritten unasked");
    }

    /// <summary>The provider that shows dialogs, and nothing else.</summary>
    private sealed class Page : BunitContext
    {
        public Page()
        {
            JSInterop.Mode = JSRuntimeMode.Loose;
            Services.AddMudServices();
            Render<MudPopoverProvider>();
            Dialogs = Render<MudDialogProvider>();
        }

        public IRenderedComponent<MudDialogProvider> Dialogs { get; }

        public IReadOnlyList<IElement> Radios => Dialogs.FindAll("input[type=radio]");

        public IElement Button(string text) => Dialogs.FindAll("button").Single(button => button.TextContent.Trim() == text);

        public Task<IReadOnlySet<string>?> Ask(params ConflictField[] fields)
        {
            Task<IReadOnlySet<string>?>? answer = null;
            Dialogs.InvokeAsync(() => { answer = ConflictDialog.AskAsync(Services.GetRequiredService<IDialogService>(), "Иван Петров", ChangedUtc, fields); });
            Dialogs.WaitForElement("fieldset");
            return answer!;
        }
    }
}
