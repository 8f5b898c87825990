namespace SmallTowns.Web.Staff.Tasks;

/// <summary>One thing that a town lacks, or that it is time to renew.</summary>
/// <param name="What">What it is, in words.</param>
/// <param name="Subject">By which tasks of many towns are the same one: the code of a measure, the name of a section.</param>
/// <param name="DueOn">The last day on which the published value was fresh; empty for what was never there.</param>
/// <param name="Address">The form that it is filled in with.</param>
/// <param name="Measure">The code in the catalogue, where many towns can be filled in at once.</param>
/// <param name="Waiting">How many numbers or sections of just this are under review.</param>
/// <param name="MayPropose">Whether the person fills it in themselves.</param>
public sealed record TownTask(
    int TownId, string TownSlug, string Town, string What, string Subject, DateOnly? DueOn, string Address, string? Measure, string? Person, int? PersonId, int Waiting, bool MayPropose)
{
    public bool IsMissing => DueOn is null;
}

/// <summary>What is asked of the list; empty means everything.</summary>
public sealed record TaskFilter
{
    public TaskKind? Kind { get; init; }
    public string? TownSlug { get; init; }
    public string? Subject { get; init; }

    /// <summary>Whoever looks after the town; 0 for nobody.</summary>
    public int? PersonId { get; init; }

    /// <summary>Only what the person looks after or may fill in as the speaker of a town.</summary>
    public bool Mine { get; init; }
}

public enum TaskKind
{
    Missing = 1,
    Overdue = 2,
}

/// <summary>The same task of many towns.</summary>
/// <param name="Oldest">Since when the longest overdue of them is.</param>
public sealed record TaskGroup(string Subject, string What, string? Measure, int Missing, int Overdue, int Waiting, DateOnly? Oldest)
{
    public int Total => Missing + Overdue;
}

public sealed record TaskChoices(IReadOnlyList<(string Slug, string Name)> Towns, IReadOnlyList<(string Subject, string What)> Subjects, IReadOnlyList<(int Id, string Name)> People);
