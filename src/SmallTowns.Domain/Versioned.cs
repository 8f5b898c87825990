namespace SmallTowns.Domain;

/// <summary>What is stored: it has a version that rises with each save, so that two editors cannot overwrite each other unseen.</summary>
public abstract class Versioned
{
    public int Version { get; set; }
}
