namespace SmallTowns.Web.Publishing;

public static class KeptAnswers
{
    /// <summary>Keeps answers of these endpoints for every reader, as <see cref="PublicPageAttribute"/> does for a page.</summary>
    public static TBuilder KeptForEveryone<TBuilder>(this TBuilder endpoints, params string[] topics)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new PublicPageAttribute(topics));
}
