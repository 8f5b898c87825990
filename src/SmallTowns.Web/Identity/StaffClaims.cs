using System.Globalization;
using System.Security.Claims;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Identity;

/// <summary>How a member of staff is written into the claims of the sign-in and read from them again.</summary>
public static class StaffClaims
{
    /// <summary>The id of a town that the person speaks for; one claim for each town.</summary>
    public const string Town = "town";

    /// <summary>The id of a body that the person works in or directs; one claim for each.</summary>
    public const string Body = "body";

    /// <summary>A duty by its code (<see cref="HeldDuty.Code"/>); one claim for each.</summary>
    public const string Duty = "duty";

    /// <summary>The id of the session (<see cref="Data.Accounts.Session"/>) that the cookie belongs to.</summary>
    public const string Session = "session";

    /// <summary>There where the person has come in without the second factor that their roles ask for: it gives no right but to set one up.</summary>
    public const string OwesSecondFactor = "owes-second-factor";

    public static Guid? SessionOf(ClaimsPrincipal person) => Guid.TryParse(person.FindFirstValue(Session), out var id) ? id : null;

    public static bool Owes(ClaimsPrincipal person) => person.HasClaim(claim => claim.Type == OwesSecondFactor);

    /// <summary>Whoever is signed in, or nobody. A role, town or duty that is not known gives no right.</summary>
    public static StaffActor ToActor(ClaimsPrincipal person)
    {
        if (person.Identity?.IsAuthenticated is not true || NumberOf(person.FindFirstValue(ClaimTypes.NameIdentifier)) is not { } userId)
            return StaffActor.Nobody;
        if (Owes(person))
            return StaffActor.Nobody with { UserId = userId, Name = person.FindFirstValue(ClaimTypes.Name) ?? "" };
        return new StaffActor(
            userId,
            person.FindFirstValue(ClaimTypes.Name) ?? "",
            person.FindAll(ClaimTypes.Role).Select(claim => RoleOf(claim.Value)).OfType<StaffRole>().ToHashSet(),
            NumbersOf(person, Town))
        {
            BodyIds = NumbersOf(person, Body),
            Duties = person.FindAll(Duty).Select(claim => HeldDuty.Find(claim.Value)).OfType<HeldDuty>().ToHashSet(),
        };
    }

    // Enum.TryParse would also take "1" and "Editor,Approver".
    private static StaffRole? RoleOf(string name) =>
        Enum.GetValues<StaffRole>().Cast<StaffRole?>().FirstOrDefault(role => role.ToString() == name);

    private static HashSet<int> NumbersOf(ClaimsPrincipal person, string type) =>
        person.FindAll(type).Select(claim => NumberOf(claim.Value)).OfType<int>().ToHashSet();

    private static int? NumberOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
