
namespace SmallTowns.Web.Staff.Fields;

/// <summary>One line of a list to choose from.</summary>
public sealed record Choice<T>(T Value, string Title);

public static class Choices
{
    /// <summary>Every member of an enumeration under its Russian name.</summary>
    public static IReadOnlyList<Choice<T?>> Of<T>(Func<T, string> title) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new Choice<T?>(value, title(value)))];
}
