using System.Globalization;
using System.Xml;

namespace SmallTowns.Web.Datasets.Reading.Xlsx;

/// <summary>The texts that cells refer to by number.</summary>
internal sealed class SharedStrings
{
    private const int CharactersToKeepOne = 20;

    private readonly List<string> texts = [];

    // Few texts have one.
    private readonly Dictionary<int, string> marks = [];

    public static SharedStrings Read(Archive archive, string part, FileLimits limits)
    {
        var shared = new SharedStrings();
        if (!archive.Has(part))
            return shared;
        long characters = 0;
        using var xml = archive.Open(part);
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "si" })
                continue;
            var (text, mark) = CellText.Of(xml, limits);
            if ((characters += text.Length + CharactersToKeepOne) > limits.SharedCharacters)
                throw new FileRefusedException("В книге слишком много разного текста. Разделите её на части.");
            if (mark is not null)
                shared.marks.Add(shared.texts.Count, mark);
            shared.texts.Add(text);
        }

        return shared;
    }

    public FileCell this[string number] =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts.Count
            ? FileCell.OfText(texts[index]) with { Mark = marks.GetValueOrDefault(index) }
            : throw new InvalidDataException($"The workbook has no text number {number}.");
}
