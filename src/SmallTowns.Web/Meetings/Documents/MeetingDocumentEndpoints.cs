using System.Globalization;
using System.Security.Claims;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Docx;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Meetings.Documents;

/// <summary>The papers of a meeting as files: <c>/staff/meetings/3/notice.docx</c>.</summary>
public static class MeetingDocumentEndpoints
{
    private const string ExtractPrefix = "extract-";
    private const string ReceiptPrefix = "receipt-";
    private const string DocxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static string AddressOf(int meetingId, string paper) => $"/staff/meetings/{meetingId}/{paper}.docx";

    /// <param name="ballotId">Of any row of the ballot.</param>
    public static string AddressOfReceipt(int meetingId, int ballotId) => AddressOf(meetingId, $"{ReceiptPrefix}{ballotId}");

    public static void MapMeetingDocuments(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/staff/meetings/{id:int}/{paper}.docx", (Delegate)PaperAsync)
            .RequireAuthorization(StaffPageAttribute.PolicyPrefix + Permission.EnterStaffArea).ExcludeFromDescription();
    }

    private static async Task<IResult> PaperAsync(
        int id, string paper, ClaimsPrincipal user, MeetingPlanning planning, MinutesWork minutes, TimeProvider clock, HttpResponse response, CancellationToken cancellation)
    {
        var by = StaffClaims.ToActor(user);
        if (paper.StartsWith(ExtractPrefix, StringComparison.Ordinal))
        {
            return int.TryParse(paper.AsSpan(ExtractPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && await minutes.ReadAsync(by, id, cancellation) is { Content: { } written } of && written.Items.FirstOrDefault(item => item.Number == number) is { } asked
                ? File(response, MinutesDocument.Extract(written, asked, of.Versions[0].Hash), paper)
                : Results.NotFound();
        }

        if (paper is "minutes" or "minutes-public")
        {
            return await minutes.ReadAsync(by, id, cancellation) is { Content: { } content } board
                ? File(response, MinutesDocument.Of(content, paper == "minutes", board.Versions[0].Hash), paper)
                : Results.NotFound();
        }

        if (await planning.ReadAsync(by, id, cancellation) is not { } file)
            return Results.NotFound();
        if (paper.StartsWith(ReceiptPrefix, StringComparison.Ordinal))
        {
            return int.TryParse(paper.AsSpan(ReceiptPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var ballotId) && file.Ballots.FirstOrDefault(one => one.Id == ballotId) is { } ballot
                ? File(response, MeetingDocuments.Receipt(file, ballot.Receipt), paper)
                : Results.NotFound();
        }

        return paper switch
        {
            "notice" => File(response, MeetingDocuments.Notice(file), paper),
            "agenda" => File(response, MeetingDocuments.AgendaPaper(file), paper),
            "registration" => File(response, MeetingDocuments.Registration(file, clock.GetUtcNow().UtcDateTime), paper),
            "ballots" => File(response, MeetingDocuments.Ballots(file, isSecret: false), paper),
            "run-off-ballots" => File(response, MeetingDocuments.RunOffBallots(file), paper),
            "secret-ballots" => File(response, MeetingDocuments.Ballots(file, isSecret: true), paper),
            "proxy" => File(response, MeetingDocuments.Proxy(file), paper),
            _ => Results.NotFound(),
        };
    }

    private static IResult File(HttpResponse response, DocxDocument document, string name)
    {
        response.Headers.CacheControl = "private, no-store";
        var stream = new MemoryStream();
        DocxWriter.Write(document, stream);
        stream.Position = 0;
        return Results.File(stream, DocxType, $"{name}.docx");
    }
}
