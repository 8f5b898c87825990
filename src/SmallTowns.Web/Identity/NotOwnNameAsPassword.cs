using Microsoft.AspNetCore.Identity;
using SmallTowns.Data.Accounts;

namespace SmallTowns.Web.Identity;

/// <summary>Length does the work of a password; only what anybody would try first is refused.</summary>
public sealed class NotOwnNameAsPassword : IPasswordValidator<StaffUser>
{
    public const string Sentence = "Пароль не должен совпадать с вашей почтой или именем.";

    public Task<IdentityResult> ValidateAsync(UserManager<StaffUser> manager, StaffUser user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        var own = new[] { user.Email, user.Email?.Split('@')[0], user.DisplayName };
        var same = own.Any(name => string.Equals(Bare(name), Bare(password), StringComparison.OrdinalIgnoreCase));
        return Task.FromResult(same
            ? IdentityResult.Failed(new IdentityError { Code = nameof(NotOwnNameAsPassword), Description = Sentence })
            : IdentityResult.Success);
    }

    private static string Bare(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));
}
