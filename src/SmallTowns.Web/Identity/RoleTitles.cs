using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Identity;

public static class RoleTitles
{
    public static string Title(this StaffRole role) => role switch
    {
        StaffRole.Administrator => "Администратор",
        StaffRole.Editor => "Редактор",
        StaffRole.Approver => "Директор",
        StaffRole.TownRepresentative => "Представитель города",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    /// <summary>What the role may do, for whoever gives it.</summary>
    public static string Explanation(this StaffRole role) => role switch
    {
        StaffRole.Administrator => "Приглашает и отключает сотрудников, видит журнал, ведёт источники и показатели. Чисел и текстов городов не меняет.",
        StaffRole.Editor => "Предлагает изменения по любому городу.",
        StaffRole.Approver => "Публикует, возвращает и отклоняет предложенное, снимает с публикации. Если ниже выбраны департаменты — только то, что предлагают они.",
        StaffRole.TownRepresentative => "Предлагает изменения только по своим городам.",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
