using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Bulk;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Kinds.Figures;

/// <summary>
/// Puts proposed figures in the place of those that stand. A figure of the same source gives way; one of another source
/// steps aside and stays readable. The old ones are saved first: the database allows one chosen figure of a series and
/// one headline of a topic at any moment.
/// </summary>
internal sealed class FigurePublication(PublicationRun run) : KindPublication
{
    private readonly SmallTownsDbContext db = run.Db;
    private readonly string by = run.Decision.By;
    private readonly DateTime utcNow = run.Decision.Utc;

    // An import comes in chunks, newest period first and rivals of one series in a row: only the last series can go on in the next.
    private readonly HashSet<string> takenTopics = [];
    private readonly HashSet<string> seenTopics = [];
    private readonly Dictionary<string, Figure?> newestOfTopics = [];
    private string? lastSeries;

    // Undated ones last on every database, and rivals of one series side by side.
    public override IQueryable<Proposal> InOrder(IQueryable<Proposal> proposals) => proposals
        .OrderBy(p => p.Figure!.PeriodEnd == null).ThenByDescending(p => p.Figure!.PeriodEnd).ThenBy(p => p.Figure!.SeriesKey).ThenBy(p => p.Id);

    /// <summary>
    /// Most figures of a long file are alike: nothing has been published for their time, none beside them is proposed for it, and a
    /// newer one of the file is what readers are told of. Each is simply published as the chosen one.
    /// </summary>
    public override async Task<KindOrder> OrderAsync(IQueryable<Proposal> proposals, CancellationToken cancellationToken)
    {
        var rows = InOrder(proposals).Select(p => new
        {
            p.Id,
            p.FigureId,
            p.AuthorId,
            p.AsHeadline,
            p.Figure!.TopicKey,
            p.Figure.Basis,
            p.Figure.PeriodEnd,
            Kind = EF.Property<FigureKind>(p.Figure, "FigureKind"),
            IsUntouched = p.BatchId == run.BatchId && p.Version == 0 && p.State == ProposalState.Submitted && p.Figure.Version == 0 && p.FigureBeforeId == null,
            HasRival = db.Figures.Any(f => f.SeriesKey == p.Figure.SeriesKey && f.Id != p.FigureId && (f.State == FigureState.Published
                // As a range: as equal, SQLite would go through all rows of the batch for each.
                || f.State == FigureState.Submitted && db.Proposals.Any(o => o.FigureId == f.Id && o.BatchId >= run.BatchId && o.BatchId <= run.BatchId))),
        });
        List<int> all = [];
        List<int> apart = [];
        List<ProposedFigureKey> alike = [];
        HashSet<string> topics = [];
        Dictionary<(string Topic, TerritorialBasis Basis), DateOnly?> newest = [];
        // Of the newest of each topic, which goes apart and first: where it is not to be the headline, the next that is asks to be looked at by itself.
        Dictionary<string, bool?> wishes = [];
        (FigureKind, int)? same = null;
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            all.Add(row.Id);
            newest.TryAdd((row.TopicKey, row.Basis), row.PeriodEnd);
            wishes.TryAdd(row.TopicKey, row.AsHeadline);
            var isAlike = run.BatchId is not null && row.IsUntouched && !row.HasRival
                && (row.AsHeadline != true || wishes[row.TopicKey] == true)
                && row.PeriodEnd is not null && row.PeriodEnd != newest[(row.TopicKey, row.Basis)]
                && (same ??= (row.Kind, row.AuthorId)) == (row.Kind, row.AuthorId);
            if (!isAlike)
            {
                apart.Add(row.Id);
                continue;
            }

            alike.Add(new(row.Id, row.FigureId!.Value));
            topics.Add(row.TopicKey);
        }

        return alike.Count < KindOrder.FewestAlike ? new(all) : new(apart, alike, topics);
    }

    public override async Task<AlikeRecords> ApplyAlikeAsync(AlikeProposals alike, CancellationToken cancellationToken)
    {
        var one = await alike.OneAsync(version: 0, cancellationToken);
        one.Publish(run.Decision);
        one.Figure!.Publish(by, utcNow, chosen: true, headline: false);
        var records = await alike.RepeatAsync(cancellationToken);
        run.Touch(FigureReview.Topics);
        run.Touch(one.BatchId!.Value, alike.Keys.Count);
        return records;
    }

    public override bool HasRivalBefore(Proposal proposal) => proposal.Figure!.SeriesKey == lastSeries;

    public override async Task<bool> AnyOutdatedAsync(IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken)
    {
        var series = proposals.Select(p => p.Figure!.SeriesKey).ToHashSet();
        var chosen = await db.Figures.Where(f => f.IsChosen && series.Contains(f.SeriesKey))
            .ToDictionaryAsync(f => f.SeriesKey, f => (long?)f.Id, cancellationToken);
        return proposals.Any(p => chosen.GetValueOrDefault(p.Figure!.SeriesKey) != p.FigureBeforeId);
    }

    public override async Task<int?> FindUnchangedAsync(IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken)
    {
        var beforeIds = proposals.Select(p => p.FigureBeforeId).OfType<long>().ToHashSet();
        var before = beforeIds.Count == 0
            ? []
            : await db.Figures.AsNoTracking().Where(f => beforeIds.Contains(f.Id)).ToDictionaryAsync(f => f.Id, cancellationToken);
        return proposals.FirstOrDefault(p => FigureReview.IsUnchanged(before.GetValueOrDefault(p.FigureBeforeId ?? 0), p.Figure!, p.AsHeadline))?.Id;
    }

    public override async Task ApplyAsync(IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken)
    {
        var published = await PublishedAsync(proposals, cancellationToken);
        await ReadNewestAsync(proposals, cancellationToken);
        var plans = Plan(proposals, published, await FirstTopicsAsync(proposals, cancellationToken));
        foreach (var plan in plans)
            StepDown(plan, published);
        await db.SaveManyAsync(cancellationToken);

        foreach (var plan in plans)
        {
            plan.Figure.Publish(by, utcNow, plan.Chosen, plan.Headline);
            if (plan.IsNews)
                Tell(plan.Proposal, plan.Before, plan.Figure, plan.IsFirst);
        }

        await db.SaveManyAsync(cancellationToken);
    }

    private async Task<List<Figure>> PublishedAsync(IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken)
    {
        var series = proposals.Select(p => p.Figure!.SeriesKey).ToHashSet();
        var topics = proposals.Select(p => p.Figure!.TopicKey).ToHashSet();
        return await db.Figures
            .Where(f => f.State == FigureState.Published && (series.Contains(f.SeriesKey) || (f.IsHeadline && topics.Contains(f.TopicKey))))
            .Include(f => f.Standings.OrderBy(s => s.FromUtc).ThenBy(s => s.Id))
            .ToListAsync(cancellationToken);
    }

    /// <summary>What a town's page begins with until now. The first rows of a topic in a run are its newest, so it is asked for once.</summary>
    private async Task ReadNewestAsync(IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken)
    {
        var topics = proposals.Select(p => p.Figure!).Where(IsNumberOfPage).Select(figure => figure.TopicKey).Where(topic => newestOfTopics.TryAdd(topic, null)).ToHashSet();
        if (topics.Count == 0)
            return;
        // One of each topic: a long history is not read for it.
        var newest = await db.Figures.AsNoTracking()
            .Where(f => topics.Contains(f.TopicKey) && f.State == FigureState.Published && f.IsChosen)
            .Where(f => f.Basis == TerritorialBasis.Town || f is TravelTime || f is ExpertBelt)
            .GroupBy(f => f.TopicKey)
            .Select(topic => topic.OrderBy(f => f.PeriodEnd == null).ThenByDescending(f => f.PeriodEnd).First())
            .ToListAsync(cancellationToken);
        foreach (var figure in newest)
            newestOfTopics[figure.TopicKey] = figure;
    }

    /// <summary>
    /// Topics of which nothing is published yet. The first rows of a topic in a run are its newest: of a long history the newest alone is told.
    /// A table of employment has a topic for each sector, which would be twenty lines of one event.
    /// </summary>
    private async Task<HashSet<string>> FirstTopicsAsync(IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken)
    {
        var topics = proposals.Select(p => p.Figure!).Where(figure => figure.Kind != FigureKind.Employment).Select(figure => figure.TopicKey).Where(seenTopics.Add).ToHashSet();
        if (topics.Count > 0)
        {
            topics.ExceptWith(await db.Figures.Where(f => topics.Contains(f.TopicKey) && f.State == FigureState.Published && f.IsChosen)
                .Select(f => f.TopicKey).Distinct().ToListAsync(cancellationToken));
        }

        return topics;
    }

    /// <summary>People and area are those of the town proper.</summary>
    private static bool IsNumberOfPage(Figure figure) => figure.Kind switch
    {
        FigureKind.Population or FigureKind.Area => figure.Basis == TerritorialBasis.Town,
        FigureKind.TravelTime or FigureKind.ExpertBelt => true,
        _ => false,
    };

    /// <summary>Newest period first: of several that are to stand for one subject, the newest does.</summary>
    private List<PublicationPlan> Plan(IReadOnlyList<Proposal> proposals, List<Figure> published, HashSet<string> firstTopics)
    {
        var chosen = published.Where(f => f.IsChosen).ToLookup(f => f.SeriesKey);
        var headlines = published.Where(f => f.IsHeadline).ToDictionary(f => f.TopicKey);
        var takenSeries = new HashSet<string>();
        if (lastSeries is not null)
            takenSeries.Add(lastSeries);
        var plans = new List<PublicationPlan>(proposals.Count);
        foreach (var proposal in proposals.OrderByDescending(p => p.Figure!.Period).ThenBy(p => p.Id))
        {
            var figure = proposal.Figure!;
            var rival = chosen[figure.SeriesKey].FirstOrDefault();
            var headline = headlines.GetValueOrDefault(figure.TopicKey);
            var becomesChosen = takenSeries.Add(figure.SeriesKey);
            var becomesHeadline = becomesChosen
                && (proposal.AsHeadline ?? (headline is not null && headline == rival))
                && takenTopics.Add(figure.TopicKey);
            var overtaken = headline is null || becomesHeadline ? OvertakenBy(figure) : null;
            var before = rival ?? (becomesHeadline ? headline : null) ?? overtaken;
            plans.Add(new(proposal, figure, becomesChosen, becomesHeadline, becomesChosen ? before : null, becomesChosen && before is null && firstTopics.Remove(figure.TopicKey)));
        }

        lastSeries = proposals[^1].Figure!.SeriesKey;
        return plans;
    }

    /// <summary>The number that the page of the town began with, where this one is newer.</summary>
    private Figure? OvertakenBy(Figure figure)
    {
        if (!IsNumberOfPage(figure) || newestOfTopics.GetValueOrDefault(figure.TopicKey) is not { } newest || Comparer<Period?>.Default.Compare(figure.Period, newest.Period) <= 0)
            return null;
        newestOfTopics[figure.TopicKey] = figure;
        return newest;
    }

    private void StepDown(PublicationPlan plan, List<Figure> published)
    {
        foreach (var old in published.Where(f => f.SeriesKey == plan.Figure.SeriesKey && f.State == FigureState.Published))
        {
            if (old.SourceId == plan.Figure.SourceId)
                old.GiveWayTo(plan.Figure, by, utcNow, plan.Proposal.Reason);
            else if (plan.Chosen && old.IsChosen)
                old.StepAside(utcNow, chosen: false);
        }

        if (plan.Headline && published.SingleOrDefault(f => f.TopicKey == plan.Figure.TopicKey && f.IsHeadline) is { } headline)
            headline.StepAside(utcNow, headline.IsChosen);
    }

    private void Tell(Proposal proposal, Figure? before, Figure after, bool isFirst) => db.PublicChanges.Add(new PublicChange
    {
        Kind = isFirst ? PublicChangeKind.Added : PublicChangeKind.Changed,
        SubjectKind = proposal.Kind,
        SubjectKey = proposal.SubjectKey,
        ScopeKind = proposal.ScopeKind,
        ScopeId = proposal.ScopeId,
        Utc = utcNow,
        OldFigureId = before?.Id,
        NewFigureId = after.Id,
        NoteRu = proposal.PublicNoteRu ?? proposal.Reason,
        NoteEn = proposal.PublicNoteEn,
        ProposalId = proposal.Id,
    });

    /// <param name="Before">What readers saw in its place; empty where they saw nothing.</param>
    /// <param name="IsFirst">Readers saw no number of this at all until now.</param>
    private sealed record PublicationPlan(Proposal Proposal, Figure Figure, bool Chosen, bool Headline, Figure? Before, bool IsFirst)
    {
        /// <summary>Something readers saw has changed, a director puts a number first, or there was none before.</summary>
        public bool IsNews => Before is not null || Headline || IsFirst;
    }
}
