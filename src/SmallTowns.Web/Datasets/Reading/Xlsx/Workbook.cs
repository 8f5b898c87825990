namespace SmallTowns.Web.Datasets.Reading.Xlsx;

/// <summary>
/// Rows of an Excel workbook. It is read with the XML reader directly, because a library would unpack parts
/// before anybody counts their bytes.
/// </summary>
internal static class Workbook
{
    public static IEnumerable<FileRow> Rows(Archive archive, FileLimits limits, TableView view, TableOutline outline)
    {
        if (archive.PartCount > limits.ArchiveEntries)
            throw new FileRefusedException("В архиве слишком много частей для книги Excel. Скопируйте данные в новую книгу и загрузите её.");
        var parts = WorkbookParts.Find(archive);
        RefuseWhatIsNoPlainWorkbook(archive, parts);

        var (sheets, countsFrom1904) = SheetList.Read(archive, parts);
        outline.Sheets = sheets;
        var sheet = SheetChoice.Of(sheets, view);
        outline.Sheet = sheet.Name;
        var cells = new CellReader(
            SharedStrings.Read(archive, parts.SharedStrings, limits), CellFormats.Read(archive, parts.Styles), countsFrom1904, limits);
        using var xml = archive.Open(sheet.Part);
        foreach (var row in SheetRows.Read(xml, cells, limits, outline))
            yield return row;
    }

    private static void RefuseWhatIsNoPlainWorkbook(Archive archive, WorkbookParts parts)
    {
        var names = archive.Names.ToList();
        if (names.Exists(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) || parts.HasMacros)
            throw new FileRefusedException("В книге есть макросы. Сохраните её как «Книга Excel (.xlsx)», без макросов, и загрузите ещё раз.");
        if (archive.Has("xl/workbook.bin") || parts.Main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
            throw new FileRefusedException("Это двоичная книга Excel (.xlsb). Сохраните её как «Книга Excel (.xlsx)» и загрузите ещё раз.");
        if (archive.Has("word/document.xml"))
            throw new FileRefusedException("Это документ Word, а не таблица. Перенесите таблицу из него в книгу Excel (.xlsx).");
        if (!archive.Has(parts.Main))
            throw new FileRefusedException("Это архив, а не книга Excel. Загрузите книгу .xlsx или .ods или текст CSV.");
        if (names.Exists(name => name.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase)) || parts.HasExternalLinks)
            throw new FileRefusedException("Книга ссылается на другие файлы. Разорвите связи (Данные → Изменить связи), сохраните её и загрузите ещё раз.");
    }
}
