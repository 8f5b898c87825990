namespace SmallTowns.Domain.Settlement;

/// <summary>Town categories by population, smallest first, as the classification used by the paper names them.</summary>
public enum SizeClass
{
    /// <summary>Малые.</summary>
    Small = 1,

    /// <summary>Средние.</summary>
    Medium = 2,

    /// <summary>Большие.</summary>
    Big = 3,

    /// <summary>Крупные.</summary>
    Large = 4,

    /// <summary>Крупнейшие.</summary>
    Largest = 5,
}
