using SmallTowns.Domain.Sources;

namespace SmallTowns.Domain.Association;

/// <summary>A body of the Association: the assembly, the collegium, a department or its subdivision.</summary>
public sealed class AssociationBody : Entity
{
    public const int CodeMaxLength = 40;
    public const int NameMaxLength = 300;

    public required string Code { get; init; }
    public AssociationBodyKind Kind { get; init; }
    public required string NameRu { get; set; }
    public required string NameEn { get; set; }
    public int? ParentId { get; init; }
    public AssociationBody? Parent { get; init; }
    public int Order { get; set; }
    public int SourceId { get; init; }
    public Source? Source { get; init; }
    public List<BodyFunction> Functions { get; } = [];
    public List<Position> Positions { get; } = [];
}

public enum AssociationBodyKind
{
    GeneralAssembly = 1,
    Collegium = 2,
    Department = 3,
    Subdivision = 4,
}

/// <summary>One thing that a body does, or who it is made of.</summary>
public sealed class BodyFunction : Entity
{
    public const int TextMaxLength = 500;

    public int BodyId { get; init; }
    public int Order { get; set; }

    /// <summary>True for a line about who sits in the body rather than what it does.</summary>
    public bool IsComposition { get; set; }

    public required string TextRu { get; set; }
    public required string TextEn { get; set; }
}

/// <summary>A position in a body. Vacant until a person is appointed with recorded consent.</summary>
public sealed class Position : Entity
{
    public const int TitleMaxLength = 200;
    public const int HolderMaxLength = 200;

    public int BodyId { get; init; }
    public int Order { get; set; }
    public required string TitleRu { get; set; }
    public required string TitleEn { get; set; }
    public string? HolderName { get; set; }
    public DateOnly? HeldSince { get; set; }

    public bool IsVacant => HolderName is null;
}
