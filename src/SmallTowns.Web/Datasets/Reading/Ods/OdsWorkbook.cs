using System.Xml;
using SmallTowns.Web.Datasets.Reading.Xlsx;

namespace SmallTowns.Web.Datasets.Reading.Ods;

/// <summary>Rows of an OpenDocument workbook (.ods), read through the same guarded archive and XML as a workbook of Excel.</summary>
internal static class OdsWorkbook
{
    private const string Content = "content.xml";
    private const string Manifest = "META-INF/manifest.xml";
    private const int SheetDepth = 3;

    public static bool IsOne(Archive archive) => archive.Has(Content) && (archive.Has(Manifest) || archive.Has("mimetype")) && !archive.Has("xl/workbook.xml");

    public static IEnumerable<FileRow> Rows(Archive archive, FileLimits limits, TableView view, TableOutline outline)
    {
        if (archive.PartCount > limits.ArchiveEntries)
            throw new FileRefusedException("В архиве слишком много частей для книги. Скопируйте данные в новую книгу и загрузите её.");
        RefuseEncrypted(archive);
        var styles = new OdsStyles();
        if (archive.Has("styles.xml"))
        {
            using var common = archive.Open("styles.xml");
            while (common.Read())
                styles.Take(common);
        }

        outline.Sheets = Sheets(archive, styles);
        if (outline.Sheets.Count == 0)
            throw new FileRefusedException("Это документ OpenDocument, но не таблица. Загрузите книгу .ods или .xlsx или текст CSV.");
        var sheet = SheetChoice.Of(outline.Sheets, view);
        outline.Sheet = sheet.Name;
        using var xml = archive.Open(Content);
        while (xml.Read())
        {
            if (IsSheet(xml) && xml.GetAttribute("name", OdsNames.Table) == sheet.Name && !xml.IsEmptyElement)
            {
                foreach (var row in OdsRows.Read(xml, styles, limits, outline))
                    yield return row;
                yield break;
            }
        }
    }

    // The names stand before the rows of each sheet: the whole of the content has to be gone through once to know them all.
    private static List<SheetInfo> Sheets(Archive archive, OdsStyles styles)
    {
        var sheets = new List<SheetInfo>();
        using var xml = archive.Open(Content);
        while (xml.Read())
        {
            styles.Take(xml);
            if (IsSheet(xml))
                sheets.Add(new(xml.GetAttribute("name", OdsNames.Table) ?? "", Content, styles.IsHidden(xml.GetAttribute("style-name", OdsNames.Table))));
        }

        return sheets;
    }

    private static bool IsSheet(PartReader xml) =>
        xml is { NodeType: XmlNodeType.Element, LocalName: "table", NamespaceUri: OdsNames.Table, Depth: SheetDepth };

    private static void RefuseEncrypted(Archive archive)
    {
        if (!archive.Has(Manifest))
            return;
        using var xml = archive.OpenSmall(Manifest);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "encryption-data" })
                throw new FileRefusedException("Книга закрыта паролем. Снимите пароль и загрузите её ещё раз.");
        }
    }
}
