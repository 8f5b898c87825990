using System.Globalization;
using System.Text;
using SmallTowns.TestSupport;
using SmallTowns.Web.Datasets.Reading;

namespace SmallTowns.Web.Tests.Staff.Import;

/// <summary>A file goes through as a stream: ten times the rows keep no more in memory.</summary>
public sealed class SteadyMemoryTests : IDisposable
{
    private const int Rows = 100_000;
    private readonly TestDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public void Csv_OfManyRows_KeepsNoneOfThem()
    {
        var text = new StringBuilder("Город;Численность;Период\n");
        for (var i = 0; i < Rows; i++)
            text.Append(CultureInfo.InvariantCulture, $"Горячий Ключ;{i};2024\n");
        RowsAlive(Encoding.UTF8.GetBytes(text.ToString())).Should().BeLessThan(100);
    }

    [Fact]
    public void Xlsx_OfManyRows_KeepsNoneOfThem()
    {
        var file = new Xlsx().Sheet("Лист1", [Xlsx.Row("Город", "Численность"), .. Enumerable.Range(0, Rows).Select(i => Xlsx.RowOf(Xlsx.Text("Горячий Ключ"), Xlsx.Number(i.ToString(CultureInfo.InvariantCulture))))]);
        RowsAlive(file.Bytes()).Should().BeLessThan(100);
    }

    /// <summary>How many of the last ten thousand rows are still reachable while the file is being read.</summary>
    private int RowsAlive(byte[] content)
    {
        var path = directory.File("file");
        File.WriteAllBytes(path, content);
        var seen = new List<WeakReference>();
        var alive = 0;
        foreach (var row in new TableFile(path, FileLimits.Default).Rows(TestContext.Current.CancellationToken))
        {
            if (row.Number > Rows - 10_000)
                seen.Add(new WeakReference(row));
            if (row.Number != Rows - 1)
                continue;
            GC.Collect();
            alive = seen.Count(reference => reference.IsAlive);
        }

        seen.Should().HaveCountGreaterThan(9_000);
        return alive;
    }
}
