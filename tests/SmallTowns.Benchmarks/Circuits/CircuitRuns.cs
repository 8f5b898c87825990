using System.Globalization;
using SmallTowns.Benchmarks.Circuits.Runs;

namespace SmallTowns.Benchmarks.Circuits;

/// <summary><c>circuits load ADDRESS COUNT SECONDS</c> or <c>circuits leak ADDRESS COUNT</c>; scripts/load-staff starts the server and both.</summary>
internal static class CircuitRuns
{
    public static async Task<int> RunAsync(string[] args) => await (args switch
    {
        ["load", var address, var people, var seconds] => LoadRun.RunAsync(new Uri(address), Number(people), TimeSpan.FromSeconds(Number(seconds))),
        ["leak", var address, var circuits] => LeakRun.RunAsync(new Uri(address), Number(circuits)),
        _ => throw new ArgumentException("circuits load ADDRESS COUNT SECONDS, or circuits leak ADDRESS COUNT"),
    }) ? 0 : 1;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
