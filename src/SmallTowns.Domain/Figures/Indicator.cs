using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Figures;

/// <summary>An entry of the indicator catalogue: what is measured, in what unit, how often.</summary>
public sealed class Indicator : Entity, IRecorded
{
    public const int CodeMaxLength = 60;
    public const int NameMaxLength = 300;
    public const int UnitMaxLength = 60;
    public const int TextMaxLength = 1000;

    public required string Code { get; init; }
    public required string NameRu { get; set; }
    public required string NameEn { get; set; }
    public required string UnitRu { get; set; }
    public required string UnitEn { get; set; }
    public int Decimals { get; set; }
    public IndicatorTopic Topic { get; set; }

    /// <summary>A value outside these limits is questioned, not refused; empty where no limit is known.</summary>
    public decimal? PlausibleFrom { get; set; }
    public decimal? PlausibleTo { get; set; }

    /// <summary>A change against the value before it by more than so many per cent is questioned, not refused.</summary>
    public decimal? PlausibleChangePercent { get; set; }

    /// <summary>Months after which a newer value is due; empty where the indicator does not age.</summary>
    public int? DueEveryMonths { get; set; }

    /// <summary>Where the definition comes from, with the code there if it has one.</summary>
    public string? DefinitionSourceRu { get; set; }
    public string? DefinitionSourceEn { get; set; }

    /// <summary>The program computes with it: it has its own type of figures, and cannot be deleted.</summary>
    public bool IsBuiltIn => BuiltInIndicators.Codes.Contains(Code);

    public string RecordSubject => RecordSubjects.Indicator;
    public string RecordKey => $"indicator:{Code}";
    public Scope? RecordScope => null;
}

public enum IndicatorTopic
{
    Position = 1,
    Population = 2,
    Labour = 3,
    LivingStandard = 4,
    Housing = 5,
    Social = 6,
    Investment = 7,
    Enterprises = 8,
    Industry = 9,
    Construction = 10,
    Trade = 11,
    Utilities = 12,
}
