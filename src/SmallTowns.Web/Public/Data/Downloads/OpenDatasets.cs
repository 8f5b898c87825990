using SmallTowns.Data.Editions;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Finding;
using SmallTowns.Web.Programmes;
using SmallTowns.Web.Public.Offers;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>Everything that is open data, and its rows as they are published now. A new dataset is a declaration and a line here.</summary>
public sealed class OpenDatasets(PublishedSettlement settlement, SiteFinder finder, PublishedOffers offers, PublishedProgrammes programmes)
{
    public static IReadOnlyList<Dataset> All { get; } =
        [.. DatasetCatalogue.All, SitesDataset.Definition, .. OfferDatasets.All.Select(offer => offer.Definition), .. ProgrammeDatasets.All.Select(one => one.Definition)];

    /// <summary>All that rows of a dataset are made from.</summary>
    public static readonly string[] Topics = [PublicTopics.Figures, PublicTopics.Sites, PublicTopics.Offers, PublicTopics.Association, PublicTopics.Programmes];

    public static Dataset? Find(string slug) => All.FirstOrDefault(dataset => dataset.Slug == slug);

    /// <summary>Its rows follow from figures alone: what they were in any edition can be read again.</summary>
    public static bool IsOfFigures(Dataset dataset) => DatasetCatalogue.All.Contains(dataset);

    public async Task<DatasetTable> ReadAsync(Dataset dataset, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        if (dataset.Slug == SitesDataset.Slug)
            return SitesDataset.Of(new SiteAnswer(await finder.GetAsync(cancellationToken), SiteQuestion.Everything));
        if (ProgrammeDatasets.Find(dataset.Slug) is { } ofProgrammes)
            return ofProgrammes.Of(await programmes.GetAsync(cancellationToken), await settlement.GetAsync(cancellationToken));
        var system = await settlement.GetAsync(cancellationToken);
        return IsOfFigures(dataset) ? dataset.Read(system) : OfferDatasets.Find(dataset.Slug).Of(await offers.GetAsync(cancellationToken), system);
    }

    public ValueTask<SettlementSystem> SystemAsync(CancellationToken cancellationToken) => settlement.GetAsync(cancellationToken);
}
