namespace SmallTowns.Domain.Staff;

/// <summary>Whom a thing concerns, and so who may work on it: the Association, a region, one town, one body of the Association.</summary>
/// <param name="Id">The row of the region, town or body; empty for the Association.</param>
public readonly record struct Scope(ScopeKind Kind, int? Id)
{
    public static readonly Scope Association = new(ScopeKind.Association, null);

    public static Scope Region(int id) => new(ScopeKind.Region, id);

    public static Scope Town(int id) => new(ScopeKind.Town, id);

    public static Scope Body(int id) => new(ScopeKind.Body, id);

    /// <summary>The town that it concerns; empty where it concerns no single one.</summary>
    public int? TownId => Kind == ScopeKind.Town ? Id : null;
}

public enum ScopeKind
{
    Association = 1,
    Region = 2,
    Town = 3,
    Body = 4,
}
