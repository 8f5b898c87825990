using System.Numerics;

namespace SmallTowns.Domain.Sites;

/// <summary>Makes parameters and compares them.</summary>
public static class Parameter
{
    public const int LineMaxLength = 300;

    /// <exception cref="ArgumentException">A number that is not finite; a false, whose spelling is <see cref="No"/>.</exception>
    public static Parameter<T> Of<T>(T value, string? unit = null, string? source = null, DateOnly? date = null, string? by = null) where T : struct =>
        new(ParameterState.Value, value, unit, null, source, date, by);

    public static Parameter<T> No<T>(string? source = null, DateOnly? date = null, string? by = null) where T : struct =>
        new(ParameterState.No, null, null, null, source, date, by);

    public static Parameter<T> Unknown<T>(UnknownReason reason, string? source = null, DateOnly? date = null, string? by = null) where T : struct =>
        new(ParameterState.Unknown, null, null, reason, source, date, by);

    /// <summary>What a field holds that nobody has filled in.</summary>
    public static Parameter<T> NotStated<T>() where T : struct => Empty<T>.NotStated;

    /// <summary>value ≥ limit, in the unit of the parameter.</summary>
    /// <exception cref="ArgumentException">A limit that is not a number: a filter is checked before it filters.</exception>
    public static Answer AtLeast<T>(this Parameter<T> parameter, T limit) where T : struct, INumber<T> => parameter.Between(limit, null);

    /// <summary>value ≤ limit, in the unit of the parameter.</summary>
    /// <inheritdoc cref="AtLeast" path="/exception"/>
    public static Answer AtMost<T>(this Parameter<T> parameter, T limit) where T : struct, INumber<T> => parameter.Between(null, limit);

    /// <summary>from ≤ value ≤ to, in the unit of the parameter; an end that is left out bounds nothing.</summary>
    /// <inheritdoc cref="AtLeast" path="/exception"/>
    public static Answer Between<T>(this Parameter<T> parameter, T? from, T? to) where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(parameter);
        if (from is { } lowest && T.IsNaN(lowest) || to is { } highest && T.IsNaN(highest))
            throw new ArgumentException("A limit is a number.");
        return parameter.Meets(value => (from is null || value >= from) && (to is null || value <= to));
    }

    /// <summary>Whether it is that one.</summary>
    public static Answer Is<T>(this Parameter<T> parameter, T wanted) where T : struct
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return parameter.Meets(value => value.Equals(wanted));
    }

    /// <summary>Whether it is one of those; repeated conditions of one filter are "or".</summary>
    public static Answer IsOneOf<T>(this Parameter<T> parameter, IReadOnlyCollection<T> wanted) where T : struct
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return parameter.Meets(wanted.Contains);
    }

    private static class Empty<T> where T : struct
    {
        public static readonly Parameter<T> NotStated = Unknown<T>(UnknownReason.NotStated);
    }
}
