namespace SmallTowns.Domain.Work;

public enum SupportState
{
    New = 1,
    Assigned = 2,

    /// <summary>The town is asked something: the days do not count.</summary>
    Clarify = 3,

    /// <summary>The town has to say whether that is what it needs.</summary>
    Answered = 4,
    Accepted = 5,
}

public static class SupportStates
{
    public static readonly IReadOnlyList<SupportState> Open = [SupportState.New, SupportState.Assigned, SupportState.Clarify, SupportState.Answered];

    /// <summary>Whether the Association has to do something, and the days count.</summary>
    public static bool IsWithUs(this SupportState state) => state is SupportState.New or SupportState.Assigned;
}
