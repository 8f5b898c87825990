using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace SmallTowns.Web.Datasets.Reading.Xlsx;

/// <summary>The text inside an element of a workbook: of a plain string, or of one that is put together from pieces.</summary>
internal static partial class CellText
{
    /// <summary>Reads to the end of the element. Phonetic readings (<c>rPh</c>) are no part of the text, and pieces that are raised or lowered are its marks.</summary>
    public static (string Text, string? Mark) Of(PartReader xml, FileLimits limits)
    {
        if (xml.IsEmptyElement)
            return ("", null);
        var depth = xml.Depth;
        StringBuilder? pieces = null;
        List<(int At, bool IsRaised)>? turns = null;
        var text = "";
        var (isPhonetic, isRaised) = (false, false);
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.LocalName == "rPh")
                isPhonetic = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            var isRaisedNow = xml.LocalName == "r" ? false
                : xml is { LocalName: "vertAlign", NodeType: XmlNodeType.Element } ? xml.GetAttribute("val") is "superscript" or "subscript"
                : isRaised;
            if (isRaisedNow != isRaised)
                (turns ??= []).Add((pieces?.Length ?? text.Length, isRaised = isRaisedNow));
            if (isPhonetic || xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace))
                continue;
            // White space between the elements of a string is layout of the file, not text.
            if (xml.NodeType == XmlNodeType.Whitespace && xml.Depth <= depth + 1)
                continue;
            var piece = Piece(xml, limits);
            if (text.Length == 0 && pieces is null)
                text = piece;
            else
                (pieces ??= new StringBuilder(text)).Append(piece);
            if (pieces?.Length > limits.CellCharacters)
                throw TooLong(limits);
        }

        text = pieces?.ToString() ?? text;
        var (bare, mark) = turns is null ? (text, null) : RaisedText.Apart(Cut(text, turns));
        return (bare.Contains("_x", StringComparison.Ordinal) ? Escaped().Replace(bare, Unescape) : bare, mark);
    }

    private static List<(string, bool)> Cut(string text, List<(int At, bool IsRaised)> turns)
    {
        List<(string, bool)> pieces = [];
        var (from, isRaised) = (0, false);
        foreach (var turn in turns)
        {
            if (turn.At > from)
                pieces.Add((text[from..turn.At], isRaised));
            (from, isRaised) = turn;
        }

        if (from < text.Length)
            pieces.Add((text[from..], isRaised));
        return pieces;
    }

    // Read in chunks: a text of half a gigabyte is refused before it is in memory.
    public static string Piece(PartReader xml, FileLimits limits)
    {
        if (!xml.CanReadValueChunk)
            return xml.Value;
        var buffer = new char[limits.CellCharacters + 1];
        var length = 0;
        int read;
        while ((read = xml.ReadValueChunk(buffer, length, buffer.Length - length)) > 0)
        {
            length += read;
            if (length > limits.CellCharacters)
                throw TooLong(limits);
        }

        return new string(buffer, 0, length);
    }

    public static FileRefusedException TooLong(FileLimits limits) =>
        new($"В книге есть ячейка длиннее {limits.CellCharacters} знаков. Это не таблица данных или ячейка с лишним текстом.");

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();

    private static string Unescape(Match match) => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();
}
