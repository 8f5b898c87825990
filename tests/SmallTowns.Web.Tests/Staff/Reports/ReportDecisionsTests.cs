using Microsoft.EntityFrameworkCore;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Reports;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Staff.Reports;

namespace SmallTowns.Web.Tests.Staff.Reports;

public sealed class SqliteReportDecisionsTests : ReportDecisionsTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresReportDecisionsTests : ReportDecisionsTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>What the staff do with what readers report.</summary>
public abstract class ReportDecisionsTests : StaffTest
{
    private const string Email = "reader@example.org";

    private ReportQueries Queries => Service<ReportQueries>();

    private ReportDecisions Reports => Service<ReportDecisions>();

    [Fact]
    public async Task Close_WithAnAnswer_IsDoneOnceAndToldInTheAuditLog()
    {
        var id = await ReportAsync("abinsk");

        (await Reports.CloseAsync(Director, id, FigureReportState.Accepted, " Сверено с переписью ", Cancellation)).Should().BeOfType<ReportOutcome.Done>();
        (await Reports.CloseAsync(Editor, id, FigureReportState.Declined, "Нет", Cancellation)).Should().BeOfType<ReportOutcome.Overtaken>();

        var row = (await Queries.FindAsync(Editor, id, Cancellation))!;
        row.Report.Should().BeEquivalentTo(new { State = FigureReportState.Accepted, Answer = "Сверено с переписью", ClosedBy = Director.Name, Email });
        row.TownSlug.Should().Be("abinsk");
        await using var db = Open();
        var line = await db.AuditEntries.SingleAsync(entry => entry.Event == AuditEvent.ReportClosed, Cancellation);
        (line.UserName, line.Detail).Should().Be((Director.Name, $"№ {id}: читатель прав"));
    }

    [Theory]
    [InlineData(FigureReportState.Open, "Почему", "outcome")]
    [InlineData((FigureReportState)9, "Почему", "outcome")]
    [InlineData(FigureReportState.Declined, "  ", "answer")]
    public async Task Close_WithoutOutcomeOrAnswer_IsRefused(FigureReportState outcome, string answer, string field)
    {
        var id = await ReportAsync("abinsk");

        (await Reports.CloseAsync(Editor, id, outcome, answer, Cancellation)).Should().BeOfType<ReportOutcome.Invalid>().Which.Field.Should().Be(field);
        (await Queries.CountOpenAsync(Editor, Cancellation)).Should().Be(1);
    }

    [Fact]
    public async Task Representative_OfAnotherTown_SeesNothingAndMayNothing()
    {
        var (own, other) = (await ReportAsync("abinsk"), await ReportAsync("temryuk"));
        var representative = Actor(106, "Представитель", StaffRole.TownRepresentative) with { TownIds = new HashSet<int> { await TownIdAsync("abinsk") } };

        (await Queries.CountOpenAsync(representative, Cancellation)).Should().Be(1);
        (await Queries.PageAsync(representative, new(), 0, 50, Cancellation)).Rows.Select(row => row.Report.Id).Should().Equal(own);
        (await Queries.FindAsync(representative, other, Cancellation)).Should().BeNull();
        await Denied(() => Reports.CloseAsync(representative, other, FigureReportState.Declined, "Нет", Cancellation));
        await Denied(() => Reports.EraseEmailAsync(representative, other, Cancellation));
        (await Reports.CloseAsync(representative, own, FigureReportState.Declined, "Число верно", Cancellation)).Should().BeOfType<ReportOutcome.Done>();
    }

    [Fact]
    public async Task Page_FiltersByStateAndTown_OpenOnesFirst()
    {
        var (first, second, third) = (await ReportAsync("abinsk"), await ReportAsync("temryuk"), await ReportAsync("abinsk"));
        await Reports.CloseAsync(Editor, first, FigureReportState.Declined, "Верно", Cancellation);

        (await IdsAsync(new())).Should().Equal(second, third, first);
        (await IdsAsync(new(IsOpen: false))).Should().Equal(first);
        (await IdsAsync(new(IsOpen: true, TownSlug: "abinsk"))).Should().Equal(third);
        (await IdsAsync(new(TownSlug: "no-such-town"))).Should().BeEmpty();
        (await Queries.PageAsync(Editor, new(), 0, 2, Cancellation)).Should().Match<ReportRows>(page => page.Total == 3 && page.Rows.Count == 2 && page.Towns.Count == 2);
    }

    [Fact]
    public async Task EraseEmail_LeavesOnlyThatThereWasOne()
    {
        var id = await ReportAsync("abinsk");

        (await Reports.EraseEmailAsync(Editor, id, Cancellation)).Should().BeOfType<ReportOutcome.Done>();
        (await Reports.EraseEmailAsync(Editor, id, Cancellation)).Should().BeOfType<ReportOutcome.Overtaken>();

        (await Queries.FindAsync(Editor, id, Cancellation))!.Report.Should()
            .BeEquivalentTo(new { Email = (string?)null, EmailErasedUtc = (DateTime?)Clock.GetUtcNow().UtcDateTime, State = FigureReportState.Open });
        await using var db = Open();
        (await db.AuditEntries.SingleAsync(entry => entry.Event == AuditEvent.PersonalDataErased, Cancellation)).Detail.Should().NotContain(Email);
    }

    [Fact]
    public async Task Forgetting_ErasesEmailsAMonthAfterClosing_AndReportsAYearAfter()
    {
        var (closed, open) = (await ReportAsync("abinsk"), await ReportAsync("temryuk"));
        await Reports.CloseAsync(Editor, closed, FigureReportState.Accepted, "Да", Cancellation);

        await ForgetAfterAsync(FigureReport.EmailKeptAfterClosing - TimeSpan.FromMinutes(1));
        (await EmailOfAsync(closed)).Should().Be(Email);
        await ForgetAfterAsync(TimeSpan.FromMinutes(2));
        ((await EmailOfAsync(closed)), await EmailOfAsync(open)).Should().Be((null, Email));

        await ForgetAfterAsync(FigureReport.KeptAfterClosing - FigureReport.EmailKeptAfterClosing);
        (await Queries.FindAsync(Editor, closed, Cancellation)).Should().BeNull();
        (await EmailOfAsync(open)).Should().BeNull("it has lain for a year");
    }

    private async Task ForgetAfterAsync(TimeSpan later)
    {
        Clock.Advance(later);
        await Service<IEnumerable<Web.Jobs.JobKind>>().OfType<ReportForgetting>().Single().RunAsync(new Job { Kind = "forget-reports", Key = "" }, Cancellation);
    }

    private async Task<string?> EmailOfAsync(int id) => (await Queries.FindAsync(Editor, id, Cancellation))!.Report.Email;

    private async Task<IEnumerable<int>> IdsAsync(ReportFilter filter) =>
        (await Queries.PageAsync(Editor, filter, 0, 50, Cancellation)).Rows.Select(row => row.Report.Id);

    private async Task<int> ReportAsync(string slug)
    {
        await using var db = Open();
        var figure = await db.Figures.OfType<PopulationCount>().FirstAsync(f => f.Town!.Slug == slug && f.Source!.Code == "paper", Cancellation);
        Clock.Advance(TimeSpan.FromMinutes(1));
        var report = new FigureReport { FigureId = figure.Id, ScopeKind = ScopeKind.Town, ScopeId = figure.TownId, SentUtc = Clock.GetUtcNow().UtcDateTime, Text = "Не сходится" };
        report.AgreeToEmail(Email, "Согласен", report.SentUtc);
        db.FigureReports.Add(report);
        await db.SaveChangesAsync(Cancellation);
        return report.Id;
    }

    private static async Task Denied(Func<Task> command) => await command.Should().ThrowAsync<AccessDeniedException>();
}
