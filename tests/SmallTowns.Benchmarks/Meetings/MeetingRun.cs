extern alias web;

using System.Globalization;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using SmallTowns.Benchmarks.Circuits.Runs;
using SmallTowns.Data;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using web::SmallTowns.Web.Meetings;

namespace SmallTowns.Benchmarks.Meetings;

/// <summary>
/// A meeting of many members (<c>Bench:MeetingMembers</c>) and sixty questions: everybody is marked as there, then votes by name on one of them.
/// Times each mark as the endpoint of the desk takes it. Everything is made up. Ends the portal when it is done.
/// </summary>
internal sealed class MeetingRun(
    MeetingPlanning planning, MeetingDesk desk, Polling polls, MeetingMarks marks, IDbContextFactory<SmallTownsDbContext> contexts,
    IConfiguration configuration, IHostApplicationLifetime lifetime, TimeProvider clock) : BackgroundService
{
    private const int Items = 60;
    private const double GoalMilliseconds = 200;

    private static readonly StaffActor Secretary = new(1, "Секретарь", new HashSet<StaffRole>(), new HashSet<int>()) { Duties = new HashSet<HeldDuty> { new(StaffDuty.Secretary, Scope.Association) } };

    private int sequence;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (configuration.GetValue("Bench:MeetingMembers", 0) is not (> 0 and var members))
            return;
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task;
        try
        {
            await RunAsync(members, stoppingToken);
        }
        catch (Exception fault)
        {
            Console.WriteLine($"The run failed: {fault}");
            Environment.ExitCode = 1;
        }
        finally
        {
            lifetime.StopApplication();
        }
    }

    private async Task RunAsync(int members, CancellationToken cancellation)
    {
        var mandates = await JoinAsync(members, cancellation);
        var id = await ConveneAsync(cancellation);
        await MarkAllAsync("coming", id, mandates, mandate => new(0, DeskMarkKind.Joined, Now) { Mandate = mandate.Id }, cancellation);
        Must(await desk.OpenAsync(Secretary, id, await VersionAsync(id, cancellation), cancellation));
        var item = (await planning.ReadAsync(Secretary, id, cancellation))!.Items[0].Id;
        var poll = Must(await polls.OpenAsync(Secretary, id, item, PollMethod.NamedOpen, cancellation));
        await MarkAllAsync("votes by name", id, mandates, mandate => new(0, DeskMarkKind.Vote, Now) { Poll = poll, Member = mandate.Member!.Key, Choice = VoteChoice.For }, cancellation);
        var watch = Stopwatch.StartNew();
        Must(await polls.CloseAsync(Secretary, poll, new(), cancellation));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the poll is closed in {watch.ElapsedMilliseconds} ms"));
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task MarkAllAsync(string name, int id, IReadOnlyList<MemberMandate> mandates, Func<MemberMandate, DeskMark> markOf, CancellationToken cancellation)
    {
        var times = new Timings();
        foreach (var mandate in mandates)
        {
            var mark = markOf(mandate) with { Sequence = ++sequence };
            var start = Stopwatch.GetTimestamp();
            var state = await marks.TakeAsync(Secretary, id, "bench", [mark], cancellation);
            times.Add(start, Stopwatch.GetTimestamp());
            if (state!.Answers[0].Refusal is { } refusal)
                throw new InvalidOperationException(refusal);
        }

        var p95 = times.Quantile(0.95);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16} {times.Count} marks   p50 {times.Quantile(0.5),5:0} ms   p95 {p95,5:0} ms   max {times.Quantile(1),5:0} ms"));
        if (p95 > GoalMilliseconds)
            Environment.ExitCode = 1;
    }

    private async Task<IReadOnlyList<MemberMandate>> JoinAsync(int members, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var since = RegionCalendar.Today(clock).AddYears(-1);
        for (var number = 1; number <= members; number++)
        {
            var member = new AssociationMember { Kind = MemberKind.Voting, EntryKey = $"made-up-{number}", NameRu = $"Выдуманный {number}", NameEn = $"Made up {number}", Since = since };
            db.AssociationMembers.Add(member);
            await db.SaveChangesAsync(cancellation);
            db.MemberMandates.Add(new MemberMandate { MemberId = member.Id, Kind = MandateKind.HeadByOffice, PersonName = $"Глава {number}", IssuedOn = since, RegisteredUtc = Now, RegisteredBy = "Секретарь" });
        }

        await db.SaveChangesAsync(cancellation);
        return await db.MemberMandates.AsNoTracking().Include(mandate => mandate.Member).OrderBy(mandate => mandate.Id).ToListAsync(cancellation);
    }

    private async Task<int> ConveneAsync(CancellationToken cancellation)
    {
        var input = new MeetingInput
        {
            Number = "1",
            Day = RegionCalendar.Today(clock),
            Place = "Выдуманное место",
            ConvenedBy = "Выдуманный орган",
            Items = [.. Enumerable.Range(1, Items).Select(number => new AgendaInput { Title = $"Вопрос {number}", DraftText = $"Решение {number}." })],
        };
        var id = Must(await planning.SaveAsync(Secretary, null, 0, input, cancellation));
        Must(await planning.ConveneAsync(Secretary, id, await VersionAsync(id, cancellation), "Проверка скорости", cancellation));
        return id;
    }

    private async Task<int> VersionAsync(int id, CancellationToken cancellation) => (await planning.ReadAsync(Secretary, id, cancellation))!.Meeting.Version;

    private static int Must(MeetingOutcome outcome) => outcome is MeetingOutcome.Done done ? done.Id : throw new InvalidOperationException($"The step came to {outcome}.");
}
