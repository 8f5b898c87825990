namespace SmallTowns.Domain.Consents;

/// <summary>The text of a document of consent as it was from one publication to the next: what was agreed to, word for word. Only added.</summary>
public sealed class ConsentVersion : Entity
{
    public const int DocumentKeyMaxLength = 40;

    /// <summary>Which document.</summary>
    public required string DocumentKey { get; init; }

    /// <summary>From 1.</summary>
    public int Number { get; init; }
    public ConsentAct Act { get; init; }
    public required string PurposeRu { get; init; }
    public required string PurposeEn { get; init; }
    public required string TitleRu { get; init; }
    public required string TitleEn { get; init; }
    public required string TextRu { get; init; }
    public required string TextEn { get; init; }
    public int KeptDays { get; init; }
    public DateTime FromUtc { get; init; }

    public static ConsentVersion Of(string documentKey, int number, ConsentTextContent content, DateTime utc)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new()
        {
            DocumentKey = documentKey,
            Number = number,
            Act = content.Act,
            PurposeRu = content.PurposeRu,
            PurposeEn = content.PurposeEn,
            TitleRu = content.TitleRu,
            TitleEn = content.TitleEn,
            TextRu = content.TextRu,
            TextEn = content.TextEn,
            KeptDays = content.KeptDays,
            FromUtc = utc,
        };
    }

    /// <summary>Whether it says just this.</summary>
    public bool IsOf(ConsentTextContent content) =>
        content is not null
        && (Act, PurposeRu, PurposeEn, TitleRu, TitleEn) == (content.Act, content.PurposeRu, content.PurposeEn, content.TitleRu, content.TitleEn)
        && (TextRu, TextEn, KeptDays) == (content.TextRu, content.TextEn, content.KeptDays);
}
