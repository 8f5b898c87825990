namespace SmallTowns.Domain.Sites;

/// <summary>
/// The order of a list by a parameter: values up or down, then those that have none, then the unknown. An unknown stands at the end
/// whichever way the list is turned, because it is neither the smallest nor the largest.
/// </summary>
public sealed class ParameterOrder<T>(bool isDescending = false) : IComparer<Parameter<T>> where T : struct, IComparable<T>
{
    public int Compare(Parameter<T>? x, Parameter<T>? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return x.Value is { } one && y.Value is { } other
            ? isDescending ? other.CompareTo(one) : one.CompareTo(other)
            : x.State.CompareTo(y.State);
    }
}
