namespace SmallTowns.Domain.Settlement;

/// <summary>Work on long lists is shared among the processors, in pieces; short ones are not worth a second processor.</summary>
internal static class ManyAtOnce
{
    public const int FewestShared = 1 << 14;

    private const int Piece = 1 << 12;

    /// <param name="fromTo">Works from the first (included) to the second position (not); pieces must not touch each other.</param>
    public static void Run(int count, Action<int, int> fromTo)
    {
        if (count < FewestShared)
            fromTo(0, count);
        else
            Parallel.For(0, (count + Piece - 1) / Piece, piece => fromTo(piece * Piece, Math.Min(count, (piece + 1) * Piece)));
    }
}
