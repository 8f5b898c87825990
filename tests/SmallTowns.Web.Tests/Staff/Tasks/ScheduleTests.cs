using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.TestSupport;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Schedule;
using SmallTowns.Web.Staff.Towns;
using SmallTowns.Web.Tests.Press;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Tests.Staff.Tasks;

public sealed class SqliteScheduleTests : ScheduleTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresScheduleTests : ScheduleTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>The calendar of what is scheduled and due.</summary>
public abstract class ScheduleTests : PressTest
{
    private ScheduleQueries Schedule => Service<ScheduleQueries>();

    private static IEnumerable<(ScheduleKind Kind, DateOnly Day)> Of(ScheduleMonth month) => month.Entries.Select(entry => (entry.Kind, entry.Day));

    [Fact]
    public async Task WhatIsScheduledAndDue_StandsOnItsDay_ForThoseWhoMaySeeIt()
    {
        var empty = await Schedule.OfAsync(Editor, Day, Cancellation);
        (empty.First, empty.Last).Should().Be((new DateOnly(Day.Year, Day.Month, 1), new DateOnly(Day.Year, Day.Month, 1).AddMonths(1).AddDays(-1)));
        empty.Entries.Where(entry => entry.Kind is not ScheduleKind.Measure).Should().BeEmpty();

        var at = RegionCalendar.Utc(Day.AddDays(2).ToDateTime(new TimeOnly(10, 30)));
        var figure = await ProposeAsync(await AbinskPopulationAsync(36_700), asHeadline: true);
        (await ApproveAsync(figure, atUtc: at)).Should().BeOfType<ReviewOutcome.Done>();
        var bridge = await SubjectAsync("most");
        await PublishAsync(bridge, Bridge with { ReviewBy = Day.AddDays(4) });
        var director = await TestStaff.AddAsync(App, StaffRole.Approver);
        var worker = await TestStaff.AddAsync(App, [StaffRole.Editor], [], bodyCodes: ["economic"]);
        int economic;
        await using (var db = Open())
            economic = await db.AssociationBodies.Where(body => body.Code == "economic").Select(body => body.Id).SingleAsync(Cancellation);
        var given = await Service<AssignmentWork>().GiveAsync(director.Actor, new()
        {
            Title = "Собрать предложения",
            Text = "К плану",
            BodyId = economic,
            ResponsibleUserId = worker.UserId,
            ControllerUserId = director.UserId,
            Term = new(null, Day.AddDays(5)),
        }, Cancellation);
        var assignment = given.Should().BeOfType<CommandOutcome.Done>().Subject.Id;

        var month = await Schedule.OfAsync(director.Actor, Day.AddDays(2), Cancellation);
        var publication = month.On(Day.AddDays(2)).Single(entry => entry.Kind is ScheduleKind.Publication);
        (publication.At, publication.Address).Should().Be((new TimeOnly(10, 30), $"/staff/review/{figure}"));
        publication.Title.Should().StartWith("Абинск: ");
        var due = await Schedule.OfAsync(worker.Actor, Day.AddDays(5), Cancellation);
        due.On(Day.AddDays(5)).Single(entry => entry.Kind is ScheduleKind.Assignment).Should().Match<ScheduleEntry>(entry => entry.Title == "Собрать предложения" && entry.Address == $"/staff/association/assignments/{assignment}");
        var review = (await Schedule.OfAsync(worker.Actor, Day.AddDays(4), Cancellation)).On(Day.AddDays(4)).Single(entry => entry.Kind is ScheduleKind.Review);
        (review.Title, review.Address).Should().Be((Bridge.TitleRu, $"/staff/press/published/{(await EntryAsync(bridge)).Id}"));

        // A representative of another town sees none of the three.
        var elsewhere = Actor(120, "Представитель", StaffRole.TownRepresentative) with { TownIds = new HashSet<int> { await TownIdAsync("temryuk") } };
        foreach (var day in new[] { Day.AddDays(2), Day.AddDays(4), Day.AddDays(5) })
            (await Schedule.OfAsync(elsewhere, day, Cancellation)).On(day).Where(entry => entry.Kind is not ScheduleKind.Measure).Should().BeEmpty();

        // What was to come out and did not says so.
        await using (var db = Open())
            await db.Proposals.Where(proposal => proposal.Id == figure).ExecuteUpdateAsync(set => set.SetProperty(proposal => proposal.State, ProposalState.Submitted), Cancellation);
        Clock.Advance(TimeSpan.FromDays(3));
        Of(await Schedule.OfAsync(director.Actor, RegionCalendar.DayOf(at), Cancellation)).Should().Contain((ScheduleKind.Missed, RegionCalendar.DayOf(at))).And.NotContain((ScheduleKind.Publication, RegionCalendar.DayOf(at)));
    }

    [Fact]
    public async Task TermOfAMeasure_IsOneEntryForAllTowns_AndLeadsToTheTableOrTheForm()
    {
        var before = await TermsAsync();
        var term = before["abinsk"];
        var together = before.Values.Count(day => day == term);
        together.Should().BeGreaterThan(2);

        var all = (await Schedule.OfAsync(Editor, term, Cancellation)).On(term).Single(entry => entry.Address == "/staff/tasks?what=population");
        all.Kind.Should().Be(ScheduleKind.Measure);
        all.Title.Should().Contain($": {together} город");

        var input = await AbinskPopulationAsync(39_876, 2026);
        await PublishAsync(await ProposeAsync(input with { Basis = TerritorialBasis.Town, Method = PopulationMethod.EstimateOnFirstOfJanuary }));
        var next = (await TermsAsync())["abinsk"];
        next.Should().BeAfter(term);
        (await Schedule.OfAsync(Editor, next, Cancellation)).On(next).Single(entry => entry.Address == "/staff/towns/abinsk/figures?add=Population")
            .Title.Should().EndWith(": Абинск");
        (await Schedule.OfAsync(Editor, term, Cancellation)).On(term).Single(entry => entry.Address == "/staff/tasks?what=population").Title.Should().Contain($": {together - 1} город");
    }

    /// <summary>When the people of each town are due to be counted anew.</summary>
    private async Task<Dictionary<string, DateOnly>> TermsAsync() => (await Service<StaffTownsQueries>().AllAsync(Editor, Cancellation))
        .ToDictionary(town => town.Slug, town => town.State.Freshness.Due.Single(due => due.Kind == FigureKind.Population).On);
}
