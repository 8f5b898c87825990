using System.Globalization;
using System.IO.Compression;
using System.Xml;
using CsvHelper;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Datasets.Reading.Csv;
using SmallTowns.Web.Datasets.Reading.Xlsx;

namespace SmallTowns.Web.Datasets.Reading;

/// <summary>
/// A file of rows, read as a stream: one row is in memory at a time. Its first row is the headings. What kind of file it is
/// is told by its first bytes, not by its name.
/// </summary>
public sealed class TableFile(string path, FileLimits limits)
{
    private static readonly byte[] Zip = "PK\x03\x04"u8.ToArray();
    private static readonly byte[] EmptyZip = "PK\x05\x06"u8.ToArray();
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>All rows that are not blank, headings first. Throws <see cref="FileRefusedException"/> where the file cannot be read on.</summary>
    public IEnumerable<FileRow> Rows(CancellationToken cancellation = default)
    {
        using var rows = OpenRows().GetEnumerator();
        var count = 0;
        while (Next(rows))
        {
            cancellation.ThrowIfCancellationRequested();
            if (rows.Current.IsBlank)
                continue;
            if (count++ > limits.Rows)
                throw new FileRefusedException($"В файле больше {limits.Rows.ToString("N0", CultureInfo.GetCultureInfo("ru-RU"))} строк. Разделите его на части.");
            yield return Measured(rows.Current);
        }
    }

    private static bool Next(IEnumerator<FileRow> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or EndOfStreamException)
        {
            throw new FileRefusedException("Книга повреждена: её содержимое не читается. Откройте её в Excel, сохраните заново и загрузите ещё раз.", fault);
        }
        catch (MaxFieldSizeException fault)
        {
            throw new FileRefusedException("В файле есть слишком длинная ячейка. Скорее всего, где-то открыта кавычка и не закрыта.", fault);
        }
        catch (BadDataException fault)
        {
            throw new FileRefusedException($"Строка {fault.Context?.Parser?.Row}: кавычка стоит посреди ячейки. Кавычки внутри ячейки удваиваются, а сама ячейка берётся в кавычки.", fault);
        }
    }

    private IEnumerable<FileRow> OpenRows()
    {
        if (new FileInfo(path).Length > limits.Bytes)
            throw new FileRefusedException($"Файл больше {limits.Bytes / 1024 / 1024} МБ. Разделите его на части.");
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var start = new byte[8];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (length == 0)
            throw new FileRefusedException("Файл пустой.");
        stream.Position = 0;
        var rows = start.AsSpan().StartsWith(CompoundFile) ? throw OldOrLocked(stream)
            : start.AsSpan().StartsWith(Zip) || start.AsSpan().StartsWith(EmptyZip) ? Workbook.Rows(stream, limits)
            : CsvRows.Read(stream, limits);
        foreach (var row in rows)
            yield return row;
    }

    // Workbooks with a password are wrapped in the container that the old format used.
    private static FileRefusedException OldOrLocked(Stream stream)
    {
        var head = new byte[64 * 1024];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return head.AsSpan(0, length).IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0
            ? new FileRefusedException("Книга закрыта паролем. Снимите пароль и загрузите её ещё раз.")
            : new FileRefusedException("Это книга старого формата Excel (.xls). Сохраните её как «Книга Excel (.xlsx)» и загрузите ещё раз.");
    }

    private FileRow Measured(FileRow row)
    {
        for (var column = 0; column < row.Cells.Count; column++)
        {
            if (row.Cells[column].Text.Length > limits.CellCharacters)
                throw new FileRefusedException($"Ячейка {ColumnLetters.Of(column)}{row.Number} длиннее {limits.CellCharacters} знаков. Это не таблица данных или ячейка с лишним текстом.");
            if (column >= limits.Columns && !row.Cells[column].IsBlank)
                throw new FileRefusedException($"В файле больше {limits.Columns} столбцов: в строке {row.Number} заполнен столбец {ColumnLetters.Of(column)}. Оставьте только нужные.");
        }

        return row;
    }
}
