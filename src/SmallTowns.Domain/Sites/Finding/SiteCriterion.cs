namespace SmallTowns.Domain.Sites.Finding;

/// <summary>One condition: of a number, of codes (one of them is enough), or of towns.</summary>
public sealed record SiteCriterion
{
    private SiteCriterion(SiteTrait trait) => Trait = trait;

    public SiteTrait Trait { get; }
    public NumberRange Range { get; private init; } = NumberRange.Any;

    /// <summary>Bits of <see cref="CodeColumn.Bit"/>.</summary>
    public int Codes { get; private init; }

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Towns { get; private init; } = [];

    /// <summary>"From N months, gas not counted" says nothing of how long it takes at most: it never passes.</summary>
    public bool MayKeepUnknown => Trait != SiteTrait.Months;

    public static SiteCriterion Of(SiteTrait trait, NumberRange range) =>
        SiteTraits.Numbers.Contains(trait) && !double.IsNaN(range.From) && !double.IsNaN(range.To) ? new(trait) { Range = range }
        : throw new ArgumentException($"{trait} is no number, or a limit is none.", nameof(trait));

    public static SiteCriterion Of(SiteTrait trait, int codes) =>
        SiteTraits.Codes.Contains(trait) ? new(trait) { Codes = codes } : throw new ArgumentException($"{trait} has no codes.", nameof(trait));

    public static SiteCriterion In(IReadOnlyList<string> towns) => new(SiteTrait.Town) { Towns = towns };
}
