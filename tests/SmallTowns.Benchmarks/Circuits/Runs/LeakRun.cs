using SmallTowns.Benchmarks.Circuits.Browser;
using SmallTowns.Benchmarks.Circuits.Server;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Benchmarks.Circuits.Runs;

/// <summary>
/// Opens and closes circuits in turn, half of them politely, half by dropping the connection, each with something typed.
/// The first tenth is warming up; from there on the heap must stay where it is and no circuit may be held.
/// </summary>
internal static class LeakRun
{
    private const int People = 4;
    private const int MostHeldCircuits = 8;
    private const long MostGrowthBytes = 5 * 1024 * 1024;

    public static async Task<bool> RunAsync(Uri address, int circuits)
    {
        using var server = new MeasuredServer(address);
        var towns = await server.TownsAsync();
        var doors = await server.SignInAsync(People);

        var opened = 0;
        var marks = new List<ServerState>();
        foreach (var mark in (int[])[circuits / 10, circuits / 2, circuits])
        {
            await Parallel.ForAsync(opened, mark, Lanes.Few, async (number, _) => await OpenAndCloseAsync(doors[number % People], towns[number % towns.Count], number % 2 == 0));
            opened = mark;
            marks.Add(await server.EmptyAsync());
            Report.Memory($"{opened} opened and closed", marks[^1]);
        }

        Array.ForEach(doors, door => door.Dispose());
        var growth = marks[^1].HeapBytes - marks[0].HeapBytes;
        var isTight = marks[^1] is { Open: 0, Held: <= MostHeldCircuits } && growth <= MostGrowthBytes;
        Console.WriteLine($"heap {growth / 1024.0:+0;-0} KB after the first tenth (at most {MostGrowthBytes / 1024}); open {marks[^1].Open}, held {marks[^1].Held} (at most {MostHeldCircuits}): {(isTight ? "nothing leaks" : "SOMETHING LEAKS")}");
        return isTight;
    }

    private static async Task OpenAndCloseAsync(StaffDoor door, string town, bool politely)
    {
        var page = await CircuitClient.OpenAsync(door, TypingPerson.Address(town, TownSectionKind.About));
        var typist = new TypingPerson(page, town, TownSectionKind.About);
        await typist.IsReadyAsync();
        await typist.TypeAsync(1, new Timings());
        if (politely)
            await page.ClosePolitelyAsync();
        else
            await page.DropAsync();
    }
}
