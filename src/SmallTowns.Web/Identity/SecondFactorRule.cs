using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Identity;

/// <summary>Of whom a second factor is asked: the setting <c>Accounts:SecondFactor</c>.</summary>
public enum SecondFactorRule
{
    /// <summary>Of those who let people in and of those who publish.</summary>
    AdministratorsAndDirectors = 0,

    All = 1,

    /// <summary>Of nobody: whoever wants one may have it. For trying the portal out.</summary>
    Optional = 2,
}

public static class SecondFactorRules
{
    public static bool Asks(this SecondFactorRule rule, IEnumerable<StaffRole> roles) => rule switch
    {
        SecondFactorRule.All => true,
        SecondFactorRule.AdministratorsAndDirectors => roles.Any(role => role is StaffRole.Administrator or StaffRole.Approver),
        _ => false,
    };
}
