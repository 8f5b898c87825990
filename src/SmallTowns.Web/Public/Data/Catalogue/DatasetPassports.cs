using SmallTowns.Web.Public.Data.Downloads;
using SmallTowns.Web.Public.Data.Versions;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Public.Data.Catalogue;

/// <summary>The passports of all datasets as they are now.</summary>
public sealed class DatasetPassports(OpenDataSettings settings, PublishedOperator portalOperator, PublishedVersions versions)
{
    public async ValueTask<Publisher> PublisherAsync(CancellationToken cancellationToken) => Publisher.Of(settings, await portalOperator.GetAsync(cancellationToken));

    public async Task<IReadOnlyList<DatasetPassport>> AllAsync(CancellationToken cancellationToken)
    {
        var (publisher, book) = (await PublisherAsync(cancellationToken), await versions.GetAsync(cancellationToken));
        return [.. OpenDatasets.All.Select(dataset => new DatasetPassport(dataset, publisher, book.Of(dataset.Slug)))];
    }

    public async Task<DatasetPassport?> FindAsync(string slug, CancellationToken cancellationToken) =>
        (await AllAsync(cancellationToken)).FirstOrDefault(passport => passport.Dataset.Slug == slug);

    /// <summary>By the identifier of catalogues, <c>ИНН-slug</c>.</summary>
    public async Task<DatasetPassport?> OfIdentifierAsync(string identifier, CancellationToken cancellationToken) =>
        (await AllAsync(cancellationToken)).FirstOrDefault(passport => passport.Identifier == identifier);
}
