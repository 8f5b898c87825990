using SmallTowns.Domain.Cases;

namespace SmallTowns.Domain.Association;

/// <summary>
/// A file that a content of the Association shows: a charter, a council's decision. Known by what is in it, so it never changes. Readers get it
/// while something published points to it.
/// </summary>
public sealed class AssociationFile : Entity
{
    public const int KeyLength = 64;
    public const int NameMaxLength = 120;

    /// <summary>SHA-256 of the bytes, in small hexadecimal digits.</summary>
    public required string Key { get; init; }
    public CaseFileKind Kind { get; init; }
    public long Bytes { get; init; }
    public DateTime Utc { get; init; }
    public required string ByName { get; init; }

    /// <summary>Read only where the file itself is wanted.</summary>
    public AssociationFileContent? Content { get; init; }
}

public sealed class AssociationFileContent : Entity
{
    public int FileId { get; init; }
#pragma warning disable CA1819 // A column is an array; nobody changes it.
    public required byte[] Bytes { get; init; }
#pragma warning restore CA1819
}

/// <summary>A file in a content.</summary>
/// <param name="Name">As readers save it, with its ending.</param>
public sealed record AssociationFileRef(string Key, string Name, long Bytes);
