using SmallTowns.Domain.Sites.Finding;
using SmallTowns.Web.Explore;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Finding;

/// <summary>The answer to a question, from which the page, the API and every file are made: they cannot disagree.</summary>
public sealed class SiteAnswer
{
    private readonly Lazy<IReadOnlyList<int>> order;
    private readonly Dictionary<SiteTrait, SiteFacet> facets = [];

    public SiteAnswer(FindableSites sites, SiteQuestion question)
    {
        ArgumentNullException.ThrowIfNull(sites);
        ArgumentNullException.ThrowIfNull(question);
        (Sites, Question) = (sites, question);
        Found = new(sites.Index, question.Criteria, question.KeepsUnknown);
        order = new(() => Found.InOrder(question.Order, question.IsDescending));
    }

    public FindableSites Sites { get; }
    public SiteQuestion Question { get; }
    public FoundSites Found { get; }

    /// <summary>Nothing is published, whatever is asked.</summary>
    public bool IsRegisterEmpty => Sites.Index.Rows == 0;

    public int Pages => Math.Max(1, (Found.Count + Question.PageSize - 1) / Question.PageSize);

    public int Page => Math.Min(Question.Page, Pages);

    /// <summary>Why there is no such page of the list; empty where there is.</summary>
    public ExploreFault? PageFault => Question.Page <= Pages ? null
        : new(SiteQuestion.PageName, $"{Question.Page}", T($"Страниц всего {Pages}.", Pages == 1 ? "There is only one page." : $"There are only {Pages} pages."));

    public IEnumerable<SiteOffer> PageOffers => order.Value.Skip((Page - 1) * Question.PageSize).Take(Question.PageSize).Select(Found.Offer);

    /// <summary>All of them, in the order of the list.</summary>
    public IEnumerable<SiteOffer> Offers => order.Value.Select(Found.Offer);

    public SiteFacet Facet(SiteTrait trait)
    {
        if (!facets.TryGetValue(trait, out var facet))
            facets.Add(trait, facet = Found.Facet(trait));
        return facet;
    }

    public IEnumerable<FoundUnit> UnitsOf(SiteOffer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return offer.Rows.Select(row => FoundUnit.Of(this, offer, row));
    }
}
