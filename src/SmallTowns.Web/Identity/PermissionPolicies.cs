using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Identity;

/// <summary>Makes the policy that a <see cref="StaffPageAttribute"/> names, out of the permission matrix.</summary>
public sealed class PermissionPolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName)
    {
        ArgumentNullException.ThrowIfNull(policyName);
        return policyName.StartsWith(StaffPageAttribute.PolicyPrefix, StringComparison.Ordinal)
            ? For(Enum.Parse<Permission>(policyName[StaffPageAttribute.PolicyPrefix.Length..]))
            : await base.GetPolicyAsync(policyName);
    }

    public override bool AllowsCachingPolicies => true;

    private static AuthorizationPolicy For(Permission permission) => new AuthorizationPolicyBuilder()
        .RequireAuthenticatedUser()
        .RequireAssertion(context => StaffClaims.ToActor(context.User).May(permission))
        .Build();
}
