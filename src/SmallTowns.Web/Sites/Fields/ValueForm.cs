using SmallTowns.Domain;

namespace SmallTowns.Web.Sites.Fields;

public enum SiteValueType
{
    Number = 1,
    Whole = 2,

    /// <summary>Yes; its opposite is the state "no".</summary>
    Yes = 3,
    Choice = 4,

    /// <summary>One or several of the choices.</summary>
    Choices = 5,

    /// <summary>In two languages.</summary>
    Text = 6,
    Day = 7,

    /// <summary>From so many months to so many.</summary>
    Months = 8,
    CadastralNumber = 9,

    /// <summary>Of another register.</summary>
    ExternalNumber = 10,
}

/// <param name="Code">As it is stored.</param>
public sealed record SiteChoice(string Code, LocalizedText Title);

/// <summary>How values of one type are typed, kept in files and shown to readers.</summary>
/// <param name="Read">The value, or what is wrong with what was typed.</param>
/// <param name="Write">As <paramref name="Read"/> takes it, without a loss.</param>
/// <param name="Show">In the reader's language, with its unit.</param>
public sealed record ValueForm<T>(
    SiteValueType Type, Func<string, string, (T? Value, string? Problem)> Read, Func<T, (string Text, string English)> Write, Func<T, string> Show) where T : struct
{
    public IReadOnlyList<SiteChoice> Choices { get; init; } = [];
}
