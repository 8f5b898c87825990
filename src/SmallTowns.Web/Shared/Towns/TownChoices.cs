using SmallTowns.Domain.Places;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Shared.Towns;

/// <summary>Belts by rule; None is "the method gives no belt".</summary>
public enum BeltChoice { First = 1, Second = 2, Third = 3, None = 4 }

/// <summary>By what towns are chosen on several pages and in the API, as addresses spell it. One table serves reading, writing and the options of forms.</summary>
public static class TownChoices
{
    /// <summary>A source says that the town lies off the rays.</summary>
    public const string OffTheRays = "off";

    /// <summary>No source says anything of rays and this town.</summary>
    public const string RayNotStated = "unstated";

    public static IReadOnlyList<(string Code, SizeClass Value)> Classes { get; } =
        [("small", SizeClass.Small), ("medium", SizeClass.Medium), ("big", SizeClass.Big), ("large", SizeClass.Large), ("largest", SizeClass.Largest)];

    public static IReadOnlyList<(string Code, BeltChoice Value)> Belts { get; } =
        [("1", BeltChoice.First), ("2", BeltChoice.Second), ("3", BeltChoice.Third), ("none", BeltChoice.None)];

    public static IReadOnlyList<(string Code, TownStatementTopic Value)> Trends { get; } =
    [
        ("growing", TownStatementTopic.TrendGrowing), ("stagnating", TownStatementTopic.TrendStagnating), ("declining", TownStatementTopic.TrendDeclining),
    ];

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
