using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;

namespace SmallTowns.Domain.Campaigns;

/// <summary>One measure that is asked for, and of which territory.</summary>
public sealed class CampaignMeasure : Entity
{
    public const int HintMaxLength = 300;

    public int CampaignId { get; init; }
    public int IndicatorId { get; init; }
    public Indicator? Indicator { get; init; }

    /// <summary>Its place in the form, counted from 0.</summary>
    public int Place { get; set; }

    public TerritorialBasis Basis { get; set; }

    /// <summary>How to count it, beside what the catalogue says.</summary>
    public string Hint { get; set; } = "";
}
