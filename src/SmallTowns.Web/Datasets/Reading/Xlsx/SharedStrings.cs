using System.Xml;

namespace SmallTowns.Web.Datasets.Reading.Xlsx;

/// <summary>The texts that cells refer to by number.</summary>
internal static class SharedStrings
{
    private const string Part = "xl/sharedStrings.xml";
    private const int CharactersToKeepOne = 20;

    public static IReadOnlyList<string> Read(Archive archive, FileLimits limits)
    {
        var texts = new List<string>();
        if (!archive.Has(Part))
            return texts;
        long characters = 0;
        using var xml = archive.Open(Part);
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "si" })
                continue;
            var text = CellText.Of(xml, limits);
            if ((characters += text.Length + CharactersToKeepOne) > limits.SharedCharacters)
                throw new FileRefusedException("В книге слишком много разного текста. Разделите её на части.");
            texts.Add(text);
        }

        return texts;
    }
}
