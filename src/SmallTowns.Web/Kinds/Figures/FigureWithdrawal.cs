using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Bulk;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Kinds.Figures;

/// <param name="ProposalId">Through which it was published; empty for what came with the program.</param>
internal sealed record WithdrawnFigure(Figure Figure, int? ProposalId);

/// <summary>
/// Takes figures back in the caller's transaction. What stood in their place until the moment they were published stands
/// again. Of a batch that is withdrawn whole nothing stands
/// again, whatever order its rows go in.
/// </summary>
internal sealed class FigureWithdrawal(PublicationRun run) : KindWithdrawal
{
    private readonly SmallTownsDbContext db = run.Db;
    private readonly string by = run.Decision.By;
    private readonly DateTime utcNow = run.Decision.Utc;
    private readonly string noteRu = run.Decision.Note!.Ru!;
    private readonly string? noteEn = run.Decision.Note!.En;
    private readonly int? batchId = run.BatchId;

    // Of those that go at once.
    private int alikeVersion;

    // Headlines last: what stood before them may be a figure that another row of the file had replaced.
    public override IQueryable<Proposal> InOrder(IQueryable<Proposal> proposals) =>
        proposals.OrderBy(p => p.Figure!.IsHeadline).ThenBy(p => p.Id);

    /// <summary>
    /// Most figures of a long file are alike here too: each stands as it was published, and nothing was there before it that would stand again.
    /// As when they were published, readers are told of the newest of each topic, which goes with the others.
    /// </summary>
    public override async Task<KindOrder> OrderAsync(IQueryable<Proposal> proposals, CancellationToken cancellationToken)
    {
        var rows = await InOrder(proposals).Select(p => new
        {
            p.Id,
            p.FigureId,
            p.Figure!.TopicKey,
            p.Figure.Basis,
            p.Figure.PeriodEnd,
            Same = new SameUntilNow(EF.Property<FigureKind>(p.Figure, "FigureKind"), p.AuthorId, p.Version, p.Figure.Version, p.Figure.Standings.Max(s => s.Version)),
            IsPlain = p.BatchId == batchId && p.State == ProposalState.Published && p.Figure.State == FigureState.Published && p.Figure.IsChosen && !p.Figure.IsHeadline && p.Figure.Standings.Count == 1,
            HasRival = db.Figures.Any(f => f.SeriesKey == p.Figure.SeriesKey && f.Id != p.FigureId && (f.State == FigureState.Published || f.State == FigureState.Superseded)),
        }).ToListAsync(cancellationToken);
        var newest = rows.GroupBy(row => (row.TopicKey, row.Basis)).ToDictionary(topic => topic.Key, topic => topic.Max(row => row.PeriodEnd));
        var plain = rows.Where(row => batchId is not null && row is { IsPlain: true, HasRival: false, PeriodEnd: not null } && row.PeriodEnd != newest[(row.TopicKey, row.Basis)]).ToList();
        var alike = plain.Count == 0 ? [] : plain.Where(row => row.Same == plain[0].Same).Select(row => new ProposedFigureKey(row.Id, row.FigureId!.Value)).ToList();
        if (alike.Count < KindOrder.FewestAlike)
            alike = [];
        else
            alikeVersion = plain[0].Same.Proposal;
        var atOnce = alike.Select(key => key.ProposalId).ToHashSet();
        return new([.. rows.Select(row => row.Id).Where(id => !atOnce.Contains(id))], alike, []);
    }

    public override async Task<AlikeRecords> ApplyAlikeAsync(AlikeProposals alike, CancellationToken cancellationToken)
    {
        var one = await alike.OneAsync(alikeVersion, cancellationToken);
        one.Figure!.Withdraw(by, utcNow, noteRu);
        one.Withdraw(run.Decision);
        var records = await alike.RepeatAsync(cancellationToken);
        run.Touch(FigureReview.Topics);
        run.Touch(one.BatchId!.Value, alike.Keys.Count);
        return records;
    }

    public override Task ApplyAsync(IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken) =>
        ApplyAsync([.. proposals.Select(proposal => new WithdrawnFigure(proposal.Figure!, proposal.Id))], cancellationToken);

    /// <param name="withdrawn">Figures with their standings.</param>
    public async Task ApplyAsync(IReadOnlyList<WithdrawnFigure> withdrawn, CancellationToken cancellationToken)
    {
        if (withdrawn.Count == 0)
            return;
        var vacancies = withdrawn.Where(w => w.Figure.State == FigureState.Published).Select(w => new Vacancy(w)).ToList();
        await PassOverAsync(withdrawn, cancellationToken);
        foreach (var (figure, _) in withdrawn)
            figure.Withdraw(by, utcNow, noteRu);
        await db.SaveManyAsync(cancellationToken);

        var rivals = await RivalsAsync(vacancies, cancellationToken);
        foreach (var vacancy in vacancies)
            Fill(vacancy, rivals);
        await db.SaveManyAsync(cancellationToken);
    }

    /// <summary>What a corrected figure had replaced is replaced by the correction from now on, and stands again if that is withdrawn too.</summary>
    private async Task PassOverAsync(IReadOnlyList<WithdrawnFigure> withdrawn, CancellationToken cancellationToken)
    {
        var corrected = withdrawn.Select(w => w.Figure).Where(f => f.State == FigureState.Superseded).ToDictionary(f => f.Id);
        if (corrected.Count == 0)
            return;
        var ids = corrected.Keys.ToHashSet();
        foreach (var replaced in await db.Figures.Where(f => f.SupersededById != null && ids.Contains(f.SupersededById.Value)).ToListAsync(cancellationToken))
            replaced.PassOver(corrected[replaced.SupersededById!.Value]);
    }

    private async Task<ILookup<string, Figure>> RivalsAsync(List<Vacancy> vacancies, CancellationToken cancellationToken)
    {
        var ids = vacancies.Select(v => v.Figure.Id).ToHashSet();
        var series = vacancies.Where(v => v.WasChosen).Select(v => v.Figure.SeriesKey).ToHashSet();
        var topics = vacancies.Where(v => v.WasHeadline).Select(v => v.Figure.TopicKey).ToHashSet();
        var rivals = await db.Figures
            .Where(f => f.State == FigureState.Superseded || f.State == FigureState.Published)
            .Where(f => series.Contains(f.SeriesKey)
                || (f.SupersededById != null && ids.Contains(f.SupersededById.Value))
                || (topics.Contains(f.TopicKey) && (f.IsChosen || f.Standings.Any(standing => standing.IsHeadline))))
            .Where(f => batchId == null || !db.Proposals.Any(p => p.BatchId == batchId && p.FigureId == f.Id))
            .Include(f => f.Standings.OrderBy(s => s.FromUtc).ThenBy(s => s.Id))
            .ToListAsync(cancellationToken);
        return rivals.ToLookup(f => f.TopicKey);
    }

    private void Fill(Vacancy vacancy, ILookup<string, Figure> allRivals)
    {
        var figure = vacancy.Figure;
        var rivals = allRivals[figure.TopicKey].ToList();
        var chosen = vacancy.WasChosen ? ChosenInstead(vacancy, rivals) : null;
        var headline = vacancy.WasHeadline ? HeadlineInstead(vacancy, rivals, chosen) : null;
        chosen?.StandAgain(by, utcNow, chosen: true, headline: chosen == headline || chosen.IsHeadline, noteRu);
        if (headline is not null && headline != chosen)
            headline.StandAgain(by, utcNow, chosen: true, headline: true, noteRu);
        // What it had replaced beside another source's figure is readable beside it again.
        foreach (var beside in rivals.Where(f => f.SupersededById == figure.Id && f.State == FigureState.Superseded))
            beside.StandAgain(by, utcNow, chosen: false, headline: false, noteRu);
        var subject = FigureReview.SubjectOf(figure);
        db.PublicChanges.Add(new PublicChange
        {
            Kind = PublicChangeKind.Withdrawn,
            SubjectKind = subject.Kind,
            SubjectKey = subject.FullKey,
            ScopeKind = subject.Scope.Kind,
            ScopeId = subject.Scope.Id,
            Utc = utcNow,
            OldFigureId = figure.Id,
            NewFigureId = (chosen ?? headline)?.Id,
            NoteRu = noteRu,
            NoteEn = noteEn,
            ProposalId = vacancy.ProposalId,
        });
    }

    /// <summary>What was chosen until then; where that has been withdrawn since, what was chosen last of what is left.</summary>
    private static Figure? ChosenInstead(Vacancy vacancy, List<Figure> rivals)
    {
        var ofSeries = rivals.Where(f => f.SeriesKey == vacancy.Figure.SeriesKey).ToList();
        return ofSeries.FirstOrDefault(f => StoodUntil(f, vacancy.SinceUtc, s => s.IsChosen))
            ?? ofSeries.Where(f => f.State == FigureState.Published || f.SupersededById == vacancy.Figure.Id)
                .MaxBy(f => f.Standings.Where(s => s.IsChosen).Max(s => s.ToUtc));
    }

    /// <summary>
    /// The headline until then, or what has corrected it since: two figures of one series are never chosen. Where it has been
    /// withdrawn, what is chosen again for the same time. Where there was none, none: the rule goes on.
    /// </summary>
    private static Figure? HeadlineInstead(Vacancy vacancy, List<Figure> rivals, Figure? chosen)
    {
        if (rivals.FirstOrDefault(f => StoodUntil(f, vacancy.SinceUtc, s => s.IsHeadline)) is not { } before)
            return null;
        return before.SeriesKey == chosen?.SeriesKey
            ? chosen
            : rivals.FirstOrDefault(f => f.IsChosen && f.SeriesKey == before.SeriesKey) ?? before;
    }

    private static bool StoodUntil(Figure figure, DateTime utc, Func<FigureStanding, bool> so) =>
        figure.Standings.Any(standing => standing.ToUtc == utc && so(standing));

    /// <summary>What rows have to have in common to be changed in one statement: the versions say that the same has been done to each.</summary>
    private sealed record SameUntilNow(FigureKind Kind, int AuthorId, int Proposal, int Figure, int Standing);

    /// <summary>How a figure stood before it was withdrawn, which empties these.</summary>
    private sealed class Vacancy(WithdrawnFigure withdrawn)
    {
        public Figure Figure { get; } = withdrawn.Figure;
        public int? ProposalId { get; } = withdrawn.ProposalId;
        public bool WasChosen { get; } = withdrawn.Figure.IsChosen;
        public bool WasHeadline { get; } = withdrawn.Figure.IsHeadline;
        public DateTime SinceUtc { get; } = withdrawn.Figure.Standings.Min(standing => standing.FromUtc);
    }
}
