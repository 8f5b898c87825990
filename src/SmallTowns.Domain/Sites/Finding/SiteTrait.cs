namespace SmallTowns.Domain.Sites.Finding;

/// <summary>By what objects of the register are found.</summary>
public enum SiteTrait
{
    /// <summary>A plot of a site is found as a site too.</summary>
    Kind = 1,
    Status = 2,
    Town = 3,

    /// <summary>Of a single plot, hectares; what is no land has none.</summary>
    Area = 4,

    /// <summary>Of a single building or premises, square metres; land has none.</summary>
    Floor = 5,

    /// <summary>Of sale, roubles.</summary>
    Price = 6,
    Ownership = 7,
    Deal = 8,
    Category = 9,
    Use = 10,

    /// <summary>Free, megawatts.</summary>
    Power = 11,

    /// <summary>Free, cubic metres an hour.</summary>
    Gas = 12,

    /// <summary>Free, cubic metres an hour.</summary>
    Water = 13,

    /// <summary>To the nearest freight station, kilometres; 0 with a siding.</summary>
    Rail = 14,

    /// <summary>To the nearest federal road, kilometres.</summary>
    Road = 15,
    Belt = 16,

    /// <summary>From the centre of the region to the town.</summary>
    Minutes = 17,

    /// <summary>Of readiness, 0 to 3.</summary>
    Level = 18,

    /// <summary>To operation, without construction.</summary>
    Months = 19,
    Regime = 20,

    /// <summary>The day on which a second person confirmed what is published.</summary>
    Verified = 21,
}

public static class SiteTraits
{
    public static IReadOnlyList<SiteTrait> Codes { get; } =
    [
        SiteTrait.Kind, SiteTrait.Status, SiteTrait.Ownership, SiteTrait.Deal, SiteTrait.Category, SiteTrait.Use, SiteTrait.Belt, SiteTrait.Level, SiteTrait.Regime,
    ];

    public static IReadOnlyList<SiteTrait> Numbers { get; } =
    [
        SiteTrait.Area, SiteTrait.Floor, SiteTrait.Price, SiteTrait.Power, SiteTrait.Gas, SiteTrait.Water, SiteTrait.Rail, SiteTrait.Road, SiteTrait.Minutes,
        SiteTrait.Months, SiteTrait.Verified,
    ];
}
