using SmallTowns.Domain;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Sites.Fields;

namespace SmallTowns.Web.Sites.Tables;

public enum SiteColumnType
{
    Text = 1,
    Number = 2,
    Whole = 3,
    Day = 4,
    Choice = 5,

    /// <summary>One or several of the choices, parted by semicolons.</summary>
    Choices = 6,
    YesOrNo = 7,

    /// <summary>3 or 3–6.</summary>
    Months = 8,
}

/// <summary>One column of the register as a table: of its files, their template and their schema.</summary>
/// <param name="Code">The heading of files that machines read; people's files may have <see cref="Title"/> instead.</param>
/// <param name="Write">The cell of an object; empty where nothing is stated.</param>
public sealed record SiteColumn(string Code, LocalizedText Title, SiteColumnType Type, Func<SiteObject, string> Write)
{
    public LocalizedText? Hint { get; init; }
    public string? Unit { get; init; }
    public IReadOnlyList<SiteChoice> Choices { get; init; } = [];

    /// <summary>A column of a parameter may say "no" and "unknown" beside its values.</summary>
    public SiteField? Field { get; init; }

    /// <summary>The English text of a parameter in two languages.</summary>
    public bool IsEnglish { get; init; }

    public bool IsRequired { get; init; }
}
