namespace SmallTowns.Domain.Offers;

/// <summary>A large or notable employer of a town.</summary>
public sealed record EmployerContent
{
    public const int NameMaxLength = 200;
    public const int LineMaxLength = 300;
    public const int MostStaff = 1_000_000;
    public const int FirstYear = 1990;

    public string NameRu { get; init; } = "";
    public string NameEn { get; init; } = "";

    /// <summary>The letter of a section of ОКВЭД 2.</summary>
    public string? Branch { get; init; }

    /// <summary>A band, or one number where both ends are the same; empty where it is not known.</summary>
    public int? StaffFrom { get; init; }
    public int? StaffTo { get; init; }

    /// <summary>The day for which the number of staff is stated.</summary>
    public DateOnly? StaffOn { get; init; }

    /// <summary>Why the number of staff is not known.</summary>
    public string StaffUnknownRu { get; init; } = "";
    public string StaffUnknownEn { get; init; } = "";

    public string AddressRu { get; init; } = "";
    public string AddressEn { get; init; } = "";
    public string? Site { get; init; }

    /// <summary>What becomes of it; empty where nobody has said.</summary>
    public EmployerEvent? Event { get; init; }
    public int? EventYear { get; init; }

    /// <summary>Who says so: a paper, a statement, a newspaper with its day.</summary>
    public string EventSourceRu { get; init; } = "";
    public string EventSourceEn { get; init; } = "";

    public bool IsOver { get; init; }

    public bool IsThere() => NameRu.Length > 0 && !IsOver;
}

public enum EmployerEvent
{
    Opening = 1,
    Growing = 2,
    Steady = 3,
    Shrinking = 4,
    Closing = 5,
}
