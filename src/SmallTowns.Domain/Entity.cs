namespace SmallTowns.Domain;

/// <summary>What every stored thing has: an identity, and a version that rises with each save so that two editors cannot overwrite each other unseen.</summary>
public abstract class Entity
{
    public int Id { get; init; }

    public int Version { get; set; }
}
