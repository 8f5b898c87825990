using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Cases;
using SmallTowns.Web.Jobs;

namespace SmallTowns.Web.Cases;

/// <summary>Erases anonymous questions and their answers a year after the case is over; those with a consent go by <see cref="KeptInCases"/>.</summary>
public sealed class AnonymousForgetting(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock) : JobKind
{
    private const int AtOnce = 100;

    public override string Code => "forget-anonymous-cases";

    public override string Title => "Стирание старых вопросов без имени";

    public override TimeSpan? Every => TimeSpan.FromDays(1);

    public override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        var before = utcNow - InvestorCase.AnonymousKeptAfterEnd;
        int found;
        do
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var cases = await db.InvestorCases.WithAllThatWasTyped()
                .Where(row => row.PersonId == null && row.ErasedUtc == null && CaseStages.Final.Contains(row.Stage) && row.StageSinceUtc < before)
                .OrderBy(row => row.Id).Take(AtOnce).ToListAsync(cancellationToken);
            foreach (var one in cases)
                await CaseErasing.EraseAsync(db, one, utcNow, by: null, cancellationToken);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another node forgets the same ones at this moment; what is left is found the next day.
                return null;
            }

            await transaction.CommitAsync(CancellationToken.None);
            found = cases.Count;
        }
        while (found == AtOnce);

        return null;
    }
}
