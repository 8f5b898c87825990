namespace SmallTowns.Domain.Settlement;

/// <summary>A computed number, or the named reason why there is none. Never NaN, never infinite.</summary>
public readonly record struct Calculated
{
    private readonly double _number;
    private readonly CalculationFault _fault;

    private Calculated(double number, CalculationFault fault, bool hasValue)
    {
        _number = number;
        _fault = fault;
        HasValue = hasValue;
    }

    public bool HasValue { get; }

    /// <summary>The number; null when there is a fault.</summary>
    public double? Value => HasValue ? _number : null;

    /// <summary>The reason; null when there is a value. An unset result says <see cref="CalculationFault.NoData"/>.</summary>
    public CalculationFault? Fault => HasValue ? null : _fault;

    /// <summary>A value; one that left the range of <see cref="double"/> becomes <see cref="CalculationFault.Overflow"/>.</summary>
    public static Calculated Of(double value) =>
        double.IsFinite(value) ? new(value, default, true) : Failed(CalculationFault.Overflow);

    public static Calculated Failed(CalculationFault fault) => new(0, fault, false);

    /// <summary>A value of another kind than a number.</summary>
    public static Calculated<T> Of<T>(T value) where T : struct => new(value);

    public static Calculated<T> Failed<T>(CalculationFault fault) where T : struct => new(fault);

    public bool TryGet(out double value)
    {
        value = _number;
        return HasValue;
    }

    public override string ToString() => HasValue ? $"{_number}" : $"{_fault}";
}
