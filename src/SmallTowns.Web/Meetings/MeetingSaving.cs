using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Meetings.Records;

namespace SmallTowns.Web.Meetings;

/// <summary>The end of every command about a meeting: whoever was slower is told so.</summary>
internal static class MeetingSaving
{
    /// <summary>
    /// Saving finds another version if somebody else changes the meeting at the same time: two polls must not open at once, and what
    /// is written beside the row of the meeting must not be missed by a poll that opens.
    /// </summary>
    public static void Touch(this SmallTownsDbContext db, Meeting meeting) => db.Entry(meeting).Property(one => one.State).IsModified = true;

    /// <param name="id">Of what was made, known once it is saved.</param>
    /// <param name="clashes">Names of unique indexes that two people at once may run into.</param>
    public static async Task<MeetingOutcome> SaveAsync(this SmallTownsDbContext db, Func<int> id, CancellationToken cancellationToken, params string[] clashes)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            // A transaction that the command has begun ends with it.
            if (db.Database.CurrentTransaction is { } transaction)
                await transaction.CommitAsync(cancellationToken);
            return new MeetingOutcome.Done(id());
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || clashes.Any(index => db.IsClash(e, index)))
        {
            return new MeetingOutcome.Overtaken();
        }
    }

    public static Task<MeetingOutcome> SaveAsync(this SmallTownsDbContext db, CancellationToken cancellationToken, params string[] clashes) =>
        db.SaveAsync(() => 0, cancellationToken, clashes);
}
