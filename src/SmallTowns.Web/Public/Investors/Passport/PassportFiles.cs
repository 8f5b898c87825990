using Microsoft.AspNetCore.Http.HttpResults;
using SmallTowns.Data.Editions;
using SmallTowns.Web.Docx;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Shell;

namespace SmallTowns.Web.Public.Investors.Passport;

/// <summary>The passport as a file.</summary>
public static class PassportFiles
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void MapPassports(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/investors/passport/{slug}.docx", FileAsync)
        .ExcludeFromDescription()
        .KeptForEveryone(PublicTopics.Figures, PublicTopics.Sites, PublicTopics.TownOfAddress, PublicTopics.RegionalSupport);

    private static async Task<Results<FileContentHttpResult, NotFound>> FileAsync(string slug, long? edition, HttpContext context, Passports passports, CancellationToken cancellationToken)
    {
        if (await passports.FindAsync(slug, edition, cancellationToken) is not { } passport)
            return TypedResults.NotFound();
        var links = SiteLinks.Of(context);
        using var bytes = new MemoryStream();
        DocxWriter.Write(PassportDocument.Of(passport, $"{links.Origin}{links.To(passport.Permalink)}"), bytes);
        return TypedResults.File(bytes.ToArray(), ContentType, $"passport-{passport.Number}.docx");
    }
}
