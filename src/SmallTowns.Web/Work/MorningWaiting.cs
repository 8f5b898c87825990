using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Campaigns;
using SmallTowns.Domain.Monitoring;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Work;

/// <summary>Forms of campaigns and warnings that wait for a person.</summary>
internal static class MorningWaiting
{
    /// <summary>Forms of the person's towns that are not signed, the soonest first.</summary>
    public static IQueryable<CampaignForm> OwnForms(SmallTownsDbContext db, StaffActor by)
    {
        var towns = by.TownIds.Where(town => by.MayFor(Permission.AnswerCampaigns, Scope.Town(town))).ToList();
        return There(db).Where(form => towns.Contains(form.TownId) && form.State == CampaignFormState.Open && form.Campaign!.State == CampaignState.Open)
            .OrderBy(form => form.Campaign!.Deadline).ThenBy(form => form.Id);
    }

    /// <summary>Signed forms that nobody has handed back or sent to the review, the longest waiting first; none for whoever keeps no campaigns.</summary>
    public static IQueryable<CampaignForm> SignedForms(SmallTownsDbContext db, StaffActor by)
    {
        var keeps = by.MayFor(Permission.KeepCampaigns, Scope.Association);
        return There(db).Where(form => keeps && form.State == CampaignFormState.SignedByHead).OrderBy(form => form.SignedUtc).ThenBy(form => form.Id);
    }

    /// <summary>Warnings that nobody has taken up, the oldest first; none for whoever does not decide about them.</summary>
    public static IQueryable<Warning> NewWarnings(SmallTownsDbContext db, StaffActor by)
    {
        var works = by.MayFor(Permission.WorkWarnings, Scope.Association);
        return db.Warnings.AsNoTracking().Where(warning => works && warning.State == WarningState.New).OrderBy(warning => warning.OpenedUtc).ThenBy(warning => warning.Id);
    }

    public static async Task<IReadOnlyList<MorningForm>> RowsAsync(SmallTownsDbContext db, IQueryable<CampaignForm> forms, CancellationToken cancellationToken)
    {
        // What does not apply to the town is not asked: it keeps nobody from signing.
        var rows = await forms.Select(form => new
        {
            form.Id,
            form.CampaignId,
            form.Campaign!.Title,
            Town = form.Town!.NameRu,
            form.Campaign.Deadline,
            form.State,
            form.SavedUtc,
            form.ReturnedUtc,
            Asked = form.Campaign.Measures.Count(measure => !db.NotApplicable.Any(mark => mark.TownId == form.TownId && mark.IndicatorId == measure.IndicatorId)),
            Filled = form.Answers.Count(answer => (answer.Value != null || answer.Missing != null)
                && !db.NotApplicable.Any(mark => mark.TownId == form.TownId && mark.IndicatorId == answer.Measure!.IndicatorId)),
        }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new MorningForm(
                row.Id, row.CampaignId, row.Title, row.Town, row.Deadline,
                row.State is CampaignFormState.SignedByHead ? MorningFormState.ToReview
                    : row.ReturnedUtc is not null ? MorningFormState.Returned
                    : row.Asked > 0 && row.Filled >= row.Asked ? MorningFormState.ToSign
                    : row.SavedUtc is null ? MorningFormState.Empty
                    : MorningFormState.Begun,
                row.Filled, row.Asked)),
        ];
    }

    public static async Task<IReadOnlyList<MorningWarning>> RowsAsync(IQueryable<Warning> warnings, CancellationToken cancellationToken) =>
        await warnings.Select(warning => new MorningWarning(
            warning.Id, warning.Town!.NameRu, warning.Rule!.Versions.OrderByDescending(version => version.Number).Select(version => version.NameRu).First(),
            warning.Signals.OrderByDescending(signal => signal.Number).Select(signal => signal.WordsRu).First())).ToListAsync(cancellationToken);

    /// <summary>Towns that are no more are asked nothing.</summary>
    private static IQueryable<CampaignForm> There(SmallTownsDbContext db) =>
        db.CampaignForms.AsNoTracking().Where(form => !form.Town!.IsHidden && form.Town.CeasedOn == null && form.Campaign!.State != CampaignState.Draft);
}

/// <param name="Filled">Of what is asked of the town.</param>
public sealed record MorningForm(int FormId, int CampaignId, string Title, string Town, DateOnly Deadline, MorningFormState State, int Filled, int Asked);

public enum MorningFormState
{
    /// <summary>Nobody has begun.</summary>
    Empty = 1,
    Begun = 2,

    /// <summary>All is filled in; the head has not signed.</summary>
    ToSign = 3,

    /// <summary>The Association has handed it back.</summary>
    Returned = 4,

    /// <summary>It is signed: the staff hand it back or send it to the review.</summary>
    ToReview = 5,
}

/// <param name="Words">What the rule has found last.</param>
public sealed record MorningWarning(int Id, string Town, string Rule, string Words);
