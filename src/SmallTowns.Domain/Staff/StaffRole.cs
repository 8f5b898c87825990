namespace SmallTowns.Domain.Staff;

/// <summary>What a member of staff is trusted with. One person may have several roles.</summary>
public enum StaffRole
{
    /// <summary>Lets people in and out, sees who did what; touches no figure.</summary>
    Administrator = 1,

    /// <summary>Proposes for any town.</summary>
    Editor = 2,

    /// <summary>A director: publishes, rejects.</summary>
    Approver = 3,

    /// <summary>Proposes for the towns that the person represents.</summary>
    TownRepresentative = 4,
}
