using System.Text.Json.Serialization;

namespace SmallTowns.Domain.Association;

/// <summary>What is published of a document of the Association: its charter, annual reports, accounts, minutes.</summary>
public sealed record AssociationDocument
{
    public const int TitleMaxLength = 300;
    public const int NumberMaxLength = 60;
    public const int DecisionMaxLength = 300;
    public const int UrlMaxLength = 1000;

    public AssociationDocumentType Type { get; init; } = AssociationDocumentType.Other;
    public string TitleRu { get; init; } = "";
    public string TitleEn { get; init; } = "";
    public string? Number { get; init; }

    /// <summary>When it was adopted or signed.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The year that it reports on.</summary>
    public int? Year { get; init; }

    /// <summary>The decision that approved it.</summary>
    public string? Decision { get; init; }
    public AssociationFileRef? File { get; init; }

    /// <summary>Where else it is published.</summary>
    public string? Url { get; init; }
    public bool IsDropped { get; init; }

    public bool IsThere() => TitleRu.Length > 0 && !IsDropped;
}

/// <summary>Stored by these names for good.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AssociationDocumentType>))]
public enum AssociationDocumentType
{
    Charter = 1,
    AnnualReport = 2,
    Accounts = 3,
    Minutes = 4,
    AuditReport = 5,
    Regulation = 6,
    Other = 7,
}
