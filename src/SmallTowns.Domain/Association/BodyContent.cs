namespace SmallTowns.Domain.Association;

/// <summary>What is published of a body. Without a name it is not there.</summary>
public sealed record BodyContent
{
    public const int LineMaxLength = 500;
    public const int MaxLines = 40;

    public AssociationBodyKind Kind { get; init; } = AssociationBodyKind.Subdivision;
    public string NameRu { get; init; } = "";
    public string NameEn { get; init; } = "";

    /// <summary>The code of the body that it answers to; empty for the assembly.</summary>
    public string? Parent { get; init; }

    /// <summary>Among the bodies beside it.</summary>
    public int Order { get; init; }

    /// <summary>Who sits in it.</summary>
    public IReadOnlyList<LocalizedText> Composition { get; init; } = [];

    /// <summary>What it does.</summary>
    public IReadOnlyList<LocalizedText> Functions { get; init; } = [];

    public bool IsDissolved { get; init; }

    public bool IsThere() => NameRu.Length > 0 && !IsDissolved;
}
