using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Assessments;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Monitoring.Assessments;

/// <summary>Self-assessment of member towns: criteria, answers with evidence, the check by another town.</summary>
public sealed class AssessmentWork(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, TimeProvider clock)
{
    private const int FirstYear = 2000;

    /// <summary>All versions, the newest first.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<AssessmentCriteria>> CriteriaAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.AssessmentCriteria.AsNoTracking().OrderByDescending(criteria => criteria.Number).ToListAsync(cancellationToken);
    }

    /// <param name="number">Of the version that the form was opened on; 0 where there was none.</param>
    [Requires(Permission.ManageAnalysis)]
    public async Task<CommandOutcome> SaveCriteriaAsync(StaffActor by, int number, CriteriaInput input, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.ManageAnalysis, Scope.Association);
        ArgumentNullException.ThrowIfNull(input);
        List<InputProblem> problems = [];
        var rows = input.Read(() => Guid.NewGuid().ToString("N"), problems);
        if (problems.Count > 0)
            return new CommandOutcome.Invalid(problems);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var newest = await db.AssessmentCriteria.AsNoTracking().OrderByDescending(criteria => criteria.Number).FirstOrDefaultAsync(cancellationToken);
        if ((newest?.Number ?? 0) != number)
            return new CommandOutcome.Overtaken();
        if (newest is not null && newest.Read().SequenceEqual(rows))
            return new CommandOutcome.Refused("Ничего не изменилось: новой версии нет.");
        var criteria = new AssessmentCriteria
        {
            Number = number + 1,
            Criteria = ContentJson.Write(rows),
            Reason = input.Reason.Trim(),
            ByName = by.Name,
            Utc = clock.GetUtcNow().UtcDateTime,
        };
        db.AssessmentCriteria.Add(criteria);
        return await db.SaveOrBeOvertakenAsync(() => criteria.Id, cancellationToken, UniqueIndexes.OneCriteriaOfNumber);
    }

    /// <summary>Member towns, and those that have assessed themselves before, each with its years.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<AssessedTown>> TownsAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        var today = RegionCalendar.Today(clock);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var towns = await (await served.TownsAsync(db, cancellationToken)).Where(town => !town.IsHidden)
            .Select(town => new { town.Id, town.Slug, town.NameRu }).ToListAsync(cancellationToken);
        var members = await MembershipsInForce.OnAsync(db, today, cancellationToken);
        var assessments = (await ReadAsync(db, cancellationToken)).ToLookup(assessment => assessment.TownId);
        return
        [
            .. towns.Where(town => members.Contains(town.Id) || assessments[town.Id].Any())
                .OrderBy(town => town.NameRu, RussianOrder)
                .Select(town => new AssessedTown(town.Id, town.Slug, town.NameRu, members.Contains(town.Id), [.. assessments[town.Id].Select(RowOf)])),
        ];
    }

    /// <summary>One town of the region with its years.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<AssessedTown?> TownAsync(StaffActor by, string slug, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var town = await (await served.TownsAsync(db, cancellationToken)).Where(one => one.Slug == slug)
            .Select(one => new { one.Id, one.Slug, one.NameRu }).SingleOrDefaultAsync(cancellationToken);
        if (town is null)
            return null;
        var members = await MembershipsInForce.OnAsync(db, RegionCalendar.Today(clock), cancellationToken);
        return new(town.Id, town.Slug, town.NameRu, members.Contains(town.Id), [.. (await ReadAsync(db, cancellationToken, town.Id)).Select(RowOf)]);
    }

    [Requires(Permission.EnterStaffArea)]
    public async Task<TownAssessment?> ReadAsync(StaffActor by, int id, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.TownAssessments.AsNoTracking().Include(one => one.Town).Include(one => one.CheckedByTown).Include(one => one.Criteria).SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
    }

    /// <summary>Opens the year of a town, by the criteria that are in force.</summary>
    [Requires(Permission.AnswerAssessment)]
    public async Task<CommandOutcome> BeginAsync(StaffActor by, int townId, int year, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.AnswerAssessment, Scope.Town(townId));
        var today = RegionCalendar.Today(clock);
        if (year < FirstYear || year > today.Year)
            return new CommandOutcome.Invalid("Year", $"Год — от {FirstYear} до {today.Year}.");
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (!(await MembershipsInForce.OnAsync(db, today, cancellationToken)).Contains(townId))
            return new CommandOutcome.Refused("Город сегодня не член Ассоциации: оценивают себя члены.");
        if (await db.AssessmentCriteria.AsNoTracking().OrderByDescending(criteria => criteria.Number).FirstOrDefaultAsync(cancellationToken) is not { } newest)
            return new CommandOutcome.Refused("Критериев ещё нет: их вносит аналитик.");
        if (await db.TownAssessments.AnyAsync(one => one.TownId == townId && one.Year == year, cancellationToken))
            return new CommandOutcome.Invalid("Year", "За этот год оценка уже есть.");
        var assessment = new TownAssessment { TownId = townId, Year = year, CriteriaId = newest.Id };
        db.TownAssessments.Add(assessment);
        return await db.SaveOrBeOvertakenAsync(() => assessment.Id, cancellationToken, UniqueIndexes.OneAssessmentOfYear);
    }

    /// <param name="townId">The town that answers.</param>
    /// <param name="isSent">Given to be checked: all criteria must be answered, and from then on the town changes nothing.</param>
    [Requires(Permission.AnswerAssessment)]
    public async Task<CommandOutcome> SaveAsync(
        StaffActor by, int townId, int id, int version, AssessmentInput input, bool isSent, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.AnswerAssessment, Scope.Town(townId));
        ArgumentNullException.ThrowIfNull(input);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(db, id, version, cancellationToken) is not { } assessment || assessment.TownId != townId)
            return new CommandOutcome.Overtaken();
        if (assessment.State is not AssessmentState.Draft)
            return new CommandOutcome.Refused("Оценка уже отдана на проверку: её больше не меняют.");
        List<InputProblem> problems = [];
        var answers = input.Read(assessment.Criteria!.Read(), isSent, problems);
        if (input.NextOn is { } next ? next <= RegionCalendar.Today(clock) || next.Year > 2100 : isSent)
            problems.Add(new(nameof(input.NextOn), "Укажите день следующей оценки: он впереди."));
        var keys = answers.SelectMany(answer => answer.Files).Select(file => file.Key).Distinct().ToList();
        if (await db.AssociationFiles.CountAsync(file => keys.Contains(file.Key), cancellationToken) < keys.Count)
            problems.Add(new("", "Один из файлов не сохранился. Выберите его ещё раз."));
        if (problems.Count > 0)
            return new CommandOutcome.Invalid(problems);
        assessment.Answer(answers, input.NextOn, by.Name);
        if (isSent)
            assessment.Submit(clock.GetUtcNow().UtcDateTime);
        return await db.SaveOrBeOvertakenAsync(() => id, cancellationToken);
    }

    /// <summary>Somebody of another town says how they see it; nobody checks a town that they may answer for.</summary>
    /// <param name="townId">The town of whoever checks.</param>
    [Requires(Permission.AnswerAssessment)]
    public async Task<CommandOutcome> CheckAsync(StaffActor by, int townId, int id, int version, AssessmentInput input, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.AnswerAssessment, Scope.Town(townId));
        ArgumentNullException.ThrowIfNull(input);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(db, id, version, cancellationToken) is not { } assessment)
            return new CommandOutcome.Overtaken();
        if (assessment.State is not AssessmentState.Submitted)
            return new CommandOutcome.Refused(assessment.State is AssessmentState.Checked ? "Оценку уже проверили." : "Город ещё не отдал оценку на проверку.");
        if (assessment.TownId == townId || by.MayFor(Permission.AnswerAssessment, Scope.Town(assessment.TownId)))
            return new CommandOutcome.Refused("Свой город не проверяют: это делает представитель другого.");
        if (!(await MembershipsInForce.OnAsync(db, RegionCalendar.Today(clock), cancellationToken)).Contains(townId))
            return new CommandOutcome.Refused("Проверяет представитель города, который сегодня член Ассоциации.");
        List<InputProblem> problems = [];
        var check = input.Read(assessment.Criteria!.Read(), isWhole: true, problems);
        var answers = assessment.ReadAnswers();
        foreach (var (place, answer) in check.Index())
        {
            if (answer.Comment.Length == 0 && answer.Score is not null && answer.Score != answers.FirstOrDefault(own => own.Key == answer.Key)?.Score)
                problems.Add(new($"Answers[{place}].Comment", "Оценка другая: напишите почему."));
        }

        if (problems.Count > 0)
            return new CommandOutcome.Invalid(problems);
        assessment.CheckBy(townId, by.Name, check, clock.GetUtcNow().UtcDateTime);
        return await db.SaveOrBeOvertakenAsync(() => id, cancellationToken);
    }

    private static readonly StringComparer RussianOrder = StringComparer.Create(Language.Russian, ignoreCase: true);

    private static async Task<TownAssessment?> FindAsync(SmallTownsDbContext db, int id, int version, CancellationToken cancellationToken) =>
        await db.TownAssessments.Include(one => one.Criteria).SingleOrDefaultAsync(one => one.Id == id && one.Version == version, cancellationToken);

    private static async Task<List<TownAssessment>> ReadAsync(SmallTownsDbContext db, CancellationToken cancellationToken, int? townId = null) =>
        await db.TownAssessments.AsNoTracking().Include(one => one.Criteria).Include(one => one.CheckedByTown)
            .Where(one => townId == null || one.TownId == townId).OrderBy(one => one.Year).ToListAsync(cancellationToken);

    private static AssessmentRow RowOf(TownAssessment assessment)
    {
        var criteria = assessment.Criteria!.Read();
        return new(
            assessment.Id, assessment.Year, assessment.Criteria.Number, assessment.State, AssessmentScore.Percent(criteria, assessment.ReadAnswers()).Value,
            assessment.State is AssessmentState.Checked ? AssessmentScore.Percent(criteria, assessment.ReadCheck()).Value : null, assessment.CheckedByTown?.NameRu, assessment.NextOn);
    }
}

/// <param name="Years">Oldest first.</param>
public sealed record AssessedTown(int Id, string Slug, string Name, bool IsMember, IReadOnlyList<AssessmentRow> Years)
{
    /// <summary>When the newest one said that the next is to be.</summary>
    public DateOnly? NextOn => Years.Count > 0 ? Years[^1].NextOn : null;
}

/// <param name="OwnPercent">What the town gives itself; empty while an answer is missing.</param>
/// <param name="CheckedPercent">What another town gives it; empty until then.</param>
public sealed record AssessmentRow(int Id, int Year, int CriteriaNumber, AssessmentState State, double? OwnPercent, double? CheckedPercent, string? CheckedByTown, DateOnly? NextOn);
