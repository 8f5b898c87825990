using Microsoft.AspNetCore.Identity;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Places;

namespace SmallTowns.Data.Accounts;

/// <summary>A member of staff who can sign in. Nobody is deleted, so that the history can always say who it was.</summary>
public sealed class StaffUser : IdentityUser<int>
{
    public const int NameMaxLength = 200;

    public required string DisplayName { get; set; }

    /// <summary>When somebody shut the person out; empty while they may come in.</summary>
    public DateTime? DisabledUtc { get; set; }

    public DateTime InvitedUtc { get; set; }
    public int? InvitedById { get; set; }

    /// <summary>When the person set a password; empty while the invitation waits.</summary>
    public DateTime? JoinedUtc { get; set; }

    public DateTime? LastSignInUtc { get; set; }

    /// <summary>The towns that the person speaks for.</summary>
    public List<Town> Towns { get; } = [];

    /// <summary>The departments of the Association that the person works in; a director of some decides for those only.</summary>
    public List<AssociationBody> Departments { get; } = [];

    /// <summary>What the person does beside their roles.</summary>
    public List<GivenDuty> Duties { get; } = [];
}
