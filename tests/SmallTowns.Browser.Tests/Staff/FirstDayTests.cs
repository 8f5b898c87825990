using SmallTowns.Web.Kinds.Comparison;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>The first day of the administrator of a new portal: the first page says what is left to do, and each step ticks itself.</summary>
[Collection(nameof(BackOffice))]
public sealed class FirstDayTests(PortalInBrowser portal)
{
    private static readonly (string Field, string Value)[] WhoRunsIt =
    [
        ("nameRu", "Учебная ассоциация"), ("nameEn", "Training association"), ("legalFormRu", "ассоциация"), ("legalFormEn", "association"),
        ("addressRu", "Краснодар, ул. Учебная, 1"), ("addressEn", "1 Uchebnaya St, Krasnodar"), ("email", "office@example.org"), ("phone", "+7 861 200-00-00"),
        ("pressPhone", "+7 861 200-00-01"), ("pressHoursRu", "по рабочим дням с 9 до 18"), ("pressHoursEn", "on working days from 9 to 18"),
        ("dataOfficeRu", "отдел данных"), ("dataOfficeEn", "data office"), ("policyUrl", "https://example.org/policy"),
    ];

    [Fact]
    public async Task Administrator_IsLedThroughTheFirstDay()
    {
        await using var office = new BackOffice(portal);
        await using var administrator = await FromProposalToReaderTests.BecomeFirstAdministratorAsync(office);
        await administrator.SeeAsync("Первый день портала: сделано 0 из 5");
        foreach (var step in new[] { "Включите себе второй шаг входа", "Пригласите второго администратора", "Пригласите первого директора", "Заполните, кто ведёт портал" })
            await Expect(administrator.Link(step)).ToBeVisibleAsync();
        (await administrator.Visitor.AxeViolationsAsync()).Should().BeEmpty();

        await FromProposalToReaderTests.InviteAsync(administrator, "Денис Директор", "director@example.org", "Директор");
        await administrator.OpenAsync("/staff");
        await administrator.SeeAsync("сделано 1 из 5");
        await Expect(administrator.Link("Пригласите первого директора")).ToHaveCountAsync(0);
        await FromProposalToReaderTests.InviteAsync(administrator, "Олег Администратор", "second@example.org", "Администратор");
        await administrator.OpenAsync("/staff");
        await administrator.SeeAsync("сделано 2 из 5");

        await administrator.FollowAsync("Заполните, кто ведёт портал");
        foreach (var (field, value) in WhoRunsIt)
            await administrator.FillAsync(FieldLabels.Of(field), value);
        await administrator.PressAsync("Сохранить");
        await administrator.BeToldAsync("Сохранено");
        await administrator.OpenAsync("/staff");
        await administrator.SeeAsync("сделано 3 из 5");
        await using var reader = await office.OpenDeskAsync();
        await reader.OpenAsync("/contacts");
        await reader.SeeAsync("Учебная ассоциация");

        await administrator.FollowAsync("Включите себе второй шаг входа");
        await Expect(administrator.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/account/my/second-factor"));
        administrator.Visitor.TakeComplaints().Should().BeEmpty();
    }
}
