namespace SmallTowns.Domain.Settlement;

/// <summary>The middle value of a list; of an even count the mean of the two middle ones.</summary>
internal static class Median
{
    /// <param name="ordered">At least one value, ascending.</param>
    /// <remarks>Half of each, so that the sum of two huge numbers cannot overflow.</remarks>
    public static double OfOrdered(double[] ordered) =>
        ordered[(ordered.Length - 1) / 2] / 2 + ordered[ordered.Length / 2] / 2;
}
