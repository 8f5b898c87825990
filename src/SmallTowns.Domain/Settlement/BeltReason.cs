namespace SmallTowns.Domain.Settlement;

/// <summary>What the rule went by when it named a belt, or why it named none.</summary>
public enum BeltReason
{
    /// <summary>The stated minutes (or both ends of a range) lie in the belt.</summary>
    MinutesInBelt = 1,

    /// <summary>"Less than": read as just under the bound.</summary>
    JustUnderBound = 2,

    /// <summary>"More than": read as just above the bound.</summary>
    JustAboveBound = 3,

    /// <summary>Nearer than the first belt begins; the method does not say (near zone of the centre).</summary>
    NearZone = 4,

    /// <summary>No travel time is known.</summary>
    NoTravelTime = 5,

    /// <summary>The town is the centre from which the time is counted.</summary>
    Centre = 6,

    /// <summary>The ends of the range lie in different belts.</summary>
    RangeSpansBelts = 7,

    /// <summary>A range with one end only.</summary>
    RangeEndMissing = 8,

    /// <summary>The time is negative, not finite, reversed, "less than zero", or its qualifier is unknown.</summary>
    InvalidTravelTime = 9,

    /// <summary>The limits of the rule do not ascend.</summary>
    InvalidRule = 10,
}
