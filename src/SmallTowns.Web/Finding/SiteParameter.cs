using SmallTowns.Domain;
using SmallTowns.Domain.Sites.Finding;

namespace SmallTowns.Web.Finding;

/// <summary>How a part of the address is read.</summary>
public enum ParameterShape
{
    /// <summary>Short names of towns.</summary>
    Towns,

    /// <summary>Codes, of which one is enough.</summary>
    Codes,

    /// <summary>A number, at least.</summary>
    From,

    /// <summary>A number, at most.</summary>
    To,

    /// <summary>A day, not before.</summary>
    SinceDay,
}

/// <summary>A choice as addresses spell it.</summary>
/// <param name="Number">The code of the column.</param>
public sealed record SiteChoice(string Code, int Number, LocalizedText Name);

/// <summary>One part of the address by which objects are found. The table <see cref="SiteParameters"/> serves the page, the API and every file.</summary>
/// <param name="Label">What it is called before a field, with its unit.</param>
/// <param name="Unit">Of a number.</param>
public sealed record SiteParameter(string Name, SiteTrait Trait, ParameterShape Shape, LocalizedText Label, LocalizedText? Unit = null)
{
    public IReadOnlyList<SiteChoice> Choices { get; init; } = [];

    /// <summary>The largest number that is anything real.</summary>
    public decimal Most { get; init; } = 1_000_000;

    public bool IsNumber => Shape is ParameterShape.From or ParameterShape.To;
}
