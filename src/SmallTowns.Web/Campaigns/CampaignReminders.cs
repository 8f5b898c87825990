using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Campaigns;
using SmallTowns.Web.Jobs;

namespace SmallTowns.Web.Campaigns;

/// <summary>Each morning reminds the towns that have not signed yet: before the deadline, on its day, after it; each of the three once.</summary>
public sealed class CampaignReminders(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock) : MorningJob(clock)
{
    /// <summary>By the clocks of the region: when people come to work.</summary>
    private static readonly TimeOnly At = new(9, 0);

    public override string Code => "remind-of-campaigns";

    public override string Title => "Напоминания городам о запросах данных";

    protected override TimeOnly Hour => At;

    protected override async Task RunAsync(DateOnly today, DateTime utcNow, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var campaign in await db.Campaigns.AsNoTracking().Where(one => one.State == CampaignState.Open).ToListAsync(cancellationToken))
        {
            if (CampaignCalendar.ReminderOn(today, campaign.Deadline) is not { } kind)
                continue;
            // Whoever was invited since the first day of this reminder has had a letter that says more.
            var sinceUtc = RegionCalendar.StartUtc(CampaignCalendar.FirstDayOf(kind, campaign.Deadline));
            var forms = await db.CampaignForms.AsNoTracking()
                .Where(form => form.CampaignId == campaign.Id && form.State == CampaignFormState.Open && !form.Town!.IsHidden && form.Town.CeasedOn == null)
                .Where(form => !db.CampaignSteps.Any(step => step.FormId == form.Id && (step.Kind == kind || step.Kind == CampaignStepKind.Invited) && step.Utc >= sinceUtc))
                .OrderBy(form => form.Id).ToListAsync(cancellationToken);
            foreach (var form in forms)
            {
                await CampaignLetters.PutAsync(db, form, kind, byName: null, "", utcNow, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                db.ChangeTracker.Clear();
            }
        }
    }
}
