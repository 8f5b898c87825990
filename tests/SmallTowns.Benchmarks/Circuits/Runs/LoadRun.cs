using System.Diagnostics;
using SmallTowns.Benchmarks.Circuits.Browser;
using SmallTowns.Benchmarks.Circuits.Server;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Benchmarks.Circuits.Runs;

/// <summary>Many people at once, each at a text of their own: what an idle page costs, and how long a save takes while all type.</summary>
internal static class LoadRun
{
    private const double MostSaveMilliseconds = 300;
    private const int WarmUpPages = 5;
    private const int WarmUpKeys = 3;

    public static async Task<bool> RunAsync(Uri address, int people, TimeSpan duration)
    {
        using var server = new MeasuredServer(address);
        var forms = (await server.TownsAsync()).SelectMany(_ => TownSectionKinds.Texts, (town, section) => (Town: town, Section: section))
            .OrderBy(form => form.Section).Take(people).ToList();
        if (forms.Count < people)
            throw new ArgumentException($"There are {forms.Count} texts to write, too few for {people} people.");
        var doors = await server.SignInAsync(people);

        await WarmUpAsync(server, doors[0], forms[0]);
        var empty = await server.EmptyAsync();
        Report.Memory("no page open", empty);

        var pages = new CircuitClient[people];
        var typists = new TypingPerson[people];
        await Parallel.ForAsync(0, people, Lanes.Few, async (number, _) =>
        {
            var (town, section) = forms[number];
            pages[number] = await CircuitClient.OpenAsync(doors[number], TypingPerson.Address(town, section));
            typists[number] = new TypingPerson(pages[number], town, section);
            await typists[number].IsReadyAsync();
        });
        var idleResident = (await server.StateAsync()).ResidentBytes;
        var idle = await server.StateAsync(collect: true) with { ResidentBytes = idleResident };
        Report.Memory($"{people} pages open, idle", idle);
        Report.PerCircuit(empty, idle, people);

        // Not counted: a server that has run for a day has compiled all this long ago.
        await Task.WhenAll(typists.Select(typist => typist.WorkAsync(duration / 4, new(), new())));

        var (keys, saves) = (new Timings(), new Timings());
        var (before, clock) = (await server.StateAsync(), Stopwatch.StartNew());
        var work = Task.WhenAll(typists.Select(typist => typist.WorkAsync(duration, keys, saves)));
        Report.Memory($"{people} pages typing, the most", await MostAsync(server, work));
        await work;
        Report.Processor(before, await server.StateAsync(), clock.Elapsed, keys);
        Report.Memory("the same, collected", await server.StateAsync(collect: true));
        Report.Times("key: told, drawn, done", keys);
        Report.Times("save: pressed to confirmed", saves);

        await Parallel.ForEachAsync(pages, Lanes.Few, async (page, _) => await page.ClosePolitelyAsync());
        var isQuick = saves.Count > 0 && saves.Quantile(0.95) < MostSaveMilliseconds;
        Console.WriteLine($"p95 of a save is {(isQuick ? "under" : "NOT under")} {MostSaveMilliseconds} ms");
        Array.ForEach(doors, door => door.Dispose());
        return isQuick;
    }

    /// <summary>The first pages pay for compiling; nothing of that is a cost of a circuit.</summary>
    private static async Task WarmUpAsync(MeasuredServer server, StaffDoor door, (string Town, TownSectionKind Section) form)
    {
        for (var turn = 0; turn < WarmUpPages; turn++)
        {
            var page = await CircuitClient.OpenAsync(door, TypingPerson.Address(form.Town, form.Section));
            var typist = new TypingPerson(page, form.Town, form.Section);
            await typist.IsReadyAsync();
            await typist.TypeAsync(WarmUpKeys, new Timings());
            await page.ClosePolitelyAsync();
        }

        await server.EmptyAsync();
    }

    private static async Task<ServerState> MostAsync(MeasuredServer server, Task work)
    {
        var most = await server.StateAsync();
        while (!work.IsCompleted)
        {
            await Task.WhenAny(work, Task.Delay(TimeSpan.FromSeconds(1)));
            var now = await server.StateAsync();
            most = now with { HeapBytes = Math.Max(most.HeapBytes, now.HeapBytes), ResidentBytes = Math.Max(most.ResidentBytes, now.ResidentBytes) };
        }

        return most;
    }
}
