extern alias web;

using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using SmallTowns.Benchmarks.Circuits.Runs;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Campaigns;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Staff;
using web::SmallTowns.Web.Campaigns;
using web::SmallTowns.Web.Shared;

namespace SmallTowns.Benchmarks.Campaigns;

/// <summary>
/// A campaign of many towns (<c>Bench:CampaignTowns</c>) and sixty measures with a value of the year before each: every town opens its form
/// over HTTP by its link and saves it filled, then the board is read as its page reads it. Everything is made up. Ends the portal when it is done.
/// </summary>
internal sealed class CampaignRun(
    CampaignPlanning planning, CampaignWork work, CampaignAnswering answering, CampaignBoards boards, IDbContextFactory<SmallTownsDbContext> contexts,
    IServer server, IConfiguration configuration, IHostApplicationLifetime lifetime, TimeProvider clock) : BackgroundService
{
    private const int Measures = 60;
    private const int BoardReads = 100;
    private const double FormGoalMilliseconds = 200;
    private const double BoardGoalMilliseconds = 300;

    private static readonly StaffActor Editor = new(1, "Редактор", new HashSet<StaffRole> { StaffRole.Editor }, new HashSet<int>());

    private DateTime UtcNow => clock.GetUtcNow().UtcDateTime;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (configuration.GetValue("Bench:CampaignTowns", 0) is not (> 0 and var towns))
            return;
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task;
        try
        {
            await RunAsync(towns, stoppingToken);
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

    private async Task RunAsync(int towns, CancellationToken cancellation)
    {
        var id = await OpenAsync(towns, cancellation);
        using var client = new HttpClient { BaseAddress = new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
        var (shown, saved, board) = (new Timings(), new Timings(), new Timings());
        foreach (var row in (await boards.BoardAsync(Editor, id, cancellation))!.Rows)
        {
            var link = (await work.MakeLinkAsync(Editor, row.Form.Id, cancellation)).Address!;
            var start = Stopwatch.GetTimestamp();
            using (var answer = await client.GetAsync(new Uri(link, UriKind.Relative), cancellation))
            {
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync(cancellation);
            }

            shown.Add(start, Stopwatch.GetTimestamp());
            var holder = (await answering.FindAsync(link.Split('/')[^1], cancellation)).Holder!;
            var sheet = (await answering.ReadAsync(holder, cancellation))!;
            start = Stopwatch.GetTimestamp();
            var outcome = await answering.SaveAsync(holder, sheet.Form.Version, [.. sheet.Rows.Select(one => one.Answer with { Text = "51,5" })], null, cancellation);
            saved.Add(start, Stopwatch.GetTimestamp());
            if (outcome is not AnswerOutcome.Saved)
                throw new InvalidOperationException($"Saving came to {outcome}.");
        }

        for (var read = 0; read < BoardReads; read++)
        {
            var start = Stopwatch.GetTimestamp();
            var all = (await boards.BoardAsync(Editor, id, cancellation))!;
            board.Add(start, Stopwatch.GetTimestamp());
            if (all.Percent != 100)
                throw new InvalidOperationException($"The board says {all.Percent} %.");
        }

        Tell("form shown", shown, FormGoalMilliseconds);
        Tell("form saved", saved, FormGoalMilliseconds);
        Tell("board read", board, BoardGoalMilliseconds);
    }

    private static void Tell(string name, Timings times, double goal)
    {
        var p95 = times.Quantile(0.95);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-12} {times.Count,4} times   p50 {times.Quantile(0.5),5:0} ms   p95 {p95,5:0} ms   max {times.Quantile(1),5:0} ms   goal {goal:0} ms"));
        if (p95 > goal)
            Environment.ExitCode = 1;
    }

    private async Task<int> OpenAsync(int towns, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        db.ActAs(ChangeActor.Of(Editor, ChangeOrigin.Screen, UtcNow));
        var region = await db.Regions.OrderBy(one => one.Id).FirstAsync(cancellation);
        var source = new Source { Code = "made-up", TitleRu = "Выдуманный", TitleEn = "Made up", ShortTitleRu = "выдуманный", ShortTitleEn = "made up", IsAddedByStaff = true };
        var indicators = Enumerable.Range(1, Measures)
            .Select(number => new Indicator { Code = $"made-up-{number}", NameRu = $"Выдуманный показатель {number}", NameEn = $"Made up {number}", UnitRu = "ед.", UnitEn = "units", Topic = (IndicatorTopic)(1 + number % 12), Decimals = 1 }).ToList();
        db.Add(source);
        db.AddRange(indicators);
        List<Town> all =
        [
            .. Enumerable.Range(1, towns).Select(number => new Town
            {
                RegionId = region.Id, Slug = $"made-up-{number}", Key = Town.KeyOf(region.Slug, $"made-up-{number}"), NameRu = $"Выдуманный {number}", NameEn = $"Made up {number}", Latitude = 45, Longitude = 39,
            }),
        ];
        db.AddRange(all);
        await db.SaveChangesAsync(cancellation);
        foreach (var town in all)
        {
            foreach (var indicator in indicators)
            {
                var figure = new IndicatorValue(
                    new FigureInput
                    {
                        TownId = town.Id,
                        Value = 50,
                        Basis = TerritorialBasis.Town,
                        PeriodStart = new(RegionCalendar.Today(clock).Year - 2, 1, 1),
                        PeriodEnd = new(RegionCalendar.Today(clock).Year - 2, 12, 31),
                        SourceId = source.Id,
                        Status = FigureStatus.Municipal,
                    },
                    new FigureOrigin { SubjectKey = town.Key, Source = source, ProposedBy = Editor.Name, ProposedUtc = UtcNow },
                    indicator);
                figure.Submit();
                figure.Publish(Editor.Name, UtcNow, chosen: true, headline: false);
                db.Add(figure);
            }
        }

        await db.SaveChangesAsync(cancellation);
        var today = RegionCalendar.Today(clock);
        var id = Must(await planning.SaveAsync(Editor, null, 0, new()
        {
            Title = "Выдуманная кампания",
            PeriodStart = new(today.Year - 1, 1, 1),
            PeriodEnd = new(today.Year - 1, 12, 31),
            Deadline = today.AddDays(10),
            SourceId = source.Id,
            Towns = [.. all.Select(town => CampaignInput.TownKey(town.Id))],
            Measures = [.. indicators.Select(indicator => new MeasureInput { IndicatorId = indicator.Id })],
        }, cancellation));
        Must(await planning.OpenAsync(Editor, id, (await planning.ReadAsync(Editor, id, cancellation))!.Version, cancellation));
        return id;
    }

    private static int Must(CommandOutcome outcome) => outcome is CommandOutcome.Done done ? done.Id : throw new InvalidOperationException($"The step came to {outcome}.");
}
