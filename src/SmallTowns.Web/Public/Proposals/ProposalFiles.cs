using Microsoft.AspNetCore.Http.HttpResults;
using SmallTowns.Web.Cases;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Docx;
using SmallTowns.Web.Links;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shell;
using SmallTowns.Web.Sites;

namespace SmallTowns.Web.Public.Proposals;

/// <summary>A proposal to take away, for whoever has opened it: what stands on the page and nothing else.</summary>
public static class ProposalFiles
{
    public const string Docx = "proposal.docx";
    public const string Xlsx = "proposal.xlsx";


    public static void MapProposalFiles(this IEndpointRouteBuilder endpoints)
    {
        Map(Docx, MediaTypes.Docx, (content, links) => Written(stream => DocxWriter.Write(ProposalDocument.Of(content, address => links.Origin + links.To(address)), stream)));
        Map(Xlsx, MediaTypes.Xlsx, (content, links) => Written(stream => XlsxWorkbook.Write(stream, ProposalDocument.SheetsOf(content, address => links.Origin + links.To(address)))));

        void Map(string name, string type, Func<ProposalContent, SiteLinks, byte[]> write) => endpoints
            .MapGet($"/{SecretAddresses.Proposals}/{{token}}/{name}", (string token, HttpContext context, ProposalReading reading, PublishedSettlement settlement, PublishedSites sites, CancellationToken cancellationToken) =>
                FileAsync(token, context, reading, settlement, sites, name, type, write, cancellationToken))
            .WithMetadata(new SecretPageAttribute())
            .ExcludeFromDescription();
    }

    private static async Task<Results<FileContentHttpResult, RedirectHttpResult>> FileAsync(
        string token, HttpContext context, ProposalReading reading, PublishedSettlement settlement, PublishedSites sites,
        string name, string type, Func<ProposalContent, SiteLinks, byte[]> write, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        var links = SiteLinks.Of(context);
        if (await reading.FindAsync(context, token, cancellationToken) is not { IsOpened: true, Found.Proposal: { } shown })
            // The page says what has become of it, or has the button.
            return TypedResults.Redirect(links.To(ProposalLink.AddressOf(Uri.EscapeDataString(token))));
        var content = ProposalContent.Of(shown, await settlement.GetAsync(cancellationToken), await sites.GetAsync(cancellationToken));
        return TypedResults.File(write(content, links), type, $"proposal-{content.CaseNumber}{Path.GetExtension(name)}");
    }

    private static byte[] Written(Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        return bytes.ToArray();
    }
}
