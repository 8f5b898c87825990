using System.Net.Http.Json;
using System.Text.Json;
using SmallTowns.Benchmarks.Circuits.Browser;
using SmallTowns.Benchmarks.Circuits.Server;

namespace SmallTowns.Benchmarks.Circuits.Runs;

/// <summary>The measuring host as the runs see it: another process, asked over HTTP.</summary>
internal sealed class MeasuredServer(Uri address) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly HttpClient client = new() { BaseAddress = address };

    public async Task<ServerState> StateAsync(bool collect = false) =>
        (await client.GetFromJsonAsync<ServerState>(new Uri(collect ? "bench/memory?collect" : "bench/memory", UriKind.Relative)))!;

    /// <summary>Waits for the server to have given up every circuit, then collects what they left.</summary>
    public async Task<ServerState> EmptyAsync()
    {
        for (var until = DateTime.UtcNow + Patience; DateTime.UtcNow < until && (await StateAsync()).Open > 0;)
            await Task.Delay(200);
        return await StateAsync(collect: true);
    }

    public async Task<IReadOnlyList<string>> TownsAsync()
    {
        var towns = await client.GetFromJsonAsync<JsonElement>(new Uri("api/v1/towns", UriKind.Relative));
        return [.. towns.EnumerateArray().Select(town => town.GetProperty("slug").GetString()!)];
    }

    public async Task<StaffDoor[]> SignInAsync(int people)
    {
        var doors = Enumerable.Range(0, people).Select(_ => new StaffDoor(address)).ToArray();
        await Parallel.ForAsync(0, people, Lanes.Few, async (number, _) => await doors[number].SignInAsync(Editors.Email(number), Editors.Password));
        return doors;
    }

    public void Dispose() => client.Dispose();
}
