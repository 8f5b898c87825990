using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SmallTowns.Data;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>The pieces of work that come up every day, and how many presses they take.</summary>
[Collection(nameof(BackOffice))]
public sealed class WorkingDayJourneyTests(BackOffice office)
{
    private const int MostForAFigure = 12;
    private const int MostForATable = 15;
    private const string SureThing = "Всё верно, опубликовать";

    [Fact]
    public async Task OneNewFigure_FromTheFirstPageToReaders_TakesTwelvePresses()
    {
        var mouse = new Mouse();
        var (name, slug, people) = (await TownsAsync()).Single(town => town.Slug == "tuapse");
        await using var editor = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Editor));
        await editor.OpenAsync("/staff");
        await mouse.PressAsync(editor.Page.GetByRole(AriaRole.Link, new() { Name = "Города", Exact = true }));
        await mouse.PressAsync(editor.Link(name).First);
        await mouse.PressAsync(editor.Page.GetByRole(AriaRole.Link, new() { Name = "Числа", Exact = true }));
        await mouse.PressAsync(editor.Main.Locator("tr").Filter(new() { HasText = "Население" }).Filter(new() { Has = editor.Page.Locator(".mark.is-main") })
            .GetByRole(AriaRole.Link, new() { Name = "Исправить" }).First);
        await mouse.TypeAsync(editor.Field("Значение, чел."), Typed(people * 1.004m));
        await mouse.TypeAsync(editor.Field("Год"), "2022");
        await mouse.TypeAsync(editor.Field("Зачем нужна правка"), "Вышла оценка за 2022 год");
        await mouse.PressAsync(editor.Button("Отправить на проверку"));
        await editor.BeToldAsync("Отправлено на проверку.");

        await using var director = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Approver));
        await director.OpenAsync("/staff");
        await mouse.PressAsync(director.Link($"{name}: Население").First);
        await LookAtTheWholePageAsync(director, Spaced(people * 1.004m));
        await mouse.PressAsync(director.Button("Опубликовать"));
        await director.BeToldAsync("Опубликовано.");

        mouse.Clicks.Should().BeLessThanOrEqualTo(MostForAFigure);
        await using var reader = await office.OpenDeskAsync();
        await reader.OpenAsync($"/towns/{slug}");
        await reader.SeeAsync(Spaced(people * 1.004m));
        foreach (var desk in new[] { editor, director })
            desk.Visitor.TakeComplaints().Should().BeEmpty();
    }

    [Fact]
    public async Task TableOfAllTowns_FromTheFirstPageToReaders_TakesFifteenPresses()
    {
        var mouse = new Mouse();
        var towns = await TownsAsync();
        var author = await office.HireAsync(StaffRole.Editor);
        // They enter bulletins: territory, status, method and source are those of the last one.
        await SendLastYearAsync(author, towns[0].Slug);
        await using var editor = await office.OpenDeskAsync(author);
        await editor.OpenAsync("/staff");
        await mouse.PressAsync(editor.Page.GetByRole(AriaRole.Link, new() { Name = "Числа таблицей", Exact = true }));
        await mouse.ChooseAsync(editor.Field("Показатель"), "Численность населения, чел.");
        await Expect(editor.Field("Период")).ToHaveValueAsync("2016");
        await mouse.TypeAsync(editor.Field("Период"), "2017");
        await mouse.TypeAsync(editor.Field("Вставить из таблицы (необязательно)"), string.Join('\n', towns.Select(town => $"{town.Name}\t{Spaced(town.People * 0.993m)}")));
        await mouse.PressAsync(editor.Button("Разложить по строкам"));
        await editor.SeeAsync($"Введено: {towns.Count} из {towns.Count}");
        await mouse.TypeAsync(editor.Field("Зачем нужна правка"), "Вышел бюллетень за 2017 год");
        await mouse.PressAsync(editor.Button("Отправить на проверку"));
        await editor.SeeAsync("Решений ещё нет.");

        await using var director = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Approver));
        await director.OpenAsync("/staff");
        await mouse.PressAsync(director.Page.GetByRole(AriaRole.Link, new() { Name = "Проверка", Exact = true }));
        await mouse.PressAsync(director.Main.Locator($"a[href='{editor.Path}']").First);
        await mouse.PressAsync(director.Button($"Опубликовать всё: {towns.Count}"));
        if (await IsAskedAgainAsync(director, director.Main.GetByText("опубликовано всё.")))
            await mouse.PressAsync(director.Button(SureThing));
        await director.SeeAsync("опубликовано всё.");

        towns.Should().HaveCount(26);
        mouse.Clicks.Should().BeLessThanOrEqualTo(MostForATable);
        foreach (var desk in new[] { editor, director })
            desk.Visitor.TakeComplaints().Should().BeEmpty();
    }

    [Fact]
    public async Task OfficialTable_PickedAndDecidedInParts_ReturnsToItsAuthorAndComesOut()
    {
        var towns = (await TownsAsync()).Take(15).ToList();
        var author = await office.HireAsync(StaffRole.Editor);
        await using var editor = await office.OpenDeskAsync(author);
        await editor.OpenAsync("/staff/import/new");
        await editor.Field("Файл").SetInputFilesAsync(new FilePayload { Name = "министерство.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(OfficialTable(towns)) });
        await editor.SeeAsync("заголовки в строках 2 и 3");
        await editor.PressAsync("Проверить");
        await editor.SeeAsync("Строки, которые не станут числами");
        foreach (var reason in new[] { "Итоги (всего, итого, в том числе): 1", "Примечания и сноски: 1" })
            await editor.Main.GetByLabel(reason).CheckAsync();
        await editor.PressAsync("Пропустить отмеченное и проверить снова");
        await editor.SeeAsync("Ошибок нет.");
        await editor.SeeAsync("Рядом с числом знак сноски «¹»: в число он не вошёл.");
        await editor.PressAsync("Посмотреть отличия");
        await editor.FillAsync("Откуда и зачем эти данные", "Таблица министерства за 2018 и 2019 годы");
        await editor.PressAsync("Предложить: 30");
        await editor.SeeAsync("Что стало с предложениями");
        var batch = $"/staff/review/batch/{editor.Path.Split('/')[^1]}";

        await using var director = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Approver));
        await director.OpenAsync(batch);
        for (var row = 0; row < 3; row++)
            await director.Main.Locator(".review-pick input").Nth(row).CheckAsync();
        await director.SeeAsync("Отмечено: 3");
        await director.FillAsync("Причина: её прочтёт автор", "Сверьте с бюллетенем");
        await director.PressAsync("Вернуть отмеченные");
        await director.BeToldAsync("Возвращено автору: 3.");
        await director.PressAsync("Отметить все, что ждут");
        await director.SeeAsync("Отмечено: 27");
        await PublishPickedAsync(director, 27);
        await director.SeeAsync("Решено частично.");

        await editor.OpenAsync("/staff/notices");
        await editor.SeeAsync("Вернули на доработку");
        await editor.SeeAsync("«Сверьте с бюллетенем»");
        for (var left = 3; left > 0; left--)
        {
            await editor.OpenAsync($"{batch}?state=Returned");
            await Expect(editor.Main.Locator(".review-what a")).ToHaveCountAsync(left);
            await editor.Main.Locator(".review-what a").First.ClickAsync();
            await editor.FollowAsync("Исправить");
            await editor.FillAsync("Зачем нужна правка", "Сверено с бюллетенем");
            var value = editor.Field("Значение, чел.");
            var typed = string.Concat((await value.InputValueAsync()).Where(char.IsDigit));
            await value.FillAsync($"{int.Parse(typed, CultureInfo.InvariantCulture) + 1}");
            await editor.PressAsync("Отправить на проверку");
            await editor.BeToldAsync("Отправлено на проверку.");
        }

        await director.OpenAsync(batch);
        await director.PressAsync("Отметить все, что ждут");
        await director.SeeAsync("Отмечено: 3");
        await PublishPickedAsync(director, 3);
        await director.SeeAsync("Таких правок нет.");
        using var client = new HttpClient { BaseAddress = office.Address };
        var history = await client.GetStringAsync(new Uri("/data/population-history.csv", UriKind.Relative));
        history.Should().Contain(Typed(towns[14].People * 0.997m), "of the last row nothing came back");
        foreach (var desk in new[] { editor, director })
            desk.Visitor.TakeComplaints().Should().BeEmpty();
    }

    private async Task SendLastYearAsync(TestStaff author, string slug)
    {
        var services = office.App.Services;
        var cancellation = TestContext.Current.CancellationToken;
        await using var db = await services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync(cancellation);
        var input = new FigureInput
        {
            Kind = FigureKind.Population,
            TownId = await db.Towns.Where(town => town.Slug == slug).Select(town => town.Id).SingleAsync(cancellation),
            Value = 40_000,
            Basis = TerritorialBasis.Town,
            PeriodStart = new(2016, 1, 1),
            PeriodEnd = new(2016, 12, 31),
            SourceId = await db.Sources.Where(source => source.Code == "geonames").Select(source => source.Id).SingleAsync(cancellation),
            Status = FigureStatus.Official,
            Method = PopulationMethod.EstimateOnFirstOfJanuary,
        };
        var sent = await services.GetRequiredService<FigureProposals>().ProposeAsync(author.Actor, input, null, new("Бюллетень за 2016 год", EditBase.Nothing), cancellation);
        sent.Should().BeOfType<ProposeOutcome.Sent>();
    }

    /// <summary>The page of the town with the proposal applied, in both languages, and back again.</summary>
    private static async Task LookAtTheWholePageAsync(Desk director, string value)
    {
        await Expect(director.Link("по-русски")).ToBeVisibleAsync();
        var (review, preview) = (director.Path, await director.Link("по-русски").GetAttributeAsync("href"));
        await director.OpenAsync(preview!);
        await director.SeeAsync("Это ещё не опубликовано");
        await director.SeeAsync(value);
        (await director.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        await director.FollowAsync("In English");
        await director.SeeAsync("This is not published");
        await director.OpenAsync(review);
    }

    private static async Task PublishPickedAsync(Desk director, int count)
    {
        await director.PressAsync("Опубликовать отмеченные");
        if (await IsAskedAgainAsync(director, director.Page.Locator(".mud-snackbar")))
            await director.PressAsync(SureThing);
        await director.BeToldAsync($"Опубликовано: {count}.");
    }

    /// <summary>Whether numbers of it are unlikely, so that the director is asked once more.</summary>
    private static async Task<bool> IsAskedAgainAsync(Desk director, ILocator done)
    {
        var asked = director.Button(SureThing);
        await Expect(asked.Or(done).First).ToBeVisibleAsync();
        return await asked.IsVisibleAsync();
    }

    /// <summary>As a ministry sends it: a title, a head of two rows, a mark of a footnote, a total, a note.</summary>
    private static string OfficialTable(List<(string Name, string Slug, decimal People)> towns)
    {
        var table = new StringBuilder("Численность населения городов, человек;;;;;\nГород;на 1 января;;Территория;Источник;Статус\n;2018 года;2019 года;;;\n");
        foreach (var (name, _, people) in towns)
            table.AppendLine(CultureInfo.InvariantCulture, $"г. {name};{Spaced(people * 0.995m)}{(name == towns[0].Name ? "¹" : "")};{Spaced(people * 0.997m)};город;paper;официальное");
        return table.Append(CultureInfo.InvariantCulture, $"Всего;{Spaced(towns.Sum(town => town.People))};{Spaced(towns.Sum(town => town.People))};;;\n1) Данные предварительные;;;;;\n").ToString();
    }

    private async Task<List<(string Name, string Slug, decimal People)>> TownsAsync()
    {
        var system = await office.App.Services.GetRequiredService<PublishedSettlement>().GetAsync(TestContext.Current.CancellationToken);
        return [.. system.Towns.Select(town => (town.Name.Ru, town.Slug, (decimal)town.Population!.Number))];
    }

    private static string Typed(decimal people) => decimal.Round(people).ToString("0", CultureInfo.InvariantCulture);

    private static string Spaced(decimal people) => decimal.Round(people).ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' ');
}
