namespace SmallTowns.Domain.Settlement;

/// <summary>A computed class or group of numbers, or the named reason why there is none. Made by <see cref="Calculated"/>.</summary>
public readonly record struct Calculated<T> where T : struct
{
    private readonly T _result;
    private readonly CalculationFault _fault;

    internal Calculated(T result)
    {
        _result = result;
        HasValue = true;
    }

    internal Calculated(CalculationFault fault) => _fault = fault;

    public bool HasValue { get; }

    /// <summary>The result; null when there is a fault.</summary>
    public T? Value => HasValue ? _result : null;

    /// <summary>The reason; null when there is a value.</summary>
    public CalculationFault? Fault => HasValue ? null : _fault;

    public bool TryGet(out T value)
    {
        value = _result;
        return HasValue;
    }

    public override string ToString() => HasValue ? $"{_result}" : $"{_fault}";
}
