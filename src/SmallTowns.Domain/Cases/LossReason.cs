namespace SmallTowns.Domain.Cases;

/// <summary>Why an investor went elsewhere, so that reasons can be counted. The words beside it say the rest.</summary>
public enum LossReason
{
    /// <summary>No object of the size or kind that was needed.</summary>
    NoFittingObject = 1,

    /// <summary>Power, gas, water or their price and time.</summary>
    Utilities = 2,

    /// <summary>Price of land, buildings or rent.</summary>
    Price = 3,

    /// <summary>People: too few, or of other trades.</summary>
    Labour = 4,

    /// <summary>Roads, rail, distance to markets.</summary>
    Transport = 5,

    /// <summary>Permits and terms took longer than elsewhere.</summary>
    Time = 6,

    /// <summary>More support elsewhere.</summary>
    Support = 7,

    /// <summary>We answered late or not well.</summary>
    OurWork = 8,
    Other = 9,
}
