namespace SmallTowns.Domain.Sites.Finding;

/// <summary>What a condition says of every row: yes, not known (open), and of all the others no.</summary>
public sealed class Judged
{
    public Judged(int rows) : this(new RowSet(rows), new RowSet(rows)) { }

    private Judged(RowSet yes, RowSet open) => (Yes, Open) = (yes, open);

    public RowSet Yes { get; }
    public RowSet Open { get; }

    public static Judged Always(int rows) => new(RowSet.All(rows), new RowSet(rows));

    public Answer Of(int row) => Yes.Contains(row) ? Answer.Yes : Open.Contains(row) ? Answer.NotKnown : Answer.No;

    /// <summary>Those that stay: an unknown is never a no, unless the reader asks for what is certain.</summary>
    public RowSet Passing(bool keepsUnknown) => keepsUnknown ? Yes.Or(Open) : Yes;
}
