using System.Collections.Concurrent;
using Microsoft.Playwright;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>What holds for every screen of the back office and of the accounts.</summary>
[Collection(nameof(BackOffice))]
public sealed class EveryScreenTests(BackOffice office)
{
    private const int Tabs = 2;

    /// <summary>What MudBlazor would say by itself, and what a forgotten translation would.</summary>
    private const string EnglishLeftovers =
        """
        () => {
          const words = /\b(loading|search|rows per page|close|clear|select|filter|sort|next|previous|page|no records|no data|toggle|open|save|cancel|delete|edit|add|error|submit|required|choose file|no matches)\b/i;
          const texts = [document.title, document.body.innerText,
            ...[...document.querySelectorAll('[aria-label],[title],[placeholder],[alt]')].flatMap(e => ['aria-label', 'title', 'placeholder', 'alt'].map(name => e.getAttribute(name) ?? ''))];
          return texts.flatMap(text => text.split('\n')).filter(line => words.test(line)).map(line => `speaks English: ${line}`);
        }
        """;

    private static readonly (string Name, string Page, string Button)[] Dialogs =
    [
        ("invitation", "/staff/users", "Пригласить"),
        ("source", "/staff/towns/khadyzhensk/figures?add=Population", "Новый источник…"),
        ("person in charge", "/staff/towns?name=Хадыженск", "Назначить ответственного за Хадыженск"),
    ];

    [Fact]
    public async Task Screen_InLightAndDarkAndOnAPhone_IsSoundAccessibleAndRussian()
    {
        var person = await HireForEverythingAsync();
        var waiting = new ConcurrentQueue<string>(await StaffScreens.AllAsync(office, person));
        waiting.Should().HaveCountGreaterThan(40);
        var faults = new ConcurrentBag<string>();
        await Task.WhenAll(Enumerable.Range(0, Tabs).Select(async _ =>
        {
            await using var desk = await office.OpenDeskAsync(person);
            while (waiting.TryDequeue(out var path))
            {
                await desk.OpenAsync(path);
                await WaitUntilDrawnAsync(desk);
                foreach (var fault in await LookAsync(desk))
                    faults.Add($"{path} {fault}");
            }
        }));
        string.Join('\n', faults.Order(StringComparer.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public async Task Dialog_Opened_IsSoundAccessibleAndRussian()
    {
        var person = await HireForEverythingAsync();
        await using var desk = await office.OpenDeskAsync(person);
        List<string> faults = [];
        foreach (var (name, page, button) in Dialogs)
        {
            await desk.OpenAsync(page);
            await desk.PressAsync(button);
            await Expect(desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button).Last).ToBeVisibleAsync();
            faults.AddRange((await LookAsync(desk)).Select(fault => $"{name}: {fault}"));
        }

        faults.Should().BeEmpty();
    }

    private Task<TestStaff> HireForEverythingAsync() => TestStaff.AddAsync(
        office.App, [StaffRole.Administrator, StaffRole.Editor, StaffRole.Approver, StaffRole.TownRepresentative], ["khadyzhensk"],
        [new(StaffDuty.OutageDesk, Scope.Association), new(StaffDuty.Secretary, Scope.Association), new(StaffDuty.Analyst, Scope.Association)]);

    /// <summary>Nothing is loading any more, nothing is fading in, and MudBlazor, whom the server tells, has the colours of the system.</summary>
    private static async Task WaitUntilDrawnAsync(Desk desk) => await desk.Page.WaitForFunctionAsync(
        """
        () => {
          const ink = getComputedStyle(document.documentElement).getPropertyValue('--mud-palette-text-primary').match(/\d+/);
          return !document.querySelector('main [role=progressbar], .mud-table-loading')
            && document.getAnimations().every(animation => animation.playState !== 'running' || animation.effect.getTiming().iterations === Infinity)
            && (!ink || ink[0] > 127 === matchMedia('(prefers-color-scheme: dark)').matches);
        }
        """);

    private static async Task<IReadOnlyList<string>> LookAsync(Desk desk)
    {
        List<string> faults = [];
        foreach (var (look, width, scheme) in new[]
        {
            ("light", Reader.Desk, ColorScheme.Light), ("dark", Reader.Desk, ColorScheme.Dark), ("phone", Reader.Phone, ColorScheme.Light),
        })
        {
            await desk.Page.SetViewportSizeAsync(width, 900);
            await desk.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await WaitUntilDrawnAsync(desk);
            var violations = scheme == ColorScheme.Dark ? desk.Visitor.ColourViolationsAsync() : desk.Visitor.AxeViolationsAsync();
            var found = (await violations).Concat(await desk.Page.EvaluateAsync<string[]>(Visitor.LayoutFaults));
            faults.AddRange(found.Select(fault => $"({look}) {fault}"));
        }

        faults.AddRange(await desk.Page.EvaluateAsync<string[]>(EnglishLeftovers));
        faults.AddRange(desk.Visitor.TakeComplaints());
        await desk.Page.SetViewportSizeAsync(Reader.Desk, 900);
        await desk.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return faults;
    }
}
