namespace SmallTowns.Domain.Cooperation;

public enum AgreementState
{
    Draft = 1,

    /// <summary>The parties read it and approve it; its text stands.</summary>
    Coordination = 2,
    SignedByAll = 3,
    InForce = 4,

    /// <summary>In force for a further term.</summary>
    Renewed = 5,

    /// <summary>Its term is over.</summary>
    Ended = 6,

    /// <summary>Before its term; or it was never signed.</summary>
    Terminated = 7,
}

public static class AgreementStates
{
    public static readonly IReadOnlyList<AgreementState> Over = [AgreementState.Ended, AgreementState.Terminated];

    /// <summary>Those in which reports are owed: nobody owes anything by a draft, nor any more by what was broken off.</summary>
    public static readonly IReadOnlyList<AgreementState> Owing = [AgreementState.SignedByAll, AgreementState.InForce, AgreementState.Renewed, AgreementState.Ended];

    public static bool IsRunning(this AgreementState state) => state is AgreementState.InForce or AgreementState.Renewed;

    public static bool IsOver(this AgreementState state) => state is AgreementState.Ended or AgreementState.Terminated;

    public static bool OwesReports(this AgreementState state) => Owing.Contains(state);
}
