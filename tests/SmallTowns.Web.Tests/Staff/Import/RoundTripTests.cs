using SmallTowns.Domain.Imports;
using SmallTowns.Web.Staff.Import.Checks;
using SmallTowns.Web.Staff.Import.Difference;
using SmallTowns.Web.Staff.Import.Fields;
using SmallTowns.Web.Staff.Import.Files;

namespace SmallTowns.Web.Tests.Staff.Import;

/// <summary>What is exported can be imported back without a difference.</summary>
public abstract class RoundTripTests : ImportTest
{
    private static readonly string?[] Indicators = ["elevation", "road-distance-to-centre"];

    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    public async Task Export_OfEveryKind_ComesBackWithoutADifference(string format)
    {
        foreach (var form in ImportForm.All)
        {
            foreach (var indicator in form.Kind == ImportKind.Indicator ? Indicators : [null])
            {
                using var file = new MemoryStream();
                (await Service<ImportDownloads>().WriteExportAsync(Editor, form, indicator, TableFormat.Find(format)!, file, Cancellation)).Should().BeTrue();

                var report = await CheckAsync(Job(file.ToArray(), form.Kind, indicator));

                report.FirstIssues.Where(issue => !issue.IsWarning).Should().BeEmpty($"{form.Slug} {indicator} as {format} was written by the portal itself");
                report.Rows.Should().BePositive();
                report.Difference.First.Should().BeEmpty();
                report.Difference[RowStatus.Same].Should().Be(report.Rows);
            }
        }
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    public async Task Template_FilledIn_IsUnderstoodWithoutMatching(string format)
    {
        foreach (var form in ImportForm.All)
        {
            using var file = new MemoryStream();
            await Service<ImportDownloads>().WriteTemplateAsync(Editor, form, form.Kind == ImportKind.Indicator ? "elevation" : null, TableFormat.Find(format)!, file, Cancellation);

            // Nothing is filled in yet: every row is one without a value, and nothing else is wrong with it.
            var job = Job(file.ToArray(), form.Kind, form.Kind == ImportKind.Indicator ? "elevation" : null);
            job.Map.Columns.Should().HaveCount(form.Fields.Count);
            var report = await CheckAsync(job with { Passing = new HashSet<PassReason> { PassReason.NoValue } });
            report.FirstIssues.Where(issue => !issue.IsWarning).Should().BeEmpty();
            report.Rows.Should().BeGreaterThanOrEqualTo(26);
            report.Passed.Total.Should().Be(form.IsOfFigures ? report.Rows : 0);
            report.MayBeProposed.Should().BeFalse();
        }
    }
}

public sealed class SqliteRoundTripTests : RoundTripTests
{
    protected override bool IsPostgres => false;
}

public sealed class PostgresRoundTripTests : RoundTripTests
{
    protected override bool IsPostgres => true;
}
