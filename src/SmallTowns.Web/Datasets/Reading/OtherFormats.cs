using System.Text;

namespace SmallTowns.Web.Datasets.Reading;

/// <summary>Formats that pass for a table under its name and are none that is read here: each is called by its own name, with what to do.</summary>
internal static class OtherFormats
{
    private const string SaveAnew = "Откройте его в Excel или LibreOffice, выберите «Файл → Сохранить как → Книга Excel (.xlsx)» и загрузите сохранённое.";
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly string[] HtmlStarts = ["<!doctype html", "<html", "<head", "<meta", "<body", "<table", "<style", "<title", "<div", "<center", "<tr"];

    /// <summary>The sentence that refuses the file; nothing where it may be a text of rows.</summary>
    public static string? Refusal(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith(CompoundFile))
            return OldOrLocked(start);
        if (start.StartsWith("%PDF"u8))
            return "Это документ PDF, а не таблица. Перенесите числа в книгу Excel (.xlsx) или CSV и проверьте каждое.";
        if (start.StartsWith("{\\rtf"u8))
            return "Это текстовый документ RTF, а не таблица. Перенесите таблицу из него в книгу Excel (.xlsx).";
        if (start.StartsWith<byte>([0x1F, 0x8B]) || start.StartsWith("Rar!"u8) || start.StartsWith<byte>([0x37, 0x7A, 0xBC, 0xAF]))
            return "Это архив, а не таблица. Распакуйте его и загрузите таблицу, которая в нём лежит.";
        // The first books of Excel had no container.
        if (start.Length > 4 && start[0] == 0x09 && start[1] is 0x00 or 0x02 or 0x04 or 0x08 && start[2] is 0x04 or 0x06 or 0x08 or 0x10 && start[3] == 0x00)
            return Old;
        var text = TextOf(start);
        if (HtmlStarts.Any(tag => text.StartsWith(tag, StringComparison.OrdinalIgnoreCase)) || IsXhtml(text))
            return $"Внутри файла — веб-страница (HTML), на что бы ни кончалось его имя. {SaveAnew}";
        if (text.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase))
            return $"Внутри файла — веб-архив (MHTML), на что бы ни кончалось его имя. {SaveAnew}";
        if (text.StartsWith("ID;P", StringComparison.Ordinal))
            return $"Это таблица формата SYLK, её портал не читает. {SaveAnew}";
        return text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<Workbook", StringComparison.Ordinal) || text.StartsWith("<ss:Workbook", StringComparison.Ordinal)
            ? OfXml(text)
            : null;
    }

    private const string Old = "Это книга старого формата Excel (.xls): её портал не читает. Откройте её в Excel или LibreOffice, выберите «Файл → Сохранить как → Книга Excel (.xlsx)» и загрузите сохранённое.";

    private static bool IsXhtml(string text) =>
        text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)
        && (text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase));

    private static string OfXml(string text) =>
        text.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.OrdinalIgnoreCase) || text.Contains("progid=\"Excel.Sheet\"", StringComparison.OrdinalIgnoreCase)
            ? $"Внутри файла — таблица XML 2003, на что бы ни кончалось его имя: её портал не читает. {SaveAnew}"
            : text.Contains("urn:oasis:names:tc:opendocument", StringComparison.OrdinalIgnoreCase)
                ? "Это таблица OpenDocument одним файлом XML (.fods). Сохраните её как .ods или .xlsx и загрузите сохранённое."
                : "Это файл XML, а не таблица. Загрузите книгу .xlsx или .ods или текст CSV.";

    // Workbooks with a password are wrapped in the container that the old format used.
    private static string OldOrLocked(ReadOnlySpan<byte> start) =>
        start.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0 ? "Книга закрыта паролем. Снимите пароль и загрузите её ещё раз."
        : start.IndexOf("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"u8) >= 0 ? "Это документ Word, а не таблица. Перенесите таблицу из него в книгу Excel (.xlsx)."
        : Old;

    private static string TextOf(ReadOnlySpan<byte> start)
    {
        var encoding = start.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode
            : start.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode
            : Encoding.UTF8;
        return WithoutComments(encoding.GetString(start[..Math.Min(start.Length, 8 * 1024)]).TrimStart('\uFEFF').TrimStart());
    }

    private static string WithoutComments(string text)
    {
        while (text.StartsWith("<!--", StringComparison.Ordinal) && text.IndexOf("-->", StringComparison.Ordinal) is > 0 and var end)
            text = text[(end + 3)..].TrimStart();
        return text;
    }
}
