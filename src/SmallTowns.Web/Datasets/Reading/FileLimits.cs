namespace SmallTowns.Web.Datasets.Reading;

/// <summary>How much a file may hold. The numbers stand in the sentences that refuse what exceeds them.</summary>
public sealed record FileLimits
{
    public static readonly FileLimits Default = new();

    public long Bytes { get; init; } = 50L * 1024 * 1024;
    public int Rows { get; init; } = 200_000;
    public int Columns { get; init; } = 100;
    public int CellCharacters { get; init; } = 5_000;

    /// <summary>An honest workbook has some tens of parts.</summary>
    public int ArchiveEntries { get; init; } = 1_000;

    /// <summary>What all parts that are read may unpack to together.</summary>
    public long UnpackedBytes { get; init; } = 600L * 1024 * 1024;

    /// <summary>Sheets pack ten to forty times; a bomb packs a thousand times. Small parts are not asked.</summary>
    public int PackingRatio { get; init; } = 200;
    public long PackingRatioFrom { get; init; } = 8L * 1024 * 1024;

    /// <summary>Texts of a workbook that are kept in memory while its rows are read; each counts twenty characters more, which is what keeping it costs.</summary>
    public long SharedCharacters { get; init; } = 32L * 1024 * 1024;

    /// <summary>How deep the elements of a workbook may stand in one another; sheets of spreadsheet programs go to about ten.</summary>
    public int ElementDepth { get; init; } = 32;

    /// <summary>Distinct names of elements and attributes in a part; the format knows some hundreds.</summary>
    public int Names { get; init; } = 10_000;

    /// <summary>One element with its attributes.</summary>
    public int TagBytes { get; init; } = 1024 * 1024;

    /// <summary>The lists of sheets, of parts and of styles, each. A workbook with all the styles that Excel allows has 13 MB of them.</summary>
    public long SmallPartBytes { get; init; } = 16L * 1024 * 1024;

    /// <summary>One row of a text file: all columns full, and every sign a quote that is written twice.</summary>
    public int RowCharacters { get; init; } = 1_000_000;
}
