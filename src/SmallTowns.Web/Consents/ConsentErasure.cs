using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Consents;
using SmallTowns.Web.Jobs;

namespace SmallTowns.Web.Consents;

/// <summary>
/// Erases the names and addresses of people none of whose consents holds any more, with what else is kept of them, and writes down that
/// it was done. The law gives 30 days after a withdrawal; this runs every day, and a run that fails is seen by the administrator.
/// </summary>
public sealed class ConsentErasure(IDbContextFactory<SmallTownsDbContext> contexts, IEnumerable<KeptWithPerson> kept, TimeProvider clock) : JobKind
{
    private const int AtOnce = 100;

    public override string Code => "erase-by-consent";

    public override string Title => "Стирание данных, на которые больше нет согласия";

    public override TimeSpan? Every => TimeSpan.FromDays(1);

    public override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        while (await EraseSomeAsync(utcNow, cancellationToken))
        {
        }

        return null;
    }

    /// <returns>Whether others may be left.</returns>
    private async Task<bool> EraseSomeAsync(DateTime utcNow, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // In one query: of two, the second would find no consents of whoever another node erases between them.
        var people = await db.ConsentPersons.Include(person => person.Consents).ThenInclude(consent => consent.DocumentVersion)
            .Where(person => person.ErasedUtc == null && !person.Consents.Any(consent => consent.WithdrawnUtc == null && consent.KeptUntilUtc > utcNow))
            .OrderBy(person => person.Id).Take(AtOnce).AsSingleQuery().ToListAsync(cancellationToken);
        foreach (var person in people)
        {
            person.Erase(utcNow);
            db.ErasureActs.Add(ActOf(person, utcNow));
        }

        if (people.Count > 0)
        {
            var ids = people.Select(person => person.Id).ToHashSet();
            foreach (var more in kept)
                await more.EraseAsync(db, ids, utcNow, cancellationToken);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
            return people.Count == AtOnce;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node erases the same, or someone has agreed anew meanwhile: nothing was written here, and whoever is left is looked for again.
            return true;
        }
    }

    private static ErasureAct ActOf(ConsentPerson person, DateTime utcNow)
    {
        var last = person.Consents.OrderBy(EndOf).Last();
        return new()
        {
            Utc = utcNow,
            Reason = last.WithdrawnBy switch
            {
                ConsentWithdrawnBy.Link => ErasureReason.WithdrawnByLink,
                ConsentWithdrawnBy.Staff => ErasureReason.WithdrawnByStaff,
                ConsentWithdrawnBy.Unconfirmed => ErasureReason.Unconfirmed,
                _ => ErasureReason.TimeIsOver,
            },
            Documents = string.Join(", ", person.Consents.OrderBy(consent => consent.Id).Select(consent => $"{consent.DocumentVersion!.DocumentKey} № {consent.DocumentVersion.Number}")),
            People = 1,
            Consents = person.Consents.Count,
            EndedUtc = EndOf(last),
        };
    }

    private static DateTime EndOf(Consent consent) => consent.WithdrawnUtc ?? consent.KeptUntilUtc;
}
