using System.Globalization;
using SmallTowns.Benchmarks.Circuits.Server;

namespace SmallTowns.Benchmarks.Circuits.Runs;

/// <summary>The lines of the result, each printed when it is known.</summary>
internal static class Report
{
    private const double Kilobyte = 1024;
    private const double Megabyte = 1024 * Kilobyte;

    public static void Memory(string when, ServerState memory) => Line(
        $"{when,-34} open {memory.Open,4}  held {memory.Held,4}  heap {memory.HeapBytes / Megabyte,7:0.0} MB  resident {memory.ResidentBytes / Megabyte,7:0.0} MB");

    public static void PerCircuit(ServerState empty, ServerState idle, int circuits) => Line(
        $"{"an idle circuit",-34} heap {(idle.HeapBytes - empty.HeapBytes) / Kilobyte / circuits:0} KB  resident {(idle.ResidentBytes - empty.ResidentBytes) / Kilobyte / circuits:0} KB");

    public static void Processor(ServerState before, ServerState after, TimeSpan passed, Timings keys) => Line(
        $"{"the server's processor",-34} {(after.ProcessorSeconds - before.ProcessorSeconds) / passed.TotalSeconds:0.00} cores, {(after.ProcessorSeconds - before.ProcessorSeconds) * 1000 / keys.Count:0.0} ms a key with all else");

    public static void Times(string what, Timings times) => Line(
        $"{what,-34} p50 {times.Quantile(0.5):0} ms  p95 {times.Quantile(0.95):0} ms  p99 {times.Quantile(0.99):0} ms  max {times.Quantile(1):0} ms  of {times.Count}");

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
