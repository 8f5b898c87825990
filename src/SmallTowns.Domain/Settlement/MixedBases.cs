namespace SmallTowns.Domain.Settlement;

/// <summary>What to do with people of one territory and km² of another.</summary>
public enum MixedBases
{
    /// <summary>No density; the fault names the reason.</summary>
    Refuse = 1,

    /// <summary>Divide as the paper does, and mark the density as mixed.</summary>
    DivideAndMark = 2,
}
