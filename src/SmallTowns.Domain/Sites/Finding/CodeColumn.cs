namespace SmallTowns.Domain.Sites.Finding;

/// <summary>Codes of every row, a bit each: code n is bit n, from 1 to 15. Bit 0 says that they are unknown; a row without a bit has none of them.</summary>
public sealed class CodeColumn(int rows)
{
    public const int MostCodes = 15;
    public const int Unknown = 1;

    private readonly ushort[] masks = new ushort[rows];

    public int this[int row]
    {
        get => masks[row];
        set => masks[row] = checked((ushort)value);
    }

    /// <summary>The bit of a code.</summary>
    public static int Bit(int code) => code is >= 1 and <= MostCodes ? 1 << code : throw new ArgumentOutOfRangeException(nameof(code), code, "Codes are from 1 to 15.");

    /// <param name="wanted">Bits of the codes of which one is enough.</param>
    public Judged Judge(int wanted)
    {
        var judged = new Judged(masks.Length);
        for (var row = 0; row < masks.Length; row++)
        {
            if ((masks[row] & wanted) != 0)
                judged.Yes.Add(row);
            else if (masks[row] == Unknown)
                judged.Open.Add(row);
        }

        return judged;
    }
}
