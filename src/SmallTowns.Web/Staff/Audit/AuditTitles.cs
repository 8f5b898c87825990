using SmallTowns.Domain.History;

namespace SmallTowns.Web.Staff.Audit;

public static class AuditTitles
{
    public static string Title(this AuditEvent what) => what switch
    {
        AuditEvent.SignedIn => "Вход",
        AuditEvent.SignInFailed => "Неудачный вход",
        AuditEvent.LockedOut => "Вход закрыт после неудачных попыток",
        AuditEvent.SignedOut => "Выход",
        AuditEvent.SignedOutEverywhere => "Выход на всех устройствах",
        AuditEvent.FirstAdministratorMade => "Создан первый администратор",
        AuditEvent.Invited => "Приглашение",
        AuditEvent.InvitationAccepted => "Приглашение принято",
        AuditEvent.PasswordChanged => "Пароль изменён",
        AuditEvent.PasswordResetSent => "Отправлена ссылка для нового пароля",
        AuditEvent.PasswordResetNotSent => "Ссылка для нового пароля не отправлена",
        AuditEvent.SessionEnded => "Вход завершён из списка",
        AuditEvent.PasswordReset => "Пароль задан по ссылке",
        AuditEvent.SecondFactorOn => "Второй шаг включён",
        AuditEvent.SecondFactorOff => "Второй шаг выключен",
        AuditEvent.RecoveryCodesMade => "Новые резервные коды",
        AuditEvent.PasskeyAdded => "Добавлен ключ доступа",
        AuditEvent.PasskeyRemoved => "Удалён ключ доступа",
        AuditEvent.RolesChanged => "Роли изменены",
        AuditEvent.TownsChanged => "Города изменены",
        AuditEvent.DepartmentsChanged => "Департаменты изменены",
        AuditEvent.DutiesChanged => "Обязанности изменены",
        AuditEvent.OperatorChanged => "Изменены сведения о том, кто ведёт портал",
        AuditEvent.Disabled => "Сотрудник отключён",
        AuditEvent.Enabled => "Сотрудник включён",
        AuditEvent.PersonalDataExported => "Выгружены личные данные",
        AuditEvent.PersonalDataErased => "Стёрты личные данные",
        AuditEvent.AccessDenied => "Отказ в доступе",
        AuditEvent.ConsentWithdrawn => "Согласие отозвано через сотрудника",
        AuditEvent.ReportClosed => "Закрыто сообщение читателя",
        AuditEvent.ImageUploaded => "Загружено изображение",
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };
}
