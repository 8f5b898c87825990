using SmallTowns.Domain.Figures;
using static SmallTowns.Domain.OptionalText;

namespace SmallTowns.Web.Staff.Indicators;

/// <summary>An entry of the indicator catalogue as somebody types it. Nothing in it has been checked yet.</summary>
public sealed record IndicatorInput
{
    /// <summary>Only a new indicator takes it; empty for one made from the name.</summary>
    public string Code { get; set; } = "";

    public string NameRu { get; set; } = "";
    public string NameEn { get; set; } = "";
    public string UnitRu { get; set; } = "";
    public string UnitEn { get; set; } = "";
    public int? Decimals { get; set; } = 0;
    public IndicatorTopic? Topic { get; set; }
    public decimal? PlausibleFrom { get; set; }
    public decimal? PlausibleTo { get; set; }
    public decimal? PlausibleChangePercent { get; set; }
    public int? DueEveryMonths { get; set; }
    public string? DefinitionSourceRu { get; set; }
    public string? DefinitionSourceEn { get; set; }

    public static IndicatorInput Of(Indicator indicator) => new()
    {
        Code = indicator.Code,
        NameRu = indicator.NameRu,
        NameEn = indicator.NameEn,
        UnitRu = indicator.UnitRu,
        UnitEn = indicator.UnitEn,
        Decimals = indicator.Decimals,
        Topic = indicator.Topic,
        PlausibleFrom = Plain(indicator.PlausibleFrom),
        PlausibleTo = Plain(indicator.PlausibleTo),
        PlausibleChangePercent = Plain(indicator.PlausibleChangePercent),
        DueEveryMonths = indicator.DueEveryMonths,
        DefinitionSourceRu = indicator.DefinitionSourceRu,
        DefinitionSourceEn = indicator.DefinitionSourceEn,
    };

    /// <summary>The same without spaces at the ends and with nothing where only spaces were typed.</summary>
    public IndicatorInput Tidy() => this with
    {
        Code = Code.Trim(),
        NameRu = NameRu.Trim(),
        NameEn = NameEn.Trim(),
        UnitRu = UnitRu.Trim(),
        UnitEn = UnitEn.Trim(),
        PlausibleFrom = Plain(PlausibleFrom),
        PlausibleTo = Plain(PlausibleTo),
        PlausibleChangePercent = Plain(PlausibleChangePercent),
        DefinitionSourceRu = Line(DefinitionSourceRu),
        DefinitionSourceEn = Line(DefinitionSourceEn),
    };

    /// <summary>A new indicator of checked input.</summary>
    public Indicator ToIndicator(string code)
    {
        var indicator = new Indicator { Code = code, NameRu = NameRu, NameEn = NameEn, UnitRu = UnitRu, UnitEn = UnitEn };
        ApplyTo(indicator);
        return indicator;
    }

    /// <summary>Writes everything but the code: files and the history name the indicator by it.</summary>
    public void ApplyTo(Indicator indicator)
    {
        (indicator.NameRu, indicator.NameEn, indicator.UnitRu, indicator.UnitEn) = (NameRu, NameEn, UnitRu, UnitEn);
        (indicator.Decimals, indicator.Topic, indicator.DueEveryMonths) = (Decimals!.Value, Topic!.Value, DueEveryMonths);
        (indicator.PlausibleFrom, indicator.PlausibleTo, indicator.PlausibleChangePercent) = (PlausibleFrom, PlausibleTo, PlausibleChangePercent);
        (indicator.DefinitionSourceRu, indicator.DefinitionSourceEn) = (DefinitionSourceRu, DefinitionSourceEn);
    }

    // One database gives 5 back as 5.000000: the same number, but not the same text in a comparison.
    private static decimal? Plain(decimal? value) => value / 1.000000000000000000000000000m;
}
