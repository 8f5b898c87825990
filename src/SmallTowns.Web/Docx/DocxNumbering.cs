using DocumentFormat.OpenXml.Wordprocessing;

namespace SmallTowns.Web.Docx;

/// <summary>The lists of a document: one of dots, and for each numbered one a count of its own.</summary>
internal sealed class DocxNumbering
{
    private const int Dots = 0;
    private const int Numbers = 1;

    // Twentieths of a point: the text stands 18 points from the margin, its mark before it.
    private const string Indent = "360";

    private readonly List<NumberingInstance> lists = [];

    public Numbering Element => new([Abstract(Dots, NumberFormatValues.Bullet, "•"), Abstract(Numbers, NumberFormatValues.Decimal, "%1."), .. lists]);

    /// <returns>The number by which the paragraphs of the list name it.</returns>
    public int Add(bool isNumbered)
    {
        var list = new NumberingInstance(new AbstractNumId { Val = isNumbered ? Numbers : Dots }) { NumberID = lists.Count + 1 };
        if (isNumbered)
            list.Append(new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 });
        lists.Add(list);
        return list.NumberID!;
    }

    private static AbstractNum Abstract(int id, NumberFormatValues format, string text)
    {
        var level = new Level(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = format },
            new LevelText { Val = text },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = Indent, Hanging = Indent }));
        level.LevelIndex = 0;
        var list = new AbstractNum(new MultiLevelType { Val = MultiLevelValues.SingleLevel }, level);
        list.AbstractNumberId = id;
        return list;
    }
}
