using SmallTowns.Domain.Cases;

namespace SmallTowns.Domain.Work;

/// <summary>A file beside an assignment, as evidence, beside a request of a town, an agreement or a source. Whoever sees that in the back office sees the file.</summary>
public sealed class WorkFile : Entity
{
    public const int NameMaxLength = CaseFile.NameMaxLength;

    /// <summary>Of this and the next three one has a value.</summary>
    public int? AssignmentId { get; init; }
    public int? RequestId { get; init; }
    public int? AgreementId { get; init; }

    /// <summary>A scan or a letter that the source is known by; readers never get it.</summary>
    public int? SourceId { get; init; }
    public required string Name { get; init; }
    public CaseFileKind Kind { get; init; }
    public long Bytes { get; init; }
    public DateTime Utc { get; init; }
    public int ByUserId { get; init; }
    public required string ByName { get; init; }

    /// <summary>Read only where the file itself is wanted.</summary>
    public WorkFileContent? Content { get; init; }
}

/// <summary>What is in a file, apart from what is said of it: lists of files need not read it.</summary>
public sealed class WorkFileContent : Entity
{
    public int FileId { get; init; }
#pragma warning disable CA1819 // A column is an array; nobody changes it.
    public required byte[] Bytes { get; init; }
#pragma warning restore CA1819
}
