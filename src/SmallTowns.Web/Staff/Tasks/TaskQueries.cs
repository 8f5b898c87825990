using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Catalogue;
using SmallTowns.Web.Staff.Towns;

namespace SmallTowns.Web.Staff.Tasks;

/// <summary>
/// What is to be filled in, town by town. What is missing and what is overdue against the term of its measure follow from the states
/// of the towns, which are at hand; the database adds what is under review already.
/// </summary>
public sealed class TaskQueries(IDbContextFactory<SmallTownsDbContext> contexts, StaffTownsQueries towns, TimeProvider clock)
{
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<TownTask>> OfAsync(StaffActor by, TaskFilter filter, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        ArgumentNullException.ThrowIfNull(filter);
        return [.. (await AllAsync(by, cancellationToken)).Where(task => Matches(task, filter, by))];
    }

    /// <summary>The same parted by what it is, what is overdue first, then what is nearly done.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<TaskGroup>> GroupsAsync(StaffActor by, TaskFilter filter, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        return
        [
            .. (await OfAsync(by, filter, cancellationToken)).GroupBy(task => task.Subject)
                .Select(group => new TaskGroup(
                    group.Key, group.First().What, group.First().Measure, group.Count(task => task.IsMissing), group.Count(task => !task.IsMissing),
                    group.Count(task => task.Waiting > 0), group.Min(task => task.DueOn)))
                .OrderByDescending(group => group.Overdue > 0).ThenBy(group => group.Total).ThenBy(group => group.What, RussianOrder.Comparer),
        ];
    }

    /// <summary>What the filters offer.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<TaskChoices> ChoicesAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        var all = await AllAsync(by, cancellationToken);
        return new(
            [.. all.DistinctBy(task => task.TownId).Select(task => (task.TownSlug, task.Town)).OrderBy(town => town.Town, RussianOrder.Comparer)],
            [.. all.DistinctBy(task => task.Subject).Select(task => (task.Subject, task.What)).OrderBy(subject => subject.What, RussianOrder.Comparer)],
            [.. all.Where(task => task.PersonId is not null).DistinctBy(task => task.PersonId).Select(task => (task.PersonId!.Value, task.Person!)).OrderBy(person => person.Item2, RussianOrder.Comparer)]);
    }

    private async Task<List<TownTask>> AllAsync(StaffActor by, CancellationToken cancellationToken)
    {
        var all = await towns.AllAsync(by, cancellationToken);
        var today = RegionCalendar.Today(clock);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var measures = await db.MeasuresAsync(cancellationToken);
        var waiting = await WaitingAsync(db, by, cancellationToken);
        return
        [
            .. all.OrderBy(town => town.Name, RussianOrder.Comparer).SelectMany(town => town.State.Freshness.Due.TakeWhile(due => due.On < today)
                .Select(due => OfDue(town, due))
                .Concat(town.State.Completeness.Missing.Select(need => OfNeed(town, need)))),
        ];

        TownTask OfDue(StaffTown town, DueFigure due)
        {
            var code = TaskWords.CodeOf(due);
            return Make(town, TaskWords.NameOf(code, measures), code, due.On, TaskWords.AddressOf(town.Slug, code), code);
        }

        TownTask OfNeed(StaffTown town, TownNeed need) => Make(
            town, TaskWords.Of(need, measures), need.Measure is { } code ? need.Kind == TownNeedKind.Measure ? code : $"{code}-{need.Kind}" : $"{need.Section?.ToString() ?? need.Kind.ToString()}",
            null, TaskWords.AddressOf(town.Slug, need), need.Measure);

        TownTask Make(StaffTown town, string what, string subject, DateOnly? due, string address, string? measure) => new(
            town.Id, town.Slug, town.Name, what, subject, due, address, measure is BuiltInIndicators.EmployedPeople ? null : measure,
            town.Responsible?.Name, town.Responsible?.UserId,
            waiting.GetValueOrDefault((town.Id, measure ?? subject)), by.MayFor(Permission.Propose, Scope.Town(town.Id)));
    }

    /// <summary>How many open proposals there are of each town and measure or section.</summary>
    private static async Task<Dictionary<(int Town, string Subject), int>> WaitingAsync(SmallTownsDbContext db, StaffActor by, CancellationToken cancellationToken)
    {
        var figures = await db.Proposals.StillOpen().Where(p => p.Kind == FigureReview.Figure && p.ScopeKind == ScopeKind.Town)
            .Select(p => new { Town = p.ScopeId!.Value, p.Figure!.TopicKey }).ToListAsync(cancellationToken);
        List<string> codes = [.. TownSectionKinds.Codes];
        var sections = await db.Proposals.StillOpen().Where(p => codes.Contains(p.Kind) && p.ScopeKind == ScopeKind.Town)
            .Select(p => new { Town = p.ScopeId!.Value, p.SubjectKey }).ToListAsync(cancellationToken);
        return figures.Select(figure => (figure.Town, Subject: CodeOf(figure.TopicKey)))
            .Concat(sections.Select(section => (section.Town, Subject: $"{TownSectionKinds.OfKey(section.SubjectKey)}")))
            // What waits for another town's review is not for every eye.
            .Where(one => by.MayFor(Permission.Discuss, Scope.Town(one.Town)))
            .CountBy(one => one).ToDictionary(one => one.Key, one => one.Value);
    }

    /// <summary>A topic is <c>town:krasnodar-krai/abinsk|Indicator|wage</c>.</summary>
    private static string CodeOf(string topicKey)
    {
        var parts = topicKey.Split('|');
        return !Enum.TryParse<FigureKind>(parts.ElementAtOrDefault(1), out var kind) ? topicKey
            : kind == FigureKind.Indicator ? parts[^1]
            : kind == FigureKind.Employment ? BuiltInIndicators.EmployedPeople
            : BuiltInIndicators.CodeOf(kind) ?? topicKey;
    }

    private static bool Matches(TownTask task, TaskFilter filter, StaffActor by) =>
        (filter.Kind is not { } kind || kind == TaskKind.Missing == task.IsMissing)
        && (filter.TownSlug is null || filter.TownSlug == task.TownSlug)
        && (filter.Subject is null || filter.Subject == task.Subject)
        && (filter.PersonId is null || filter.PersonId == (task.PersonId ?? StaffTownsFilter.Nobody))
        && (!filter.Mine || task.PersonId == by.UserId || by.TownIds.Contains(task.TownId));
}
