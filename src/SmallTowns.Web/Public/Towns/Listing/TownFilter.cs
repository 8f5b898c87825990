using SmallTowns.Domain.Places;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Towns;

namespace SmallTowns.Web.Public.Towns.Listing;

/// <summary>
/// Which towns the list shows and in what order. It is the address of the list: <see cref="TownFilterReader"/> reads it
/// and <see cref="Address"/> writes it back; a part that does not narrow is left out.
/// </summary>
public sealed record TownFilter
{
    public const int NameMaxLength = 60;

    public static TownFilter Everything { get; } = new();

    /// <summary>Part of a name in either language; empty does not narrow.</summary>
    public string Name { get; init; } = "";

    public SizeClass? SizeClass { get; init; }
    public BeltChoice? Belt { get; init; }

    /// <summary>Code of a ray, <see cref="TownChoices.OffTheRays"/> or <see cref="TownChoices.RayNotStated"/>.</summary>
    public string? Ray { get; init; }

    public MembershipChoice? Membership { get; init; }

    /// <summary>What a source says of the change of population, of <see cref="TownChoices.Trends"/>.</summary>
    public TownStatementTopic? Trend { get; init; }

    /// <summary>What a source says of the town's place in the system, of <see cref="TownFilterChoices.Potentials"/>.</summary>
    public TownStatementTopic? Potential { get; init; }

    public TownStatementTopic? Agriculture { get; init; }
    public TownStatementTopic? Tourism { get; init; }

    /// <summary>By which figures the towns are listed and sorted.</summary>
    public FigureSet Figures { get; init; } = FigureSet.Newest;

    public TownSort Sort { get; init; }
    public bool IsDescending { get; init; }
    public TownView View { get; init; }

    /// <summary>Whether any part narrows the list; sorting and the view do not.</summary>
    public bool Narrows => Name.Length > 0 || SizeClass is not null || Belt is not null || Ray is not null || Membership is not null || NarrowsBySayings;

    /// <summary>Whether it narrows by what a source says of towns in words.</summary>
    public bool NarrowsBySayings => Trend is not null || Potential is not null || Agriculture is not null || Tourism is not null;

    /// <summary>All the towns, in the same order and view.</summary>
    public TownFilter WithoutConditions => Everything with { Figures = Figures, Sort = Sort, IsDescending = IsDescending, View = View };

    /// <summary>The same towns sorted by a column; by the one already chosen, the other way round.</summary>
    public TownFilter SortedBy(TownSort sort) => this with { Sort = sort, IsDescending = sort == Sort && !IsDescending };

    public bool Takes(PublishedTown town) =>
        (Name.Length == 0 || TownNames.Contain(town, Name))
        && (SizeClass is null || town.SizeClass == SizeClass)
        && (Belt is null || (town.Belt.Rule.Belt is { } belt ? (int)belt == (int)Belt : Belt == BeltChoice.None))
        && (Ray is null || LiesBy(town, Ray))
        && (Membership is not { } membership || Answers(town, membership))
        && IsSaid(town, Trend) && IsSaid(town, Potential) && IsSaid(town, Agriculture) && IsSaid(town, Tourism);

    /// <summary>Relative to the base: <c>towns?class=small&amp;belt=3&amp;sort=density&amp;dir=desc</c>.</summary>
    public string Address
    {
        get
        {
            var parts = Parts().Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value)}");
            var query = string.Join('&', parts);
            return query.Length == 0 ? "towns" : $"towns?{query}";
        }
    }

    /// <summary>The address in parts, for the hidden fields of a form.</summary>
    public IEnumerable<(string Key, string Value)> Parts()
    {
        if (Name.Length > 0)
            yield return ("name", Name);
        if (SizeClass is { } sizeClass)
            yield return ("class", TownChoices.Classes.CodeOf(sizeClass));
        if (Belt is { } belt)
            yield return ("belt", TownChoices.Belts.CodeOf(belt));
        if (Ray is not null)
            yield return ("ray", Ray);
        if (Membership is { } membership)
            yield return ("membership", TownFilterChoices.Memberships.CodeOf(membership));
        if (Trend is { } trend)
            yield return ("trend", TownChoices.Trends.CodeOf(trend));
        if (Potential is { } potential)
            yield return ("potential", TownFilterChoices.Potentials.CodeOf(potential));
        if (Agriculture is { } agriculture)
            yield return ("agriculture", TownFilterChoices.Agriculture.CodeOf(agriculture));
        if (Tourism is { } tourism)
            yield return ("tourism", TownFilterChoices.Tourism.CodeOf(tourism));
        if (Figures != FigureSet.Newest)
            yield return (AskedFigures.Parameter, AskedFigures.CodeOf(Figures));
        if (Sort != TownSort.Name)
            yield return ("sort", TownFilterChoices.Sorts.CodeOf(Sort));
        if (IsDescending)
            yield return ("dir", TownFilterChoices.Descending);
        if (View != TownView.Table)
            yield return ("view", TownFilterChoices.Views.CodeOf(View));
    }

    private static bool IsSaid(PublishedTown town, TownStatementTopic? topic) =>
        topic is not { } said || town.IsSaid(said);

    private static bool LiesBy(PublishedTown town, string ray) => ray switch
    {
        TownChoices.OffTheRays => town.IsSaidToBeOffRays,
        TownChoices.RayNotStated => town.Rays.Count == 0 && !town.IsSaidToBeOffRays,
        _ => town.Rays.Any(place => place.RayCode == ray),
    };

    private static bool Answers(PublishedTown town, MembershipChoice membership) => membership switch
    {
        MembershipChoice.Eligible => town.Eligibility.Value is MembershipEligibility.Eligible or MembershipEligibility.EligibleNearLimit,
        MembershipChoice.NearLimit => town.Eligibility.Value is MembershipEligibility.EligibleNearLimit or MembershipEligibility.NotEligibleNearLimit,
        MembershipChoice.NotEligible => town.Eligibility.Value is MembershipEligibility.NotEligible or MembershipEligibility.NotEligibleNearLimit,
        _ => town.IsMember,
    };
}
