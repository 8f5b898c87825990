extern alias web;

using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using SmallTowns.Data;
using SmallTowns.Domain.Imports;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using web::SmallTowns.Web.Datasets.Reading;
using web::SmallTowns.Web.Review;
using web::SmallTowns.Web.Staff.Forms;
using web::SmallTowns.Web.Staff.Import;
using web::SmallTowns.Web.Staff.Import.Checks;
using web::SmallTowns.Web.Staff.Import.Columns;
using web::SmallTowns.Web.Staff.Import.Fields;

namespace SmallTowns.Benchmarks.Import;

/// <summary>
/// One large file (<c>Bench:ImportRows</c>) on its whole way: checked, proposed, published, withdrawn. Beside each step somebody
/// else saves a draft every quarter of a second: how long they wait is a part of the result. What a run before was killed over is removed first;
/// one that is to be broken off (<c>Bench:CancelAfterSeconds</c>) ends with what it has left. Ends the portal when it is done.
/// </summary>
internal sealed class ImportRun(
    ImportFiles import, BatchQueries batches, ReviewDecisions decisions, PersonalDrafts drafts, FileLimits limits, IDbContextFactory<SmallTownsDbContext> contexts,
    IConfiguration configuration, IHostApplicationLifetime lifetime) : BackgroundService
{
    private const string Headings = "Город;Численность, чел.;Территория;Период;Способ подсчёта;Источник;Статус";
    private static readonly StaffActor Editor = Actor(1, StaffRole.Editor);
    private static readonly StaffActor Director = Actor(2, StaffRole.Approver);
    private static readonly PublicNote Note = new("Проверка скорости", null);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (configuration.GetValue("Bench:ImportRows", 0) is not (> 0 and var rows))
            return;
        await StartedAsync();
        var path = Path.GetTempFileName();
        try
        {
            await RunAsync(path, rows, stoppingToken);
        }
        catch (Exception fault)
        {
            Console.WriteLine($"The run failed: {fault}");
            Environment.ExitCode = 1;
        }
        finally
        {
            File.Delete(path);
            lifetime.StopApplication();
        }
    }

    private async Task RunAsync(string path, int rows, CancellationToken cancellation)
    {
        await WriteFileAsync(path, rows, cancellation);
        var steps = new Steps(() => drafts.SaveAsync(Editor, "bench", Guid.NewGuid().ToString(), cancellation));
        foreach (var left in (await batches.ListAsync(Editor, cancellation)).Where(batch => batch.IsUnfinished))
        {
            Console.WriteLine($"A run that was killed left {left.Prepared} hidden rows.");
            await steps.RunAsync("removed", () => import.RemoveUnfinishedAsync(Editor, left.Batch.Id, cancellation));
        }

        var facts = await steps.RunAsync("read once", () => Task.FromResult(
            FileFacts.Of(path, limits, cancellation) is ({ } found, null) ? found : throw new InvalidOperationException("The file is refused.")));
        var form = ImportForm.Of(ImportKind.Population);
        var job = new ImportJob(path, "bench.csv", facts, form, ColumnMatching.Match(form, facts.Headings), null);

        var report = await steps.RunAsync("checked and compared", () => import.CheckAsync(Editor, job, cancellation: cancellation));
        if (configuration.GetValue("Bench:CancelAfterSeconds", 0) is > 0 and var seconds)
        {
            await CancelAsync(steps, job, report, TimeSpan.FromSeconds(seconds));
            return;
        }

        var sent = await steps.RunAsync("proposed", () => import.ProposeAsync(Editor, job, report.Difference, "Проверка скорости", asHeadline: false, cancellation: cancellation));
        var batchId = sent is ImportOutcome.Sent { BatchId: var id } ? id : throw new InvalidOperationException($"Not proposed: {sent}; {report.Errors} errors.");
        Must(await steps.RunAsync("published", () => decisions.ApproveBatchAsync(Director, batchId, Note, cancellationToken: cancellation)));
        await steps.RunAsync("the same file once more", () => import.CheckAsync(Editor, job, cancellation: cancellation));
        Must(await steps.RunAsync("withdrawn", () => decisions.WithdrawBatchAsync(Director, batchId, Note, cancellationToken: cancellation)));
    }

    private async Task CancelAsync(Steps steps, ImportJob job, ImportReport report, TimeSpan after)
    {
        using var cancelled = new CancellationTokenSource(after);
        var progress = new Counted();
        await steps.RunAsync<ImportOutcome?>("broken off", async () =>
        {
            try
            {
                return await import.ProposeAsync(Editor, job, report.Difference, "Проверка скорости", asHeadline: false, progress, cancelled.Token);
            }
            catch (OperationCanceledException)
            {
                return null;
            }
        });
        await using var db = await contexts.CreateDbContextAsync();
        Console.WriteLine($"Of {progress.Last} rows that were read, {await db.Proposals.IgnoreQueryFilters().CountAsync(proposal => proposal.BatchId != null)} are left, of batches {await db.ProposalBatches.IgnoreQueryFilters().CountAsync()}.");
    }

    private sealed class Counted : IProgress<int>
    {
        public int Last { get; private set; }

        public void Report(int value) => Last = value;
    }

    /// <summary>A count for every town and day from 1800 on: nothing of it stands on the portal.</summary>
    private async Task WriteFileAsync(string path, int rows, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var towns = await db.Towns.OrderBy(town => town.Id).Select(town => town.Slug).ToListAsync(cancellation);
        var source = await db.Sources.OrderBy(source => source.Id).Select(source => source.Code).FirstAsync(cancellation);
        await using var file = new StreamWriter(path, append: false, Encoding.UTF8);
        await file.WriteLineAsync(Headings);
        var first = new DateOnly(1800, 1, 1);
        for (var row = 0; row < rows; row++)
            await file.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{towns[row % towns.Count]};{30_000 + row / 100};город;{first.AddDays(row / towns.Count):dd.MM.yyyy};перепись;{source};официальное"));
    }

    private Task StartedAsync()
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lifetime.ApplicationStarted.Register(started.SetResult);
        return started.Task;
    }

    private static void Must(ReviewOutcome outcome)
    {
        if (outcome is not ReviewOutcome.Done)
            throw new InvalidOperationException($"The step came to {outcome}.");
    }

    private static StaffActor Actor(int id, StaffRole role) => new(id, role.ToString(), new HashSet<StaffRole> { role }, new HashSet<int>());
}
