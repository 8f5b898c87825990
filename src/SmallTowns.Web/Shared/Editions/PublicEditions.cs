namespace SmallTowns.Web.Shared.Editions;

/// <summary>
/// Which edition of the portal is the last one that this node knows of. What was read or answered under other numbers is old.
/// </summary>
public sealed class PublicEditions
{
    private readonly Lock oneWrites = new();
    private volatile EditionNumbers current = EditionNumbers.None;

    /// <summary>After the numbers have changed: what is kept under the old ones may go.</summary>
    public event Action? Changed;

    /// <summary>Taken as a whole before reading, so that what is published meanwhile makes the reading an old one.</summary>
    public EditionNumbers Current => current;

    /// <summary>Editions that are committed. What is known to be later stays.</summary>
    public void Raise(IReadOnlyDictionary<string, long> committed) => Change(known => known.RaisedTo(committed));

    public void Raise(string topic, long committed) => Raise(new Dictionary<string, long> { [topic] = committed });

    /// <summary>
    /// What the database said. Its numbers are lower only where a backup was restored; but an answer that was under way
    /// while this node published is no reason to go back.
    /// </summary>
    /// <param name="knownBefore">Taken before the database was asked.</param>
    public void CompareWith(IReadOnlyDictionary<string, long> inDatabase, EditionNumbers knownBefore) =>
        Change(known => ReferenceEquals(known, knownBefore) ? known.ReplacedBy(inDatabase) : known.RaisedTo(inDatabase));

    private void Change(Func<EditionNumbers, EditionNumbers> change)
    {
        lock (oneWrites)
        {
            var changed = change(current);
            if (ReferenceEquals(changed, current))
                return;
            current = changed;
        }

        Changed?.Invoke();
    }
}
