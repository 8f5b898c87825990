using System.Globalization;
using System.Text;
using System.Xml;

namespace SmallTowns.Web.Datasets.Files;

/// <summary>Writes rows of a sheet one after the other and remembers what stands above them: how many there are and how wide.</summary>
internal sealed class XlsxRows : IDisposable
{
    private const int MaxRows = 1_048_576;

    // Excel's own 1900 calendar has a 29th of February, so days before March are off by one there; such days go as text.
    private static readonly DateOnly FirstDay = new(1900, 3, 1);
    private static readonly DateOnly Epoch = new(1899, 12, 30);

    // Numbers up to this are whole in the fifteen digits of a spreadsheet.
    private const long ExactTo = 999_999_999_999_999;

    private readonly XmlWriter xml;
    private readonly string[] letters;
    private readonly int[] lengths;
    private string address = "";

    public XlsxRows(Stream stream, int columns)
    {
        letters = [.. Enumerable.Range(0, columns).Select(ColumnLetters.Of)];
        lengths = new int[columns];
        xml = XmlWriter.Create(stream, new XmlWriterSettings
        {
            ConformanceLevel = ConformanceLevel.Fragment,
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            // A carriage return as it stands would be read as a line feed.
            NewLineHandling = NewLineHandling.Entitize,
        });
    }

    public int Count { get; private set; }

    /// <summary>Of the longest line in each column, in characters.</summary>
    public IReadOnlyList<int> Lengths => lengths;

    public void WriteHeadings(IReadOnlyList<string> headings) => Write(headings, XlsxStyles.Heading);

    public void Write(IReadOnlyList<object?> cells) => Write(cells, style: null);

    public void Flush() => xml.Flush();

    public void Dispose() => xml.Dispose();

    private void Write(IReadOnlyList<object?> cells, string? style)
    {
        if (Count++ == MaxRows)
            throw new NotSupportedException($"A sheet cannot hold more than {MaxRows} rows.");
        var number = Count.ToString(CultureInfo.InvariantCulture);
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", number);
        for (var column = 0; column < cells.Count; column++)
        {
            address = letters[column] + number;
            lengths[column] = Math.Max(lengths[column], WriteCell(cells[column], style));
        }

        xml.WriteEndElement();
    }

    /// <summary>Gives the length of what the cell shows.</summary>
    private int WriteCell(object? cell, string? style) => cell switch
    {
        null or "" => 0,
        string text => Text(text, style),
        bool flag => Value(flag ? "1" : "0", type: "b", style),
        int number => Number(number),
        long number => Number(number),
        double number when double.IsFinite(number) => Value(number.ToString("R", CultureInfo.InvariantCulture)),
        decimal number => Number(number),
        DateOnly day when day >= FirstDay => Day(day),
        DateOnly day => Text(day.ToString("O", CultureInfo.InvariantCulture), style),
        _ => throw new NotSupportedException($"A cell cannot hold {cell}, a {cell.GetType().Name}."),
    };

    // A longer number would lose its last digits; as text it loses nothing.
    private int Number(long number) => number is >= -ExactTo and <= ExactTo ? Value(CsvFormat.Open.Spell(number)) : Text(CsvFormat.Open.Spell(number), null);

    private int Number(decimal number) => NumberSpelling.IsExactInSpreadsheet(number)
        ? Value(NumberSpelling.Spell(number))
        : Text(CsvFormat.RussianExcel.Spell(number), null);

    private int Day(DateOnly day)
    {
        Value((day.DayNumber - Epoch.DayNumber).ToString(CultureInfo.InvariantCulture), style: XlsxStyles.Day);
        return "yyyy-mm-dd".Length;
    }

    private int Value(string value, string? type = null, string? style = null)
    {
        Start(type, style);
        xml.WriteElementString("v", value);
        xml.WriteEndElement();
        return value.Length;
    }

    private int Text(string text, string? style)
    {
        Start("inlineStr", style ?? StyleOf(text));
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(XlsxText.Of(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        return text.Contains('\n') ? text.Split('\n').Max(line => line.Length) : text.Length;
    }

    private static string? StyleOf(string text) => (FormulaText.IsFormula(text), text.Contains('\n')) switch
    {
        (true, true) => XlsxStyles.FormulaAsTextInSeveralLines,
        (true, false) => XlsxStyles.FormulaAsText,
        (false, true) => XlsxStyles.SeveralLines,
        _ => null,
    };

    private void Start(string? type, string? style)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", address);
        if (style is not null)
            xml.WriteAttributeString("s", style);
        if (type is not null)
            xml.WriteAttributeString("t", type);
    }
}
