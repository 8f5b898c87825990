using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;

namespace SmallTowns.Web.Campaigns;

/// <summary>The end of every command about a campaign: whoever was slower is told so.</summary>
internal static class CampaignSaving
{
    /// <param name="id">Of what was made, known once it is saved.</param>
    public static async Task<CampaignOutcome> SaveCampaignAsync(this SmallTownsDbContext db, Func<int> id, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            // A transaction that the command has begun ends with it.
            if (db.Database.CurrentTransaction is { } transaction)
                await transaction.CommitAsync(cancellationToken);
            return new CampaignOutcome.Done(id());
        }
        catch (DbUpdateConcurrencyException)
        {
            return new CampaignOutcome.Overtaken();
        }
    }

    /// <param name="then">What needs the ids of what was just saved; saved in the same transaction.</param>
    public static async Task<CampaignOutcome> SaveCampaignAsync(this SmallTownsDbContext db, Func<int> id, Func<Task> then, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await then();
            return await db.SaveCampaignAsync(id, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new CampaignOutcome.Overtaken();
        }
    }
}
