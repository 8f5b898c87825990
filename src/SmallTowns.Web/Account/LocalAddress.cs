using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Account;

/// <summary>Nobody is sent to another site by our redirect.</summary>
public static class LocalAddress
{
    public static bool IsLocal(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(c => char.IsControl(c) || c == '\\' || c > '~');

    public static string OrStaffHome(string? address) => IsLocal(address) ? address! : AccountPaths.Staff;
}
