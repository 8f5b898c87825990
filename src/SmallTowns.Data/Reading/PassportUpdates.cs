using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Data.Reading;

/// <summary>The lines of updates of some towns, with the figures that they tell of, whatever has become of those.</summary>
internal sealed class PassportUpdates
{
    private readonly ILookup<int, PublicChange> newestFirst;
    private readonly Dictionary<long, Figure> figures;
    private readonly PastMoment? past;

    private PassportUpdates(ILookup<int, PublicChange> newestFirst, Dictionary<long, Figure> figures, PastMoment? past) =>
        (this.newestFirst, this.figures, this.past) = (newestFirst, figures, past);

    public IEnumerable<int> SourceIds => figures.Values.Select(figure => figure.SourceId);

    public IReadOnlyList<Indicator> Indicators => [.. figures.Values.OfType<IndicatorValue>().Select(value => value.Indicator!).Distinct()];

    public static async Task<PassportUpdates> ReadAsync(SmallTownsDbContext db, IReadOnlyCollection<int> towns, PastMoment? past, CancellationToken cancellationToken)
    {
        var until = past?.Utc;
        var ofTowns = db.PublicChanges
            .Where(change => change.ScopeKind == ScopeKind.Town && towns.Contains(change.ScopeId!.Value) && (until == null || change.Utc <= until));
        var changes = await ofTowns
            .OrderByDescending(change => change.Utc).ThenByDescending(change => change.Id)
            .ToListAsync(cancellationToken);
        // A file may have changed a hundred thousand: more than can be listed in a query.
        var told = ofTowns.Select(change => change.OldFigureId).Concat(ofTowns.Select(change => change.NewFigureId));
        var figures = changes.Count == 0 ? [] : await db.Figures
            .Where(figure => told.Contains(figure.Id)).EverPublished(past).AsShown(past)
            .ToDictionaryAsync(figure => figure.Id, cancellationToken);
        return new(changes.ToLookup(change => change.ScopeId!.Value), figures, past);
    }

    public IReadOnlyList<PublishedUpdate> LinesOf(int townId, PublishedSources sources) =>
    [
        .. newestFirst[townId].Select(change => new PublishedUpdate
        {
            Utc = change.Utc,
            Kind = change.Kind,
            SubjectKind = change.SubjectKind,
            Section = TownSectionKinds.Codes.Contains(change.SubjectKind) ? TownSectionKinds.OfKey(change.SubjectKey) : null,
            Old = Find(change.OldFigureId, sources),
            New = Find(change.NewFigureId, sources),
            NoteRu = change.NoteRu,
            NoteEn = change.NoteEn,
        }),
    ];

    private PublishedFigure? Find(long? id, PublishedSources sources) =>
        id is { } told && figures.GetValueOrDefault(told) is { } figure ? sources.Figure(figure, FigureMoment.Of(figure, past)!.Value) : null;
}
