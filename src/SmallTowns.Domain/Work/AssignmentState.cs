namespace SmallTowns.Domain.Work;

public enum AssignmentState
{
    /// <summary>Nobody has said yet that they do it.</summary>
    Given = 1,
    Accepted = 2,

    /// <summary>Whoever controls it has to say whether it is done.</summary>
    Reported = 3,
    Done = 4,
    Withdrawn = 5,
}

public static class AssignmentStates
{
    public static readonly IReadOnlyList<AssignmentState> Open = [AssignmentState.Given, AssignmentState.Accepted, AssignmentState.Reported];

    public static bool IsOver(this AssignmentState state) => state is AssignmentState.Done or AssignmentState.Withdrawn;

    /// <summary>Whether its executors have to do something, and the days count.</summary>
    public static bool IsWithExecutor(this AssignmentState state) => state is AssignmentState.Given or AssignmentState.Accepted;
}
