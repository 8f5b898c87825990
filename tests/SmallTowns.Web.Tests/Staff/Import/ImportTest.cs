using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Imports;
using SmallTowns.TestSupport;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Staff.Import;
using SmallTowns.Web.Staff.Import.Checks;
using SmallTowns.Web.Staff.Import.Columns;
using SmallTowns.Web.Staff.Import.Fields;

namespace SmallTowns.Web.Tests.Staff.Import;

/// <summary>Files brought to the real portal, on each database.</summary>
public abstract class ImportTest : StaffTest
{
    protected const string PopulationHeadings = "Город;Численность, чел.;Территория;Период;Способ подсчёта;Источник;Статус\n";
    protected const string Reason = "Бюллетень за 2026 год";

    private readonly TestDirectory files = new();

    protected ImportFiles Import => Service<ImportFiles>();

    protected ImportJob Job(string text, ImportKind kind = ImportKind.Population, string? indicator = null) =>
        Job(Encoding.UTF8.GetBytes(text), kind, indicator);

    protected ImportJob Job(byte[] content, ImportKind kind = ImportKind.Population, string? indicator = null)
    {
        var path = files.File(Guid.NewGuid().ToString("N"));
        File.WriteAllBytes(path, content);
        var form = ImportForm.Of(kind);
        var look = FileFacts.Look(path, FileLimits.Default, TableView.Default, null, form, Cancellation);
        look.Refusal.Should().BeNull();
        var facts = look.Facts;
        var map = ColumnMatching.Match(form, facts!.Headings);
        map.Faults(form).Should().BeEmpty();
        return new(path, "file.csv", facts, form, map, indicator);
    }

    protected Task<ImportReport> CheckAsync(ImportJob job) => Import.CheckAsync(Editor, job, cancellation: Cancellation);

    /// <summary>Checks the file and proposes what it brings, as the page does.</summary>
    protected async Task<int> ProposeAsync(ImportJob job)
    {
        var report = await CheckAsync(job);
        report.FirstIssues.Where(issue => !issue.IsWarning).Should().BeEmpty();
        var outcome = await Import.ProposeAsync(Editor, job, report.Difference, Reason, asHeadline: null, cancellation: Cancellation);
        return outcome.Should().BeOfType<ImportOutcome.Sent>().Which.BatchId;
    }

    protected async Task<(int Proposals, int Figures, int Batches)> CountsAsync()
    {
        await using var db = Open();
        return (await db.Proposals.CountAsync(Cancellation), await db.Figures.CountAsync(Cancellation), await db.ImportBatches.CountAsync(Cancellation));
    }

    /// <summary>New counts of one town, one for each day from the first of January 2000 on.</summary>
    protected static string PopulationByDay(int rows)
    {
        var text = new StringBuilder(PopulationHeadings);
        var start = new DateOnly(2000, 1, 1);
        string[] towns = ["Абинск", "Анапа", "Темрюк", "Ейск", "Туапсе", "Крымск", "Лабинск", "Армавир", "Сочи", "Геленджик"];
        for (var i = 0; i < rows; i++)
            text.Append(CultureInfo.InvariantCulture, $"{towns[i % towns.Length]};{30_000 + i};город;{start.AddDays(i / towns.Length):dd.MM.yyyy};перепись;rosstat-cities-2020;официальное\n");
        return text.ToString();
    }

    protected override async Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => IsPostgres ? await PostgresAsync() : await SqliteAsync(directory);

    protected abstract bool IsPostgres { get; }
}
