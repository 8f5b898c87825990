using System.Globalization;
using System.Security.Claims;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Account;

/// <summary>What a sign-in says about a person, and how a <see cref="StaffActor"/> is read from it.</summary>
public static class StaffClaims
{
    public const string DisplayName = "display-name";
    public const string Town = "town";

    public static int? UserId(this ClaimsPrincipal person) =>
        int.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id) ? id : null;

    public static StaffActor Actor(this ClaimsPrincipal person) =>
        person.Identity?.IsAuthenticated is true && person.UserId() is { } id
            ? new StaffActor(id, person.FindFirstValue(DisplayName) ?? "", person.Roles(), TownsOf(person))
            : StaffActor.Nobody;

    public static IReadOnlySet<StaffRole> Roles(this ClaimsPrincipal person) =>
        person.FindAll(ClaimTypes.Role)
            .Select(claim => Enum.TryParse<StaffRole>(claim.Value, out var role) && Enum.IsDefined(role) ? role : (StaffRole?)null)
            .OfType<StaffRole>()
            .ToHashSet();

    private static HashSet<int> TownsOf(ClaimsPrincipal person) =>
        [.. person.FindAll(Town).Select(claim => int.Parse(claim.Value, CultureInfo.InvariantCulture))];
}
