namespace SmallTowns.Domain.Claims;

/// <summary>What the reproduced paper says of its towns and what numbers can be held against, in the order of its text.</summary>
public enum PaperClaim
{
    /// <summary>The small towns lie extremely unevenly.</summary>
    ExtremelyUneven = 1,

    /// <summary>One town stands out above a net of towns: the system has one centre.</summary>
    OneCentre = 2,

    /// <summary>Some towns stagnate, others lose people.</summary>
    ListsOfTrends = 3,

    /// <summary>The mean distance L tells of a well ramified net.</summary>
    RamifiedNet = 4,

    /// <summary>The belt determines, among other things, the rate of growth.</summary>
    BeltGivesGrowth = 5,

    /// <summary>Lying on a transport ray promotes the development of a town.</summary>
    RayGivesGrowth = 6,

    /// <summary>Towns on the rays have a higher potential in the settlement system.</summary>
    RayGivesPotential = 7,
}
