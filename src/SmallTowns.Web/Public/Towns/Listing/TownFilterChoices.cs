using SmallTowns.Domain.Places;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Public.Towns.Listing;

/// <summary>Belts by rule; None is "the method gives no belt".</summary>
public enum BeltChoice { First = 1, Second = 2, Third = 3, None = 4 }

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
    /// <summary>A source says that the town lies off the rays.</summary>
    public const string OffTheRays = "off";

    /// <summary>No source says anything of rays and this town.</summary>
    public const string RayNotStated = "unstated";

    public const string Descending = "desc";
    public const string Ascending = "asc";

    public static IReadOnlyList<(string Code, SizeClass Value)> Classes { get; } =
        [("small", SizeClass.Small), ("medium", SizeClass.Medium), ("big", SizeClass.Big), ("large", SizeClass.Large), ("largest", SizeClass.Largest)];

    public static IReadOnlyList<(string Code, BeltChoice Value)> Belts { get; } =
        [("1", BeltChoice.First), ("2", BeltChoice.Second), ("3", BeltChoice.Third), ("none", BeltChoice.None)];

    public static IReadOnlyList<(string Code, MembershipChoice Value)> Memberships { get; } =
    [
        ("eligible", MembershipChoice.Eligible), ("near", MembershipChoice.NearLimit),
        ("not-eligible", MembershipChoice.NotEligible), ("member", MembershipChoice.Member),
    ];

    public static IReadOnlyList<(string Code, TownStatementTopic Value)> Trends { get; } =
    [
        ("growing", TownStatementTopic.TrendGrowing), ("stagnating", TownStatementTopic.TrendStagnating), ("declining", TownStatementTopic.TrendDeclining),
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

    /// <summary>The spelling of a value; each value has one.</summary>
    public static string CodeOf<T>(this IReadOnlyList<(string Code, T Value)> choices, T value) where T : struct, Enum =>
        choices.First(choice => choice.Value.Equals(value)).Code;

    public static T? Find<T>(this IReadOnlyList<(string Code, T Value)> choices, string code) where T : struct, Enum
    {
        foreach (var choice in choices)
            if (string.Equals(choice.Code, code, StringComparison.OrdinalIgnoreCase))
                return choice.Value;
        return null;
    }
}
