namespace SmallTowns.Domain.Sites.Finding;

/// <summary>A number of every row; unknown until it is said.</summary>
public sealed class NumberColumn
{
    private readonly NumberFact[] facts;

    public NumberColumn(int rows)
    {
        facts = new NumberFact[rows];
        Array.Fill(facts, NumberFact.Unknown);
    }

    public NumberFact this[int row]
    {
        get => facts[row];
        set => facts[row] = value;
    }

    public Judged Judge(NumberRange range)
    {
        var judged = new Judged(facts.Length);
        for (var row = 0; row < facts.Length; row++)
        {
            var answer = facts[row].Lies(range);
            if (answer == Answer.Yes)
                judged.Yes.Add(row);
            else if (answer == Answer.NotKnown)
                judged.Open.Add(row);
        }

        return judged;
    }
}
