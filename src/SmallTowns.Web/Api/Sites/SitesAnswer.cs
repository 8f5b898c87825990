using System.ComponentModel;
using SmallTowns.Domain.Sites.Finding;
using SmallTowns.Web.Finding;

namespace SmallTowns.Web.Api.Sites;

[Description("Offers of the investment register that answer the question, with how many there are by each other choice.")]
public sealed record SitesAnswer
{
    [Description("The day of the region of which levels, terms and letters are.")]
    public required DateOnly Day { get; init; }

    [Description("Offers over all the pages.")]
    public required int Total { get; init; }

    [Description("Of them, those of which it is not known whether they meet everything.")]
    public required int Unsure { get; init; }

    [Description("Matching objects in all the offers.")]
    public required int Objects { get; init; }

    [Description("Number of the page of the answer.")]
    public required int Page { get; init; }

    [Description("How many pages there are.")]
    public required int Pages { get; init; }

    [Description("Offers on a page.")]
    public required int PageSize { get; init; }

    [Description("In the order that is asked for.")]
    public required IReadOnlyList<OfferAnswer> Offers { get; init; }

    [Description("For each parameter with choices: offers by each of them, with everything else that is asked.")]
    public required IReadOnlyList<FacetAnswer> Facets { get; init; }

    internal static SitesAnswer Of(SiteAnswer answer) => new()
    {
        Day = answer.Sites.Day,
        Total = answer.Found.Count,
        Unsure = answer.Found.Unsure,
        Objects = answer.Found.Units,
        Page = answer.Page,
        Pages = answer.Pages,
        PageSize = answer.Question.PageSize,
        Offers = [.. answer.PageOffers.Select(offer => OfferAnswer.Of(answer, offer))],
        Facets = [.. SiteParameters.All.Where(parameter => parameter.Shape is ParameterShape.Codes or ParameterShape.Towns).Select(parameter => FacetAnswer.Of(answer, parameter))],
    };
}

[Description("A site with its matching parts, or an object that stands alone.")]
public sealed record OfferAnswer
{
    [Description("Permanent reference of the site or the object.")]
    public required string Reference { get; init; }

    [Description("Name in Russian.")]
    public required string NameRu { get; init; }

    [Description("Name in English.")]
    public required string NameEn { get; init; }

    [Description("Whether one of its objects meets everything for certain.")]
    public required bool IsCertain { get; init; }

    [Description("The smallest single free plot of it, hectares; null where no area is known.")]
    public double? SmallestFreePlotHectares { get; init; }

    [Description("The largest single free plot of it, hectares; null where no area is known.")]
    public double? LargestFreePlotHectares { get; init; }

    [Description("What matches of it.")]
    public required IReadOnlyList<FoundUnit> Objects { get; init; }

    internal static OfferAnswer Of(SiteAnswer answer, SiteOffer offer)
    {
        var (site, free) = (answer.Sites.Find(offer.Reference), offer.FreeExtentOf(SiteTrait.Area));
        return new()
        {
            Reference = offer.Reference.ToString(),
            NameRu = site.NameRu,
            NameEn = site.NameEn,
            IsCertain = offer.IsSure,
            SmallestFreePlotHectares = free.Known > 0 ? free.Least : null,
            LargestFreePlotHectares = free.Known > 0 ? free.Greatest : null,
            Objects = [.. answer.UnitsOf(offer)],
        };
    }
}

[Description("How many offers there are by each choice of one parameter.")]
public sealed record FacetAnswer
{
    [Description("The parameter.")]
    public required string Parameter { get; init; }

    [Description("Its choices; an offer with objects of two sorts is in both.")]
    public required IReadOnlyList<FacetChoiceAnswer> Choices { get; init; }

    [Description("Offers with an object of which it is unknown.")]
    public required int Unknown { get; init; }

    internal static FacetAnswer Of(SiteAnswer answer, SiteParameter parameter)
    {
        var facet = answer.Facet(parameter.Trait);
        return new()
        {
            Parameter = parameter.Name,
            Unknown = facet.Unknown,
            Choices = parameter.Shape == ParameterShape.Towns
                ? [.. answer.Sites.Index.Towns.Select((slug, town) => new FacetChoiceAnswer(slug, facet[town]))]
                : [.. parameter.Choices.Select(choice => new FacetChoiceAnswer(choice.Code, facet[choice.Number]))],
        };
    }
}

[Description("One choice of a parameter.")]
public sealed record FacetChoiceAnswer([property: Description("As the parameter spells it.")] string Value, [property: Description("How many offers.")] int Offers);
