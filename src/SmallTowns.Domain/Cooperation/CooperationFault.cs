namespace SmallTowns.Domain.Cooperation;

/// <summary>Why something of the cooperation cannot be done so. The web layer makes the sentence.</summary>
public enum CooperationFault
{
    /// <summary>It stands differently by now: what is asked for does not follow on it.</summary>
    WrongState = 1,
    Missing = 2,
    TooLong = 3,
    OutOfRange = 4,
    InThePast = 5,
    InTheFuture = 6,
    EndBeforeBegin = 7,

    /// <summary>A quantity says of what.</summary>
    UnitMissing = 8,
    UnitWithoutQuantity = 9,

    /// <summary>Both stand for one town, or both are needs.</summary>
    NoPair = 10,
    TooFew = 11,
    TooMany = 12,

    /// <summary>A party is a town or a partner, one of the two.</summary>
    NoParty = 13,
    PartyTwice = 14,
    NoTown = 15,

    /// <summary>The shares do not add up to a hundred; the finding says to what they do.</summary>
    SharesDoNotSum = 16,
    ShareMissing = 17,
    ShareWithoutMoney = 18,

    /// <summary>A party has not approved yet.</summary>
    NotApproved = 19,

    /// <summary>Both a decision of the Association and a document of the party's own.</summary>
    BothApprovals = 20,

    /// <summary>An agreement without an end has nothing to renew.</summary>
    NothingToRenew = 21,
    Unchanged = 22,
    WrongTaxNumber = 23,

    /// <summary>The two have no day in common that is still to come.</summary>
    NoCommonDay = 24,

    /// <summary>The end of a term would be told of before the term begins; the finding says how many days a term may have.</summary>
    NoticeLongerThanTerm = 25,

    /// <summary>All renewals together are more than there may be.</summary>
    RenewedTooLong = 26,
}

/// <param name="Field">The name of the property; of a party with its place: <c>Party2.Share</c>.</param>
/// <param name="Number">What the shares add up to; how long a text may be or how many years ahead a day, where others of that name have another limit.</param>
public sealed record CooperationFinding(string Field, CooperationFault Fault, decimal? Number = null);
