using System.Text.Json.Serialization;
using static SmallTowns.Domain.OptionalText;

namespace SmallTowns.Domain.Figures;

/// <summary>What is told of an indicator, as it is typed, proposed and published. Its code is no part of it: files and the history name the indicator by that.</summary>
public sealed record IndicatorContent
{
    /// <summary>The kind of its proposals. Stored for good.</summary>
    public const string Kind = "indicator";

    public string NameRu { get; set; } = "";
    public string NameEn { get; set; } = "";
    public string UnitRu { get; set; } = "";
    public string UnitEn { get; set; } = "";
    public int? Decimals { get; set; } = 0;

    /// <summary>Stored by its name, as the database and the history have it.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<IndicatorTopic>))]
    public IndicatorTopic? Topic { get; set; }

    public decimal? PlausibleFrom { get; set; }
    public decimal? PlausibleTo { get; set; }
    public decimal? PlausibleChangePercent { get; set; }
    public int? DueEveryMonths { get; set; }
    public string? DefinitionSourceRu { get; set; }
    public string? DefinitionSourceEn { get; set; }

    public static IndicatorContent Of(Indicator indicator) => new()
    {
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
    public IndicatorContent Tidy() => this with
    {
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

    /// <summary>A new indicator of checked content.</summary>
    public Indicator ToIndicator(string code)
    {
        var indicator = new Indicator { Code = code, NameRu = NameRu, NameEn = NameEn, UnitRu = UnitRu, UnitEn = UnitEn };
        ApplyTo(indicator);
        return indicator;
    }

    /// <summary>Writes checked content.</summary>
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
