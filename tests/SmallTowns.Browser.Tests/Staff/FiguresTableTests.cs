using Microsoft.Playwright;
using SmallTowns.Domain.Staff;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>A column out of a spreadsheet: pasted, proposed whole, published in part, sent back in part, mended.</summary>
[Collection(nameof(BackOffice))]
public sealed class FiguresTableTests(BackOffice office)
{
    private const string Pasted = "Город\tЧисленность\nг. Апшеронск\t38 100\nБелореченск\t52 300\nТихорецк\t55 800\nМосква\t13 000 000";

    [Fact]
    public async Task Table_Pasted_IsPublishedInPart_AndReturnedInPart()
    {
        await using var editor = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Editor));
        await editor.OpenAsync("/staff/figures/grid?measure=population");
        await editor.FillAsync("Период", "2024");
        await editor.ChooseAsync("К какой территории относится", "город");
        await editor.ChooseAsync("Кто ручается за числа", "официальная статистика");
        await editor.ChooseAsync("Как посчитано", "оценка на 1 января");
        await editor.FillAsync("Источник", "paper");
        await editor.Field("Источник").BlurAsync();
        await editor.FillAsync("Вставить из таблицы (необязательно)", Pasted);
        await editor.PressAsync("Разложить по строкам");
        await editor.SeeAsync("Разложено чисел: 3.");
        await editor.SeeAsync("«Москва 13 000 000» — такой строки в таблице нет.");
        await Expect(editor.Field("Белореченск")).ToHaveValueAsync("52 300");
        await editor.SeeAsync("Введено: 3 из 26");
        await editor.SeeAsync("Всего: 146 200 чел.");
        await EnterGoesDownAsync(editor);

        await editor.FillAsync("Зачем нужна правка", "Вышла оценка на 1 января 2024 года");
        await editor.PressAsync("Отправить на проверку");
        await editor.SeeAsync("Решений ещё нет.");
        await Expect(editor.Main.Locator("tbody tr")).ToHaveCountAsync(3);

        await using var director = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Approver));
        await director.OpenAsync(editor.Path);
        await ReturnBelorechenskAsync(director);
        await director.PressAsync("Отметить все, что ждут");
        await director.SeeAsync("Отмечено: 2");
        await director.PressAsync("Опубликовать отмеченные");
        await director.BeToldAsync("Опубликовано: 2.");
        await director.SeeAsync("Решено частично.");

        await using var reader = await office.OpenDeskAsync();
        await reader.OpenAsync("/towns/tikhoretsk");
        await Expect(reader.Main.Locator(".key-number").First).ToContainTextAsync("55 800");
        await reader.OpenAsync("/towns/belorechensk");
        await Expect(reader.Main.Locator(".key-number").First).Not.ToContainTextAsync("52 300");
        foreach (var desk in new[] { editor, director })
            desk.Visitor.TakeComplaints().Should().BeEmpty();
    }

    /// <summary>Enter goes to the next row and sends nothing.</summary>
    private static async Task EnterGoesDownAsync(Desk editor)
    {
        await editor.Field("Апшеронск").PressAsync("Enter");
        await Expect(editor.Field("Армавир")).ToBeFocusedAsync();
        await editor.Field("Армавир").PressAsync("ArrowUp");
        await Expect(editor.Field("Апшеронск")).ToBeFocusedAsync();
    }

    private static async Task ReturnBelorechenskAsync(Desk director)
    {
        var box = director.Main.Locator("tr").Filter(new() { HasText = "Белореченск" }).GetByRole(AriaRole.Checkbox);
        await box.FocusAsync();
        await box.PressAsync("Space");
        await director.SeeAsync("Отмечено: 1");
        await director.FillAsync("Причина: её прочтёт автор", "Проверьте по бюллетеню");
        await director.PressAsync("Вернуть отмеченные");
        await director.BeToldAsync("Возвращено автору: 1.");
    }
}
