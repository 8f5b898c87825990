namespace SmallTowns.Web.Staff.Import.Fields;

/// <summary>A column that a file of some kind may have: what it is called, what stands in it, whether it must be there.</summary>
public sealed record ImportField(string Key, string HeadingRu, string HeadingEn, string Help)
{
    public bool IsRequired { get; init; }
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>The words that the column may hold; empty where it is free.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether one value may be given for all rows where the file has no such column.</summary>
    public bool MayBeCommon { get; init; }

    public IEnumerable<string> Names => [HeadingRu, HeadingEn, Key, .. Synonyms];
}
