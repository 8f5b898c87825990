using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Approvals;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Vacancies;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Life.Approvals;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Life.Vacancies;

/// <summary>
/// How many vacancies each town has becomes a figure of the day, with the feed as its source: at once under the standing approval where it
/// moved no further than the approval allows, else as a proposal that waits for a person.
/// </summary>
public sealed class VacancyFigures(
    IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, VacancySettings settings, ReviewedKinds kinds, StandingPublication standing, TimeProvider clock)
{
    public const string IndicatorCode = "vacancies";
    public const string SourceCode = "trudvsem";

    /// <returns>How many were published, and how many wait.</returns>
    public async Task<(int Published, int Waiting)> CountAsync(StandingApproval approval, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(approval);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        var day = RegionCalendar.DayOf(utcNow);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var indicatorId = await db.Indicators.Where(indicator => indicator.Code == IndicatorCode).Select(indicator => (int?)indicator.Id).SingleOrDefaultAsync(cancellationToken);
        var sourceId = await db.Sources.Where(source => source.Code == SourceCode).Select(source => (int?)source.Id).SingleOrDefaultAsync(cancellationToken);
        if (indicatorId is null || sourceId is null)
            return (0, 0);
        var counted = await db.Vacancies.Where(vacancy => vacancy.Link == VacancyLink.Linked && vacancy.EndedUtc == null && vacancy.TownId != null)
            .GroupBy(vacancy => vacancy.TownId!.Value).Select(town => new { Town = town.Key, Count = town.Count() }).ToDictionaryAsync(town => town.Town, town => town.Count, cancellationToken);
        var before = await BeforeAsync(db, indicatorId.Value, cancellationToken);
        var towns = await (await served.TownsAsync(db, cancellationToken)).Where(town => !town.IsHidden && (town.CeasedOn == null || town.CeasedOn > day)).OrderBy(town => town.NameRu).Select(town => town.Id).ToListAsync(cancellationToken);
        // A town that the feed has never had a vacancy of has no figure of 0: nobody knows whether the feed says anything of it.
        var due = towns.Where(town => (counted.ContainsKey(town) || before.ContainsKey(town)) && !(before.GetValueOrDefault(town) is { } last && last.Day.AddDays(settings.FigureEveryDays) > day)).ToList();
        if (due.Count == 0)
            return (0, 0);

        await RecallAsync(db, indicatorId.Value, approval, utcNow, cancellationToken);
        var author = new StaffActor(approval.AskedById, approval.AskedBy, new HashSet<StaffRole>(), new HashSet<int>());
        var submission = new Submission(author.UserId, author.Name, utcNow, $"Вакансии, связанные с городом, на {Days.InWords(day)}");
        db.ActAs(new(author.UserId, author.Name, ChangeOrigin.Import, utcNow));
        var batch = new TableBatch { Title = $"Вакансии городов на {Days.InWords(day)}", ByUserId = author.UserId, ByName = author.Name, Utc = utcNow };
        db.ProposalBatches.Add(batch);
        await db.SaveChangesAsync(cancellationToken);
        List<Proposal> covered = [];
        foreach (var town in due)
        {
            var count = counted.GetValueOrDefault(town);
            var isCovered = approval.Covers(count, before.GetValueOrDefault(town)?.Value);
            var input = new FigureInput
            {
                Kind = FigureKind.Indicator,
                TownId = town,
                IndicatorId = indicatorId,
                Value = count,
                Basis = TerritorialBasis.Town,
                PeriodStart = day,
                PeriodEnd = day,
                SourceId = sourceId,
                Status = FigureStatus.Estimate,
                NoteRu = "Посчитано порталом: вакансии ленты, у которых точка и название говорят об одном городе." + (isCovered ? $" Опубликовано сразу, по постоянному разрешению № {approval.Id}." : ""),
                NoteEn = "Counted by the portal: vacancies of the feed whose point and name say the same town." + (isCovered ? $" Published at once, under standing approval no. {approval.Id}." : ""),
            };
            if (await FigureMaking.MakeAsync(db, input, author, utcNow, cancellationToken) is not { } figure)
                continue;
            var proposal = Proposal.Of(FigureReview.SubjectOf(figure), submission, ChangeOrigin.Import, batch.Id);
            proposal.Propose(new ProposedFigure(figure, null, null), submission);
            db.Proposals.Add(proposal);
            if (isCovered)
                covered.Add(proposal);
        }

        await db.SaveChangesAsync(cancellationToken);
        var published = covered.Count > 0 && await standing.PublishAsync(approval, [.. covered.Select(proposal => proposal.Id)], ChangeOrigin.Import, cancellationToken) is ReviewOutcome.Done ? covered.Count : 0;
        return (published, due.Count - published);
    }

    /// <summary>The last published count of each town.</summary>
    private static async Task<Dictionary<int, CountBefore?>> BeforeAsync(SmallTownsDbContext db, int indicatorId, CancellationToken cancellationToken)
    {
        var figures = await db.Figures.OfType<IndicatorValue>().AsNoTracking()
            .Where(figure => figure.IndicatorId == indicatorId && figure.IsChosen && figure.TownId != null && figure.PeriodEnd != null)
            .Select(figure => new { Town = figure.TownId!.Value, figure.Value, Day = figure.PeriodEnd!.Value }).ToListAsync(cancellationToken);
        return figures.GroupBy(figure => figure.Town).ToDictionary(town => town.Key, town => town.OrderBy(figure => figure.Day).Select(figure => new CountBefore(figure.Value, figure.Day)).LastOrDefault());
    }

    /// <summary>What still waits of earlier days has been overtaken.</summary>
    private async Task RecallAsync(SmallTownsDbContext db, int indicatorId, StandingApproval approval, DateTime utcNow, CancellationToken cancellationToken)
    {
        var kind = kinds[FigureReview.Figure];
        var open = await kind.Load(db.Proposals.StillOpen().Where(proposal =>
            proposal.Kind == FigureReview.Figure && proposal.Origin == ChangeOrigin.Import && proposal.AuthorId == approval.AskedById
            && db.Figures.OfType<IndicatorValue>().Any(figure => figure.Id == proposal.FigureId && figure.IndicatorId == indicatorId))).ToListAsync(cancellationToken);
        if (open.Count == 0)
            return;
        db.ActAs(new(approval.AskedById, approval.AskedBy, ChangeOrigin.Import, utcNow));
        foreach (var proposal in open)
            kind.Recall(proposal, new(approval.AskedById, approval.AskedBy, utcNow));
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private sealed record CountBefore(decimal Value, DateOnly Day);
}
