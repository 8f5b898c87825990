using SmallTowns.Benchmarks.Circuits.Browser;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Benchmarks.Circuits.Runs;

/// <summary>
/// The work of a day in some minutes, evenly: readers ask for pages, files and the API, most of them for something nobody asked
/// for before, and the staff open pages, type and leave. What the server's memory makes of it the script looks at.
/// </summary>
internal static class BusyDayRun
{
    private const int People = 8;
    private const int KeysTyped = 5;

    // Half are closed as a tab is closed, the others are cut off: such a circuit is kept for minutes.
    private const int PoliteOnes = 2;

    private static readonly Func<int, string, string>[] Addresses =
    [
        (number, _) => $"towns?sort=population&dir=desc&run={number}",
        (number, town) => $"towns/{town}?run={number}",
        (number, _) => $"en/towns?view=map&run={number}",
        (_, town) => $"towns/{town}",
        (number, _) => $"settlement?run={number}",
        (number, _) => $"api/v1/towns?run={number}",
        (_, _) => "data/towns.xlsx",
        (number, town) => $"api/v1/towns/{town}?run={number}",
    ];

    public static async Task<bool> RunAsync(Uri address, TimeSpan duration, int requests, int circuits)
    {
        using var server = new MeasuredServer(address);
        var towns = await server.TownsAsync();
        var doors = await server.SignInAsync(People);
        var (read, failed) = (0, 0);
        using var readers = new HttpClient { BaseAddress = address };
        readers.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");

        await Task.WhenAll(
            EvenlyAsync(duration, requests, async number =>
            {
                using var answer = await readers.GetAsync(new Uri(Addresses[number % Addresses.Length](number, towns[number % towns.Count]), UriKind.Relative));
                Interlocked.Increment(ref answer.IsSuccessStatusCode ? ref read : ref failed);
            }),
            EvenlyAsync(duration, circuits, number => OpenAndLeaveAsync(doors[number % People], towns[number % towns.Count], number % PoliteOnes == 0)));

        Array.ForEach(doors, door => door.Dispose());
        Console.WriteLine($"{read} requests answered, {failed} not; {circuits} circuits opened and left");
        return failed == 0;
    }

    private static async Task OpenAndLeaveAsync(StaffDoor door, string town, bool politely)
    {
        var page = await CircuitClient.OpenAsync(door, TypingPerson.Address(town, TownSectionKind.About));
        var typist = new TypingPerson(page, town, TownSectionKind.About);
        await typist.IsReadyAsync();
        await typist.TypeAsync(KeysTyped, new Timings());
        if (politely)
            await page.ClosePolitelyAsync();
        else
            await page.DropAsync();
    }

    /// <summary>Begins each in its turn whether or not those before have ended.</summary>
    private static async Task EvenlyAsync(TimeSpan duration, int times, Func<int, Task> work)
    {
        var started = System.Diagnostics.Stopwatch.StartNew();
        var running = new List<Task>();
        for (var number = 0; number < times; number++)
        {
            var rest = duration * ((double)number / times) - started.Elapsed;
            if (rest > TimeSpan.Zero)
                await Task.Delay(rest);
            running.Add(work(number));
        }

        await Task.WhenAll(running);
    }
}
