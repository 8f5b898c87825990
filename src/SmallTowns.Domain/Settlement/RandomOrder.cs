namespace SmallTowns.Domain.Settlement;

internal static class RandomOrder
{
    /// <summary>Fisher and Yates: each order is equally likely. Only the first so many places need be filled.</summary>
    public static void Shuffle<T>(this ref SeededRandom random, T[] values, int places)
    {
        for (var i = 0; i < Math.Min(places, values.Length - 1); i++)
        {
            var other = i + (int)(random.NextFraction() * (values.Length - i));
            (values[i], values[other]) = (values[other], values[i]);
        }
    }
}
