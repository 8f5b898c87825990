namespace SmallTowns.Domain.Settlement;

/// <summary>Whether a town may be a member of the association by its population.</summary>
public enum MembershipEligibility
{
    Eligible = 1,

    /// <summary>Below the limit, but so little that the next count may end it.</summary>
    EligibleNearLimit = 2,

    /// <summary>At or above the limit, but so little that the next count may open the door.</summary>
    NotEligibleNearLimit = 3,
    NotEligible = 4,
}
