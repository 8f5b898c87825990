using System.Security.Claims;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Docx;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Meetings.Documents;

/// <summary>The papers of a meeting as files: <c>/staff/meetings/3/notice.docx</c>.</summary>
public static class MeetingDocumentEndpoints
{
    private const string DocxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static string AddressOf(int meetingId, string paper) => $"/staff/meetings/{meetingId}/{paper}.docx";

    public static void MapMeetingDocuments(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/staff/meetings/{id:int}/{paper}.docx", (Delegate)PaperAsync)
            .RequireAuthorization(StaffPageAttribute.PolicyPrefix + Permission.EnterStaffArea).ExcludeFromDescription();
        endpoints.MapGet("/staff/meetings/{id:int}/extract-{item:int}.docx", (Delegate)ExtractAsync)
            .RequireAuthorization(StaffPageAttribute.PolicyPrefix + Permission.EnterStaffArea).ExcludeFromDescription();
    }

    private static async Task<IResult> PaperAsync(
        int id, string paper, ClaimsPrincipal user, MeetingPlanning planning, MinutesWork minutes, TimeProvider clock, HttpResponse response, CancellationToken cancellation)
    {
        var by = StaffClaims.ToActor(user);
        if (paper is "minutes" or "minutes-public")
        {
            return await minutes.ReadAsync(by, id, cancellation) is { Content: { } content } board
                ? File(response, MinutesDocument.Of(content, paper == "minutes", board.Versions[0].Hash), paper)
                : Results.NotFound();
        }

        if (await planning.ReadAsync(by, id, cancellation) is not { } file)
            return Results.NotFound();
        return paper switch
        {
            "notice" => File(response, MeetingDocuments.Notice(file), paper),
            "agenda" => File(response, MeetingDocuments.AgendaPaper(file), paper),
            "registration" => File(response, MeetingDocuments.Registration(file, clock.GetUtcNow().UtcDateTime), paper),
            "ballots" => File(response, MeetingDocuments.Ballots(file, isSecret: false), paper),
            "secret-ballots" => File(response, MeetingDocuments.Ballots(file, isSecret: true), paper),
            "proxy" => File(response, MeetingDocuments.Proxy(file), paper),
            _ => Results.NotFound(),
        };
    }

    private static async Task<IResult> ExtractAsync(int id, int item, ClaimsPrincipal user, MinutesWork minutes, HttpResponse response, CancellationToken cancellation) =>
        await minutes.ReadAsync(StaffClaims.ToActor(user), id, cancellation) is { Content: { } content } board && content.Items.FirstOrDefault(one => one.Number == item) is { } asked
            ? File(response, MinutesDocument.Extract(content, asked, board.Versions[0].Hash), $"extract-{item}")
            : Results.NotFound();

    private static IResult File(HttpResponse response, DocxDocument document, string name)
    {
        response.Headers.CacheControl = "private, no-store";
        var stream = new MemoryStream();
        DocxWriter.Write(document, stream);
        stream.Position = 0;
        return Results.File(stream, DocxType, $"{name}.docx");
    }
}
