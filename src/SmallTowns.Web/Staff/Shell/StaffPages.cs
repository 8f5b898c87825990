using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Staff.Shell;

/// <summary>Which pages the back office has and which permission opens each, read from the pages themselves.</summary>
public static class StaffPages
{
    private static readonly FrozenDictionary<string, Permission> ByAddress = typeof(StaffPages).Assembly.GetTypes()
        .Select(type => (Page: type.GetCustomAttribute<StaffPageAttribute>(), Routes: type.GetCustomAttributes<RouteAttribute>()))
        .Where(found => found.Page is not null)
        .SelectMany(found => found.Routes, (found, route) => (route.Template, found.Page!.Permission))
        .ToFrozenDictionary(found => found.Template, found => found.Permission);

    /// <summary>Whether there is such a page and this person may open it.</summary>
    public static bool MayOpen(StaffActor actor, string address) =>
        ByAddress.TryGetValue(address, out var permission) && actor.May(permission);
}
