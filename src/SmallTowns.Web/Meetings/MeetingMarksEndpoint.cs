using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Antiforgery;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Meetings;

/// <summary>Takes the marks of the desk's script: as often as it sends them, each is kept once.</summary>
public static class MeetingMarksEndpoint
{
    private const int MostBytes = 256 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static string AddressOf(int meetingId) => $"desk/{meetingId}/marks";

    public static void MapMeetingMarks(this IEndpointRouteBuilder endpoints) => endpoints
        .MapPost("/desk/{id:int}/marks", (Delegate)TakeAsync)
        .RequireAuthorization(StaffPageAttribute.PolicyPrefix + Permission.KeepMeetings)
        .ExcludeFromDescription();

    private static async Task<IResult> TakeAsync(int id, HttpContext context, ClaimsPrincipal user, MeetingMarks marks, IAntiforgery antiforgery, CancellationToken cancellation)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return Results.BadRequest();
        if (context.Request.ContentLength is null or > MostBytes || await ReadAsync(context, cancellation) is not { } sent)
            return Results.BadRequest();
        context.Response.Headers.CacheControl = "private, no-store";
        return await marks.TakeAsync(StaffClaims.ToActor(user), id, sent.Device, sent.Marks, cancellation) is { } state
            ? Results.Json(state, Json)
            : Results.NotFound();
    }

    private static async Task<SentMarks?> ReadAsync(HttpContext context, CancellationToken cancellation)
    {
        try
        {
            var sent = await context.Request.ReadFromJsonAsync<SentMarks>(Json, cancellation);
            return sent is { Device: { Length: > 0 and <= AttendanceEvent.DeviceMaxLength }, Marks: { Count: <= MeetingMarks.MostAtOnce } marks }
                && marks.All(mark => mark is not null && mark.Sequence > 0)
                ? sent with { Marks = [.. marks.Select(mark => mark with { MarkedUtc = mark.MarkedUtc.ToUniversalTime() })] }
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or BadHttpRequestException)
        {
            return null;
        }
    }

    private sealed record SentMarks(string Device, IReadOnlyList<DeskMark> Marks);
}
