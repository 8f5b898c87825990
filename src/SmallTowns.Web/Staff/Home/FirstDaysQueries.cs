using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Mail;
using SmallTowns.Web.Staff.Operators;

namespace SmallTowns.Web.Staff.Home;

/// <summary>What an administrator of a new portal has to see to before others come. What is done is found, not ticked.</summary>
public sealed class FirstDaysQueries(IDbContextFactory<SmallTownsDbContext> contexts, MailSettings mail, OperatorSettings operators)
{
    /// <summary>All steps, or nothing once each of them is done.</summary>
    [Requires(Permission.ManageUsers)]
    public async Task<IReadOnlyList<FirstDayStep>> OfAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ManageUsers);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var hasSecondStep = await db.Users.AnyAsync(user => user.Id == by.UserId && user.TwoFactorEnabled, cancellationToken)
            || await db.UserPasskeys.AnyAsync(passkey => passkey.UserId == by.UserId, cancellationToken);
        IReadOnlyList<FirstDayStep> steps =
        [
            new("Включите себе второй шаг входа", "Одного пароля мало: с вашими правами впускают людей.", AccountPaths.SecondFactor, hasSecondStep),
            new("Настройте почту", "Пока сервера нет, приглашения и письма записываются файлами: это раздел Mail в настройках портала.", null, !mail.WritesFiles),
            new("Пригласите второго администратора", "Если вы потеряете доступ, вернуть его сможет только он.", "/staff/users", await CountAsync(db, StaffRole.Administrator, cancellationToken) > 1),
            new("Пригласите первого директора", "Без директора ничего не публикуется.", "/staff/users", await CountAsync(db, StaffRole.Approver, cancellationToken) > 0),
            new("Заполните, кто ведёт портал", "Читатели должны знать, кому писать.", "/staff/operator", (await operators.MissingAsync(by, cancellationToken)).Count == 0),
        ];
        return steps.All(step => step.IsDone) ? [] : steps;
    }

    private static Task<int> CountAsync(SmallTownsDbContext db, StaffRole role, CancellationToken cancellationToken)
    {
        var name = role.ToString();
        return (
            from given in db.UserRoles
            join known in db.Roles on given.RoleId equals known.Id
            join user in db.Users on given.UserId equals user.Id
            where known.Name == name && user.DisabledUtc == null
            select user.Id).CountAsync(cancellationToken);
    }
}

/// <param name="Address">Where it is done; empty where that is not in the portal.</param>
public sealed record FirstDayStep(string Title, string Why, string? Address, bool IsDone);
