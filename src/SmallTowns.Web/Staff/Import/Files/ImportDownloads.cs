using SmallTowns.Domain.Imports;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Staff.Import.Checks;
using SmallTowns.Web.Staff.Import.Fields;

namespace SmallTowns.Web.Staff.Import.Files;

/// <summary>Templates to fill in, and what is published in the same form.</summary>
public sealed class ImportDownloads(ExportQueries export, ImportReferences references)
{
    /// <param name="indicator">Of which the last values are shown, where the form is about one.</param>
    [Requires(Permission.Import)]
    public async Task WriteTemplateAsync(StaffActor by, ImportForm form, string? indicator, TableFormat format, Stream stream, CancellationToken cancellation = default)
    {
        by.Require(Permission.Import);
        var reference = await references.ReadAsync(indicator, cancellation);
        await using var db = await export.OpenAsync(cancellation);
        // Facts of towns are corrected where they stand: their template is what is published.
        var data = form.IsOfFigures
            ? TemplateTables.Data(form, reference, await export.LastAsync(form, indicator, db, cancellation))
            : await export.TableAsync(form, null, db, cancellation);
        if (format == TableFormat.Csv)
            CsvTableWriter.Write(stream, data, CsvFormat.RussianExcel);
        else
            XlsxWorkbook.Write(stream, TemplateTables.Of(form, reference, data));
    }

    /// <summary>False where the form is about an indicator and there is none of this code.</summary>
    [Requires(Permission.Import)]
    public async Task<bool> WriteExportAsync(StaffActor by, ImportForm form, string? indicator, TableFormat format, Stream stream, CancellationToken cancellation = default)
    {
        by.Require(Permission.Import);
        if (form.Kind == ImportKind.Indicator && !(await references.IndicatorsAsync(cancellation)).Any(known => known.Code == indicator))
            return false;
        await using var db = await export.OpenAsync(cancellation);
        var table = await export.TableAsync(form, indicator, db, cancellation);
        if (format == TableFormat.Csv)
            CsvTableWriter.Write(stream, table, CsvFormat.RussianExcel);
        else
            XlsxWorkbook.Write(stream, table);
        return true;
    }
}
