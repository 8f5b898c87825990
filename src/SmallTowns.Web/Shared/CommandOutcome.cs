using SmallTowns.Data;

namespace SmallTowns.Web.Shared;

/// <summary>What became of a command.</summary>
public abstract record CommandOutcome
{
    /// <param name="Id">Of what was made, where something was.</param>
    /// <param name="Told">What else is to be said.</param>
    public sealed record Done(int Id = 0, string? Told = null) : CommandOutcome;

    public sealed record Invalid(IReadOnlyList<InputProblem> Problems) : CommandOutcome
    {
        public Invalid(string field, string sentence)
            : this([new InputProblem(field, sentence)])
        {
        }
    }

    /// <summary>It cannot be done, and why.</summary>
    public sealed record Refused(string Sentence) : CommandOutcome;

    /// <summary>Somebody else was faster: what the page was opened on is no more.</summary>
    public sealed record Overtaken : CommandOutcome;
}

internal static class CommandSaving
{
    /// <summary>The end of most commands.</summary>
    /// <param name="id">Of what was made, known once it is saved.</param>
    /// <param name="clashes">Names of unique indexes that two people at once may run into.</param>
    public static async Task<CommandOutcome> SaveOrBeOvertakenAsync(this SmallTownsDbContext db, Func<int> id, CancellationToken cancellationToken, params string[] clashes) =>
        await db.TrySaveAsync(cancellationToken, clashes) ? new CommandOutcome.Done(id()) : new CommandOutcome.Overtaken();

    /// <param name="then">What needs the numbers of what was just saved; it is saved in the same transaction.</param>
    public static async Task<CommandOutcome> SaveOrBeOvertakenAsync(this SmallTownsDbContext db, Func<int> id, Func<Task> then, CancellationToken cancellationToken) =>
        await db.TrySaveAsync(then, cancellationToken) ? new CommandOutcome.Done(id()) : new CommandOutcome.Overtaken();
}
