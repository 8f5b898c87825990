using SmallTowns.Data.Accounts;

namespace SmallTowns.Web.Mail;

/// <summary>The letters about accounts, whole.</summary>
public sealed class AccountMails(MailSender sender)
{
    public Task<MailOutcome> SendInvitationAsync(StaffUser user, string link, int days) => sender.SendAsync(
        user.Email!,
        "Приглашение в служебную часть портала малых городов",
        $"""
        Здравствуйте, {user.DisplayName}!

        Вас приглашают в служебную часть портала малых городов Краснодарского края.
        Откройте ссылку и задайте пароль:

        {link}

        Ссылка действует {days} дней и только один раз. Если вы не ждали этого письма, ничего не делайте.
        """);

    public Task<MailOutcome> SendPasswordResetAsync(StaffUser user, string link, int hours) => sender.SendAsync(
        user.Email!,
        "Новый пароль для портала малых городов",
        $"""
        Здравствуйте, {user.DisplayName}!

        Кто-то, скорее всего вы, попросил задать новый пароль для входа на портал малых городов.
        Откройте ссылку и задайте его:

        {link}

        Когда пароль изменится, все открытые входы закроются, а ключи доступа удалятся: их нужно будет добавить заново.

        Ссылка действует {hours} часа и только один раз. Если вы этого не просили, ничего не делайте: пароль останется прежним.
        """);
}
