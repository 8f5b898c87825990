using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.Imports;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Staff.Import.Fields;

namespace SmallTowns.Web.Staff.Import.Columns;

/// <summary>How the columns of files were understood before: a file with the same headings is understood the same way.</summary>
public sealed class ImportShapes(IDbContextFactory<SmallTownsDbContext> contexts)
{
    /// <summary>The remembered columns, or what the headings themselves tell.</summary>
    [Requires(Permission.Import)]
    public async Task<ColumnMap> MatchAsync(StaffActor by, ImportForm form, IReadOnlyList<string> headings, CancellationToken cancellation = default)
    {
        by.Require(Permission.Import);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var hash = ColumnMatching.HashOf(headings);
        var shape = await db.ImportShapes.AsNoTracking().SingleOrDefaultAsync(shape => shape.Kind == form.Kind && shape.HeadingsHash == hash, cancellation);
        if (shape is null)
            return ColumnMatching.Match(form, headings);
        var columns = JsonSerializer.Deserialize<Dictionary<string, int>>(shape.Columns)!;
        // A field that a newer version renamed or dropped is not in the form any more.
        return ColumnMatching.WithPeriods(
            form, headings, ColumnMap.Empty with { Columns = columns.Where(pair => form.Field(pair.Key) is not null && pair.Value < headings.Count).ToDictionary() });
    }

    [Requires(Permission.Import)]
    public async Task RememberAsync(StaffActor by, ImportForm form, IReadOnlyList<string> headings, ColumnMap map, CancellationToken cancellation = default)
    {
        by.Require(Permission.Import);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var hash = ColumnMatching.HashOf(headings);
        var columns = JsonSerializer.Serialize(map.Columns);
        if (await db.ImportShapes.SingleOrDefaultAsync(shape => shape.Kind == form.Kind && shape.HeadingsHash == hash, cancellation) is { } known)
            known.Columns = columns;
        else
            db.ImportShapes.Add(new ImportShape { Kind = form.Kind, HeadingsHash = hash, Columns = columns });
        // Where somebody matched a file like this in the same moment, theirs is as good.
        await db.TrySaveAsync(cancellation, UniqueIndexes.OneShapeOfHeadings);
    }
}
