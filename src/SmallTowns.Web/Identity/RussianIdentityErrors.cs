using Microsoft.AspNetCore.Identity;
using SmallTowns.Web.Account;

namespace SmallTowns.Web.Identity;

/// <summary>What Identity refuses, in sentences that tell the person what to do.</summary>
public sealed class RussianIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Error(nameof(DefaultError), "Сохранить не удалось. Попробуйте ещё раз.");
    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), "Учётную запись только что изменил кто-то другой. Откройте страницу заново и повторите.");
    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "Нынешний пароль введён неверно.");
    public override IdentityError InvalidToken() => Error(nameof(InvalidToken), "Ссылка устарела или уже использована. Попросите новую.");
    public override IdentityError RecoveryCodeRedemptionFailed() => Error(nameof(RecoveryCodeRedemptionFailed), "Резервный код не подошёл.");
    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), "Введите адрес почты целиком, например ivanova@example.org.");
    public override IdentityError InvalidEmail(string? email) => Error(nameof(InvalidEmail), "Введите адрес почты целиком, например ivanova@example.org.");
    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), "Сотрудник с таким адресом почты уже есть.");
    public override IdentityError DuplicateEmail(string email) => Error(nameof(DuplicateEmail), "Сотрудник с таким адресом почты уже есть.");
    public override IdentityError UserAlreadyHasPassword() => Error(nameof(UserAlreadyHasPassword), "Пароль уже задан.");
    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), $"Пароль слишком короткий: нужно не меньше {length} знаков.");

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}

public static class IdentityErrors
{
    /// <summary>The field of the form that an error belongs to.</summary>
    public static string Field(this IdentityError error) =>
        error.Code.Contains("Password", StringComparison.Ordinal) ? "Password"
        : error.Code.Contains("Email", StringComparison.Ordinal) || error.Code.Contains("UserName", StringComparison.Ordinal) ? "Email"
        : "";
}
