using System.IO.Compression;
using System.Xml;

namespace SmallTowns.Web.Datasets.Reading.Xlsx;

/// <summary>
/// Rows of an Excel workbook. It is read with the XML reader directly, because a library would unpack parts
/// before anybody counts their bytes.
/// </summary>
internal static class Workbook
{
    private const string Main = "xl/workbook.xml";

    /// <summary>The sheet that is read where a workbook has several.</summary>
    public static readonly IReadOnlyList<string> DataSheets = ["данные", "data"];

    public static IEnumerable<FileRow> Rows(Stream stream, FileLimits limits)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var archive = new Archive(zip, limits);
        RefuseWhatIsNoPlainWorkbook(archive, zip.Entries.Count, limits);

        var (sheets, countsFrom1904) = SheetList.Read(archive);
        var sheet = Choose(sheets);
        var cells = new CellReader(SharedStrings.Read(archive, limits), CellStyles.DateStyles(archive), countsFrom1904, limits);
        using var xml = archive.Open(sheet.Part);
        foreach (var row in SheetRows.Read(xml, cells, limits))
            yield return row;
    }

    private static void RefuseWhatIsNoPlainWorkbook(Archive archive, int entries, FileLimits limits)
    {
        if (entries > limits.ArchiveEntries)
            throw new FileRefusedException("В архиве слишком много частей для книги Excel. Скопируйте данные в новую книгу и загрузите её.");
        var names = archive.Names.ToList();
        if (names.Exists(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            throw new FileRefusedException("В книге есть макросы. Сохраните её как «Книга Excel (.xlsx)», без макросов, и загрузите ещё раз.");
        if (archive.Has("xl/workbook.bin"))
            throw new FileRefusedException("Это двоичная книга Excel (.xlsb). Сохраните её как «Книга Excel (.xlsx)» и загрузите ещё раз.");
        if (!archive.Has(Main))
            throw new FileRefusedException("Это архив, а не книга Excel. Загрузите книгу .xlsx или текст CSV.");
        if (names.Exists(name => name.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase)))
            throw new FileRefusedException("Книга ссылается на другие файлы. Разорвите связи (Данные → Изменить связи), сохраните её и загрузите ещё раз.");
    }

    private static SheetInfo Choose(IReadOnlyList<SheetInfo> sheets)
    {
        var visible = sheets.Where(sheet => !sheet.IsHidden).ToList();
        return visible switch
        {
            [] => throw new FileRefusedException("В книге нет ни одного видимого листа."),
            [var only] => only,
            _ => visible.Find(sheet => DataSheets.Contains(sheet.Name.Trim().ToLowerInvariant()))
                ?? throw new FileRefusedException(
                    $"В книге несколько листов: {string.Join(", ", visible.Select(sheet => $"«{sheet.Name}»"))}. Назовите лист с данными «Данные» или оставьте один лист."),
        };
    }
}

internal sealed record SheetInfo(string Name, string Part, bool IsHidden);

/// <summary>The sheets that the workbook lists, and where in the archive they are.</summary>
internal static class SheetList
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    public static (IReadOnlyList<SheetInfo> Sheets, bool CountsFrom1904) Read(Archive archive)
    {
        var parts = Parts(archive);
        var sheets = new List<SheetInfo>();
        var countsFrom1904 = false;
        using var xml = archive.OpenSmall("xl/workbook.xml");
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
                countsFrom1904 = xml.GetAttribute("date1904") is "1" or "true";
            else if (xml.LocalName == "sheet" && parts.TryGetValue(xml.GetAttribute("id", Relations) ?? xml.GetAttribute("id", StrictRelations) ?? "", out var part))
                sheets.Add(new(xml.GetAttribute("name") ?? "", part, xml.GetAttribute("state") is "hidden" or "veryHidden"));
        }

        return (sheets, countsFrom1904);
    }

    private static Dictionary<string, string> Parts(Archive archive)
    {
        var parts = new Dictionary<string, string>();
        using var xml = archive.OpenSmall("xl/_rels/workbook.xml.rels");
        while (xml.Read())
        {
            // Charts and macro sheets are sheets too, but hold no rows.
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && xml.GetAttribute("Type")?.EndsWith("/worksheet", StringComparison.Ordinal) is true
                && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
                parts[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        }

        return parts;
    }
}
