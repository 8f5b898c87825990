namespace SmallTowns.Web.Staff.Import.Difference;

/// <summary>What a row is against what stands on the portal.</summary>
public enum RowStatus
{
    /// <summary>Nothing stands there yet.</summary>
    New = 1,

    /// <summary>Something else is published.</summary>
    Changed = 2,

    /// <summary>It is published or proposed already.</summary>
    Same = 3,

    /// <summary>A proposal that says something else is open about the same: the row is left out.</summary>
    Conflict = 4,
}
