using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Campaigns;
using SmallTowns.Web.Consents;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Links;

namespace SmallTowns.Web.Campaigns;

/// <summary>A year after a campaign has ended nobody needs the addresses of its towns and the names of those who signed.</summary>
public sealed class CampaignForgetting(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock) : JobKind
{
    public static readonly TimeSpan KeptAfterEnd = TimeSpan.FromDays(365);

    public override string Code => "forget-campaign-people";

    public override string Title => "Стирание адресов и имён из закрытых запросов данных";

    public override TimeSpan? Every => TimeSpan.FromDays(1);

    public override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().UtcDateTime - KeptAfterEnd;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var forms = await db.CampaignForms
            .Include(form => form.Answers)
            .Where(form => form.Campaign!.ClosedUtc < before
                && (form.Address != null || (form.SignedBy != null && form.SignedBy != "") || form.Answers.Any(answer => answer.Value == null && answer.Note != "")))
            .ToListAsync(cancellationToken);
        foreach (var form in forms)
            form.Forget();
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }
}

/// <summary>An address of a form goes with the person whose consent to it ends; so do the links that were sent there.</summary>
public sealed class KeptInCampaigns : KeptWithPerson
{
    public override async Task EraseAsync(SmallTownsDbContext db, IReadOnlySet<int> personIds, DateTime utcNow, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        // As they stand in the database: the persons themselves are erased with the save that follows.
        var addresses = await db.ConsentPersons.AsNoTracking().Where(person => personIds.Contains(person.Id) && person.Address != null)
            .Select(person => person.Address!).ToListAsync(cancellationToken);
        // One mailbox is written in large and small letters; the databases differ in what they take for the same letter.
        var theirs = (await db.CampaignForms.AsNoTracking().Where(form => form.Address != null).Select(form => new { form.Id, form.Address }).ToListAsync(cancellationToken))
            .Where(form => addresses.Contains(form.Address!, StringComparer.OrdinalIgnoreCase)).Select(form => form.Id).ToList();
        foreach (var form in await db.CampaignForms.Include(form => form.Answers).Where(form => theirs.Contains(form.Id)).ToListAsync(cancellationToken))
        {
            form.Forget();
            await ExpiringLinks.RevokeAsync(db, CampaignLink.PurposeCode, form.Key, utcNow, cancellationToken);
        }
    }
}
