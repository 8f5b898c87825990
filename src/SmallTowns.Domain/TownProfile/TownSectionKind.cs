namespace SmallTowns.Domain.TownProfile;

/// <summary>The parts of a town's profile that are edited, reviewed and published whole. Figures have a way of their own.</summary>
public enum TownSectionKind
{
    /// <summary>Name, codes, coordinates, station and road.</summary>
    Facts = 1,

    /// <summary>The municipalities that the town has belonged to.</summary>
    Municipalities = 2,
    Contacts = 3,
    Images = 4,

    // Texts of the investment passport.
    About = 11,
    Economy = 12,
    Resources = 13,
    Infrastructure = 14,
    SocialSphere = 15,
    Investment = 16,
    NeedsAndDemand = 17,
    History = 18,
}

public static class TownSectionKinds
{
    public static readonly IReadOnlyList<TownSectionKind> Texts =
    [
        TownSectionKind.About, TownSectionKind.Economy, TownSectionKind.Resources, TownSectionKind.Infrastructure,
        TownSectionKind.SocialSphere, TownSectionKind.Investment, TownSectionKind.NeedsAndDemand, TownSectionKind.History,
    ];

    public static bool IsText(this TownSectionKind kind) => Texts.Contains(kind);
}
