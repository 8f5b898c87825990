using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.History;

/// <summary>In whose name a unit of work changes things, when, and by which way.</summary>
public sealed record ChangeActor(int? UserId, string Name, ChangeOrigin Origin, DateTime Utc, int? ProposalId = null)
{
    public static ChangeActor Of(StaffActor staff, ChangeOrigin origin, DateTime utc) => new(staff.UserId, staff.Name, origin, utc);
}
