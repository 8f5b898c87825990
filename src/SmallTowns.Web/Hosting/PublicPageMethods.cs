using Microsoft.AspNetCore.Routing;
using SmallTowns.Web.Publishing;

namespace SmallTowns.Web.Hosting;

public static class PublicPageMethods
{
    /// <summary>
    /// Component pages take POST for the sake of forms. A public page has none, so that a POST to it is a wrong method (405)
    /// and not a form without its token. HEAD comes as GET (<see cref="HeadAsGet"/>).
    /// </summary>
    public static TBuilder WithPublicPagesForReading<TBuilder>(this TBuilder pages) where TBuilder : IEndpointConventionBuilder
    {
        pages.Finally(endpoint =>
        {
            if (!endpoint.Metadata.OfType<PublicPageAttribute>().Any())
                return;
            foreach (var methods in endpoint.Metadata.OfType<IHttpMethodMetadata>().ToList())
                endpoint.Metadata.Remove(methods);
            endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get]));
        });
        return pages;
    }
}
