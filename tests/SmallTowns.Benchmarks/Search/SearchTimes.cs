extern alias web;

using System.Diagnostics;
using web::SmallTowns.Web.Search.Index;

namespace SmallTowns.Benchmarks.Search;

/// <summary>Times the index alone, without pages and a database: <c>searching 100000</c>.</summary>
internal static class SearchTimes
{
    private const int Questions = 2_000;

    public static int Run(int rows)
    {
        var made = new MadeUpRows();
        var before = Resident();
        var watch = Stopwatch.StartNew();
        _ = RussianForms.Map;
        Console.WriteLine($"list of forms: {watch.ElapsedMilliseconds} ms, {Resident() - before} MB");
        using var index = new TextIndex();
        watch.Restart();
        for (var row = 0; row < rows; row++)
            index.Put(made.Next(row));
        index.Show();
        Console.WriteLine($"{rows} rows in {watch.Elapsed.TotalSeconds:0.0} s, {Resident() - before} MB in all after a collection");
        (string Name, Func<string> Ask)[] questions =
        [
            ("one word", made.Word), ("three words", () => $"{made.Word()} {made.Word()} {made.Word()}"), ("a phrase", () => $"\"{made.Word()} {made.Word()}\""),
            ("a beginning", () => made.Word()[..4]), ("mistyped", made.Mistyped), ("two, one left out", () => $"{made.Word()} -{made.Word()}"), ("nothing", () => $"ыъь{made.Word()}"),
        ];
        foreach (var (name, ask) in questions)
        {
            Measure(index, ask, Questions / 20);
            Print(name, Measure(index, ask, Questions));
        }

        // A publication of ten rows a second, ten times as fast as a busy desk, while somebody asks all the time.
        using var over = new CancellationTokenSource();
        var writer = Task.Run(async () =>
        {
            for (var row = 0; !over.IsCancellationRequested; row += 10)
            {
                for (var at = row; at < row + 10; at++)
                    index.Put(made.Next(at % rows));
                index.Show();
                await Task.Delay(100);
            }
        });
        var asked = new MadeUpRows();
        Print("one word, while publishing", Measure(index, asked.Word, Questions * 5));
        over.Cancel();
        writer.Wait();
        return 0;
    }

    private static List<double> Measure(TextIndex index, Func<string> ask, int times)
    {
        List<double> took = [];
        for (var time = 0; time < times; time++)
        {
            var question = new IndexQuestion(ask(), false, 50);
            var began = Stopwatch.GetTimestamp();
            index.Find(question);
            took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        took.Sort();
        return took;
    }

    private static void Print(string name, List<double> took) =>
        Console.WriteLine($"{name}: p50 {took[took.Count / 2]:0.0}, p95 {took[took.Count * 95 / 100]:0.0}, p99 {took[took.Count * 99 / 100]:0.0} ms");

    private static long Resident()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 / 1_048_576;
    }
}
