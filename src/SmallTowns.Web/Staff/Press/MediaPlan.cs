using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Checks;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Press;

/// <summary>The media plan of the Association: kept by those who write for it, read by nobody outside.</summary>
public sealed class MediaPlan(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    [Requires(Permission.KeepMediaPlan)]
    public async Task<MediaPlanYear> YearAsync(StaffActor by, int year, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepMediaPlan);
        var (from, until) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return new(year, await db.MediaPlanItems.AsNoTracking().Where(item => item.Day >= from && item.Day <= until).OrderBy(item => item.Day).ThenBy(item => item.Id).ToListAsync(cancellationToken));
    }

    /// <param name="id">Empty for a new line.</param>
    /// <param name="version">Of the line that the form was opened on.</param>
    [Requires(Permission.KeepMediaPlan)]
    public async Task<MediaPlanOutcome> SaveAsync(StaffActor by, int? id, int version, MediaPlanInput input, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepMediaPlan);
        ArgumentNullException.ThrowIfNull(input);
        if (ProblemsOf(input) is { Count: > 0 } problems)
            return new MediaPlanOutcome.Invalid(problems);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var item = id is null ? null : await db.MediaPlanItems.SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (id is not null && item?.Version != version)
            return new MediaPlanOutcome.Overtaken();
        if (item is null)
            db.MediaPlanItems.Add(item = new MediaPlanItem { Outlet = "", Topic = "", ByName = by.Name });
        (item.Outlet, item.Kind, item.Topic, item.Day) = (input.Outlet.Trim(), input.Kind!.Value, input.Topic.Trim(), input.Day!.Value);
        (item.CostRoubles, item.Reach, item.Clipping, item.Note) = (input.CostRoubles, input.Reach, Line(input.Clipping), Line(input.Note));
        (item.ByName, item.ChangedUtc) = (by.Name, clock.GetUtcNow().UtcDateTime);
        return await SavedAsync(db, cancellationToken);
    }

    [Requires(Permission.KeepMediaPlan)]
    public async Task<MediaPlanOutcome> RemoveAsync(StaffActor by, int id, int version, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepMediaPlan);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.MediaPlanItems.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } item || item.Version != version)
            return new MediaPlanOutcome.Overtaken();
        db.Remove(item);
        return await SavedAsync(db, cancellationToken);
    }

    private static async Task<MediaPlanOutcome> SavedAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        return await db.TrySaveAsync(cancellationToken) ? new MediaPlanOutcome.Done() : new MediaPlanOutcome.Overtaken();
    }

    private static List<InputProblem> ProblemsOf(MediaPlanInput input)
    {
        List<InputProblem> problems =
        [
            .. LineChecks.Required(nameof(input.Outlet), input.Outlet, MediaPlanItem.LineMaxLength, "Назовите издание или канал."),
            .. LineChecks.Required(nameof(input.Topic), input.Topic, MediaPlanItem.LineMaxLength, "Напишите, о чём материал."),
        ];
        if (input.Kind is not { } kind || !Enum.IsDefined(kind))
            problems.Add(new(nameof(input.Kind), "Выберите, где это выйдет."));
        if (input.Day is not { Year: >= 2000 and <= 2100 })
            problems.Add(new(nameof(input.Day), "Укажите день."));
        if (input.CostRoubles is < 0 or > MediaPlanItem.MostRoubles)
            problems.Add(new(nameof(input.CostRoubles), "Такой стоимости быть не может."));
        if (input.Reach is < 0 or > MediaPlanItem.MostReach)
            problems.Add(new(nameof(input.Reach), "Такого охвата быть не может."));
        if (Line(input.Clipping) is { } clipping && (clipping.Length > MediaPlanItem.UrlMaxLength || !WebAddress.TryRead(clipping, out _)))
            problems.Add(new(nameof(input.Clipping), "Это не адрес страницы: он начинается с https:// или http://."));
        if (input.Note?.Trim().Length > MediaPlanItem.NoteMaxLength)
            problems.Add(new(nameof(input.Note), $"Не длиннее {MediaPlanItem.NoteMaxLength} знаков."));
        return problems;
    }

    private static string? Line(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A line as it is typed.</summary>
public sealed class MediaPlanInput
{
    public string Outlet { get; set; } = "";
    public MediaKind? Kind { get; set; }
    public string Topic { get; set; } = "";
    public DateOnly? Day { get; set; }
    public long? CostRoubles { get; set; }
    public int? Reach { get; set; }
    public string? Clipping { get; set; }
    public string? Note { get; set; }

    public static MediaPlanInput Of(MediaPlanItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new()
        {
            Outlet = item.Outlet,
            Kind = item.Kind,
            Topic = item.Topic,
            Day = item.Day,
            CostRoubles = item.CostRoubles,
            Reach = item.Reach,
            Clipping = item.Clipping,
            Note = item.Note,
        };
    }
}

public abstract record MediaPlanOutcome
{
    public sealed record Done : MediaPlanOutcome;

    public sealed record Invalid(IReadOnlyList<InputProblem> Problems) : MediaPlanOutcome;

    /// <summary>Somebody else has changed or removed the line.</summary>
    public sealed record Overtaken : MediaPlanOutcome;
}

/// <summary>A year of the plan with its sums. A sum tells of how many lines it is: where a cost is not known, it is not nothing.</summary>
public sealed record MediaPlanYear(int Year, IReadOnlyList<MediaPlanItem> Items)
{
    public IEnumerable<IGrouping<int, MediaPlanItem>> ByMonth => Items.GroupBy(item => item.Day.Month);

    public IReadOnlyList<MediaPlanSum> ByKind => [.. Items.GroupBy(item => item.Kind).OrderBy(kind => kind.Key).Select(kind => MediaPlanSum.Of(kind.Key, [.. kind]))];

    public MediaPlanSum Total => MediaPlanSum.Of(null, Items);
}

/// <param name="Kind">Empty for all of them.</param>
/// <param name="Out">Of the lines, those with a clipping.</param>
/// <param name="WithCost">Of how many lines the cost is known; <paramref name="WithReach"/> the same of the reach.</param>
public sealed record MediaPlanSum(MediaKind? Kind, int Lines, int Out, long CostRoubles, int WithCost, long Reach, int WithReach)
{
    public static MediaPlanSum Of(MediaKind? kind, IReadOnlyList<MediaPlanItem> items) => new(
        kind, items.Count, items.Count(item => item.Clipping is not null), items.Sum(item => item.CostRoubles ?? 0), items.Count(item => item.CostRoubles is not null),
        items.Sum(item => (long)(item.Reach ?? 0)), items.Count(item => item.Reach is not null));
}
