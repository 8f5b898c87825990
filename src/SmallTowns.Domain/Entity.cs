namespace SmallTowns.Domain;

/// <summary>What every stored thing has: an identity, and a version. Figures alone, of which there may be more than two thousand million, have longer keys.</summary>
public abstract class Entity : Versioned
{
    public int Id { get; init; }
}
