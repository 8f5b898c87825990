using SmallTowns.Domain;
using SmallTowns.Domain.Sites.Finding;

namespace SmallTowns.Web.Public.Investors.Match;

/// <summary>A number that may be wished for.</summary>
/// <param name="Name">In addresses: its weight is <c>powerWeight</c>.</param>
/// <param name="Usual">What nearly everybody wants of it.</param>
public sealed record MatchTrait(string Name, LocalizedText Label, LocalizedText Unit, Influence Usual)
{
    public string Weight => Name + "Weight";

    /// <summary>The parameter of the influence, where it is not the usual one.</summary>
    public string Wish => Name + "Wish";

    public string Ideal => Name + "Ideal";

    /// <summary>"Электричество, МВт".</summary>
    public LocalizedText Full => Unit == default || Unit.Ru.Length == 0 ? Label : new($"{Label.Ru}, {Unit.Ru}", $"{Label.En}, {Unit.En}");
}

/// <summary>A wish as it is asked for.</summary>
/// <param name="Weight">As it was typed; the weights of all are brought to 100.</param>
public sealed record AskedWish(MatchTrait Trait, decimal Weight, Influence Influence, decimal? Ideal);

/// <summary>One cut of the funnel.</summary>
/// <param name="Key">In the parameter of the order.</param>
/// <param name="Text">What must be, in words.</param>
public sealed record MatchCut(string Key, string Text, Judged Judged, bool KeepsUnknown)
{
    /// <summary>Of a row: whether it meets it.</summary>
    public Domain.Sites.Answer AnswerOf(int row) => Judged.Of(row);
}

/// <summary>What is matched: sites or towns.</summary>
public abstract class MatchTable
{
    public abstract RowGroups Groups { get; }

    /// <summary>The rows from which the funnel starts.</summary>
    public abstract RowSet Start { get; }

    /// <summary>What can be wished for.</summary>
    public abstract IReadOnlyList<MatchTrait> Traits { get; }

    public abstract NumberColumn Column(MatchTrait trait);

    /// <summary>What must be, in the order of the form.</summary>
    public abstract IReadOnlyList<MatchCut> Cuts(MatchQuestion question);

    /// <summary>A number of a row, in words.</summary>
    public abstract string ValueOf(MatchTrait trait, int row);

    /// <summary>A number on an axis, in words.</summary>
    public abstract string Show(MatchTrait trait, double number);

    /// <summary>What a row has of what a cut asks, in words; empty where the cut says it all.</summary>
    public abstract string? ValueOf(MatchCut cut, int row);

    public abstract (string Name, string Href, string Note) Describe(int group, int row);

    /// <summary>The question for others like this row; empty where there is none.</summary>
    public virtual string? LikeAddressOf(int row) => null;

    /// <summary>What would have to be built, in words.</summary>
    public virtual IReadOnlyList<string> WorksOf(int row, MatchQuestion question) => [];
}
