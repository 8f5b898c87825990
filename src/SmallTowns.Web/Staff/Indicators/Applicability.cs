using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Staff.Indicators;

/// <summary>Which indicators make no sense for which towns.</summary>
public sealed class Applicability(IDbContextFactory<SmallTownsDbContext> contexts, ImmediatePublication shown, TimeProvider clock)
{
    /// <summary>Says that the indicator makes no sense for the town, or says why in other words.</summary>
    /// <param name="version">Of the mark whose reason is changed; empty for a new mark.</param>
    [Requires(Permission.ManageIndicators)]
    public async Task<ApplicabilityOutcome> ExcludeAsync(
        StaffActor by, int indicatorId, int townId, string reason, int? version = null, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ManageIndicators);
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > NotApplicable.ReasonMaxLength)
            return new ApplicabilityOutcome.Invalid("Reason", $"Объясните, почему показатель неприменим к городу, не длиннее {NotApplicable.ReasonMaxLength} знаков.");
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await db.Towns.AnyAsync(town => town.Id == townId, cancellationToken) || !await db.Indicators.NotBuiltIn().AnyAsync(indicator => indicator.Id == indicatorId, cancellationToken))
            return new ApplicabilityOutcome.Invalid("TownId", "Выберите город из списка.");
        if (await HasFiguresAsync(db, indicatorId, townId, cancellationToken))
            return new ApplicabilityOutcome.Invalid("TownId", "У города есть опубликованное или предложенное значение этого показателя: сначала отзовите его.");

        var mark = await db.NotApplicable.SingleOrDefaultAsync(m => m.IndicatorId == indicatorId && m.TownId == townId, cancellationToken);
        if (mark?.Version != version)
            return new ApplicabilityOutcome.ChangedMeanwhile(mark?.ReasonRu);
        if (mark is null)
            db.NotApplicable.Add(new NotApplicable { IndicatorId = indicatorId, TownId = townId, ReasonRu = reason.Trim() });
        else
            mark.ReasonRu = reason.Trim();
        return await SaveAsync(db, by, cancellationToken);
    }

    /// <summary>Takes the mark away: the indicator is expected of the town again.</summary>
    [Requires(Permission.ManageIndicators)]
    public async Task<ApplicabilityOutcome> IncludeAsync(
        StaffActor by, int indicatorId, int townId, int version, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ManageIndicators);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var mark = await db.NotApplicable.SingleOrDefaultAsync(m => m.IndicatorId == indicatorId && m.TownId == townId, cancellationToken);
        if (mark?.Version != version)
            return new ApplicabilityOutcome.ChangedMeanwhile(mark?.ReasonRu);
        db.NotApplicable.Remove(mark);
        return await SaveAsync(db, by, cancellationToken);
    }

    private async Task<ApplicabilityOutcome> SaveAsync(SmallTownsDbContext db, StaffActor by, CancellationToken cancellationToken)
    {
        db.ActAs(ChangeActor.Of(by, ChangeOrigin.Screen, clock.GetUtcNow().UtcDateTime));
        try
        {
            await shown.SaveAsync(db, cancellationToken);
            return new ApplicabilityOutcome.Saved();
        }
        catch (DbUpdateException clash) when (clash is DbUpdateConcurrencyException || db.IsClash(clash, UniqueIndexes.OneMarkOfTown))
        {
            return new ApplicabilityOutcome.ChangedMeanwhile(null);
        }
    }

    private static async Task<bool> HasFiguresAsync(SmallTownsDbContext db, int indicatorId, int townId, CancellationToken cancellationToken) =>
        await db.SentFigures().OfType<IndicatorValue>().AnyAsync(
            value => value.IndicatorId == indicatorId && value.TownId == townId
                && (value.State == FigureState.Published || value.State == FigureState.Submitted), cancellationToken);
}

/// <summary>What came of a mark "not applicable".</summary>
public abstract record ApplicabilityOutcome
{
    private ApplicabilityOutcome()
    {
    }

    public sealed record Saved : ApplicabilityOutcome;

    public sealed record Invalid(string Field, string Sentence) : ApplicabilityOutcome;

    /// <summary>Somebody else marked the town, changed the reason or took the mark away: nothing was saved.</summary>
    /// <param name="ReasonNow">Empty where there is no mark now, or it is not known.</param>
    public sealed record ChangedMeanwhile(string? ReasonNow) : ApplicabilityOutcome;
}
