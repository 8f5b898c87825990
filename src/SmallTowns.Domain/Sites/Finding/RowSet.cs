using System.Numerics;

namespace SmallTowns.Domain.Sites.Finding;

/// <summary>Some rows of a table, a bit each.</summary>
public sealed class RowSet
{
    private const int BitsOfWord = 64;

    private readonly ulong[] words;

    public RowSet(int rows) => (Rows, words) = (rows, new ulong[(rows + BitsOfWord - 1) / BitsOfWord]);

    /// <summary>Rows of the table, in the set or not.</summary>
    public int Rows { get; }

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in words)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    public bool Contains(int row) => (words[row / BitsOfWord] >> row & 1) != 0;

    public static RowSet All(int rows)
    {
        var all = new RowSet(rows);
        Array.Fill(all.words, ulong.MaxValue);
        if (rows % BitsOfWord != 0)
            all.words[^1] = (1UL << rows) - 1;
        return all;
    }

    public RowSet And(RowSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var both = new RowSet(Rows);
        for (var i = 0; i < words.Length; i++)
            both.words[i] = words[i] & other.words[i];
        return both;
    }

    public RowSet Or(RowSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var either = new RowSet(Rows);
        for (var i = 0; i < words.Length; i++)
            either.words[i] = words[i] | other.words[i];
        return either;
    }

    internal void Add(int row) => words[row / BitsOfWord] |= 1UL << row;

    internal void Remove(int row) => words[row / BitsOfWord] &= ~(1UL << row);

    /// <summary>Ascending.</summary>
    public Enumerator GetEnumerator() => new(words);

    public struct Enumerator
    {
        private readonly ulong[] words;
        private ulong left;
        private int word;

        internal Enumerator(ulong[] words) => (this.words, word, left, Current) = (words, -1, 0, 0);

        public int Current { get; private set; }

        public bool MoveNext()
        {
            while (left == 0)
            {
                if (++word >= words.Length)
                    return false;
                left = words[word];
            }

            Current = word * BitsOfWord + BitOperations.TrailingZeroCount(left);
            left &= left - 1;
            return true;
        }
    }
}
