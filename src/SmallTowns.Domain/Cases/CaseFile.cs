namespace SmallTowns.Domain.Cases;

/// <summary>A file that staff keep with a case: a letter, a plan, a questionnaire. It may name the investor, so it goes with their data, whole.</summary>
public sealed class CaseFile : Entity
{
    public const int NameMaxLength = 120;

    public int CaseId { get; init; }
    public required string Name { get; init; }
    public CaseFileKind Kind { get; init; }
    public long Bytes { get; init; }
    public DateTime Utc { get; init; }
    public int? ByUserId { get; init; }
    public required string ByName { get; init; }

    /// <summary>Read only where the file itself is wanted.</summary>
    public CaseFileContent? Content { get; init; }
}

/// <summary>What is in a file, apart from what is said of it: lists of files need not read it.</summary>
public sealed class CaseFileContent : Entity
{
    public int FileId { get; init; }
#pragma warning disable CA1819 // A column is an array; nobody changes it.
    public required byte[] Bytes { get; init; }
#pragma warning restore CA1819
}

/// <summary>The kinds of files that are taken, told by what is in them and not by their names.</summary>
public enum CaseFileKind
{
    Pdf = 1,
    Jpeg = 2,
    Png = 3,
    Docx = 4,
    Xlsx = 5,
}
