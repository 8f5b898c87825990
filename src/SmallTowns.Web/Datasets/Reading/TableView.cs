namespace SmallTowns.Web.Datasets.Reading;

/// <summary>How a person wants a file to be read; what is not said is found out.</summary>
public sealed record TableView
{
    public static readonly TableView Default = new();

    /// <summary>Nothing is left out.</summary>
    public static readonly TableView Everything = new() { WithHidden = true };

    /// <summary>The name of the sheet; a hidden one may be named too.</summary>
    public string? Sheet { get; init; }

    /// <summary>Whether hidden rows and columns are read.</summary>
    public bool WithHidden { get; init; }

    /// <summary>What parts the cells of a text file.</summary>
    public char? Delimiter { get; init; }

    /// <summary>One of <see cref="TableOutline.Encodings"/>.</summary>
    public string? Encoding { get; init; }
}

/// <summary>What a file is like besides its rows. It is known as far as the rows have been read.</summary>
public sealed class TableOutline
{
    /// <summary>By the name that <see cref="TableView.Encoding"/> takes.</summary>
    public static readonly IReadOnlyList<string> Encodings = ["utf-8", "windows-1251", "ibm866", "koi8-r", "utf-16"];

    private readonly SortedSet<int> hiddenColumnsInUse = [];

    public TableKind Kind { get; internal set; }

    /// <summary>The sheets of a workbook with rows, hidden ones too.</summary>
    public IReadOnlyList<SheetInfo> Sheets { get; internal set; } = [];

    /// <summary>The sheet that is read.</summary>
    public string? Sheet { get; internal set; }

    public char? Delimiter { get; internal set; }
    public string? Encoding { get; internal set; }

    /// <summary>Hidden rows that hold something.</summary>
    public int HiddenRows { get; internal set; }

    /// <summary>Hidden columns that hold something, counted from 0.</summary>
    public IReadOnlyCollection<int> HiddenColumnsInUse => hiddenColumnsInUse;

    public IReadOnlyList<MergedCells> Merged => MergedCells;

    internal HashSet<int> HiddenColumns { get; } = [];
    internal List<MergedCells> MergedCells { get; } = [];

    internal void NoteHiddenColumns(FileRow row)
    {
        foreach (var column in HiddenColumns)
        {
            if (!row[column].IsBlank)
                hiddenColumnsInUse.Add(column);
        }
    }
}

public enum TableKind
{
    Csv = 1,
    Xlsx = 2,
    Ods = 3,
}

public sealed record SheetInfo(string Name, string Part, bool IsHidden);

/// <summary>Cells that are shown as one; only the first of them holds something. Rows are counted from 1, columns from 0.</summary>
public sealed record MergedCells(int FirstRow, int LastRow, int FirstColumn, int LastColumn)
{
    public bool Covers(int row, int column) => FirstRow <= row && row <= LastRow && FirstColumn <= column && column <= LastColumn;
}
