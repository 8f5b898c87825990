using System.Text.Json.Serialization;

namespace SmallTowns.Domain.Sites;

/// <summary>
/// A parameter of an object of the register: a value, "no", or "unknown" with the reason; who says so, where and when. Made by
/// <see cref="Parameter"/> and read from JSON, where a contradiction (an unknown with a value, a value without one) is refused.
/// </summary>
/// <typeparam name="T">A number, a date, a choice, a text in two languages. "Yes" is the value true; its opposite is the state "no".</typeparam>
public sealed record Parameter<T> where T : struct
{
    /// <exception cref="ArgumentException">The state and the rest contradict each other, or the number is not finite.</exception>
    [JsonConstructor]
    internal Parameter(ParameterState state, T? value, string? unit, UnknownReason? reason, string? source, DateOnly? date, string? by)
    {
        var isSound = state switch
        {
            ParameterState.Value => value is { } given && IsSound(given) && reason is null,
            ParameterState.No => value is null && reason is null,
            ParameterState.Unknown => value is null && reason is { } why && Enum.IsDefined(why),
            _ => false,
        };
        if (!isSound)
            throw new ArgumentException($"A parameter cannot be {state} with the value '{value}' and the reason '{reason}'.");
        (State, Value, Unit, Reason) = (state, value, unit, reason);
        (Source, Date, By) = (source, date, by);
    }

    public ParameterState State { get; }

    /// <summary>Empty unless the state is a value: an unknown is never zero.</summary>
    public T? Value { get; }

    /// <summary>Of a number, one of <see cref="SiteUnits"/>.</summary>
    public string? Unit { get; }

    /// <summary>Why it is unknown; empty otherwise.</summary>
    public UnknownReason? Reason { get; }

    /// <summary>The code of the source, or the letter that says so.</summary>
    public string? Source { get; }

    /// <summary>The day of which it is true.</summary>
    public DateOnly? Date { get; }

    /// <summary>The office that states it, never a private person's name.</summary>
    public string? By { get; }

    /// <summary>Whether there is any.</summary>
    [JsonIgnore]
    public Answer Exists => Meets(_ => true);

    /// <summary>Whether it is known one way or the other.</summary>
    [JsonIgnore]
    public bool IsKnown => State != ParameterState.Unknown;

    /// <summary>Yes or no by the value; no where there is none, as what is not there meets no condition; not known where it is unknown.</summary>
    public Answer Meets(Func<T, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return State switch
        {
            ParameterState.Value => Answers.Of(condition(Value!.Value)),
            ParameterState.No => Answer.No,
            _ => Answer.NotKnown,
        };
    }

    private static bool IsSound(T value) => value switch
    {
        double number => double.IsFinite(number),
        bool isSo => isSo,
        Enum choice => IsDefined(choice),
        _ => true,
    };

    // A set of flags is named by its members, anything else by a number.
    private static bool IsDefined(Enum choice) => Enum.IsDefined(choice.GetType(), choice) || !(char.IsAsciiDigit(choice.ToString()[0]) || choice.ToString()[0] == '-');

    public override string ToString() => State switch
    {
        ParameterState.Value => $"{Value} {Unit}".TrimEnd(),
        ParameterState.Unknown => $"Unknown: {Reason}",
        _ => $"{State}",
    };
}
