namespace SmallTowns.Domain.Figures;

/// <summary>A section of a classification of economic activities (ОКВЭД).</summary>
public sealed class EmploymentSector : Entity
{
    public const int CodeMaxLength = 10;
    public const int NameMaxLength = 300;

    public SectorClassification Classification { get; init; }
    public required string Code { get; init; }
    public required string NameRu { get; set; }
    public required string NameEn { get; set; }

    /// <summary>Classes that the section covers, e.g. "01-02".</summary>
    public string? Classes { get; set; }
}

public enum SectorClassification
{
    /// <summary>ОК 029-2001, in force for the data of 2013.</summary>
    Okved1 = 1,

    /// <summary>ОК 029-2014.</summary>
    Okved2 = 2,
}
