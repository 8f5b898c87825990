namespace SmallTowns.Web.Staff.Import.Reading;

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

    /// <summary>Texts of a workbook that are kept in memory while its rows are read.</summary>
    public long SharedCharacters { get; init; } = 32L * 1024 * 1024;
}
