namespace SmallTowns.Domain.Staff;

/// <summary>A piece of work that a person is given beside their roles, with the scope in which they do it.</summary>
public enum StaffDuty
{
    /// <summary>Writes meetings of the Association: mandates, votes, minutes.</summary>
    Secretary = 1,

    /// <summary>Proposes sites and projects, sees and works cases of investors.</summary>
    InvestorDesk = 2,

    /// <summary>Proposes news, events and pages; publishes outages under a standing approval.</summary>
    PressDesk = 3,

    /// <summary>Keeps rules of warnings, scenarios and measures.</summary>
    Analyst = 4,

    /// <summary>Publishes outages of utilities under a standing approval, of the whole region or of some towns.</summary>
    OutageDesk = 5,
}
