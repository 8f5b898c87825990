using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Figures;

/// <summary>Proposes several figures that were typed together: all of them or none, as one batch.</summary>
public sealed class FigureTables(IDbContextFactory<SmallTownsDbContext> contexts, ProposalSubmission submission, TimeProvider clock)
{
    /// <summary>As many as a person types or pastes; more come as a file.</summary>
    public const int MostRows = 400;

    private const string NotThere = "Города, показателя, отрасли или источника этой строки больше нет. Откройте таблицу заново.";

    /// <param name="title">What the table is about, for the queue.</param>
    [Requires(Permission.Propose)]
    public async Task<TogetherOutcome> ProposeAsync(
        StaffActor by, string title, IReadOnlyList<FigureRow> rows, string reason, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Propose);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows.Count, MostRows);
        foreach (var row in rows)
            by.RequireFor(Permission.Propose, ScopeOf(row.Input));
        var utcNow = clock.GetUtcNow().UtcDateTime;
        List<InputProblem> ofReason = [.. ProposalSubmission.OfReason(reason)];
        var faults = rows.Select(row => FigureChecks.Of(row.Input, RegionCalendar.DayOf(utcNow))).ToList();
        if (ofReason.Count > 0 || faults.Any(fault => fault.Count > 0))
            return new(false, null, [.. faults.Select(fault => fault.Count + ofReason.Count == 0 ? null : new ProposeOutcome.Invalid([.. fault, .. ofReason]))]);

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var made = new List<Figure?>(rows.Count);
        foreach (var row in rows)
            made.Add(await FigureMaking.MakeAsync(db, row.Input, by, utcNow, cancellationToken));
        var hindrances = await HindrancesAsync(db, made, cancellationToken);
        if (hindrances.Any(hindrance => hindrance is not null))
            return new(false, null, hindrances);
        var series = made.Select(figure => figure!.SeriesKey).ToHashSet();
        var chosen = await db.Figures.Where(figure => figure.IsChosen && series.Contains(figure.SeriesKey)).ToDictionaryAsync(figure => figure.SeriesKey, cancellationToken);
        var changes = rows.Zip(made, (row, figure) => new TogetherChange(
            new FigureChange(new(figure!, chosen.GetValueOrDefault(figure!.SeriesKey), AsHeadline: null)), row.BasedOn)).ToList();
        return await submission.SendTogetherAsync(db, by, changes, title, reason, cancellationToken);
    }

    private static async Task<List<ProposeOutcome?>> HindrancesAsync(SmallTownsDbContext db, List<Figure?> made, CancellationToken cancellationToken)
    {
        var indicators = made.OfType<IndicatorValue>().Select(value => value.IndicatorId).ToHashSet();
        var excluded = indicators.Count == 0 ? [] : await db.NotApplicable.Where(mark => indicators.Contains(mark.IndicatorId))
            .Select(mark => new { mark.IndicatorId, mark.TownId }).ToListAsync(cancellationToken);
        return [.. made.Select(figure => figure switch
        {
            null => new ProposeOutcome.Invalid("", NotThere),
            IndicatorValue value when excluded.Any(mark => mark.IndicatorId == value.IndicatorId && mark.TownId == value.TownId) =>
                new ProposeOutcome.Invalid(nameof(FigureInput.IndicatorId), "Этот показатель отмечен как неприменимый к городу."),
            _ => (ProposeOutcome?)null,
        })];
    }

    private static Scope ScopeOf(FigureInput input) => input.TownId is { } town ? Scope.Town(town) : new(ScopeKind.Region, input.RegionId);
}

/// <param name="BasedOn">What of the series the person saw (<see cref="FigureBases"/>).</param>
public sealed record FigureRow(FigureInput Input, EditBase BasedOn);
