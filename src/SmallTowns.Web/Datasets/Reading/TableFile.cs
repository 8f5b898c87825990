using System.Globalization;
using System.IO.Compression;
using System.Xml;
using CsvHelper;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Datasets.Reading.Csv;
using SmallTowns.Web.Datasets.Reading.Ods;
using SmallTowns.Web.Datasets.Reading.Xlsx;

namespace SmallTowns.Web.Datasets.Reading;

/// <summary>
/// A file of rows, read as a stream: one row is in memory at a time. What kind of file it is is told by its first bytes, not by
/// its name.
/// </summary>
public sealed class TableFile(string path, FileLimits limits, TableView? view = null)
{
    private static readonly byte[] Zip = "PK\x03\x04"u8.ToArray();
    private static readonly byte[] EmptyZip = "PK\x05\x06"u8.ToArray();

    private readonly TableView view = view ?? TableView.Default;

    /// <summary>What the rows that were read last have told of the file.</summary>
    public TableOutline Outline { get; private set; } = new();

    /// <summary>All rows that are not blank. Throws <see cref="FileRefusedException"/> where the file cannot be read on.</summary>
    public IEnumerable<FileRow> Rows(CancellationToken cancellation = default)
    {
        Outline = new();
        using var rows = OpenRows(Outline).GetEnumerator();
        var count = 0;
        while (Next(rows))
        {
            cancellation.ThrowIfCancellationRequested();
            if (rows.Current.IsBlank)
                continue;
            if (rows.Current.IsHidden)
                Outline.HiddenRows++;
            Outline.NoteHiddenColumns(rows.Current);
            if (rows.Current.IsHidden && !view.WithHidden)
                continue;
            var row = view.WithHidden ? rows.Current : WithoutHiddenColumns(rows.Current, Outline.HiddenColumns);
            if (row.IsBlank)
                continue;
            if (count++ > limits.Rows)
                throw new FileRefusedException($"В файле больше {limits.Rows.ToString("N0", CultureInfo.GetCultureInfo("ru-RU"))} строк. Разделите его на части.");
            yield return Measured(row);
        }
    }

    private static FileRow WithoutHiddenColumns(FileRow row, HashSet<int> hidden) => hidden.Count == 0
        ? row
        : row with { Cells = [.. row.Cells.Select((cell, column) => hidden.Contains(column) ? FileCell.Empty : cell)] };

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

    private IEnumerable<FileRow> OpenRows(TableOutline outline)
    {
        if (new FileInfo(path).Length > limits.Bytes)
            throw new FileRefusedException($"Файл больше {limits.Bytes / 1024 / 1024} МБ. Разделите его на части.");
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var head = new byte[64 * 1024];
        var start = head.AsMemory(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        if (start.Length == 0)
            throw new FileRefusedException("Файл пустой.");
        stream.Position = 0;
        var isArchive = start.Span.StartsWith(Zip) || start.Span.StartsWith(EmptyZip);
        if (!isArchive && OtherFormats.Refusal(start.Span) is { } refusal)
            throw new FileRefusedException(refusal);
        if (!isArchive)
        {
            outline.Kind = TableKind.Csv;
            foreach (var row in CsvRows.Read(stream, limits, view, outline))
                yield return row;
            yield break;
        }

        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var archive = new Archive(zip, limits);
        outline.Kind = OdsWorkbook.IsOne(archive) ? TableKind.Ods : TableKind.Xlsx;
        var rows = outline.Kind == TableKind.Ods ? OdsWorkbook.Rows(archive, limits, view, outline) : Workbook.Rows(archive, limits, view, outline);
        foreach (var row in rows)
            yield return row;
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
