namespace SmallTowns.Domain.Work;

/// <summary>A dated line of the history of an assignment. The database itself refuses to change or remove one.</summary>
public sealed class AssignmentStep : Entity
{
    public const int TextMaxLength = 4000;
    public const int LinksMaxLength = 2000;
    public const int MostLinks = 10;

    public int AssignmentId { get; init; }
    public AssignmentStepKind Kind { get; init; }
    public DateTime Utc { get; init; }
    public int ByUserId { get; init; }
    public required string ByName { get; init; }

    /// <summary>The report, the reason, who had it and who has it; where people were named, they in the first line and the reason below.</summary>
    public string? Text { get; init; }

    /// <summary>Addresses of a report, one a line.</summary>
    public string? Links { get; init; }

    /// <summary>Of an extension.</summary>
    public DateOnly? DueBefore { get; init; }

    /// <summary>Of the first step and of an extension.</summary>
    public DateOnly? DueAfter { get; init; }
}

public enum AssignmentStepKind
{
    Given = 1,
    Accepted = 2,
    Reported = 3,
    Done = 4,

    /// <summary>The report was not enough; it goes on.</summary>
    Returned = 5,
    Extended = 6,
    Withdrawn = 7,

    /// <summary>Another person has it.</summary>
    HandedOver = 8,

    /// <summary>Somebody else controls it, joined or left.</summary>
    PeopleNamed = 9,
}
