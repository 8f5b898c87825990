using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Links;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Campaigns;

/// <summary>The form of a town as a workbook, for whoever may fill it in.</summary>
public static class CampaignFileEndpoints
{
    private const string Name = "form.xlsx";

    public static string AddressOfLink(string token) => $"{CampaignLink.AddressOf(token)}/{Name}";

    public static string AddressOfForm(int formId) => $"{CampaignAddresses.OfForm(formId)}/{Name}";

    public static void MapCampaignFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet($"/{SecretAddresses.Requests}/{{token}}/{Name}", (Delegate)ByLinkAsync).WithMetadata(new SecretPageAttribute()).ExcludeFromDescription();
        endpoints.MapGet($"/{CampaignAddresses.Forms}/{{id:int}}/{Name}", (Delegate)ByAccountAsync)
            .RequireAuthorization(StaffPageAttribute.PolicyPrefix + Permission.AnswerCampaigns).ExcludeFromDescription();
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> ByLinkAsync(string token, HttpContext context, CampaignAnswering answering, CancellationToken cancellationToken) =>
        await FileAsync((await answering.FindAsync(token, cancellationToken)).Holder, context, answering, cancellationToken);

    private static async Task<Results<FileContentHttpResult, NotFound>> ByAccountAsync(
        int id, ClaimsPrincipal user, HttpContext context, CampaignAnswering answering, CancellationToken cancellationToken)
    {
        try
        {
            return await FileAsync(await answering.OfAsync(StaffClaims.ToActor(user), id, cancellationToken), context, answering, cancellationToken);
        }
        catch (AccessDeniedException)
        {
            // Of another town: whether there is such a form is not told.
            return TypedResults.NotFound();
        }
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> FileAsync(
        AnswerHolder? holder, HttpContext context, CampaignAnswering answering, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        if (holder is null || await answering.ReadAsync(holder, cancellationToken) is not { } sheet)
            return TypedResults.NotFound();
        using var bytes = new MemoryStream();
        XlsxWorkbook.Write(bytes, CampaignFile.Write(sheet));
        return TypedResults.File(bytes.ToArray(), MediaTypes.Xlsx, CampaignFile.NameOf(sheet));
    }
}
