using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Tests.Cases;

namespace SmallTowns.Web.Tests.Press;

public sealed class SqliteReviewReminderTests : ReviewReminderTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresReviewReminderTests : ReviewReminderTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>Letters about texts that somebody should look at again. The clock stands at noon of Monday, 2 November 2026 in Moscow.</summary>
public abstract class ReviewReminderTests : CaseTest
{
    [Fact]
    public async Task Texts_WhoseDayHasCome_AreToldOnThatDay_AndThenOnMondays()
    {
        var press = await HireAsync(new HeldDuty(StaffDuty.PressDesk, Scope.Association));
        await HireDeskAsync();
        var today = RegionCalendar.Today(Clock);
        int body;
        await using (var db = Open())
            body = await db.AssociationBodies.Where(row => row.Code == "external").Select(row => row.Id).SingleAsync(Cancellation);
        var news = new NewsContent { Slug = "most", TitleRu = "Мост закрыт", LeadRu = "Вводка.", TextRu = "Текст.", Topics = ["transport"], ReviewBy = today.AddDays(2) };
        var subject = PressKinds.OfBody(PressKinds.News, body, "external", "most");
        await PublishAsync(subject, news);
        await RemindAsync();
        (await ToldAsync()).Should().BeEmpty("its day has not come");

        Clock.Advance(TimeSpan.FromDays(2));
        await RemindAsync();
        await RemindAsync();
        var letter = (await ToldAsync()).Should().ContainSingle().Subject;
        letter.Subject.Should().Be("Пресс-центр: пора пересмотреть 1");
        letter.TextBody.Should().Contain("— Мост закрыт, до 4 ноября 2026").And.Contain("/staff/press/published/");
        await using (var db = Open())
            letter.To.ToString().Should().Contain((await db.Users.Where(user => user.Id == press.UserId).Select(user => user.Email).SingleAsync(Cancellation))!);
        Clock.Advance(TimeSpan.FromDays(1));
        await RemindAsync();
        (await ToldAsync()).Should().ContainSingle();

        Clock.Advance(TimeSpan.FromDays(4));
        RegionCalendar.Today(Clock).DayOfWeek.Should().Be(DayOfWeek.Monday);
        await RemindAsync();
        (await ToldAsync()).Should().HaveCount(2);
        await PublishAsync(subject, news with { ReviewBy = today.AddDays(100) });
        Clock.Advance(TimeSpan.FromDays(7));
        await RemindAsync();
        (await ToldAsync()).Should().HaveCount(2, "somebody has looked at it");
    }

    private async Task RemindAsync()
    {
        // The first run puts the letter, the second sends it.
        await RunJobsAsync();
        await RunJobsAsync();
    }

    private async Task<IReadOnlyList<MimeKit.MimeMessage>> ToldAsync() => [.. (await MailsAsync()).Where(mail => mail.Subject!.StartsWith("Пресс-центр", StringComparison.Ordinal))];
}
