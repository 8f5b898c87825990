using Microsoft.AspNetCore.Http.HttpResults;
using SmallTowns.Data.Editions;
using SmallTowns.Web.Publishing;

namespace SmallTowns.Web.Public.Search;

public static class SearchEndpoints
{
    /// <summary>Titles that begin as typed, for the field of the search page: js/search.js asks while somebody types.</summary>
    public static void MapSearch(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/search/suggestions", SuggestAsync).KeptForEveryone(PublicTopics.Any, PublicTopics.Search).ExcludeFromDescription();

    private static async Task<Ok<List<string>>> SuggestAsync(string? q, SearchQueries queries, CancellationToken cancellation) =>
        TypedResults.Ok((await queries.SuggestAsync(q ?? "", cancellation)).Select(hit => hit.Title).ToList());
}
