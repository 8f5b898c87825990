using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Public.Data.Downloads;
using SmallTowns.Web.Staff.Audit;

namespace SmallTowns.Web.Staff.Users;

/// <summary>The list of staff as a file. It is personal data, so the log says who took it.</summary>
public sealed class StaffUsersExport(StaffUserQueries queries, AuditLog audit)
{
    public const string Address = "/staff/users/export";

    private static readonly string[] Head = ["Имя", "Почта", "Роли", "Города", "Департаменты", "Состояние", "Приглашён (Москва)", "Последний вход (Москва)", "Второй шаг"];

    [Requires(Permission.ManageUsers)]
    public async Task<byte[]> MakeAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ManageUsers);
        var rows = await queries.ListAsync(by, cancellationToken);
        await audit.WriteAsync(AuditEvent.PersonalDataExported, by, detail: $"список сотрудников, {rows.Count}");
        var lines = rows.Select(row => Line(
            row.DisplayName, row.Email, row.RolesText, row.TownsText, row.DepartmentsText, row.State,
            Moment(row.InvitedUtc), Moment(row.LastSignInUtc), row.HasSecondFactor ? "да" : "нет"));
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Concat(lines.Prepend(Line(Head))))];
    }

    private static string Line(params string?[] cells) => string.Join(',', cells.Select(CsvFile.Field)) + "\r\n";

    private static string? Moment(DateTime? utc) => utc is { } time ? RegionCalendar.Local(time).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : null;
}

public static class StaffUsersExportEndpoint
{
    public static void MapStaffUsersExport(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet(StaffUsersExport.Address, ExportAsync)
        .RequireAuthorization(StaffPageAttribute.PolicyPrefix + Permission.ManageUsers)
        .ExcludeFromDescription();

    private static async Task<FileContentHttpResult> ExportAsync(HttpContext context, StaffUsersExport export)
    {
        context.Response.Headers.CacheControl = "no-store";
        var file = await export.MakeAsync(StaffClaims.ToActor(context.User), context.RequestAborted);
        return TypedResults.File(file, "text/csv; charset=utf-8", "staff.csv");
    }
}
