namespace SmallTowns.Domain.Sites.Finding;

/// <summary>
/// What is known of a number, as the interval that it lies in: an exact number, a bound ("less than 90"), nothing (everything is possible), or that
/// there is none. Three answers follow from the ends alone: a condition is met where the whole interval meets it, and may be where a part does.
/// </summary>
/// <param name="Low">NaN, as <paramref name="High"/>, where there is none: what is not there meets no condition.</param>
public readonly record struct NumberFact(double Low, double High)
{
    public static readonly NumberFact Unknown = new(double.NegativeInfinity, double.PositiveInfinity);
    public static readonly NumberFact None = new(double.NaN, double.NaN);

    public bool IsNone => double.IsNaN(Low);

    public bool IsExact => Low == High;

    /// <summary>Open at one end or both.</summary>
    public bool IsUnknown => double.IsInfinity(Low) || double.IsInfinity(High);

    public static NumberFact Of(double value) => new(value, value);

    /// <summary>Value, "no" or unknown, as the register has it.</summary>
    public static NumberFact Of(Parameter<double> parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return parameter.State switch
        {
            ParameterState.Value => Of(parameter.Value!.Value),
            ParameterState.No => None,
            _ => Unknown,
        };
    }

    public Answer Lies(NumberRange range) =>
        Low >= range.From && High <= range.To ? Answer.Yes
        : High >= range.From && Low <= range.To ? Answer.NotKnown
        : Answer.No;
}

/// <summary>From one number to another, both included; an infinite end bounds nothing.</summary>
public readonly record struct NumberRange(double From, double To)
{
    public static readonly NumberRange Any = new(double.NegativeInfinity, double.PositiveInfinity);

    public static NumberRange AtLeast(double from) => new(from, double.PositiveInfinity);

    public static NumberRange AtMost(double to) => new(double.NegativeInfinity, to);
}
