using System.Security.Claims;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Staff.Work;

/// <summary>Reports of quarters as files: <c>/staff/desks/economic/report/2026-4.docx</c>, <c>/staff/desks/report/2026-4.docx</c> over all departments.</summary>
public static class DeskReportEndpoint
{
    public static string AddressOf(string? code, Quarter quarter) => code is null ? $"/staff/desks/report/{quarter.Code}.docx" : $"/staff/desks/{code}/report/{quarter.Code}.docx";

    public static void MapDeskReports(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/staff/desks/report/{quarter}.docx", (string quarter, ClaimsPrincipal user, QuarterReports reports, HttpResponse response, CancellationToken cancellation) =>
                FileAsync(null, quarter, user, reports, response, cancellation))
            .RequireAuthorization(StaffPageAttribute.PolicyPrefix + Permission.WorkSupport).ExcludeFromDescription();
        endpoints.MapGet("/staff/desks/{code}/report/{quarter}.docx", (string code, string quarter, ClaimsPrincipal user, QuarterReports reports, HttpResponse response, CancellationToken cancellation) =>
                FileAsync(code, quarter, user, reports, response, cancellation))
            .RequireAuthorization(StaffPageAttribute.PolicyPrefix + Permission.WorkSupport).ExcludeFromDescription();
    }

    private static async Task<IResult> FileAsync(string? code, string quarter, ClaimsPrincipal user, QuarterReports reports, HttpResponse response, CancellationToken cancellation)
    {
        if (Quarter.Find(quarter) is not { } known || await reports.OfAsync(StaffClaims.ToActor(user), code, known, cancellation) is not { } report)
            return Results.NotFound();
        response.Headers.CacheControl = "private, no-store";
        return Results.File(QuarterDocument.FileOf(report), MediaTypes.Docx, $"{code ?? "association"}-{known.Code}.docx");
    }
}
