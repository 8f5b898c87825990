namespace SmallTowns.Domain.Cases;

/// <summary>Why a case cannot be changed so. The web layer makes the sentence.</summary>
public enum CaseFault
{
    /// <summary>It stands there already.</summary>
    SameStage = 1,
    NotDefined = 2,

    /// <summary>A case that is over is reopened first.</summary>
    IsOver = 3,

    /// <summary>Only a case that is over is reopened.</summary>
    IsOpen = 4,

    /// <summary>A stage is skipped, gone back to, or the case ends: that needs words.</summary>
    NoteMissing = 5,
    TooLong = 6,
    LossReasonMissing = 7,

    /// <summary>To whom the investor was lost, or that nobody knows.</summary>
    LostToMissing = 8,
    OutOfRange = 9,

    /// <summary>What is said to have happened lies ahead.</summary>
    InTheFuture = 10,
    Reversed = 11,
    Missing = 12,
}

/// <param name="Field">The name of the property.</param>
public sealed record CaseFinding(string Field, CaseFault Fault);
