namespace SmallTowns.Domain.Places;

/// <summary>A municipality of a region. Settlements lie in a district; okrugs stand alone.</summary>
public sealed class Municipality : Entity
{
    public const int CodeMaxLength = 60;
    public const int NameMaxLength = 200;
    public const int OktmoMaxLength = 8;

    public int RegionId { get; init; }
    public Region? Region { get; init; }
    public required string Code { get; init; }
    public required string NameRu { get; set; }
    public required string NameEn { get; set; }
    public MunicipalityType Type { get; set; }
    public string? Oktmo { get; set; }
    public int? ParentId { get; init; }
    public Municipality? Parent { get; init; }
}

public enum MunicipalityType
{
    UrbanSettlement = 1,
    UrbanOkrug = 2,
    MunicipalOkrug = 3,
    District = 4,
}
