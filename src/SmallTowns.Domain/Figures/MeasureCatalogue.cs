namespace SmallTowns.Domain.Figures;

/// <summary>The rows of the indicator catalogue, found by what a figure measures.</summary>
public sealed class MeasureCatalogue(IEnumerable<Indicator> rows)
{
    public static readonly MeasureCatalogue Nothing = new([]);

    private readonly Dictionary<string, Indicator> byCode = rows.ToDictionary(row => row.Code, StringComparer.Ordinal);

    public Indicator? Find(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    /// <summary>Empty where no row says what such figures measure.</summary>
    public Indicator? Of(FigureKind kind, EmploymentMeasure? measure = null) => Find(BuiltInIndicators.CodeOf(kind, measure));

    public Indicator? Of(Figure figure) => figure switch
    {
        IndicatorValue value => value.Indicator,
        EmploymentCount employment => Of(figure.Kind, employment.Measure),
        _ => Of(figure.Kind),
    };
}
