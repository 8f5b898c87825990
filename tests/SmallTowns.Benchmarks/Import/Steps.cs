using System.Diagnostics;
using System.Globalization;
using SmallTowns.Benchmarks.Circuits.Runs;

namespace SmallTowns.Benchmarks.Import;

/// <summary>Times steps, one line each: how long, how much memory at most, and how long a neighbour's save took meanwhile.</summary>
internal sealed class Steps(Func<Task> neighboursSave)
{
    private static readonly TimeSpan SaveEvery = TimeSpan.FromMilliseconds(250);
    private const double Megabyte = 1024 * 1024;

    public async Task<T> RunAsync<T>(string name, Func<Task<T>> step)
    {
        using var over = new CancellationTokenSource();
        var neighbour = Task.Run(() => SaveUntilAsync(over.Token));
        var start = Stopwatch.GetTimestamp();
        var result = await Task.Run(step);
        var took = Stopwatch.GetElapsedTime(start);
        await over.CancelAsync();
        var (saves, refused, resident) = await neighbour;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-26} {took.TotalSeconds,7:0.0} s   resident at most {resident / Megabyte,5:0} MB   neighbour's save p50 {saves.Quantile(0.5),5:0} ms, max {saves.Quantile(1),6:0} ms, {saves.Count} saved, {refused} refused"));
        return result;
    }

    private async Task<(Timings Saves, int Refused, long Resident)> SaveUntilAsync(CancellationToken over)
    {
        var saves = new Timings();
        var (refused, resident) = (0, 0L);
        do
        {
            var start = Stopwatch.GetTimestamp();
            try
            {
                await neighboursSave();
                saves.Add(start, Stopwatch.GetTimestamp());
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                refused++;
            }

            resident = Math.Max(resident, Environment.WorkingSet);
            await Task.Delay(SaveEvery, CancellationToken.None);
        }
        while (!over.IsCancellationRequested);
        return (saves, refused, resident);
    }
}
