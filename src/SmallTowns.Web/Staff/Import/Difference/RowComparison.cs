using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Kinds.TownSections;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Import.Checks;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Web.Staff.Import.Difference;

/// <summary>Compares a handful of rows with what is published and what is proposed, in two queries.</summary>
internal static class RowComparison
{
    /// <summary>How many rows go together: a few hundred keys are a query that both databases like.</summary>
    public const int Chunk = 500;

    public static async Task<IReadOnlyList<ComparedRow>> OfAsync(
        SmallTownsDbContext db, IReadOnlyList<ImportedRow> rows, ImportReference reference, CancellationToken cancellation)
    {
        var keys = rows.Select(SubjectKey).ToHashSet();
        var open = await db.Proposals.Include(proposal => proposal.Figure).AsNoTracking()
            .Where(proposal => keys.Contains(proposal.SubjectKey))
            .StillOpen()
            .ToDictionaryAsync(proposal => proposal.SubjectKey, cancellation);
        var series = rows.OfType<ImportedFigure>().Select(row => row.SeriesKey).ToHashSet();
        var published = series.Count == 0 ? Enumerable.Empty<Figure>().ToLookup(figure => figure.SeriesKey)
            : (await db.Figures.AsNoTracking().Where(figure => series.Contains(figure.SeriesKey) && figure.State == FigureState.Published).ToListAsync(cancellation))
                .ToLookup(figure => figure.SeriesKey);
        return
        [
            .. rows.Select(row => row switch
            {
                ImportedFigure figure => Compare(figure, [.. published[figure.SeriesKey]], open.GetValueOrDefault(SubjectKey(row))),
                ImportedNewTown town => Compare(town, open.GetValueOrDefault(SubjectKey(row))),
                _ => Compare((ImportedTown)row, reference.Facts[row.Town.Id], open.GetValueOrDefault(SubjectKey(row))),
            }),
        ];
    }

    public static string SubjectKey(ImportedRow row) => row is ImportedFigure figure
        ? FigureReview.SubjectOf(figure.SeriesKey, figure.Input.SourceId!.Value, Scope.Town(row.Town.Id)).FullKey
        : row is ImportedNewTown town ? town.Subject.FullKey
        : TownSectionKinds.SubjectOf(row.Town.Id, row.Town.Key, TownSectionKind.Facts).FullKey;

    private static ComparedRow Compare(ImportedFigure row, IReadOnlyList<Figure> published, Proposal? open)
    {
        var chosen = published.FirstOrDefault(figure => figure.IsChosen);
        if (open is not null)
            return new(row, IsSame(open.Figure!, row) ? RowStatus.Same : RowStatus.Conflict, chosen, open);
        // What stands beside the chosen one is published too: proposing it again would say nothing new.
        if (published.Any(figure => IsSame(figure, row)))
            return new(row, RowStatus.Same, chosen);
        return new(row, chosen is null ? RowStatus.New : RowStatus.Changed, chosen);
    }

    private static ComparedRow Compare(ImportedNewTown row, Proposal? open) => open is null
        ? new(row, RowStatus.New)
        : new(row, ContentComparison.AreSame(open.Content!, ContentJson.Write(row.Content)) ? RowStatus.Same : RowStatus.Conflict, Open: open);

    private static ComparedRow Compare(ImportedTown row, TownFacts facts, Proposal? open)
    {
        var changed = row.Over(facts);
        if (changed == facts)
            return new(row, RowStatus.Same);
        if (open is null)
            return new(row, RowStatus.Changed);
        return new(row, (TownFacts)SectionJson.Read(open.Content!) == changed ? RowStatus.Same : RowStatus.Conflict, Open: open);
    }

    // A file that does not say where a number stands does not unsay it either.
    private static bool IsSame(Figure published, ImportedFigure row)
    {
        var input = FigureInput.Of(published);
        if (row.Input.SourcePlaceRu is null)
            input = input with { SourcePlaceRu = null, SourcePlaceEn = null, SourcePlaceUrl = null };
        return input with { NoteRu = Plain(input.NoteRu), NoteEn = Plain(input.NoteEn) } == row.Input;
    }

    private static string? Plain(string? note) => string.IsNullOrWhiteSpace(note) ? null : note.Trim().ReplaceLineEndings("\n");
}
