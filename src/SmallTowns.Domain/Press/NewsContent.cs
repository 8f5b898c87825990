namespace SmallTowns.Domain.Press;

/// <summary>An article of the press centre.</summary>
public sealed record NewsContent : PressContent
{
    public const int MaxSources = 20;

    /// <summary>What the article rests on.</summary>
    public IReadOnlyList<NewsSource> Sources { get; init; } = [];
}

/// <param name="Url">A page of the web; empty for what stands nowhere but on paper.</param>
public sealed record NewsSource(string NameRu, string NameEn, string? Url)
{
    public const int LineMaxLength = 300;
}
