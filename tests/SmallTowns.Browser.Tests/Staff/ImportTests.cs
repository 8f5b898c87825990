using System.Text;
using Microsoft.Playwright;
using SmallTowns.Domain.Staff;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

[Collection(nameof(BackOffice))]
public sealed class ImportTests(BackOffice office)
{
    private const string Headings = "Город;Численность, чел.;Территория;Период;Способ подсчёта;Источник;Статус\n";

    private const string WithErrors = Headings
        + "Лабинскк;57 100;город;2024;оценка на 1 января;paper;официальное\n"
        + "Гулькевичи;много;посёлок;2024;оценка на 1 января;paper;официальное\n"
        + "Кореновск;-5;город;;перепись;нет такого;официальное\n";

    private const string Corrected = Headings
        + "Лабинск;57 100;город;2024;оценка на 1 января;paper;официальное\n"
        + "Гулькевичи;34 200;город;2024;оценка на 1 января;paper;официальное\n"
        + "Кореновск;42 300;город;2024;оценка на 1 января;paper;официальное\n";

    [Fact]
    public async Task File_WithErrorsThenCorrected_IsPublishedWholeAndWithdrawnWhole()
    {
        await using var editor = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Editor));
        await editor.OpenAsync("/staff/import/new");
        await UploadAsync(editor, WithErrors);
        var errors = editor.Main.Locator(".import-issues tbody tr").Filter(new() { Has = editor.Page.Locator("td:nth-child(4)") });
        await Expect(errors).ToHaveCountAsync(6);
        var said = await errors.AllInnerTextsAsync();
        said.Select(row => string.Join(' ', row.Split('\t').Take(2))).Should().BeEquivalentTo(
            "2 A: Город", "3 B: Численность, чел.", "3 C: Территория", "4 B: Численность, чел.", "4 D: Период", "4 F: Источник");
        said[0].Should().Contain("Лабинскк").And.Contain("Такого города на портале нет");

        await editor.PressAsync("Загрузить исправленный файл");
        await UploadAsync(editor, Corrected);
        await editor.FillAsync("Откуда и зачем эти данные", "Вышла оценка на 1 января 2024 года");
        await editor.Main.GetByRole(AriaRole.Checkbox).CheckAsync();
        await editor.PressAsync("Предложить: 3");
        await editor.SeeAsync("Что стало с предложениями");

        await using var director = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Approver));
        await director.OpenAsync($"/staff/review/batch/{editor.Path.Split('/')[^1]}");
        await Expect(director.Main.Locator("tbody tr")).ToHaveCountAsync(3);
        await director.PressAsync("Опубликовать всё: 3");
        await director.SeeAsync("опубликовано всё.");
        await director.SeeAsync("Таких правок нет.");

        await using var reader = await office.OpenDeskAsync();
        foreach (var (town, people) in new[] { ("labinsk", "57 100"), ("gulkevichi", "34 200"), ("korenovsk", "42 300") })
        {
            await reader.OpenAsync($"/towns/{town}");
            await Expect(reader.Main.Locator(".key-number").First).ToContainTextAsync(people);
            await Expect(reader.Main.Locator(".updates")).ToContainTextAsync("Вышла оценка на 1 января 2024 года");
        }

        await director.OpenAsync($"/staff/review/batch/{editor.Path.Split('/')[^1]}?state=Published");
        await director.PressAsync("Снять всё с публикации: 3");
        await director.PressAsync("Снять");
        await director.SeeAsync("Напишите, почему: это прочтёт читатель страницы.");
        await director.FillAsync("По-русски", "В файле перепутаны столбцы");
        await director.PressAsync("Снять всё с публикации: 3");
        await director.PressAsync("Снять");
        await director.SeeAsync("снято с публикации.");
        await director.SeeAsync("Таких правок нет.");
        await reader.OpenAsync("/towns/labinsk");
        await Expect(reader.Main.Locator(".key-number").First).Not.ToContainTextAsync("57 100");
        await Expect(reader.Main.Locator(".updates")).ToContainTextAsync("В файле перепутаны столбцы");

        editor.Visitor.TakeComplaints().Concat(director.Visitor.TakeComplaints()).Should().BeEmpty();
    }

    private const string Official = """
        Численность населения городов, человек;;;;;
        Город;на 1 января;;Территория;Источник;Статус
        ;2022 года;2023 года;;;
        г. Тихорецк;55 600¹;55 300;город;paper;официальное
        Крымск;55 100;…;город;paper;официальное
        Майкоп;140 000;139 000;город;paper;официальное
        Всего;250 700;194 300;;;
        1) Данные предварительные;;;;;
        """;

    [Fact]
    public async Task OfficialTable_AsItIs_IsPickedTickedAndProposed()
    {
        await using var editor = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Editor));
        await editor.OpenAsync("/staff/import/new");
        await editor.Field("Файл").SetInputFilesAsync(new FilePayload { Name = "министерство.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Official) });
        await editor.SeeAsync("заголовки в строках 2 и 3");
        await Expect(editor.Main.GetByLabel("C: на 1 января / 2023 года → 01.01.2023")).ToBeCheckedAsync();

        await editor.PressAsync("Проверить");
        await editor.SeeAsync("Строки, которые не станут числами");
        foreach (var reason in new[] { "Итоги (всего, итого, в том числе): 1", "Примечания и сноски: 1", "Города и места, которых нет на портале: 1", "Значение пусто или неизвестно (…, -, х, н/д): 1" })
            await editor.Main.GetByLabel(reason).CheckAsync();
        await editor.PressAsync("Пропустить отмеченное и проверить снова");
        await editor.SeeAsync("Ошибок нет.");
        await editor.SeeAsync("Рядом с числом знак сноски «¹»: в число он не вошёл.");
        await editor.PressAsync("Посмотреть отличия");
        await editor.FillAsync("Откуда и зачем эти данные", "Таблица министерства");
        await editor.PressAsync("Предложить: 3");
        await editor.SeeAsync("Что стало с предложениями");
        editor.Visitor.TakeComplaints().Should().BeEmpty();
    }

    private static async Task UploadAsync(Desk editor, string csv)
    {
        await editor.Field("Файл").SetInputFilesAsync(new FilePayload { Name = "население.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        await editor.PressAsync("Проверить");
    }
}
