using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Api;

/// <summary>Where the other pages of an answer are, in the header <c>Link</c> (RFC 8288): a program need not put addresses together.</summary>
internal static class PageLinks
{
    private const string Parameter = "page";

    public static void Write(HttpContext context, int page, int pages)
    {
        if (pages < 2)
            return;
        (string Relation, int Page)[] links = [("first", 1), ("prev", page - 1), ("next", page + 1), ("last", pages)];
        context.Response.Headers.Link = string.Join(
            ", ", links.Where(link => link.Page >= 1 && link.Page <= pages).Select(link => $"<{AddressOf(context, link.Page)}>; rel=\"{link.Relation}\""));
    }

    private static string AddressOf(HttpContext context, int page)
    {
        var request = context.Request;
        var query = new QueryBuilder(request.Query.Where(part => part.Key != Parameter).Select(part => KeyValuePair.Create(part.Key, part.Value)).Append(KeyValuePair.Create(Parameter, new StringValues($"{page}"))));
        var origin = context.RequestServices.GetRequiredService<SiteOrigin>().Or($"{request.Scheme}://{request.Host.ToUriComponent()}");
        return origin + request.PathBase.ToUriComponent() + request.Path.ToUriComponent() + query;
    }
}
