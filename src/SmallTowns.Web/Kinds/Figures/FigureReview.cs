using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Data.Mappings;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile.Release;
using SmallTowns.Web.Kinds.Towns;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Figures;

/// <summary>Figures: rows of a table of their own, many of which may stand beside each other. A figure's state follows its proposal here and nowhere else.</summary>
public sealed class FigureReview(FigureProposals proposals, ServedRegion served) : ReviewedKind, IPartOfTownRelease
{
    /// <summary>Stored for good.</summary>
    public const string Figure = "figure";

    // As many keys as one query may name.
    private const int ChunkOfForeseen = 500;

    public override string Code => Figure;

    /// <summary>Ranks, shares and neighbours of every town follow from the figures of each.</summary>
    public static readonly IReadOnlyList<string> Topics = [PublicTopics.Figures];

    public override bool KeyMayChange => true;

    public override IEnumerable<string> TopicsOf(Proposal proposal) => Topics;

    /// <summary>Another director published a figure of the same series or topic in the same moment.</summary>
    public override IReadOnlyDictionary<string, ReviewOutcome> ExpectedClashes { get; } = new Dictionary<string, ReviewOutcome>
    {
        [UniqueIndexes.OneChosenFigure] = new ReviewOutcome.Outdated(),
        [UniqueIndexes.OneHeadlineFigure] = new ReviewOutcome.Outdated(),
    };

    /// <summary>Two sources may each propose their number for the same series; the same source proposes once.</summary>
    public static Subject SubjectOf(Figure figure) => SubjectOf(figure.SeriesKey, figure.SourceId, ScopeOf(figure));

    public static Subject SubjectOf(string seriesKey, int sourceId, Scope scope) => new(Figure, $"{seriesKey}|{sourceId}", scope);

    public static Scope ScopeOf(Figure figure) => figure.TownId is { } town ? Scope.Town(town) : Scope.Region(figure.RegionId!.Value);

    public static bool IsUnchanged(Figure? published, Figure proposed, bool? asHeadline) =>
        FigureBases.IsSame(published, proposed) && (asHeadline is null || asHeadline == published!.IsHeadline);

    public override IQueryable<Proposal> Load(IQueryable<Proposal> proposals) =>
        proposals.Include(p => p.Figure!.Standings.OrderBy(s => s.FromUtc).ThenBy(s => s.Id));

    public override KindPublication Publish(PublicationRun run) => new FigurePublication(run);

    public override KindWithdrawal Withdraw(PublicationRun run) => new FigureWithdrawal(run);

    public override Task<bool> HasGivenWayAsync(SmallTownsDbContext db, Proposal proposal, CancellationToken cancellationToken) =>
        Task.FromResult(proposal.Figure!.State != FigureState.Published);

    public override void Decline(Proposal proposal, Decision decision) => proposal.Figure!.Reject(decision.By, decision.Utc, decision.Reason);

    public override Task<IReadOnlyCollection<ReleaseError>> ErrorsAsync(
        SmallTownsDbContext db, Scope scope, DateOnly today, CancellationToken cancellationToken) =>
        TownReleaseErrors.OfAsync(db, scope, today, cancellationToken);

    /// <summary>In the order in which <see cref="FigurePublication"/> publishes them.</summary>
    public override async Task<IReadOnlyCollection<ReleaseError>?> ForeseeErrorsAsync(
        SmallTownsDbContext db, Scope scope, DateOnly today, IQueryable<Proposal> waiting, CancellationToken cancellationToken)
    {
        if (scope.TownId is not { } townId)
            return [];
        var ofTown = waiting.Where(p => p.Kind == Figure && p.ScopeKind == ScopeKind.Town && p.ScopeId == townId);
        var rows = await ofTown.Select(p => new ForeseenRow(
            p.Id, p.FigureId!.Value, p.AsHeadline, p.FigureBeforeId != null || p.Figure is EmploymentCount, p.Figure!.TopicKey, p.Figure.Basis, p.Figure.SourceId, p.Figure.PeriodEnd)).ToListAsync(cancellationToken);
        var wished = rows.ToDictionary(row => row.FigureId);
        var now = await ReleaseReading.OfAsync(db, townId, today, cancellationToken);
        List<Figure> figures = [];
        foreach (var some in ForeseenRow.Telling(rows).Chunk(ChunkOfForeseen))
            figures.AddRange(await db.Figures.AsNoTrackingWithIdentityResolution().Where(f => some.Contains(f.Id)).WithWords().ToListAsync(cancellationToken));
        return TownReleaseErrors.Of(now.With(figures.OrderByDescending(f => f.Period).ThenBy(f => wished[f.Id].ProposalId).Select(f => (f, wished[f.Id].AsHeadline))));
    }

    public override string PartOf(Proposal proposal) => proposal.Figure!.TopicKey;

    public async Task<TownRelease> WithAsync(SmallTownsDbContext db, TownRelease town, Proposal proposal, CancellationToken cancellationToken) =>
        town.With(await db.Figures.AsNoTracking().Where(f => f.Id == proposal.FigureId).WithWords().SingleAsync(cancellationToken), proposal.AsHeadline);

    public override async Task<IReadOnlyDictionary<int, ProposalLine>> LinesAsync(
        SmallTownsDbContext db, IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken)
    {
        var figures = await FiguresAsync(db, proposals.SelectMany(p => new[] { p.FigureId, p.FigureBeforeId }), cancellationToken);
        // What has been decided is no longer doubted.
        var doubted = proposals.Where(p => p.IsOpen).Select(p => figures[p.FigureId!.Value].TopicKey).ToHashSet();
        var chosen = await FigureLookup.ChosenAsync(db, doubted, cancellationToken);
        var measures = await db.MeasuresAsync(cancellationToken);
        var beside = await NeighbourReading.OfAsync(
            db, [.. proposals.Where(p => p.IsOpen).Select(p => NeighbourQuestion.Of(figures[p.FigureId!.Value])).OfType<NeighbourQuestion>()], cancellationToken);
        return proposals.ToDictionary(p => p.Id, p =>
        {
            var figure = figures[p.FigureId!.Value];
            var before = figures.GetValueOrDefault(p.FigureBeforeId ?? 0);
            if (!p.IsOpen)
                return new ProposalLine(What(figure, before));
            var around = FigureSurroundings.Among(chosen[figure.TopicKey], figure) with { Beside = beside.GetValueOrDefault(figure.SeriesKey) ?? FigureNeighbours.None };
            return new ProposalLine(What(figure, before) + (before is null ? FollowsOn(figure, around.Previous) : ""), WarningsOf(figure, around, measures).Count);
        });
    }

    public override async Task<ProposalSubstance> DescribeAsync(
        SmallTownsDbContext db, StaffActor by, Proposal proposal, CancellationToken cancellationToken)
    {
        var figures = await FiguresAsync(
            db, [proposal.FigureId, proposal.FigureBeforeId, .. proposal.Revisions.Select(revision => revision.FigureId)], cancellationToken);
        var figure = figures[proposal.FigureId!.Value];
        var before = figures.GetValueOrDefault(proposal.FigureBeforeId ?? 0);
        var around = proposal.IsOpen ? await proposals.AroundAsync(by, FigureInput.Of(figure), cancellationToken) : null;
        return new ProposalSubstance
        {
            What = What(figure, before),
            Warnings = around is null ? [] : WarningsOf(figure, around, await db.MeasuresAsync(cancellationToken)),
            ChangesNothing = IsUnchanged(before, figure, proposal.AsHeadline),
            Source = figure.Source,
            EditAddress = await EditAddressAsync(db, proposal, figure, cancellationToken),
            RevisionValues = proposal.Revisions.Where(revision => revision.FigureId is not null)
                .ToDictionary(revision => revision.Number, revision => FigureWords.Value(figures[revision.FigureId!.Value])),
            Comparison = new(typeof(FigureDifference), new Dictionary<string, object?>
            {
                [nameof(FigureDifference.Before)] = before,
                [nameof(FigureDifference.After)] = figure,
                [nameof(FigureDifference.Replaces)] = around is null ? null : await ReplacedWords.OfAsync(db, served, figure, before, around.Previous, proposal.AsHeadline, cancellationToken),
                [nameof(FigureDifference.AsHeadline)] = proposal.AsHeadline,
            }),
            Restores = [.. RestoresOf(proposal, figure, before)],
        };
    }

    public override string TitleOf(string key) => SeriesWords.Of(key[..key.LastIndexOf('|')]);

    public override Task<ProposeOutcome> RestoreAsync(StaffActor by, Proposal proposal, Restored which, CancellationToken cancellationToken) =>
        proposals.RestoreAsync(by, (which.Before ? proposal.FigureBeforeId : proposal.FigureId)!.Value, which.Reason, cancellationToken);

    /// <summary>Of the figures that records tell of, those that stand no more.</summary>
    public override async Task<IReadOnlyDictionary<long, bool>> RestorableAsync(
        SmallTownsDbContext db, IReadOnlyCollection<ChangeRecord> records, CancellationToken cancellationToken)
    {
        var told = records.Where(record => record.EntityId is not null && RecordSubjects.IsFigure(record.Subject)).ToList();
        var ids = told.Select(record => record.EntityId!.Value).ToHashSet();
        if (ids.Count == 0)
            return new Dictionary<long, bool>();
        var earlier = await db.Figures.Where(f => ids.Contains(f.Id) && (f.State == FigureState.Superseded || f.State == FigureState.Withdrawn))
            .Select(f => f.Id).ToHashSetAsync(cancellationToken);
        return told.Where(record => record.Before is not null && earlier.Contains(record.EntityId!.Value)).ToDictionary(record => record.Id, _ => false);
    }

    public override Task<ProposeOutcome> RestoreAsync(StaffActor by, ChangeRecord record, Restored which, CancellationToken cancellationToken) =>
        proposals.RestoreAsync(by, record.EntityId!.Value, which.Reason, cancellationToken);

    private static string What(Figure figure, Figure? before) => $"{FigureWords.Subject(figure)}: {FigureWords.Change(figure, before)}";

    /// <summary>" (2021: 39 511, +0,9 %)": what the value of the period before was, so that a table is judged without opening its rows.</summary>
    private static string FollowsOn(Figure figure, Figure? previous)
    {
        if (previous is null || previous.Basis != figure.Basis || figure is ExpertBelt)
            return "";
        var change = PlausibleChange.Percent(figure.Value, previous.Value) is { } percent ? $", {Numbers.PercentWithSign(percent)}" : "";
        return $" ({FigureWords.When(previous.Period)}: {FigureWords.Number(previous.Value)}{change})";
    }

    private static IReadOnlyList<string> WarningsOf(Figure figure, FigureSurroundings around, MeasureCatalogue measures) =>
        FigureWarnings.Doubts(FigureInput.Of(figure), around, measures.Of(figure));

    private static IEnumerable<RestoreChoice> RestoresOf(Proposal proposal, Figure figure, Figure? before)
    {
        if (figure.State is FigureState.Superseded or FigureState.Withdrawn)
            yield return new($"Восстановить {FigureWords.Value(figure)}", Before: false);
        if (before is { State: FigureState.Superseded } && proposal.State == ProposalState.Published)
            yield return new($"Вернуть прежнее значение: {FigureWords.Value(before)}", Before: true);
    }

    private static async Task<Dictionary<long, Figure>> FiguresAsync(SmallTownsDbContext db, IEnumerable<long?> asked, CancellationToken cancellationToken)
    {
        var ids = asked.OfType<long>().ToHashSet();
        return await db.Figures.AsNoTracking().Where(f => ids.Contains(f.Id)).WithWords().ToDictionaryAsync(f => f.Id, cancellationToken);
    }

    private static async Task<string> EditAddressAsync(SmallTownsDbContext db, Proposal proposal, Figure figure, CancellationToken cancellationToken)
    {
        var slug = await db.Towns.Where(town => town.Id == figure.TownId).Select(town => town.Slug).SingleOrDefaultAsync(cancellationToken);
        return FigureAddresses.Of(figure.Kind, slug, $"proposal={proposal.Id}");
    }
}
