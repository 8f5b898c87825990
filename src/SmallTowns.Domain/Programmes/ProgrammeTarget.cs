using System.Text.Json.Serialization;
using SmallTowns.Domain.Measures;

namespace SmallTowns.Domain.Programmes;

/// <summary>Which published figure is to become what: a measure of the catalogue, of one town, on one territory, from a figure that was known when the target was set.</summary>
public sealed record ProgrammeTarget
{
    /// <summary>The key of the programme's measure that is to bring it about; empty for the programme as a whole.</summary>
    public string Measure { get; init; } = "";

    /// <summary>The code of a measure of figures: "population", "employed-share:okved1:a", "density".</summary>
    public string Figure { get; init; } = "";

    /// <summary>Slug.</summary>
    public string Town { get; init; } = "";

    [JsonConverter(typeof(JsonStringEnumConverter<TerritorialBasis>))]
    public TerritorialBasis Basis { get; init; } = TerritorialBasis.Town;

    public DateOnly? BaselineFrom { get; init; }
    public DateOnly? BaselineTo { get; init; }

    /// <summary>What was published of that time when the target was set: a figure that is corrected since is told apart by it.</summary>
    public decimal? BaselineValue { get; init; }

    public TargetDirection Direction { get; init; } = TargetDirection.Rise;
    public int? Year { get; init; }
    public decimal? Value { get; init; }

    [JsonIgnore]
    public Period? Baseline => BaselineFrom is { } from && BaselineTo is { } to && from <= to ? new Period(from, to) : null;

    /// <summary>Whether both were set from the same figure: what stands need not be asked again what was published then.</summary>
    public bool HasBaselineOf(ProgrammeTarget other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Figure, Town, Basis, Baseline, BaselineValue) == (other.Figure, other.Town, other.Basis, other.Baseline, other.BaselineValue);
    }

    /// <summary>Whether a value is what was wanted: no less where it is to rise, no more where it is to fall.</summary>
    public bool IsReachedBy(decimal value) => Direction is TargetDirection.Fall ? value <= Value : value >= Value;
}

/// <summary>A target that equals its baseline is to be held: no less than it, or no more.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TargetDirection>))]
public enum TargetDirection
{
    Rise = 1,
    Fall = 2,
}
