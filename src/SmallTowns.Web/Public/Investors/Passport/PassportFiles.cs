using Microsoft.AspNetCore.Http.HttpResults;
using SmallTowns.Data.Editions;
using SmallTowns.Web.Docx;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Images;
using SmallTowns.Web.Shell;

namespace SmallTowns.Web.Public.Investors.Passport;

/// <summary>The passport as a file, and what the press takes away of the same facts.</summary>
public static class PassportFiles
{
    private static readonly string[] Topics = [PublicTopics.Figures, PublicTopics.Sites, PublicTopics.TownOfAddress, PublicTopics.RegionalSupport];

    public static void MapPassports(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/investors/passport/{slug}.docx", FileAsync).ExcludeFromDescription().KeptForEveryone(Topics);
        endpoints.MapGet("/towns/{slug}/press-kit.zip", KitAsync).ExcludeFromDescription().KeptForEveryone(Topics);
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> KitAsync(
        string slug, HttpContext context, Passports passports, PublishedTowns towns, ImageStore images, CancellationToken cancellation)
    {
        if (await passports.FindAsync(slug, null, cancellation) is not { } passport)
            return TypedResults.NotFound();
        var kit = PressKit.Of(passport, (await towns.GetAsync(slug, cancellationToken: cancellation)).Passport, images.Find, SiteLinks.Of(context));
        return TypedResults.File(kit.Write(), "application/zip", $"press-kit-{slug}.zip");
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> FileAsync(string slug, long? edition, HttpContext context, Passports passports, CancellationToken cancellationToken)
    {
        if (await passports.FindAsync(slug, edition, cancellationToken) is not { } passport)
            return TypedResults.NotFound();
        var links = SiteLinks.Of(context);
        using var bytes = new MemoryStream();
        DocxWriter.Write(PassportDocument.Of(passport, $"{links.Origin}{links.To(passport.Permalink)}"), bytes);
        return TypedResults.File(bytes.ToArray(), MediaTypes.Docx, $"passport-{passport.Number}.docx");
    }
}
