using System.Globalization;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;

namespace SmallTowns.Web.Work;

/// <summary>What people are told of.</summary>
/// <param name="Key">Of one happening a person has one notice.</param>
internal sealed record WorkNews(NoticeKind Kind, string Key, string? Text)
{
    public int? AssignmentId { get; init; }
    public int? RequestId { get; init; }
    public int? EntryId { get; init; }
    public int? AgreementId { get; init; }

    /// <summary>A step of an assignment. It is saved already: the notice names its number.</summary>
    public static WorkNews Of(NoticeKind kind, Assignment about, string? text, WorkHand by) =>
        new(kind, KeyOf(kind, "assignment", about.Id, about.Version, by), text) { AssignmentId = about.Id };

    public static WorkNews Of(SupportRequest about, string? text, WorkHand by) =>
        new(NoticeKind.SupportMoved, KeyOf(NoticeKind.SupportMoved, "request", about.Id, about.Version, by), text) { RequestId = about.Id };

    public static string KeyOf(NoticeKind kind, string what, int id, int version, WorkHand by) =>
        StaffNotice.KeyOf(kind, string.Create(CultureInfo.InvariantCulture, $"{what}:{id}/{version}"), by.Utc);
}
