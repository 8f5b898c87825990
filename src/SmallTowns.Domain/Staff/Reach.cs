namespace SmallTowns.Domain.Staff;

/// <summary>How far a permission of one person reaches: everything, some scopes, or nothing. Queries ask it for what they may show.</summary>
public sealed record Reach(bool IsEverything, IReadOnlySet<Scope> Scopes)
{
    public static readonly Reach Nothing = new(false, new HashSet<Scope>());
    public static readonly Reach Everything = new(true, new HashSet<Scope>());

    public bool IsNothing => !IsEverything && Scopes.Count == 0;

    public bool Covers(Scope scope) => IsEverything || Scopes.Contains(scope);

    public Reach And(Reach other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsEverything || other.IsEverything ? Everything : new(false, Scopes.Union(other.Scopes).ToHashSet());
    }

    /// <summary>The rows of one kind of scope, for a query.</summary>
    public IReadOnlySet<int> IdsOf(ScopeKind kind) => Scopes.Where(scope => scope.Kind == kind).Select(scope => scope.Id).OfType<int>().ToHashSet();
}
