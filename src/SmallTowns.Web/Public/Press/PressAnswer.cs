using Microsoft.AspNetCore.Components;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Press;
using SmallTowns.Web.Shell;

namespace SmallTowns.Web.Public.Press;

/// <summary>An address at which nothing can be read: it leads elsewhere, is gone, or never was.</summary>
/// <param name="Gone">Why it is gone, in both languages; empty where the answer is another.</param>
public sealed record PressAnswer((string Ru, string? En)? Gone)
{
    /// <summary>Gives the answer its status; nothing where there is something to read.</summary>
    public static PressAnswer? Of<T>(FoundPress<T> found, string kind, HttpContext context, NavigationManager navigation, SiteLinks links) where T : PressContent
    {
        if (found.MovedTo is { } slug)
        {
            context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
            context.Response.Headers.Location = links.To(PressPlaces.AddressOf(kind, slug));
            return new((ValueTuple<string, string?>?)null);
        }

        if (found.Content is not { } content)
        {
            navigation.NotFound();
            return new((ValueTuple<string, string?>?)null);
        }

        if (content.IsReadable())
            return null;
        context.Response.StatusCode = StatusCodes.Status410Gone;
        return new(content.ReasonRu.Length > 0
            ? (content.ReasonRu, content.ReasonEn)
            : found.Lines.FirstOrDefault(line => line.Kind == PublicChangeKind.Withdrawn) is { } line ? (line.NoteRu, line.NoteEn) : ("", null));
    }
}
