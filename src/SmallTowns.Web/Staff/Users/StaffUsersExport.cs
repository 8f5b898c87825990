using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Staff.Users;

/// <summary>The list of staff as a file. It is personal data, so the log says who took it.</summary>
public sealed class StaffUsersExport(StaffUserQueries queries, AuditLog audit)
{
    public const string Address = "/staff/users/export";

    private static readonly string[] Head = ["Имя", "Почта", "Роли", "Обязанности", "Города", "Департаменты", "Состояние", "Приглашён (Москва)", "Последний вход (Москва)", "Второй шаг"];

    [Requires(Permission.ManageUsers)]
    public async Task<byte[]> MakeAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ManageUsers);
        var rows = await queries.ListAsync(by, cancellationToken);
        await audit.WriteAsync(AuditEvent.PersonalDataExported, by, detail: $"список сотрудников, {rows.Count}");
        using var file = new MemoryStream();
        CsvTableWriter.Write(file, new("staff", Head, rows.Select(row => new object?[]
        {
            row.DisplayName, row.Email, row.RolesText, row.DutiesText, row.TownsText, row.DepartmentsText, row.State,
            Moment(row.InvitedUtc), Moment(row.LastSignInUtc), row.HasSecondFactor ? "да" : "нет",
        })), CsvFormat.Open);
        return file.ToArray();
    }

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
