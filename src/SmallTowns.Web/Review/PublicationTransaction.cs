using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Web.Staff.Publishing;

namespace SmallTowns.Web.Review;

/// <summary>One transaction of everything that becomes public or ceases to be; then every page, download and answer shows it.</summary>
public sealed class PublicationTransaction(PublicationSignal signal)
{
    private const string TownCodeIndex = "IX_Towns_Oktmo";

    /// <summary>Commits if the work comes to <see cref="ReviewOutcome.Done"/>; otherwise nothing has happened.</summary>
    internal async Task<ReviewOutcome> RunAsync(
        SmallTownsDbContext db, Func<Task<ReviewOutcome>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var outcome = await work();
            if (outcome is not ReviewOutcome.Done)
                return outcome;
            await db.AnnouncePublicationAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ReviewOutcome.Amended();
        }
        catch (DbUpdateException clash) when (db.IsClash(clash, UniqueIndexes.OneChosenFigure) || db.IsClash(clash, UniqueIndexes.OneHeadlineFigure))
        {
            // Another director published a figure of the same series in the same moment.
            return new ReviewOutcome.Outdated();
        }
        catch (DbUpdateException clash) when (db.IsClash(clash, TownCodeIndex))
        {
            // Two towns were given one code in proposals that knew nothing of each other.
            return new ReviewOutcome.Blocked(["Этот код ОКТМО тем временем получил другой город."]);
        }
        catch (DbUpdateException clash) when (db.IsClash(clash, UniqueIndexes.OneSectionOfKind))
        {
            // Another node published the same proposal in the same moment.
            return new ReviewOutcome.Amended();
        }

        // What is committed stays, even if whoever asked has gone: the pages must show it.
        await signal.RaiseAsync(CancellationToken.None);
        return new ReviewOutcome.Done();
    }
}
