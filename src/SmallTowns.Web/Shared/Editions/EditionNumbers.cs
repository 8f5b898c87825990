using System.Collections.Immutable;

namespace SmallTowns.Web.Shared.Editions;

/// <summary>The editions of all topics as this node knew them at one moment. A topic that was never published has the number 0.</summary>
public sealed class EditionNumbers
{
    public static readonly EditionNumbers None = new(ImmutableDictionary<string, long>.Empty);

    private readonly ImmutableDictionary<string, long> numbers;

    private EditionNumbers(ImmutableDictionary<string, long> numbers) => this.numbers = numbers;

    public long Of(string topic) => numbers.GetValueOrDefault(topic);

    public bool AgreesWith(EditionNumbers other, IEnumerable<string> topics) => ReferenceEquals(this, other) || topics.All(topic => Of(topic) == other.Of(topic));

    public bool AgreesWith(IReadOnlyDictionary<string, long> read, IEnumerable<string> topics) =>
        topics.All(topic => Of(topic) == read.GetValueOrDefault(topic));

    /// <summary>The greater number of each topic; this very object if none is greater.</summary>
    internal EditionNumbers RaisedTo(IEnumerable<KeyValuePair<string, long>> raised) => With(numbers.SetItems(raised.Where(edition => edition.Value > Of(edition.Key))));

    /// <summary>Exactly these numbers; this very object if nothing differs.</summary>
    internal EditionNumbers ReplacedBy(IReadOnlyDictionary<string, long> others) =>
        With(numbers.RemoveRange(numbers.Keys.Where(topic => !others.ContainsKey(topic))).SetItems(others));

    // The immutable dictionary stays the same object where nothing changes.
    private EditionNumbers With(ImmutableDictionary<string, long> changed) => ReferenceEquals(changed, numbers) ? this : new(changed);
}
