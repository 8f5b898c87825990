using SmallTowns.Domain.Places;

namespace SmallTowns.Web.Public.Towns.Listing;

public enum MembershipChoice
{
    /// <summary>Below the limit, near it or not.</summary>
    Eligible,

    /// <summary>Within the warning band, on either side of the limit.</summary>
    NearLimit,

    /// <summary>At or above the limit, near it or not.</summary>
    NotEligible,

    /// <summary>In force today.</summary>
    Member,
}

/// <summary>The table alone, or under a map of the same towns.</summary>
public enum TownView { Table, Map }

/// <summary>How choices are spelt in addresses. One table serves reading, writing and the options of the form.</summary>
public static class TownFilterChoices
{
    public const string Descending = "desc";
    public const string Ascending = "asc";

    public static IReadOnlyList<(string Code, MembershipChoice Value)> Memberships { get; } =
    [
        ("eligible", MembershipChoice.Eligible), ("near", MembershipChoice.NearLimit),
        ("not-eligible", MembershipChoice.NotEligible), ("member", MembershipChoice.Member),
    ];

    public static IReadOnlyList<(string Code, TownStatementTopic Value)> Potentials { get; } =
    [
        ("higher", TownStatementTopic.HigherPotential), ("somewhat", TownStatementTopic.SomewhatHigherPotential), ("off", TownStatementTopic.OffTheRays),
    ];

    public static IReadOnlyList<(string Code, TownStatementTopic Value)> Agriculture { get; } = [("yes", TownStatementTopic.AgriculturalEmployment)];

    public static IReadOnlyList<(string Code, TownStatementTopic Value)> Tourism { get; } = [("yes", TownStatementTopic.Tourism)];

    public static IReadOnlyList<(string Code, TownSort Value)> Sorts { get; } =
    [
        ("name", TownSort.Name), ("class", TownSort.SizeClass), ("population", TownSort.Population), ("area", TownSort.Area),
        ("density", TownSort.Density), ("minutes", TownSort.Minutes), ("belt", TownSort.Belt), ("ray", TownSort.Ray),
        ("membership", TownSort.Membership),
    ];

    public static IReadOnlyList<(string Code, TownView Value)> Views { get; } = [("table", TownView.Table), ("map", TownView.Map)];
}
