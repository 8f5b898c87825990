using System.Security.Claims;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Docx;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Monitoring.Scenarios;

/// <summary>The paper of a question: <c>/staff/scenarios/paper.docx?towns=abinsk&amp;method=Linear&amp;to=2041</c>.</summary>
public static class ScenarioEndpoint
{
    public const string Paper = "/staff/scenarios/paper.docx";

    public static void MapScenarioDocument(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet(Paper, async (HttpRequest request, ClaimsPrincipal user, ScenarioQueries scenarios, TimeProvider clock, HttpResponse response, CancellationToken cancellation) =>
        {
            var (query, today) = (request.Query, RegionCalendar.Today(clock));
            var question = ScenarioQuestion.Read(query["towns"], query["method"], query["to"], query["low"], query["base"], query["high"], today);
            var towns = await scenarios.ReadAsync(StaffClaims.ToActor(user), question, cancellation);
            if (towns.Count == 0)
                return Results.NotFound();
            response.Headers.CacheControl = "private, no-store";
            var stream = new MemoryStream();
            DocxWriter.Write(ScenarioDocument.Of(question, towns, today), stream);
            stream.Position = 0;
            return Results.File(stream, MediaTypes.Docx, $"scenarios-{question.Horizon}.docx");
        })
        .RequireAuthorization(StaffPageAttribute.PolicyPrefix + Permission.EnterStaffArea)
        .ExcludeFromDescription();
}
