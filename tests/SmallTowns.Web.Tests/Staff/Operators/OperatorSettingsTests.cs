using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Operators;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Staff.Catalogue;
using SmallTowns.Web.Staff.Operators;

namespace SmallTowns.Web.Tests.Staff.Operators;

public abstract class OperatorSettingsTests : StaffTest
{
    private static readonly StaffActor Administrator = Actor(105, "Администратор", StaffRole.Administrator);

    private static readonly OperatorContent Known = new()
    {
        NameRu = " Ассоциация малых городов ",
        LegalFormRu = "некоммерческое партнёрство",
        AddressRu = "Краснодар, ул. Красная, 1",
        AddressEn = "1 Krasnaya St., Krasnodar",
        Email = "info@example.org",
        Phone = "+7 861 000-00-00",
        PressPhone = "+7 861 111-11-11",
        PressHoursRu = "по рабочим дням с 9 до 18",
        DataOfficeRu = "секретарь",
        PolicyUrl = "https://example.org/policy",
    };

    private OperatorSettings Particulars => Service<OperatorSettings>();

    [Fact]
    public async Task Change_ByAnAdministrator_IsOnEveryPageAtOnce()
    {
        using var client = App.CreateClient();
        string[] pages = ["/", "/towns", "/accessibility", "/contacts", "/privacy", "/en/contacts"];
        foreach (var page in pages)
            (await client.GetPageAsync(page)).QuerySelector(".operator").Should().BeNull();

        await SaveAsync(Known);

        foreach (var page in pages)
            (await client.GetPageAsync(page)).QuerySelector(".operator")!.Links().Should().Equal("tel:+78610000000", "mailto:info@example.org");
        (await client.GetPageAsync("/")).QuerySelector(".operator")!.Words().Should()
            .Be("Портал ведёт: Ассоциация малых городов (некоммерческое партнёрство) · Краснодар, ул. Красная, 1 · +7 861 000-00-00 · info@example.org");
        (await client.GetPageAsync("/privacy")).QuerySelector("main")!.Words().Should().Contain("За персональные данные отвечает: секретарь.");

        foreach (var page in new[] { "/contacts", "/news", "/events", "/news/corrections" })
            (await client.GetPageAsync(page)).QuerySelector(".press-line")!.Words().Should().Be("Для журналистов: +7 861 111-11-11, по рабочим дням с 9 до 18 · задать вопрос");
        (await client.GetPageAsync("/en/news")).QuerySelector(".press-line")!.Words().Should().Be("For journalists: +7 861 111-11-11 · ask a question");

        await SaveAsync(new());
        (await client.GetPageAsync("/towns")).QuerySelector(".operator").Should().BeNull();
    }

    [Fact]
    public async Task Change_SaidInRussianOnly_IsLeftOutOfEnglishPages()
    {
        using var client = App.CreateClient();
        await SaveAsync(Known);

        var page = await client.GetPageAsync("/en/contacts");

        page.QuerySelectorAll("main dl > *").Select(part => part.Words()).Should()
            .Equal("Address", "1 Krasnaya St., Krasnodar", "Telephone", "+7 861 000-00-00", "E-mail", "info@example.org");
        page.QuerySelector("main")!.TextContent.Should().NotMatchRegex("[а-яё]");
    }

    [Fact]
    public async Task Change_Saved_IsInTheAuditLogAndInTheHistory()
    {
        await SaveAsync(Known);
        await SaveAsync(Known with { Email = "office@example.org" });

        await using var db = Open();
        var lines = await db.AuditEntries.Where(entry => entry.Event == AuditEvent.OperatorChanged).OrderBy(entry => entry.Id).ToListAsync(Cancellation);
        lines.Select(line => line.UserName).Should().OnlyContain(name => name == Administrator.Name);
        lines[^1].Detail.Should().Be("Почта");
        var record = await db.ChangeRecords.Where(change => change.Subject == RecordSubjects.Operator).OrderBy(change => change.Id).LastAsync(Cancellation);
        (record.Before, record.After).Should().Be(("""{"Email":"info@example.org"}""", """{"Email":"office@example.org"}"""));
    }

    [Fact]
    public async Task Change_NothingNew_SavesNothing()
    {
        await SaveAsync(Known);
        var now = await Particulars.OpenAsync(Administrator, Cancellation);

        (await Particulars.ChangeAsync(Administrator, now.Version, Known, Cancellation)).Should().BeOfType<CatalogueOutcome.NothingChanged>();
    }

    [Fact]
    public async Task Change_SecondSaver_SeesWhatTheFirstSaved()
    {
        var opened = await Particulars.OpenAsync(Administrator, Cancellation);
        await SaveAsync(Known);

        var outcome = await Particulars.ChangeAsync(Administrator, opened.Version, new() { NameRu = "Другие" }, Cancellation);

        var theirs = outcome.Should().BeOfType<CatalogueOutcome.Conflict>().Subject.Now;
        theirs.ByName.Should().Be(Administrator.Name);
        CatalogueEntries.Read<OperatorContent>(theirs.Content).NameRu.Should().Be("Ассоциация малых городов");
    }

    [Theory]
    [InlineData("email", "не почта")]
    [InlineData("phone", "12")]
    [InlineData("policyUrl", "javascript:alert(1)")]
    [InlineData("nameEn", "Association")]
    public async Task Change_BadInput_IsRefusedBesideItsField(string field, string typed)
    {
        var input = field switch
        {
            "email" => new OperatorContent { Email = typed },
            "phone" => new() { Phone = typed },
            "policyUrl" => new() { PolicyUrl = typed },
            _ => new() { NameEn = typed },
        };
        var opened = await Particulars.OpenAsync(Administrator, Cancellation);

        var outcome = await Particulars.ChangeAsync(Administrator, opened.Version, input, Cancellation);

        outcome.Should().BeOfType<CatalogueOutcome.Invalid>().Which.Problems.Should().ContainSingle()
            .Which.Field.Should().BeEquivalentTo(field == "nameEn" ? "nameRu" : field);
    }

    [Fact]
    public async Task Missing_WhileSomethingIsEmpty_IsNamed()
    {
        (await Particulars.MissingAsync(Administrator, Cancellation)).Should().HaveCount(14);

        await SaveAsync(Known);

        (await Particulars.MissingAsync(Administrator, Cancellation)).Should().Equal(
            "Название по-английски", "Правовая форма по-английски", "Часы телефона для прессы по-английски", "Кто отвечает за персональные данные, по-английски");
    }

    private async Task SaveAsync(OperatorContent content)
    {
        var opened = await Particulars.OpenAsync(Administrator, Cancellation);
        (await Particulars.ChangeAsync(Administrator, opened.Version, content, Cancellation)).Should().BeOfType<CatalogueOutcome.Saved>();
    }
}

public sealed class SqliteOperatorSettingsTests : OperatorSettingsTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresOperatorSettingsTests : OperatorSettingsTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}
