using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Staff.Towns;

/// <summary>What is asked of the list of towns; empty means everything.</summary>
public sealed record StaffTownsFilter
{
    /// <summary>A part of the name, in either language.</summary>
    public string? Name { get; init; }

    public SizeClass? SizeClass { get; init; }
    public bool? IsMember { get; init; }
    public StaffTownsLack? Lack { get; init; }

    /// <summary>The member of staff who looks after the town; 0 for nobody.</summary>
    public int? ResponsibleId { get; init; }

    public const int Nobody = 0;

    public bool IsEmpty => this == new StaffTownsFilter();
}

/// <summary>What is to be done about a town.</summary>
public enum StaffTownsLack
{
    Overdue = 1,
    Incomplete = 2,
    OpenProposals = 3,
}

public enum StaffTownsSort
{
    Name = 1,
    SizeClass = 2,
    Completeness = 3,
    Freshness = 4,
    OpenProposals = 5,
    Responsible = 6,
    LastChange = 7,
}
