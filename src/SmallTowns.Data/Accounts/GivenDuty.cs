using SmallTowns.Domain.Staff;

namespace SmallTowns.Data.Accounts;

/// <summary>A duty that a member of staff has been given. The audit log says by whom and when.</summary>
public sealed class GivenDuty
{
    public int Id { get; init; }
    public int UserId { get; init; }
    public StaffDuty Duty { get; init; }
    public ScopeKind ScopeKind { get; init; }
    public int? ScopeId { get; init; }

    public HeldDuty Held => new(Duty, new(ScopeKind, ScopeId));

    public static GivenDuty Of(HeldDuty held) => new() { Duty = held.Duty, ScopeKind = held.Scope.Kind, ScopeId = held.Scope.Id };
}
