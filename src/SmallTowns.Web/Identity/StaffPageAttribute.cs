using Microsoft.AspNetCore.Authorization;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Identity;

/// <summary>
/// A page of the back office and the permission that opens it. Such a page is interactive, is never cached, and is not
/// found by anybody who may not enter.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StaffPageAttribute(Permission permission) : AuthorizeAttribute(PolicyPrefix + permission)
{
    public const string PolicyPrefix = "permission:";

    public Permission Permission { get; } = permission;
}
