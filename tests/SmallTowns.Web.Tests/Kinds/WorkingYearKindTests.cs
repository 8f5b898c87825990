using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.Calendar;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Calendar;

namespace SmallTowns.Web.Tests.Kinds;

public sealed class SqliteWorkingYearKindTests : WorkingYearKindTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresWorkingYearKindTests : WorkingYearKindTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

public abstract class WorkingYearKindTests : ContentTest
{
    private static readonly Subject Subject = WorkingYearReview.SubjectOf(2025);

    private static readonly WorkingYearContent Year = new()
    {
        Holidays = StatutoryHolidays.Of(2025),
        MovedDays = [new(new(2025, 11, 1), new(2025, 11, 3))],
    };

    [Fact]
    public async Task AYear_IsCountedByWhatIsPublished_AndByWeekendsBeforeAndAfter()
    {
        var friday = new DateOnly(2025, 10, 31);
        (await CalendarAsync()).After(friday, 1).Should().BeEquivalentTo(new ByCalendar<DateOnly>(new(2025, 11, 3), [2025]));

        var id = await PublishAsync(Subject, Year);

        (await CalendarAsync()).After(friday, 1).Should().BeEquivalentTo(new ByCalendar<DateOnly>(new(2025, 11, 1), []));
        await WithdrawAsync(id);
        (await CalendarAsync()).After(friday, 1).YearsByWeekends.Should().Equal(2025);
    }

    [Fact]
    public async Task AYear_ThatCannotBe_IsToldBesideItsField()
    {
        (await FieldsAsync(Year with { Holidays = [] })).Should().Contain("");
        (await FieldsAsync(Year with { Holidays = [.. Year.Holidays, new(new(2026, 1, 1), "Чужой год")] })).Should().Equal("Holidays[14].Day");
        (await FieldsAsync(Year with { Holidays = [.. Year.Holidays, new(new(2025, 5, 9), "Второй раз")] })).Should().Equal("Holidays[14].Day");
        (await FieldsAsync(Year with { Holidays = [new(new(2025, 5, 9), " ")] })).Should().Equal("Holidays[0].Name");
        (await FieldsAsync(Year with { MovedDays = [new(new(2025, 11, 5), new(2025, 11, 3))] })).Should().Equal("MovedDays[0].From");
        (await FieldsAsync(Year with { MovedDays = [new(new(2025, 11, 1), new(2025, 11, 4))] })).Should().Equal("MovedDays[0].To");
        (await FieldsAsync(Year with { MovedDays = [new(new(2025, 11, 1), new(2025, 11, 9))] })).Should().Equal("MovedDays[0].To");
        (await FieldsAsync(Year with { MovedDays = [new(new(2025, 11, 1), new(2025, 11, 3)), new(new(2025, 11, 1), new(2025, 11, 3))] }))
            .Should().Equal("MovedDays[1].From", "MovedDays[1].To");
        (await ProblemsAsync(WorkingYearReview.SubjectOf(1999), Year)).Should().ContainSingle().Which.Sentence.Should().Contain("2013");
    }

    [Fact]
    public async Task AYear_WithoutASource_IsNotTaken()
    {
        var opened = await Contents.OpenAsync(Editor, Subject, Cancellation);

        var outcome = await Contents.ProposeAsync(Editor, Subject, ContentJson.Write(Year), null, new("Решено", opened.Base), Cancellation);

        outcome.Should().BeOfType<ProposeOutcome.Invalid>().Which.Problems.Should().ContainSingle().Which.Field.Should().Be("SourceId");
    }

    [Fact]
    public async Task Form_OfAnUnwrittenYear_BeginsWithTheHolidaysOfTheLabourCode()
    {
        var form = WorkingYearFormModel.Of(await PublishedAsync<WorkingYearContent>(Subject), 2025);

        var (content, problems) = form.Read();

        problems.Should().BeEmpty();
        content.Holidays.Should().Equal(StatutoryHolidays.Of(2025));
        form.MovedDays.Add(new());
        form.Read().Problems.Select(problem => problem.Field).Should().Equal("MovedDays[0].From", "MovedDays[0].To");
    }

    [Fact]
    public async Task List_OfYears_SaysWhatIsKnownAndWhatWaits()
    {
        await PublishAsync(Subject, Year);
        var sent = (ProposeOutcome.Sent)await ProposeAsync(WorkingYearReview.SubjectOf(2030), new WorkingYearContent { Holidays = StatutoryHolidays.Of(2030) });

        var rows = await Service<WorkingYearQueries>().ReadAsync(Editor, Cancellation);

        rows.Select(row => row.Year).Should().BeInDescendingOrder();
        rows.Single(row => row.Year == 2025).Should().Match<WorkingYearRow>(row => row.Content != null && row.Source != null && row.WorkingDays == 251);
        rows.Single(row => row.Year == 2030).Should().Match<WorkingYearRow>(row => row.Content == null && row.ProposalId == sent.ProposalId && row.WorkingDays == 261);
        await FluentActions.Awaiting(() => Service<WorkingYearQueries>().ReadAsync(StaffActor.Nobody, Cancellation)).Should().ThrowAsync<AccessDeniedException>();
    }

    private async Task<WorkingCalendar> CalendarAsync() => await Service<PublishedWorkingCalendar>().GetAsync(Cancellation);

    private async Task<IEnumerable<string>> FieldsAsync(WorkingYearContent content) => (await ProblemsAsync(Subject, content)).Select(problem => problem.Field);
}
