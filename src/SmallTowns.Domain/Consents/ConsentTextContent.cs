namespace SmallTowns.Domain.Consents;

/// <summary>
/// A document that people agree to: for one purpose, and either to process their data or to distribute them, which the law wants in
/// documents apart (152-ФЗ, article 10.1). What has been published stays as a <see cref="ConsentVersion"/>.
/// </summary>
public sealed record ConsentTextContent
{
    public const string Kind = "consent-text";
    public const int LineMaxLength = 300;
    public const int TextMaxLength = 10_000;
    public const int MostKeptDays = 3650;

    public ConsentAct Act { get; init; } = ConsentAct.Process;
    public string PurposeRu { get; init; } = "";
    public string PurposeEn { get; init; } = "";
    public string TitleRu { get; init; } = "";
    public string TitleEn { get; init; } = "";
    public string TextRu { get; init; } = "";
    public string TextEn { get; init; } = "";

    /// <summary>For how many days after the consent the data are kept for this purpose, unless it is withdrawn before.</summary>
    public int KeptDays { get; init; }

    /// <summary>Nobody is asked for it any more; those who have agreed have agreed.</summary>
    public bool IsEnded { get; init; }

    public bool IsThere() => TextRu.Length > 0 && !IsEnded;
}

/// <summary>What a person lets us do with their data.</summary>
public enum ConsentAct
{
    /// <summary>Collect, keep, use: 152-ФЗ, article 9.</summary>
    Process = 1,

    /// <summary>Show to everybody: 152-ФЗ, article 10.1.</summary>
    Distribute = 2,
}
