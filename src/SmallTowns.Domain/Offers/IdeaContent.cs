namespace SmallTowns.Domain.Offers;

/// <summary>An idea of a business for which nobody has come forward yet: it has no initiator, no stage and no site, but reasons why here.</summary>
public sealed record IdeaContent
{
    public string NameRu { get; init; } = "";
    public string NameEn { get; init; } = "";
    public string TextRu { get; init; } = "";
    public string TextEn { get; init; } = "";

    /// <summary>The letter of a section of ОКВЭД 2.</summary>
    public string? Branch { get; init; }

    public string RawMaterialRu { get; init; } = "";
    public string RawMaterialEn { get; init; } = "";
    public string ProductRu { get; init; } = "";
    public string ProductEn { get; init; } = "";
    public string MarketRu { get; init; } = "";
    public string MarketEn { get; init; } = "";
    public int? Jobs { get; init; }
    public decimal? CostMillionRoubles { get; init; }
    public decimal? PaybackYears { get; init; }
    public bool IsOver { get; init; }

    public bool IsThere() => NameRu.Length > 0 && !IsOver;
}
