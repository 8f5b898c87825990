using SmallTowns.Domain.Approvals;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Life;

public static class ApprovalWords
{
    public static string Of(ApprovedWork work) => work switch
    {
        ApprovedWork.VacancyFeed => "Лента вакансий «Работа России»",
        ApprovedWork.OutageNotices => "Сообщения об отключениях",
        _ => throw new ArgumentOutOfRangeException(nameof(work), work, "This work has no name yet."),
    };

    public static string BoundsOf(StandingApproval approval) => approval.Work == ApprovedWork.VacancyFeed
        ? $"число вакансий города меняется не больше чем на {Numbers.Show(approval.MostChangePercent)} %"
        : $"отключение не дольше {Numbers.Show(approval.MostHours)} ч";

    public static string StateOf(StandingApproval approval, DateOnly today) =>
        approval.EndedUtc is { } ended ? $"{(approval.GivenUtc is null ? "отказано" : "прекращено")}: {approval.EndedBy}, {StaffTime.Text(ended)}. {approval.EndReason}"
        : approval.IsWaiting ? "ждёт директора"
        : approval.StandsOn(today) ? "действует"
        : "срок вышел";
}
