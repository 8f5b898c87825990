using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Import;

/// <summary>What became of a file that came before, bit by bit the same.</summary>
internal static class FormerUpload
{
    /// <summary>A sentence about its last batch; nothing where there is none.</summary>
    public static async Task<string?> OfAsync(SmallTownsDbContext db, ImportJob job, CancellationToken cancellation)
    {
        var batch = await db.ImportBatches.AsNoTracking().Where(batch => batch.Sha256 == job.Facts.Sha256 && batch.Kind == job.Form.Kind).OrderByDescending(batch => batch.Id).FirstOrDefaultAsync(cancellation);
        if (batch is null)
            return null;
        var came = $"Этот же файл уже загружали: {StaffTime.Text(batch.Utc)}, {batch.ByName}.";
        if (batch.RecalledUtc is { } recalled)
            return $"{came} Та загрузка отозвана {StaffTime.Text(recalled)}: прежде чем предлагать снова, убедитесь, что причина устранена.";
        var withdrawn = await db.Proposals.CountAsync(proposal => proposal.BatchId == batch.Id && proposal.State == ProposalState.Withdrawn, cancellation);
        return withdrawn > 0
            ? $"{came} Опубликованное по нему снято с публикации ({Numbers.Show(withdrawn)}): прежде чем предлагать снова, убедитесь, что причина устранена."
            : came;
    }
}
