using System.Globalization;
using SmallTowns.Benchmarks.Circuits.Runs;

namespace SmallTowns.Benchmarks.Circuits;

/// <summary>
/// <c>circuits load ADDRESS COUNT SECONDS</c> and <c>circuits leak ADDRESS COUNT</c> for scripts/load-staff,
/// <c>circuits day ADDRESS SECONDS REQUESTS COUNT</c> for scripts/load-memory. The scripts start the server.
/// </summary>
internal static class CircuitRuns
{
    public static async Task<int> RunAsync(string[] args) => await (args switch
    {
        ["load", var address, var people, var seconds] => LoadRun.RunAsync(new Uri(address), Number(people), TimeSpan.FromSeconds(Number(seconds))),
        ["leak", var address, var circuits] => LeakRun.RunAsync(new Uri(address), Number(circuits)),
        ["day", var address, var seconds, var requests, var circuits] => BusyDayRun.RunAsync(new Uri(address), TimeSpan.FromSeconds(Number(seconds)), Number(requests), Number(circuits)),
        _ => throw new ArgumentException("circuits load ADDRESS COUNT SECONDS, circuits leak ADDRESS COUNT, or circuits day ADDRESS SECONDS REQUESTS COUNT"),
    }) ? 0 : 1;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
