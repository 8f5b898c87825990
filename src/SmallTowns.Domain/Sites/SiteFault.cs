namespace SmallTowns.Domain.Sites;

/// <summary>What is wrong with an object of the register, alone or among the others. The web layer makes the sentence.</summary>
public enum SiteFault
{
    /// <summary>A text or a date that has to be there is not.</summary>
    Missing = 1,
    TooLong = 2,
    NotDefined = 3,

    /// <summary>A number that is negative, zero where that has no meaning, or beyond anything real.</summary>
    OutOfRange = 4,

    /// <summary>A number in another unit than that of its field.</summary>
    OtherUnit = 5,

    /// <summary>A "no" where there always is one: land has an area.</summary>
    CannotBeNone = 6,

    /// <summary>An end before its beginning, a part larger than the whole.</summary>
    Reversed = 7,

    /// <summary>Withdrawn without a reason, or with one and not withdrawn.</summary>
    WithdrawalDisagrees = 8,

    /// <summary>It names itself as its parent, its successor or what it was a part of.</summary>
    NamesItself = 9,

    ReferenceTaken = 20,
    ParentNotFound = 21,
    ParentOfWrongKind = 22,
    ParentNeeded = 23,
    ParentInOtherTown = 24,
    ParentWithdrawn = 25,

    /// <summary>Parents, or successors, that lead back to where they began.</summary>
    Circle = 26,
    SuccessorNotFound = 27,
    PreviousNotFound = 28,

    NotFound = 40,
    AlreadyWithdrawn = 41,
    OtherKind = 42,
    OtherTown = 43,
    TooFew = 44,

    /// <summary>A part of what is replaced for which no new place is named.</summary>
    PartWithoutPlace = 45,
}

/// <param name="Field">The name of the property, as in JSON; empty for the whole.</param>
public sealed record SiteFinding(SiteReference Reference, string Field, SiteFault Fault);
