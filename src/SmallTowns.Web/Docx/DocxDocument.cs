namespace SmallTowns.Web.Docx;

/// <summary>A document as its author thinks of it: what is said, in which order. How it looks is the writer's.</summary>
/// <param name="Culture">Of the text, as <c>ru-RU</c>: word processors spell and hyphenate by it.</param>
/// <param name="PageWord">What stands before the number at the foot of each page: «Страница».</param>
public sealed record DocxDocument(string Title, string Culture, string PageWord, IReadOnlyList<DocxBlock> Blocks);

public abstract record DocxBlock
{
    public const int DeepestHeading = 3;

    /// <param name="Level">1 to <see cref="DeepestHeading"/>.</param>
    public sealed record Heading(int Level, string Text) : DocxBlock;

    /// <summary>A line break in the text is one on paper.</summary>
    public sealed record Paragraph(string Text) : DocxBlock;

    /// <summary>Each numbered list begins with 1.</summary>
    public sealed record Items(IReadOnlyList<string> Lines, bool IsNumbered = false) : DocxBlock;

    /// <summary>What follows begins on a new page.</summary>
    public sealed record PageBreak : DocxBlock;

    /// <summary>The row of headings stands again on each page.</summary>
    /// <param name="Rows">As many cells in each as there are columns. Numbers are spelt by whoever makes the table.</param>
    public sealed record Table(string Caption, IReadOnlyList<DocxColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : DocxBlock;
}

/// <param name="IsNumbers">Numbers stand to the right, so that their digits stand below each other.</param>
public sealed record DocxColumn(string Title, bool IsNumbers = false);
