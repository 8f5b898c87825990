using System.Collections;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Api.Calculations;

/// <summary>
/// The rows of a request, taken in one by one while the body is read. A list that is too long is refused before it fills
/// the memory.
/// </summary>
internal sealed class TownRows : ICollection<TownRow>
{
    public const int Most = 200_000;

    private readonly TownList towns = new();

    public IReadOnlyList<TownInput> Towns => towns;

    /// <summary>Fields whose value is not of their type, by the row's position; <see cref="InputField.Towns"/> if the row is no object at all.</summary>
    public SortedDictionary<int, IReadOnlyList<InputField>> Unreadable { get; } = [];

    public int Count => towns.Count;

    public bool IsReadOnly => false;

    public void Add(TownRow item)
    {
        if (towns.Count == Most)
            throw new TooManyTownsException();
        if (item.Unreadable is { } fields)
            Unreadable.Add(towns.Count, fields);
        towns.Add(item.Town);
    }

    // The serializer adds, and counts what it added when it tells where the JSON broke off.
    public IEnumerator<TownRow> GetEnumerator() => towns.Select(town => new TownRow(town, null)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<TownRow>.Clear() => throw new NotSupportedException();

    bool ICollection<TownRow>.Contains(TownRow item) => throw new NotSupportedException();

    void ICollection<TownRow>.CopyTo(TownRow[] array, int arrayIndex) => throw new NotSupportedException();

    bool ICollection<TownRow>.Remove(TownRow item) => throw new NotSupportedException();
}

internal sealed class TooManyTownsException : Exception;
