using System.Collections;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Api.Calculations;

/// <summary>
/// A list in blocks small enough for the ordinary heap: a growing array of this many rows would be copied over and over
/// on the large object heap, which is given back late.
/// </summary>
internal sealed class TownList : IReadOnlyList<TownInput>
{
    private const int BlockLength = 512;

    private readonly List<TownInput[]> blocks = [];

    public int Count { get; private set; }

    public TownInput this[int index] => blocks[index / BlockLength][index % BlockLength];

    public void Add(in TownInput town)
    {
        if (Count % BlockLength == 0)
            blocks.Add(new TownInput[BlockLength]);
        blocks[^1][Count++ % BlockLength] = town;
    }

    public IEnumerator<TownInput> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
