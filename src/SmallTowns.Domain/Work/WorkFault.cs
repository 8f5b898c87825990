namespace SmallTowns.Domain.Work;

/// <summary>Why something of the work cannot be done so. The web layer makes the sentence.</summary>
public enum WorkFault
{
    /// <summary>It stands differently by now: what is asked for does not follow on it.</summary>
    WrongState = 1,
    Missing = 2,
    TooLong = 3,
    OutOfRange = 4,

    /// <summary>A day that is over.</summary>
    InThePast = 5,

    /// <summary>A term is given in working days or by its day.</summary>
    BothTerms = 6,

    /// <summary>A later day than the one that stands is what an extension is.</summary>
    NotLater = 7,

    /// <summary>Nobody has it: neither a department nor a person.</summary>
    NobodyNamed = 8,

    /// <summary>Whoever does it does not control it.</summary>
    ControlsOneself = 9,

    /// <summary>No address of a page.</summary>
    NoAddress = 10,
    Unchanged = 11,
    TooMany = 12,

    /// <summary>Whoever has written a report does not decide about it.</summary>
    OwnReport = 13,
}

/// <param name="Field">The name of the property.</param>
public sealed record WorkFinding(string Field, WorkFault Fault);
