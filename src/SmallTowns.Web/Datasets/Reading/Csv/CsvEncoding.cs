using System.Text;

namespace SmallTowns.Web.Datasets.Reading.Csv;

/// <summary>
/// In which encoding a text file was saved. What is valid UTF-8 is UTF-8: no Russian text in another encoding is.
/// The rest is Windows-1251, unless it looks like anything else; then it is refused rather than read as gibberish.
/// </summary>
internal static class CsvEncoding
{
    private const string SaveAsUtf8 = "Сохраните файл как «CSV UTF-8» и загрузите ещё раз.";
    private static readonly Encoding Windows1251 = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    /// <summary>The encoding that a person chose.</summary>
    public static Encoding Named(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

    public static Encoding Detect(Stream stream)
    {
        var mark = new byte[4];
        var length = stream.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        var start = mark.AsSpan(0, length);
        if (start.StartsWith<byte>([0xFF, 0xFE, 0, 0]) || start.StartsWith<byte>([0, 0, 0xFE, 0xFF]))
            throw new FileRefusedException("Файл сохранён в кодировке UTF-32. " + SaveAsUtf8);
        if (start.StartsWith(Encoding.Unicode.Preamble))
            return Encoding.Unicode;
        if (start.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Encoding.BigEndianUnicode;

        var census = ByteStatistics.Of(stream);
        if (census.HasNulls)
            throw new FileRefusedException("Это не таблица: в файле двоичные данные. Загрузите книгу .xlsx или текст CSV.");
        if (census.IsUtf8)
            return Encoding.UTF8;
        if (start.StartsWith(Encoding.UTF8.Preamble) || census.HasUtf8Words)
            throw new FileRefusedException("В файле смешаны две кодировки: часть текста в UTF-8, часть в другой. " + SaveAsUtf8);
        if (!census.LooksLikeWindows1251)
            throw new FileRefusedException("Кодировка файла не узнана: это не UTF-8 и не Windows-1251. " + SaveAsUtf8);
        return Windows1251;
    }
}
