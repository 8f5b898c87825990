namespace SmallTowns.Web.Datasets.Reading;

/// <summary>A row as it stands in the file: its number there, counted from 1, and its cells from column A on.</summary>
public sealed record FileRow(int Number, IReadOnlyList<FileCell> Cells)
{
    /// <summary>Whoever looks at the sheet does not see it: hidden by hand, by a filter, or of no height.</summary>
    public bool IsHidden { get; init; }

    public bool IsBlank => Cells.All(cell => cell.IsBlank);

    /// <summary>The cell of a column counted from 0; an empty one where the row is shorter.</summary>
    public FileCell this[int column] => column < Cells.Count ? Cells[column] : FileCell.Empty;
}

/// <summary>
/// What a cell says, as text. Numbers and dates that the file itself marks as such have one spelling: <c>2443.2</c>, <c>2024-01-31</c>;
/// of a date only what the sheet shows (<c>2024</c>, <c>2024-01</c>).
/// </summary>
public readonly record struct FileCell(string Text, CellKind Kind)
{
    public static readonly FileCell Empty = new("", CellKind.Text);

    /// <summary>What stood raised beside the text, such as the mark of a footnote. It is no part of the text.</summary>
    public string? Mark { get; init; }

    /// <summary>What the sheet shows in place of the number, where it rounds or scales it; empty where it shows the number.</summary>
    public string? Shown { get; init; }

    /// <summary>A number of per cent: 12.5 where the sheet shows 12,5 %, whatever is stored.</summary>
    public bool IsPercent { get; init; }

    public bool IsBlank => Kind == CellKind.Text && string.IsNullOrWhiteSpace(Text);

    public static FileCell OfText(string text) => new(text, CellKind.Text);
}

public enum CellKind
{
    /// <summary>Typed as text; a number in it may be spelled in several ways.</summary>
    Text = 1,
    Number = 2,

    /// <summary>A day, or as much of one as the sheet shows; a time of day too.</summary>
    Date = 3,

    /// <summary>Computed by the spreadsheet: what it says depends on who opened it last, so it is refused.</summary>
    Formula = 4,

    /// <summary>#N/A, #DIV/0! and the like.</summary>
    Error = 5,
}
