using System.Globalization;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Sites.Finding;
using SmallTowns.Web.Finding;

namespace SmallTowns.Web.Public.Investors.Match;

/// <summary>What must be and what should be, of sites or of towns. It is the address of the answer: nothing is kept.</summary>
public sealed record MatchQuestion
{
    public const string Of = "of", Towns = "towns", OrderName = "order", LikeName = "like";
    public const int PageSize = 10;

    public bool IsOfTowns { get; init; }

    /// <summary>What must be of sites.</summary>
    public SiteQuestion Must { get; init; } = SiteQuestion.Everything;

    /// <summary>What must be of towns: limits by the names of their parameters, <c>populationFrom</c>.</summary>
    public IReadOnlyDictionary<string, decimal> TownLimits { get; init; } = new Dictionary<string, decimal>();

    /// <summary>Bits of the wanted belts.</summary>
    public int TownBelts { get; init; }

    /// <summary>Keys of the cuts that come first, in their order; the others follow in the order of the form.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];
    public IReadOnlyList<AskedWish> Wishes { get; init; } = [];

    /// <summary>The object that the others are to be like; it is not among them.</summary>
    public SiteReference? Like { get; init; }
    public int Page { get; init; } = 1;

    public bool KeepsUnknown => Must.KeepsUnknown;

    public bool AsksAnything => Wishes.Count > 0 || Like is not null || (IsOfTowns ? TownLimits.Count > 0 || TownBelts != 0 : Must.Narrows);

    /// <summary>Relative to the base.</summary>
    public string Address => string.Join('&', Parts().Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value).Replace("%2C", ",", StringComparison.Ordinal)}")) is { Length: > 0 } query
        ? $"{FindingPages.Match}?{query}" : FindingPages.Match;

    public IEnumerable<(string Key, string Value)> Parts()
    {
        if (IsOfTowns)
        {
            yield return (Of, Towns);
            foreach (var (name, limit) in TownLimits)
                yield return (name, limit.ToString(CultureInfo.InvariantCulture));
            foreach (var choice in SiteParameters.OfCodes(SiteTrait.Belt).Choices.Where(choice => (TownBelts & CodeColumn.Bit(choice.Number)) != 0))
                yield return ("belt", choice.Code);
            if (!KeepsUnknown)
                yield return (SiteQuestion.Unknown, "0");
        }
        else
        {
            foreach (var part in Must.ConditionParts())
                yield return part;
        }

        if (Order.Count > 0)
            yield return (OrderName, string.Join(',', Order));
        foreach (var wish in Wishes)
        {
            yield return (wish.Trait.Weight, wish.Weight.ToString(CultureInfo.InvariantCulture));
            if (wish.Influence != wish.Trait.Usual)
                yield return (wish.Trait.Wish, MatchReader.CodeOf(wish.Influence));
            if (wish.Ideal is { } ideal)
                yield return (wish.Trait.Ideal, ideal.ToString(CultureInfo.InvariantCulture));
        }

        if (Like is { } like)
            yield return (LikeName, like.ToString());
        if (Page > 1)
            yield return (SiteQuestion.PageName, Page.ToString(CultureInfo.InvariantCulture));
    }
}
