using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Monitoring;

/// <summary>What became of a command about rules, warnings or assessments.</summary>
public abstract record MonitoringOutcome
{
    /// <param name="Id">Of what was made, where something was.</param>
    public sealed record Done(int Id = 0) : MonitoringOutcome;

    public sealed record Invalid(IReadOnlyList<InputProblem> Problems) : MonitoringOutcome
    {
        public Invalid(string field, string sentence)
            : this([new InputProblem(field, sentence)])
        {
        }
    }

    /// <summary>What is asked for cannot be, and why.</summary>
    public sealed record Refused(string Sentence) : MonitoringOutcome;

    /// <summary>Somebody else was faster: what the form was opened on is no more.</summary>
    public sealed record Overtaken : MonitoringOutcome;
}

internal static class MonitoringSaving
{
    /// <param name="id">Of what was made, known once it is saved.</param>
    /// <param name="clashes">Names of unique indexes that two people at once may run into.</param>
    public static async Task<MonitoringOutcome> SaveOrBeOvertakenAsync(this SmallTownsDbContext db, Func<int> id, CancellationToken cancellationToken, params string[] clashes)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            // A transaction that the command has begun ends with it.
            if (db.Database.CurrentTransaction is { } transaction)
                await transaction.CommitAsync(cancellationToken);
            return new MonitoringOutcome.Done(id());
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || clashes.Any(index => db.IsClash(e, index)))
        {
            return new MonitoringOutcome.Overtaken();
        }
    }
}
