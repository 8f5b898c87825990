namespace SmallTowns.Domain.Association;

/// <summary>
/// A body of the Association: the assembly, the collegium, a department or its subdivision. The row is what people and
/// proposals point to; what the body does is its published document (<see cref="BodyContent"/>), from which the row is kept.
/// </summary>
public sealed class AssociationBody : Entity
{
    public const int CodeMaxLength = 40;
    public const int NameMaxLength = 300;

    public required string Code { get; init; }
    public AssociationBodyKind Kind { get; set; }
    public required string NameRu { get; set; }
    public required string NameEn { get; set; }
    public int? ParentId { get; set; }
    public AssociationBody? Parent { get; set; }
    public int Order { get; set; }

    /// <summary>It is there no more, or not yet again: its row stays for what points to it.</summary>
    public bool IsDissolved { get; set; }
}

public enum AssociationBodyKind
{
    GeneralAssembly = 1,
    Collegium = 2,
    Department = 3,
    Subdivision = 4,

    /// <summary>A chair or president who alone represents the Association, beside the collegium.</summary>
    SoleExecutive = 5,

    /// <summary>An auditor or a commission of auditors.</summary>
    Auditor = 6,
    CountingCommission = 7,
    Commission = 8,
}
